import type { Span } from "../../../shared/src/problem/problem";
import type { Shape } from "../schema/shape";
import { foreignText } from "../syntax/foreign";
import { parse } from "../syntax/parse";
import type { Tree } from "../syntax/tree";
import {
	startsWithLabel,
	startsWithMacro,
	startsWithStatement,
	startsWithTest,
	startsWithValue,
} from "./beginnings";
import { campaignsInCode } from "./code/code";
import { code, cutOff, spansOf } from "./codeText";
import { campaignsOfArguments } from "./commands/argumentLists";
import { campaignsOfCmdlets } from "./commands/cmdlets";
import { expanded } from "./commands/expanded";
import { heredocsIn } from "./commands/heredocs";
import { sentBodies } from "./commands/httpCommands";
import { campaignsOfCommands } from "./commands/shell";
import { described, indentationOf } from "./described";
import { besideCode, withoutBlocks } from "./documents/besideCode";
import { commentTexts } from "./documents/commentTexts";
import { decodedParts } from "./documents/encodedParts";
import { fencesIn, fencesOf, macrosIn } from "./documents/fences";
import { hjsonOf } from "./documents/hjson";
import { startingTemplateOf, templateOf, templateTitle } from "./documents/jsonTemplates";
import { saysMore } from "./documents/saysMore";
import { unreadObject, unreadText } from "./documents/unread";
import { besidesObject, documentOf } from "./foundDocument";
import { type FoundText, moved, withoutEmpty, withoutPlaces } from "./foundText";
import { isOurs, mayHoldCampaign } from "./json/campaignNames";
import type { ForeignDocument, RawCampaign } from "./json/foreignDocument";
import { otherCall } from "./json/operations";
import { identify, ownRequest } from "./json/recognise";
import { jsonIn, search } from "./json/search";
import { answerOfCommand, httpMessage } from "./messages";
import { accounted, without } from "./reading/accounting";
import { sayingsAt } from "./reading/comments";
import { draftOf } from "./reading/draft";
import { curl, isOfMongoShell, languageOf, languageOfLiteral, prose } from "./reading/languages";
import { ofScript } from "./reading/silence";
import { withoutSilentLines } from "./reading/silentComments";
import { plainText, undoubled, withPlainQuotes } from "./restoring/encodings";
import { isColoured, withoutMarks } from "./restoring/marks";
import { withoutPrompts, withTypedSigns } from "./restoring/prompts";
import { restoredJson } from "./restoring/restored";
import { yaml } from "./yamlText";

/** Longest text that is looked at, in UTF-16 code units. */
const maxLength = 1_000_000;
/** Longest text that is looked at for a command which says nothing that only a campaign has. */
const longestCommand = 10_000;
/** Texts within texts, such as code in a diff in Markdown. */
const maxLayers = 4;
/** Of them, those that may be around a text within JSON. */
const innerLayer = 2;

/** Tells what a text is that is no JSON, and the campaigns in it; undefined where none is found. */
export function recogniseText(tree: Tree, root: Shape): ForeignDocument | undefined {
	const { problems } = tree;
	const foreign = foreignText(tree.text);
	const text = foreign === undefined ? withoutPrompts(tree.text) : tree.text;
	// What was read in the wrong encoding is not what somebody wrote.
	const isMisread = problems.some(({ code }) => code === "wrong-encoding");
	if (isMisread || text.length > maxLength) {
		return undefined;
	}
	// Conflict markers and lines of a diff within a campaign of ours are for the reader of campaigns.
	if (startsWithValue.test(text) && foreign?.rewrites.some((one) => isOurs(parse(one.text).root, root))) {
		return undefined;
	}
	// A mail may have broken all names of a campaign.
	const isOther = !mayHoldCampaign(text) && !mayHoldCampaign(text.replace(/=?\r?\n/g, ""));
	if (isOther && plainText(text) === text && decodedParts(text) === undefined) {
		const isCommand = text.length < longestCommand && /\bcreate-campaign\b/.test(text);
		const told = isCommand ? commandLines(text, root) : undefined;
		const isTold = told?.campaigns.some(({ draft }) => draft.members.size > 0) === true;
		return isTold ? documentOf(told, text, tree, root, false) : otherOperation(text);
	}
	const isObject =
		startsWithValue.test(text) &&
		!startsWithLabel.test(text) &&
		!startsWithMacro.test(text) &&
		!startsWithTest.test(text) &&
		!startsWithStatement.test(text) &&
		tree.root?.kind !== "invalid";
	// Other text around one campaign of ours is told for itself.
	const isInFront =
		problems.length === 1 &&
		problems[0]?.code === "content-before-start" &&
		isOurs(tree.root, root) &&
		!saysMore(text, tree.root);
	const found = isObject
		? literal(tree, root)
		: (startingTemplateOf(text, root) ??
			special(text, root, 0) ??
			besidesObject(code(text, root), isInFront ? tree : undefined) ??
			cutOff(text, root) ??
			(isInFront ? undefined : (inComments(text, root) ?? inHeredocs(text, root))));
	const [first] = found?.campaigns ?? [];
	if (found === undefined || first === undefined) {
		if (isInFront) {
			return undefined;
		}
		const unread = isObject ? unreadObject(tree) : unreadText(text);
		return unread === undefined
			? isObject
				? undefined
				: otherOperation(text)
			: { ...described(tree.text, unread.title, unread.advice), campaigns: [] };
	}
	return documentOf(found, text, tree, root, isObject);
}

/** The campaigns of a text within JSON. */
export function campaignsInText(text: string, root: Shape): readonly RawCampaign[] {
	const found = text.length > maxLength ? undefined : anything(withoutPrompts(text), root, innerLayer);
	return (found?.campaigns ?? []).map(({ start: _, ...one }) => one);
}

/** A text that calls another operation, of which nothing can become a campaign. */
function otherOperation(text: string): ForeignDocument | undefined {
	const title = otherCall(text);
	return title === undefined ? undefined : { ...described(text, title, ownRequest), campaigns: [] };
}

/** What is told by its form as a whole, and not by the language of its code. */
function special(text: string, root: Shape, layer: number): FoundText | undefined {
	if (layer > maxLayers) {
		return undefined;
	}
	return (
		decoded(text, root, layer) ??
		markdown(text, root, layer) ??
		httpMessage(text, (body) => anything(body, root, layer + 1)) ??
		commandLines(text, root) ??
		cmdlets(text, root) ??
		answerOfCommand(
			text,
			(around) => code(around, root, prose),
			(behind) => anything(behind, root, layer + 1),
		) ??
		httpCommands(text, root) ??
		rewritten(text, root, layer) ??
		yaml(text, root, (inner) => campaignsInText(inner, root))
	);
}

/** Slips after which it is certain what JSON means. */
const harmless: ReadonlySet<string> = new Set(["comma-missing", "comment", "extra-comma", "trailing-comma"]);

/** Anything at all: what is told by its form, and else code. */
function anything(text: string, root: Shape, layer: number): FoundText | undefined {
	// A command may say of its campaign no more than a file.
	if (!mayHoldCampaign(text) && !/\bcreate-campaign\b/.test(text)) {
		return undefined;
	}
	const tree = parse(text);
	const isJson = tree.root?.kind !== "invalid" && tree.problems.every(({ code }) => harmless.has(code));
	if (isJson && tree.root !== undefined) {
		const start = tree.root.start;
		const whole = draftOf(tree, tree.root);
		const { campaigns } = search(whole, root);
		const isOurs = campaigns[0]?.draft === whole;
		const comments = sayingsAt(text, tree.comments);
		const told = campaigns.map((one) => ({ ...one, start, besides: [...(one.besides ?? []), ...comments] }));
		// What is no campaign may be code, in which one is.
		if (tree.problems.length === 0 || told.length > 0) {
			return { title: "JSON", campaigns: told, isOurs };
		}
	}
	return special(text, root, layer) ?? code(text, root);
}

/** A cell of a table whose text is JSON. */
const startsWithCell = /^\s*"\s*[{[]\s*""/;

/** Whether a campaign says all that is around it. */
function isAllSaid({ campaigns }: FoundText, around = ""): boolean {
	return accounted(campaigns, around) === campaigns;
}

/** A literal of JavaScript or Python that is the whole text, and JSON of another tool that has slips. */
function literal({ text, problems, root: node }: Tree, root: Shape): FoundText | undefined {
	if (startsWithCell.test(text) || isColoured(text)) {
		return rewritten(text, root, 1);
	}
	const plain = withPlainQuotes(text) ?? restoredJson(text);
	if (plain !== undefined) {
		const campaigns = anything(plain.text, root, 1)?.campaigns.map(({ start: _, ...one }) => one);
		return campaigns && { title: plain.title, campaigns };
	}
	const template = hjsonOf(text, root) ?? templateOf(text, root);
	if (template !== undefined) {
		return template;
	}
	const doubled = undoubled(text) === undefined ? undefined : jsonIn(text);
	if (doubled !== undefined) {
		return { title: templateTitle, campaigns: search(doubled, root).campaigns };
	}
	const quotes = problems.filter(
		({ code }) => code === "key-without-quotes" || code === "single-quotes",
	).length;
	const isHash = /^\s*\{\s*(?:"\w+"|:\w+)\s*=>/.test(text) && !/"\s*:/.test(text);
	const isShell = isOfMongoShell(text) && problems.some(({ code }) => code === "value-invalid");
	const isQuoted = isHash || isShell || (quotes >= minQuotes && quotes >= problems.length * minShare);
	// A campaign of ours with slips, as it is while somebody writes it.
	const hasMore = problems.some(({ code }) => code === "content-after-end");
	if (!isQuoted && !hasMore && isOurs(node, root)) {
		return undefined;
	}
	const language = languageOfLiteral(text);
	const { campaigns, whole, isSequence, comments } = campaignsInCode(text, language, root);
	if (isSequence && (campaigns.length > 1 || !isOurs(node, root)) && campaigns.length > 0) {
		const rest = without(text, spansOf(campaigns));
		return { title: "a sequence of JSON values", campaigns: accounted(campaigns, rest) };
	}
	if (whole === undefined || isQuoted) {
		return (
			whole && {
				title: isShell ? "JSON of the MongoDB shell" : `a ${language.name} literal`,
				campaigns,
			}
		);
	}
	const other = identify(whole, root, false);
	// Braces around objects are a list for those who know no other use of them.
	const isBraced = whole.kind === "list" && node?.kind === "object";
	const braced = other?.campaigns.length === 1 ? "a campaign in two pairs of braces" : "JSON";
	return (
		other && {
			title: isBraced ? braced : other.dialect,
			campaigns: other.campaigns.map((one) => ({ ...one, besides: [...(one.besides ?? []), ...comments] })),
		}
	);
}

/** So many strings and names in the quotes of another language are one cause. */
const minQuotes = 5;
const minShare = 0.6;

function markdown(text: string, root: Shape, layer: number): FoundText | undefined {
	const fences = fencesOf(text);
	if (fences === undefined && !/^[ \t]*\{(?:code|noformat)\b/m.test(text)) {
		return undefined;
	}
	const parts = fences === undefined ? macrosIn(text) : fencesIn(text);
	const read: Span[] = [];
	const campaigns = parts.flatMap(({ text: inner, start }) => {
		const found = anything(inner, root, layer + 1)?.campaigns ?? [];
		read.push(...(found.length === 0 ? [] : [{ start, end: start + inner.length }]));
		return found.map((one) => moved(one, start));
	});
	return campaigns.length === 0
		? undefined
		: {
				title: fences ?? "wiki markup",
				campaigns: accounted(withoutEmpty(campaigns), without(text, read)),
			};
}

/** Parts of a text that it says are encoded. */
function decoded(text: string, root: Shape, layer: number): FoundText | undefined {
	const { texts = [], form = "", around } = decodedParts(text) ?? {};
	return hidden(texts, form, root, layer, around);
}

/** Comments of code, which has no campaign of its own. */
function inComments(text: string, root: Shape): FoundText | undefined {
	// A text each line of which is a comment is put right by the reader of campaigns.
	const { texts, others, isString } = commentTexts(text);
	const form = isString ? "in a string" : "in a comment";
	return foreignText(text) === undefined ? hidden(texts, form, root, 0, others) : undefined;
}

/** Texts over several lines within code, which has no campaign of its own. */
function inHeredocs(text: string, root: Shape): FoundText | undefined {
	const { texts, others } = heredocsIn(text);
	return hidden(texts, "in a text of code", root, 0, others);
}

/** Texts that were taken out of another one. `around`: what a mail says beside them. */
function hidden(
	texts: readonly string[],
	form: string,
	root: Shape,
	layer: number,
	around = "",
): FoundText | undefined {
	const found = texts.flatMap((text) => {
		const one = anything(text, root, layer + 1);
		return one === undefined ? [] : { title: one.title, campaigns: withoutPlaces(one.campaigns) };
	});
	const [first] = found;
	const campaigns = found.flatMap((one) => one.campaigns);
	return first && { title: `${first.title} ${form}`, campaigns: accounted(campaigns, around) };
}

function commandLines(text: string, root: Shape): FoundText | undefined {
	const language = languageOf(text);
	const script = expanded(withTypedSigns(text));
	const { campaigns: commands, rest } = campaignsOfCommands(script.text);
	const written = commands.map((one) => ({ ...one, start: script.placeOf(one.start) }));
	const campaigns = written.length === 0 ? campaignsOfArguments(text, language) : written;
	if (campaigns.length === 0) {
		return undefined;
	}
	// A command within code may take its campaign from there.
	const isElsewhere = campaigns.every(({ draft }) => draft.members.size === 0);
	const isInCode = isElsewhere && language !== prose && code(text, root, language) !== undefined;
	if (isInCode || (isElsewhere && yaml(text, root, (inner) => campaignsInText(inner, root)) !== undefined)) {
		return undefined;
	}
	const others = mayHoldCampaign(rest) ? campaignsInCode(rest, prose, root).campaigns : [];
	const all = withoutEmpty([...campaigns, ...others]);
	return {
		title: "an AWS CLI command",
		campaigns:
			written.length === 0
				? all
				: accounted(all, withoutSilentLines(without(rest, spansOf(others))), ofScript),
	};
}

function cmdlets(text: string, root: Shape): FoundText | undefined {
	const plain = withoutBlocks(text);
	const campaigns = campaignsOfCmdlets(plain, root).filter(({ draft }) => draft.members.size > 0);
	const told = accounted(campaigns, besideCode(text, "PowerShell"));
	return campaigns.length === 0 ? undefined : { title: "a PowerShell command", campaigns: told };
}

function httpCommands(text: string, root: Shape): FoundText | undefined {
	const commands = sentBodies(text);
	if (commands === undefined) {
		return undefined;
	}
	const { title, bodies } = commands;
	const sent = bodies.flatMap(({ body, besides, start }) =>
		search(body, root).campaigns.map((one) => ({
			...one,
			besides: [...(one.besides ?? []), ...besides],
			start,
		})),
	);
	const written = code(text, root, curl)?.campaigns ?? [];
	const isMore = sent.length === 0 || (title === curl.name && written.length > sent.length);
	const campaigns = isMore ? written : sent;
	return campaigns.length === 0 ? undefined : { title, campaigns };
}

/** A text each line of which begins with a sign or a number, or that is escaped for a web page. */
function rewritten(text: string, root: Shape, layer: number): FoundText | undefined {
	const inner = withoutMarks(text, mayHoldCampaign);
	const found = inner && anything(inner.text, root, layer + 1);
	if (inner === undefined || found === undefined) {
		return undefined;
	}
	// A campaign of ours is told, and put right, by the reader of campaigns.
	const isOfReader = layer === 0 && found.isOurs === true && foreignText(text) !== undefined;
	if (isOfReader && isAllSaid(found, inner.reply)) {
		return undefined;
	}
	const own = anything(inner.reply ?? "", root, layer + 1);
	const said = found.campaigns.flatMap(({ besides = [] }) => besides);
	const isSteps =
		found.title === prose.name &&
		inner.form === "with line numbers" &&
		said.some((line) => /^[\p{L}\p{N}]/u.test(line));
	const quoted = withoutPlaces(found.campaigns);
	const answers = withoutPlaces(own?.campaigns ?? []);
	return {
		// Sentences with numbers are steps.
		title: answers.length > 0 || isSteps ? prose.name : `${found.title} ${inner.form}`,
		indentation: indentationOf(inner.text),
		campaigns: answers.length > 0 ? [...answers, ...quoted] : accounted(quoted, inner.reply ?? ""),
	};
}
