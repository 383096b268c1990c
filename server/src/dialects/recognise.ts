import dialects from "../../../schemas/dialects.json";
import type { Span } from "../../../shared/src/problem/problem";
import { membersOf, type Shape } from "../schema/shape";
import { member, type ObjectNode } from "../syntax/tree";
import { hasAttributeValues } from "./attributeValues";
import { firstApi, isOfFirstApi } from "./firstApi";
import { foreignName } from "./names";
import { isAboutAnswer, otherOperation } from "./operations";

/** A whole file that says a campaign, or something else, in another dialect. */
export interface ForeignDocument {
	/** What it is, in words. */
	readonly dialect: string;
	/** What a campaign file holds instead, and what to do. */
	readonly advice: string;
	/** The key at its head. */
	readonly head: Span;
	/** None where nothing of it can become a campaign. */
	readonly campaigns: readonly ForeignCampaign[];
}

export interface ForeignCampaign {
	/** What it is called in the file; undefined where it is the file. */
	readonly label: string | undefined;
	readonly node: ObjectNode;
	/** Its values are attribute values of DynamoDB. */
	readonly isTyped?: true;
}

type Found = Pick<ForeignDocument, "dialect" | "campaigns"> & { readonly advice?: string };

const { title: cloudFormation, resourceTypes } = dialects.cloudFormation;
const ownNames = "The API expects the campaign itself, with its own property names. Convert the file.";
const ownRequest = "A campaign file holds the request of CreateCampaign.";

/** Tells what dialect a whole file is in; undefined where it is ours, or nobody's. */
export function recognise(root: ObjectNode, shape: Shape): ForeignDocument | undefined {
	const members = membersOf(shape);
	const head = root.properties.find(({ key }) => !isOfEditor(key.name))?.key;
	if (head === undefined || members === undefined) {
		return undefined;
	}
	const found = template(root) ?? operation(root) ?? typed(root) ?? wrapped(root) ?? bare(root);
	return found && { advice: ownNames, ...found, head: { start: head.start, end: head.end } };

	function isOfEditor(name: string): boolean {
		return members?.get(name)?.editorOnly === true;
	}

	function operation(object: ObjectNode): Found | undefined {
		const other = otherOperation(object, isOfEditor);
		if (other === undefined) {
			return undefined;
		}
		if (!other.hasPart) {
			return { dialect: other.title, advice: ownRequest, campaigns: [] };
		}
		const advice = `${ownRequest} Convert it, then fill in the rest.`;
		return { dialect: other.title, advice, campaigns: [{ label: undefined, node: object }] };
	}

	function typed(object: ObjectNode): Found | undefined {
		if (!hasAttributeValues(object)) {
			return undefined;
		}
		const campaigns = [{ label: undefined, node: object, isTyped: true }] as const;
		return {
			dialect: "DynamoDB JSON",
			advice: "The API expects plain values. Convert the file.",
			campaigns,
		};
	}

	function wrapped(outer: ObjectNode): Found | undefined {
		const [only, ...more] = outer.properties.filter(
			({ key }) => !isOfEditor(key.name) && !isAboutAnswer(key.name),
		);
		if (only?.value?.kind !== "object" || more.length > 0 || members?.has(only.key.name)) {
			return undefined;
		}
		const { own, foreign } = counted(only.value);
		if (own + foreign.length < 2) {
			return undefined;
		}
		const inner = typed(only.value);
		if (inner !== undefined) {
			return inner;
		}
		const dialect = `a campaign inside ${JSON.stringify(only.key.name)}`;
		return { dialect, campaigns: [{ label: undefined, node: only.value }] };
	}

	function bare(object: ObjectNode): Found | undefined {
		const camelCase = object.properties.some(({ key }) => members?.has(key.name) && /[A-Z]/.test(key.name));
		const ownChannels = member(object, "channelSubtypeConfig") !== undefined;
		if (camelCase && ownChannels) {
			return undefined;
		}
		const { foreign } = counted(object);
		const campaigns = [{ label: undefined, node: object }];
		const first = foreign.includes(firstApi) && !ownChannels;
		if (first) {
			return { dialect: `a campaign for ${firstApi}`, campaigns };
		}
		if (camelCase || foreign.length < 2) {
			return undefined;
		}
		const [spelling = ""] = foreign;
		const how = spelling === "snake_case" ? "in snake_case" : `as ${spelling} spells it`;
		return { dialect: `a campaign ${how}`, campaigns };
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

/** A CloudFormation template, its resources, or one resource of it. */
function template(root: ObjectNode): Found | undefined {
	const resources = member(root, "Resources") ?? root;
	const below = resources.kind === "object" ? resources.properties : [];
	const holders = [
		{ label: undefined, node: root },
		...below.map(({ key, value }) => ({ label: key.name, node: value })),
	];
	const campaigns = holders.flatMap(({ label, node }) => {
		const type = member(node, "Type");
		const properties = member(node, "Properties");
		const ours = type?.kind === "string" && resourceTypes.includes(type.value);
		return ours && properties?.kind === "object" ? [{ label, node: properties }] : [];
	});
	if (campaigns.length === 0) {
		return undefined;
	}
	const [first] = campaigns;
	return {
		dialect: `a ${cloudFormation} template`,
		campaigns: first?.label === undefined ? campaigns.slice(0, 1) : campaigns,
	};
}
