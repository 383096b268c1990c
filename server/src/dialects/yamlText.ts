import type { Shape } from "../schema/shape";
import { withPlainIndentation, yamlComments, yamlIn } from "./documents/yaml";
import { withoutTemplates } from "./documents/yamlTemplates";
import type { FoundText } from "./foundText";
import { placeOf } from "./json/envelopes";
import { search, type TextSearch } from "./json/search";
import { saidInList } from "./json/wrappers";
import { sayings } from "./reading/comments";
import type { Draft } from "./reading/draft";

/** The campaigns in the documents of a YAML text; undefined for any other text. `inText`: looks into their strings. */
export function yaml(text: string, root: Shape, inText: TextSearch): FoundText | undefined {
	// An object of a jq program looks like one of YAML, and so does a class of Python.
	if (/^[^\r\n:]+:[ \t]+\.[A-Za-z_]|^class[ \t]+\w+(?:\([^\n()]*\))?:[ \t]*\r?$/m.test(text)) {
		return undefined;
	}
	const plain = withPlainIndentation(text);
	const filled = withoutTemplates(plain);
	const read = filled?.text ?? plain;
	const documents = yamlIn(read) ?? [];
	const results = documents.map((document) => search(document, root, inText).campaigns);
	const found = results.flat();
	const [first] = found;
	if (first === undefined) {
		return undefined;
	}
	const form = first.form === "CloudFormation" ? "a CloudFormation template in YAML" : "YAML";
	const place = found.length > 1 ? "" : placeOf(first);
	const title = place === "" ? form : `${form} with a campaign in ${place}`;
	const others = documents.filter((document, index) => results[index]?.length === 0 && isRemark(document));
	const besides = [...(filled?.leftOut ?? []), ...saidInList(others).said, ...sayings(yamlComments(read))];
	return {
		title,
		campaigns: found.map(({ draft, label, besides: own = [] }) => ({
			draft,
			...(label !== undefined && { label }),
			besides: [...own, ...besides],
		})),
	};
}

/** What somebody writes beside documents with campaigns, in one of its own; none for what is about something else. */
function isRemark(document: Draft): boolean {
	const values = document.kind === "object" ? [...document.members.values()] : [];
	return (
		document.kind === "object" && values.length <= maxRemarks && values.every(({ kind }) => kind === "scalar")
	);
}

/** More properties are not those of a remark. */
const maxRemarks = 5;
