import dialects from "../../../schemas/dialects.json";
import { member, type ObjectNode } from "../document/tree";
import type { Span } from "../problem";
import { membersOf, type Shape } from "../schema/shape";
import { firstApi, isOfFirstApi } from "./firstApi";
import { foreignName } from "./names";

/** A whole file that says a campaign in another dialect. */
export interface ForeignDocument {
	/** What it is, in words. */
	readonly dialect: string;
	/** The key at its head. */
	readonly head: Span;
	readonly campaigns: readonly ForeignCampaign[];
}

export interface ForeignCampaign {
	/** What it is called in the file; undefined where it is the file. */
	readonly label: string | undefined;
	readonly node: ObjectNode;
}

const { title: cloudFormation, resourceTypes } = dialects.cloudFormation;

/** Tells what dialect a whole file is in; undefined where it is ours, or nobody's. */
export function recognise(root: ObjectNode, shape: Shape): ForeignDocument | undefined {
	const members = membersOf(shape);
	const head = root.properties.find(({ key }) => !members?.get(key.name)?.editorOnly)?.key;
	if (head === undefined || members === undefined) return undefined;
	const found = template(root) ?? wrapped(root) ?? bare(root);
	return found && { ...found, head: { start: head.start, end: head.end } };

	function wrapped(outer: ObjectNode) {
		const [only, ...more] = outer.properties.filter(({ key }) => !members?.get(key.name)?.editorOnly);
		if (only?.value?.kind !== "object" || more.length > 0 || members?.has(only.key.name)) return undefined;
		const { own, foreign } = counted(only.value);
		if (own + foreign.length < 2) return undefined;
		const dialect = `a campaign inside of ${JSON.stringify(only.key.name)}`;
		return { dialect, campaigns: [{ label: undefined, node: only.value }] };
	}

	function bare(object: ObjectNode) {
		const camelCase = object.properties.some(({ key }) => members?.has(key.name) && /[A-Z]/.test(key.name));
		const ownChannels = member(object, "channelSubtypeConfig") !== undefined;
		if (camelCase && ownChannels) return undefined;
		const { foreign } = counted(object);
		const campaigns = [{ label: undefined, node: object }];
		const first = foreign.includes(firstApi) && !ownChannels;
		if (first) return { dialect: `a campaign for ${firstApi}`, campaigns };
		if (camelCase || foreign.length < 2) return undefined;
		return { dialect: `a campaign in the spelling of ${foreign[0]}`, campaigns };
	}

	/** Members that are ours, and the dialects of those that are others'. */
	function counted(object: ObjectNode): { readonly own: number; readonly foreign: readonly string[] } {
		const sent = [...(members?.values() ?? [])].filter(({ editorOnly }) => !editorOnly);
		const names = new Set(sent.map(({ name }) => name));
		const keys = object.properties.map(({ key }) => key.name);
		const foreign = keys.flatMap((key) =>
			names.has(key) ? [] : isOfFirstApi(key) ? [firstApi] : (foreignName(key, names)?.dialect ?? []),
		);
		return { own: keys.filter((key) => names.has(key)).length, foreign };
	}
}

/** A CloudFormation template, or one resource of it. */
function template(root: ObjectNode): Omit<ForeignDocument, "head"> | undefined {
	const resources = member(root, "Resources");
	const holders =
		resources?.kind === "object"
			? resources.properties.map(({ key, value }) => ({ label: key.name, node: value }))
			: [{ label: undefined, node: root }];
	const campaigns = holders.flatMap(({ label, node }) => {
		const type = member(node, "Type");
		const properties = member(node, "Properties");
		const ours = type?.kind === "string" && resourceTypes.includes(type.value);
		return ours && properties?.kind === "object" ? [{ label, node: properties }] : [];
	});
	return campaigns.length === 0 ? undefined : { dialect: `a template of ${cloudFormation}`, campaigns };
}
