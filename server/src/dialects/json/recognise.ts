import dialects from "../../../../schemas/dialects.json";
import { quoted } from "../../../../shared/src/text/text";
import { membersOf, type Shape } from "../../schema/shape";
import { stepOf } from "../../syntax/edits";
import { member, type Node, type Tree } from "../../syntax/tree";
import { type Draft, type DraftObject, draftOf, memberOf } from "../reading/draft";
import { hasAttributeValues, plainObject } from "./attributeValues";
import { countNames, isCampaign, saysMuch } from "./campaignNames";
import { envelopeOf, otherEvent, placeOf } from "./envelopes";
import { firstApi } from "./firstApi";
import { converted, type ForeignDocument, type RawCampaign } from "./foreignDocument";
import { formOfNames, pascalCase } from "./names";
import { isAboutAnswer, otherOperation } from "./operations";
import { otherOfConnect } from "./otherOfConnect";
import { countOfCampaigns, search, type TextSearch } from "./search";
import { hasTemplateForms } from "./templateForms";

interface Found {
	readonly dialect: string;
	readonly advice?: string;
	readonly campaigns: readonly RawCampaign[];
}

const ownNames = "The API expects the campaign itself, with its own property names. Convert the file.";
const itself = "The API expects the campaign itself. Convert the file.";
/** What a campaign file is, beside requests and answers of other operations. */
export const ownRequest = "A campaign file holds the request of CreateCampaign.";

/** Tells what dialect a whole file of JSON is in; undefined where it is ours, or nobody's. */
export function recognise(tree: Tree, root: Shape, inText: TextSearch): ForeignDocument | undefined {
	const { root: node } = tree;
	if (node === undefined || !isContainer(node)) {
		return undefined;
	}
	const hasForms = hasTemplateForms(node);
	if (!hasForms && isOrdinary(node)) {
		return undefined;
	}
	const head = headOf(node, root);
	const found = head && identify(draftOf(tree, node), root, hasForms, inText);
	if (head === undefined || found === undefined) {
		return undefined;
	}
	const campaigns = converted(found.campaigns, root);
	const hasOwnNames = campaigns.every(({ draft }, index) => keepsNames(draft, found.campaigns[index]?.draft));
	return {
		dialect: found.dialect,
		advice: found.advice ?? (hasOwnNames ? itself : ownNames),
		head,
		indentation: stepOf(tree),
		campaigns,
	};
}

/** Whether all that a campaign says has the same name in the file that it comes from. */
function keepsNames(draft: Draft, written: Draft | undefined): boolean {
	if (draft.kind === "object") {
		return [...draft.members].every(([name, value]) => {
			const there = memberOf(written, name);
			return there !== undefined && keepsNames(value, there);
		});
	}
	const items = written?.kind === "list" ? written.items : [];
	return draft.kind !== "list" || draft.items.every((item, index) => keepsNames(item, items[index]));
}

/** Whether a file is a campaign of ours at first sight: nearly all files are, and cost nothing more. */
function isOrdinary(node: Node): boolean {
	const id = member(node, "connectInstanceId");
	const channels = member(node, "channelSubtypeConfig");
	const isAnswer = member(node, "id") !== undefined && member(node, "arn") !== undefined;
	return (
		!isAnswer &&
		id !== undefined &&
		id.kind !== "object" &&
		channels !== undefined &&
		// A map of DynamoDB
		member(channels, "M") === undefined
	);
}

function isContainer({ kind }: Node): boolean {
	return kind === "object" || kind === "array" || kind === "string";
}

/** What is marked: the first key that an editor does not read, or where a list or a string begins. */
function headOf(node: Node, root: Shape): { readonly start: number; readonly end: number } | undefined {
	if (node.kind !== "object") {
		return { start: node.start, end: node.kind === "array" ? node.start + 1 : node.end };
	}
	const members = membersOf(root);
	const key = node.properties.find(({ key: { name } }) => members?.get(name)?.editorOnly !== true)?.key;
	return key && { start: key.start, end: key.end };
}

/** What a value of JSON is as a whole. `hasForms`: it is a campaign with the forms of resource schemas. */
export function identify(
	whole: Draft,
	root: Shape,
	hasForms: boolean,
	inText?: TextSearch,
): Found | undefined {
	if (whole.kind !== "object") {
		return inside(whole, root, inText);
	}
	return (
		operation(whole, root) ??
		ofConnect(whole) ??
		typed(whole, root) ??
		bare(whole, root, hasForms) ??
		(hasOwnName(whole, root) ? undefined : (inside(whole, root, inText) ?? wrapped(whole, root)))
	);
}

function operation(object: DraftObject, root: Shape): Found | undefined {
	const members = membersOf(root);
	const other = otherOperation(object, (name) => members?.get(name)?.editorOnly === true);
	if (other === undefined) {
		return undefined;
	}
	if (!other.hasPart) {
		return { dialect: other.title, advice: ownRequest, campaigns: [] };
	}
	const advice = `${ownRequest} Convert it, then fill in the rest.`;
	return { dialect: other.title, advice, campaigns: [{ draft: object }] };
}

/** Something else of Amazon Connect, in the same words as a campaign of code samples. */
function ofConnect(object: DraftObject): Found | undefined {
	const title = otherOfConnect(object);
	return title === undefined ? undefined : { dialect: title, advice: ownRequest, campaigns: [] };
}

function typed(object: DraftObject, root: Shape): Found | undefined {
	if (!hasAttributeValues(object)) {
		return undefined;
	}
	const plain = plainObject(object);
	const { own, foreign } = countNames(plain, root);
	if (own + foreign.length < 2) {
		return undefined;
	}
	return {
		dialect: "DynamoDB JSON",
		advice: "The API expects plain values. Convert the file.",
		campaigns: [{ draft: plain }],
	};
}

/** Whether a file has a property of a campaign that little else has: then it is one, or is about to be. */
function hasOwnName(object: DraftObject, root: Shape): boolean {
	const members = membersOf(root);
	return [...object.members.keys()].some((name) => /[A-Z]/.test(name) && members?.has(name));
}

/** A campaign that is the whole file, in another spelling. */
function bare(object: DraftObject, root: Shape, hasForms: boolean): Found | undefined {
	const hasOwn = hasOwnName(object, root);
	const ownChannels = object.members.has("channelSubtypeConfig");
	const campaigns = [{ draft: object }];
	// Only the service gives a campaign both.
	if (object.members.has("id") && object.members.has("arn") && isCampaign(object, root)) {
		return { dialect: dialects.answers.title, advice: `${ownRequest} Convert the file.`, campaigns };
	}
	if (hasOwn && ownChannels) {
		return hasForms ? { dialect: "a campaign as Pulumi spells it", campaigns } : undefined;
	}
	const { foreign } = countNames(object, root);
	if (foreign.includes(firstApi) && !ownChannels) {
		return { dialect: `a campaign for ${firstApi}`, campaigns };
	}
	if (hasOwn || foreign.length < 2 || !saysMuch(object, root)) {
		return undefined;
	}
	return { dialect: `a campaign ${spelling(object, foreign, hasForms)}`, campaigns };
}

function spelling(object: DraftObject, foreign: readonly string[], hasForms: boolean): string {
	if ([...object.members.keys()].some((name) => name.endsWith(".$"))) {
		return "with paths of Step Functions";
	}
	const special = foreign.find((one) => !isForm(one));
	if (special !== undefined || (hasForms && foreign[0] === pascalCase)) {
		const isMany = special === dialects.samples.title;
		return `as ${special ?? dialects.cloudFormation.title} ${isMany ? "spell" : "spells"} it`;
	}
	return `in ${foreign[0] ?? ""}`;
}

function isForm(dialect: string): boolean {
	return formOfNames(dialect) !== undefined;
}

/** Campaigns at any depth of something else. */
function inside(whole: Draft, root: Shape, inText: TextSearch | undefined): Found | undefined {
	const { campaigns, otherOperation: other } = search(whole, root, inText);
	const [first, ...more] = campaigns;
	if (first === undefined) {
		const title = other ?? otherEvent(whole);
		return title === undefined ? undefined : { dialect: title, advice: ownRequest, campaigns: [] };
	}
	const { form, path } = first;
	if (whole.kind === "object" && path.length === 0 && form === undefined) {
		// The file itself, in which a name or two are misspelt.
		return undefined;
	}
	if (form !== undefined && path.length < 2) {
		const title = form === "DynamoDB JSON" ? form : "a CloudFormation template";
		return { dialect: title, campaigns };
	}
	const title = form === "CloudFormation" ? "a CloudFormation template" : envelopeOf(whole, path);
	if (more.length > 0) {
		const plain = form === "DynamoDB JSON" ? form : title.startsWith("a campaign") ? "JSON" : title;
		return { dialect: `${plain} with ${countOfCampaigns(campaigns)}`, campaigns };
	}
	const place = placeOf(first);
	const isTold = place === "" || title.includes(place);
	return { dialect: isTold ? title : `${title} with a campaign in ${place}`, campaigns };
}

/** A campaign, or a part of one, that is all there is in an object. */
function wrapped(outer: DraftObject, root: Shape): Found | undefined {
	const members = membersOf(root);
	const [only, ...more] = [...outer.members].filter(
		([name]) => members?.get(name)?.editorOnly !== true && !isAboutAnswer(name),
	);
	const [name = "", value] = only ?? [];
	if (value?.kind !== "object" || more.length > 0 || members?.has(name)) {
		return undefined;
	}
	const other = ofConnect(value);
	if (other !== undefined) {
		return other;
	}
	const { own, foreign } = countNames(value, root);
	if (own + foreign.length < 2 || !(hasAttributeValues(value) || saysMuch(value, root))) {
		return undefined;
	}
	return (
		typed(value, root) ?? { dialect: `a campaign inside ${quoted(name)}`, campaigns: [{ draft: value }] }
	);
}
