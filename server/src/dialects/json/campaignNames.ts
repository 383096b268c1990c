import { simplified } from "../../../../shared/src/text/nearest";
import { membersOf, type Shape } from "../../schema/shape";
import type { Tree } from "../../syntax/tree";
import type { DraftObject } from "../reading/draft";
import { firstApi, isOfFirstApi } from "./firstApi";
import { foreignName, formOfNames } from "./names";
import { withoutPath } from "./translate";

/** Properties that nothing but a campaign has, of either version of the API. */
const telling: ReadonlySet<string> = new Set([
	"connectinstanceid",
	"connectinstancearn",
	"channelsubtypeconfig",
	"dialerconfig",
	"dialertype",
	"outboundcallconfig",
	"outboundqueueid",
]);

/** Whether nothing but a campaign has a property of this simplified name. */
export function isTelling(name: string): boolean {
	return telling.has(name);
}

const tellingText =
	/connect[-_]?instance[-_]?(?:id|arn)|channel[-_]?subtype[-_]?config|dialer[-_]?(?:config|type)|outbound[-_]?(?:call[-_]?config|queue[-_]?id)/i;

/** Whether a text may hold a campaign in any spelling; much quicker than to look for one. */
export function mayHoldCampaign(text: string): boolean {
	return tellingText.test(text);
}

/** Whether a value is an object with a property of ours that little else has. */
export function isOurs(node: Tree["root"], root: Shape): boolean {
	const members = membersOf(root);
	return (
		node?.kind === "object" &&
		node.properties.some(({ key: { name } }) => /[A-Z]/.test(name) && members?.has(name))
	);
}

/** Whether the object in a text may not be its campaign: it has no name of one, and there is more around it than words. */
export function isElsewhere({ text, root: node }: Tree, root: Shape): boolean {
	const names = node?.kind === "object" ? node.properties.map(({ key }) => key.name) : [];
	const isOther =
		names.length > 0 && !mayHoldCampaign(text) && !names.some((name) => membersOf(root)?.has(name));
	const around = `${text.slice(0, node?.start)} ${text.slice(node?.end)}`;
	return !isOurs(node, root) && (isOther || around.includes("{") || mayHoldCampaign(around));
}

/** The properties of a campaign that an object has. */
interface CountedNames {
	/** Those with our spelling. */
	readonly own: number;
	/** The dialects of the others. */
	readonly foreign: readonly string[];
}

export function countNames(object: DraftObject, root: Shape): CountedNames {
	const names = sentNames(root);
	const keys = [...object.members.keys()];
	const foreign = keys.flatMap((key) => {
		if (names.has(key)) {
			return [];
		}
		return isOfFirstApi(key) ? [firstApi] : (foreignName(withoutPath(key), names)?.dialect ?? withPath(key));
	});
	return { own: keys.filter((key) => names.has(key)).length, foreign };

	function withPath(key: string): readonly string[] {
		return key.endsWith(".$") && names.has(withoutPath(key)) ? ["Step Functions"] : [];
	}
}

/** Whether an object is a campaign, in whatever spelling: it has a property that nothing else has, and another one. */
export function isCampaign(object: DraftObject, root: Shape): boolean {
	const keys = [...object.members.keys()].map((key) => simplified(withoutPath(key)));
	// What ListCampaigns tells of a campaign has the names of its channels only.
	const isSummary = keys.includes("channelsubtypes") && !keys.includes("channelsubtypeconfig");
	if (!keys.some((key) => telling.has(key)) || isSummary || isSchema(object)) {
		return false;
	}
	const { own, foreign } = countNames(object, root);
	return own + foreign.length >= 2;
}

/** Names that much else has as well. */
const everyday: ReadonlySet<string> = new Set(["name", "type", "tags", "source", "schedule"]);

/**
 * Whether an object with names of a campaign, in whatever spelling, is one: it has a name that is a campaign's own, or
 * nothing that no campaign has beside more than a name, a type and tags.
 */
export function saysMuch(object: DraftObject, root: Shape): boolean {
	const keys = [...object.members.keys()];
	const names = keys.map((key) => simplified(withoutPath(key)));
	const { own, foreign } = countNames(object, root);
	const isAll = own + foreign.length === keys.length;
	const isOwn = names.some(
		(name) => telling.has(name) || /^(?:communication|entrylimits|channel)/.test(name),
	);
	// Some names are those of other tools for campaigns alone.
	const isOfTool = foreign.some((one) => formOfNames(one) === undefined);
	return (
		isOwn ||
		isOfTool ||
		(isAll && names.some((name) => name === "source" || name === "schedule" || !everyday.has(name)))
	);
}

/** Whether an object says of each property what its type is, as the schema of a campaign does. */
function isSchema({ members }: DraftObject): boolean {
	return [...members.values()].every(
		(value) => value.kind === "object" && (value.members.has("type") || value.members.has("$ref")),
	);
}

/** Whether a property that nothing but a campaign has is written out, and not left to code. */
export function hasWrittenValue({ members }: DraftObject): boolean {
	return [...members].some(
		([name, value]) => telling.has(simplified(name)) && (value.kind !== "scalar" || value.code === undefined),
	);
}

const namesOfShapes = new WeakMap<Shape, ReadonlySet<string>>();

/** Names of the properties that are sent. */
function sentNames(root: Shape): ReadonlySet<string> {
	const known = namesOfShapes.get(root);
	if (known !== undefined) {
		return known;
	}
	const sent = [...(membersOf(root)?.values() ?? [])].filter(({ editorOnly }) => !editorOnly);
	const names = new Set(sent.map(({ name }) => name));
	namesOfShapes.set(root, names);
	return names;
}
