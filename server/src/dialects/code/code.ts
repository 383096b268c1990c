import type { Shape } from "../../schema/shape";
import { hasWrittenValue, isCampaign } from "../json/campaignNames";
import { maxCampaigns } from "../json/search";
import { sayingsAt } from "../reading/comments";
import { type Draft, memberOf, textOf } from "../reading/draft";
import type { Language } from "../reading/language";
import { type Item, tokenize } from "../reading/tokens";
import { assignmentsIn } from "../statements/assignments";
import { findAssembled } from "./assembled";
import { callsOf } from "./callsOf";
import { classesIn } from "./classes";
import { definitionsIn } from "./definitions";
import { type CampaignInText, type CodeText, FoundCampaigns } from "./foundCampaigns";
import { keptAsTheyAre } from "./kept";
import { LiteralReader } from "./literals";
import { withHeads } from "./loopHeads";
import { sentAsTheyAre, tellSendings } from "./sent";
import { changesOfAll } from "./tagging";
import { findInValues } from "./values";

/** What was found in code. */
interface FoundInCode {
	readonly campaigns: readonly CampaignInText[];
	/** The value of a text that is nothing but one literal. */
	readonly whole: Draft | undefined;
	/** The text is nothing but several literals, one behind the other. */
	readonly isSequence: boolean;
	/** The comments that say something. */
	readonly comments: readonly string[];
}

/** Finds the campaigns that literals of a text in any language are, in calls, assignments and strings. */
export function campaignsInCode(text: string, language: Language, root: Shape): FoundInCode {
	const tokens = tokenize(text, language);
	if (tokens === undefined) {
		return { campaigns: [], whole: undefined, isSequence: false, comments: [] };
	}
	const { items } = tokens;
	const assignments = assignmentsIn(text, items, language);
	const reader = new LiteralReader(text, language, assignments);
	const code: CodeText = { text, items, language, root, assignments, reader };
	const found = allIn(code);
	const [only, ...more] = items.filter((item) => !isPadding(item));
	const whole = only?.kind === "group" && more.length === 0 ? reader.group(only) : undefined;
	const isSequence = more.length > 0 && [only, ...more].every((item) => item?.kind === "group");
	const comments = sayingsAt(text, tokens.comments);
	const campaigns = withContext(code, ownOf(code, found), comments);
	return { campaigns, whole, isSequence, comments };
}

/** All campaigns of a text, some of which may be parts of others. */
function allIn(code: CodeText): readonly CampaignInText[] {
	const found = new FoundCampaigns(code);
	findInValues(code, found, code.items);
	findAssembled(code, found);
	tellSendings(code, found);
	findClasses(code, found);
	if (found.all.length === 0) {
		takeWhole(code, found);
	}
	return found.all;
}

/** Finds the classes that are campaigns. */
function findClasses(
	{ text, items, language, root, assignments, reader }: CodeText,
	found: FoundCampaigns,
): void {
	const classes = language.hasTuples === true ? classesIn(text, items, language, assignments, reader) : [];
	const campaigns = classes.filter(({ draft }) => isCampaign(draft, root)).slice(0, maxCampaigns);
	for (const { draft, name, start, end, changes } of campaigns) {
		found.add({ draft, label: name, start, end, besides: changes() });
	}
}

/** Takes a text whose outer braces are missing. */
function takeWhole({ items, root, reader }: CodeText, found: FoundCampaigns): void {
	const body = reader.body(items);
	if (body !== undefined && isCampaign(body, root) && hasWrittenValue(body)) {
		found.take(body, items[0]?.start ?? 0, undefined);
	}
}

/** The campaigns that are no mere part of another one, and each the only one of its variable. */
function ownOf(code: CodeText, found: readonly CampaignInText[]): readonly CampaignInText[] {
	const { spread } = code.reader;
	const sent = new Set<Draft>(spread.size === 0 ? [] : [...sentAsTheyAre(code), ...keptAsTheyAre(code)]);
	const areParts = found.every(({ draft }) => spread.has(draft));
	const isOwn = ({ draft }: CampaignInText, index: number): boolean => {
		const isFirst = found.findIndex((one) => one.draft === draft) === index;
		return isFirst && (!spread.has(draft) || sent.has(draft) || areParts);
	};
	return withNames(found.filter(isOwn).slice(0, maxCampaigns));
}

/** Several campaigns, each called by its own name where that is known and no other one's; else as the code calls it. */
function withNames(campaigns: readonly CampaignInText[]): readonly CampaignInText[] {
	const counts = new Map<string, number>();
	const names = campaigns.map(
		({ draft }) => textOf(memberOf(draft, "name") ?? memberOf(draft, "Name")) ?? "",
	);
	for (const name of names) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return campaigns.map((one, index) => {
		const name = names[index] ?? "";
		const isSure = name !== "" && counts.get(name) === 1 && !name.includes("${");
		return campaigns.length > 1 && isSure ? { ...one, label: name } : one;
	});
}

/** Campaigns with what the text says around them: definitions, conditions and loops, calls, changes of all, and comments. */
function withContext(
	code: CodeText,
	campaigns: readonly CampaignInText[],
	comments: readonly string[],
): readonly CampaignInText[] {
	const { text, items, assignments, reader } = code;
	const changes = campaigns.length === 0 ? [] : changesOfAll(text, items, assignments);
	return campaigns.map((one) => ({
		...one,
		besides: withHeads(text, items, one.start, [
			...(one.besides ?? []),
			...definitionsIn(one.draft, one.start, reader.variables, one.besides),
			...callsOf(code, one.start),
			...changes,
			...comments,
		]),
	}));
}

function isPadding(item: Item): boolean {
	return item.kind === "sign" && /^[-;,]$/.test(item.text);
}
