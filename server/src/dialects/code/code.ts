import type { Span } from "../../../../shared/src/problem/problem";
import type { Shape } from "../../schema/shape";
import { hasWrittenValue, isCampaign, mayHoldCampaign } from "../json/campaignNames";
import type { RawCampaign } from "../json/foreignDocument";
import { jsonIn, maxCampaigns, search } from "../json/search";
import { sayingsAt } from "../reading/comments";
import { type Draft, inOneLine, leftOutOf, memberOf, textOf, write } from "../reading/draft";
import { sumEnd } from "../reading/joins";
import type { Language } from "../reading/language";
import { beginsUnion, unionEnd, unionOfCall } from "../reading/merges";
import { type Group, type Item, tokenize } from "../reading/tokens";
import { assignmentsIn } from "../statements/assignments";
import { namesIn } from "../statements/chains";
import { callOf } from "../statements/variableNames";
import type { Variables } from "../statements/variables";
import { madeOfIt, type Surroundings } from "./around";
import { type ClassWithDefaults, classesIn } from "./classes";
import { definitionsIn } from "./definitions";
import { constructId, labelBefore } from "./labels";
import { LiteralReader } from "./literals";
import { headsOf, withHeads } from "./loopHeads";
import { isGiven, isMadeOf } from "./madeOf";
import { changesOfAll } from "./tagging";

/** A campaign in a text that is no JSON. */
export interface CampaignInText extends RawCampaign {
	/** Where it begins. */
	readonly start: number;
	/** Where it ends; undefined where it isn't one value in brackets. */
	readonly end?: number;
	/** What is around it and says nothing of it. */
	readonly plain?: readonly string[];
}

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

/** More campaigns are not looked for, of which some may be parts of others. */
const maxFound = 2 * maxCampaigns;
/** More calls of one function are not told. */
const maxCalls = 20;

/** Finds the campaigns that literals of a text in any language are, in calls, assignments and strings. */
export function campaignsInCode(text: string, language: Language, root: Shape): FoundInCode {
	const tokens = tokenize(text, language);
	if (tokens === undefined) {
		return { campaigns: [], whole: undefined, isSequence: false, comments: [] };
	}
	const assignments = assignmentsIn(text, tokens.items, language);
	const reader = new LiteralReader(text, language, assignments);
	const found: CampaignInText[] = [];
	const written = new Map<string, Draft>();
	look(tokens.items, undefined);
	lookAtAssembled();
	lookAtSendings();
	for (const { draft, name, start, end, changes } of classes()) {
		found.push({ draft, label: name, start, end, besides: changes() });
	}
	if (found.length === 0) {
		lookAtWhole(tokens.items);
	}
	const [only, ...more] = tokens.items.filter((item) => !isPadding(item));
	const whole = only?.kind === "group" && more.length === 0 ? reader.group(only) : undefined;
	const isSequence = more.length > 0 && [only, ...more].every((item) => item?.kind === "group");
	const comments = sayingsAt(text, tokens.comments);
	const sent = reader.spread.size === 0 ? new Set() : sentAsTheyAre();
	const own = found.filter(isOwn).slice(0, maxCampaigns);
	const changes = own.length === 0 ? [] : changesOfAll(text, tokens.items, assignments);
	const campaigns = withDefinitions(own, reader.variables).map((one) => ({
		...one,
		besides: withHeads(text, tokens.items, one.start, [
			...(one.besides ?? []),
			...callsOf(one.start),
			...changes,
			...comments,
		]),
	}));
	return { campaigns, whole, isSequence, comments };

	function look(items: readonly Item[], around: Surroundings | undefined): void {
		for (let index = 0; index < items.length && found.length < maxFound; index++) {
			const item = items[index];
			const since = found.length;
			if (item?.kind === "text") {
				const end = sumEnd(items, index, language);
				const said = textOf(reader.value(items.slice(index, end))) ?? item.text;
				const inner = said.length > 40 && mayHoldCampaign(said) ? jsonIn(said) : undefined;
				if (take(inner, item.start, labelBefore(items, index))) {
					leaveAround(since, items, index, end, around);
				}
				index = end - 1;
				continue;
			}
			if (item?.kind === "word" && takeFilled(item.text, items, index)) {
				index += 2;
				continue;
			}
			const union = unionAt(items, index);
			if (union !== undefined) {
				const label = labelBefore(items, index);
				const value = reader.value(items.slice(index, union));
				if (item !== undefined && take(value, item.start, label)) {
					leaveAround(since, items, index, union, around);
					index = union - 1;
					continue;
				}
			}
			if (item?.kind === "group" && takeGroup(item, items, index)) {
				leaveAround(since, items, index, index + 1, around);
			} else if (item?.kind === "group") {
				look(item.items, { items, index, around });
			}
		}
	}

	/** Tells what the code around makes of the campaigns that were found in a value. `since`: how many were found before. */
	function leaveAround(
		since: number,
		items: readonly Item[],
		from: number,
		to: number,
		around: Surroundings | undefined,
	): void {
		const made = madeOfIt(text, language, items, from, to, around);
		const here = made.length === 0 ? [] : found.splice(since);
		found.push(...here.map((one) => ({ ...one, besides: [...(one.besides ?? []), ...made] })));
	}

	/** Whether a call, or a percent sign, puts values into a text that then is a campaign; that of a variable is told once. */
	function takeFilled(name: string, items: readonly Item[], index: number): boolean {
		const parts = items.slice(index, index + 3);
		const [, sign, values] = parts;
		const isPercent = sign?.kind === "sign" && sign.text === "%" && values !== undefined;
		const isCall = sign?.kind === "group" && sign.open === "(" && /format$|printf$/i.test(name);
		const filled = isPercent ? parts : isCall ? parts.slice(0, 2) : [];
		const inner = filled.length === 0 ? undefined : jsonIn(textOf(reader.value(filled)));
		const before = found.findIndex(({ label }) => label === name.replace(/\.format$/, ""));
		const start = found[before]?.start ?? items[index]?.start ?? 0;
		if (inner === undefined || search(inner, root).campaigns.length === 0) {
			return false;
		}
		found.splice(before, before < 0 ? 0 : 1);
		return take(inner, start, labelBefore(items, index));
	}

	/** Where an expression ends that unites objects; undefined where none begins. */
	function unionAt(items: readonly Item[], index: number): number | undefined {
		const item = items[index];
		const next = items[index + 1];
		const isCall = item?.kind === "word" && next?.kind === "group" && next.open === "(";
		// As a statement of its own, it changes a variable.
		const isStatement = isCall && item.startsLine && next.items[0]?.kind === "word";
		const isUnion = isCall && !isStatement && unionOfCall(item.text, language) !== undefined;
		const isFirst = beginsUnion(items, index, language);
		const from = index + (isUnion ? 2 : 1);
		const isName = item?.kind === "word" && isFirst;
		const end = isUnion || isName || item?.kind === "group" ? unionEnd(items, from, language) : from;
		return isUnion || end > from ? end : undefined;
	}

	/** The classes that are campaigns. */
	function classes(): readonly ClassWithDefaults[] {
		const all =
			language.hasTuples === true && tokens !== undefined
				? classesIn(text, tokens.items, language, assignments, reader)
				: [];
		return all.filter(({ draft }) => isCampaign(draft, root)).slice(0, maxCampaigns);
	}

	/** The calls, with their arguments, of the functions in which a campaign is, and what is made of what they give. */
	function callsOf(at: number): readonly string[] {
		const functions = reader.variables.around(at);
		const calls: { readonly start: number; readonly codes: readonly string[] }[] = [];
		const left: Omit<Surroundings, "index">[] =
			functions.size === 0 ? [] : [{ items: tokens?.items ?? [], around: undefined }];
		for (let inside = left.pop(); inside !== undefined; inside = left.pop()) {
			const { items, around } = inside;
			for (const [index, item] of items.entries()) {
				const list = items[index + 1];
				const own = item.kind === "word" ? functions.get(callOf(item.text).slice(0, -2)) : undefined;
				const isElsewhere = own !== undefined && (item.start < own.start || own.end <= item.start);
				if (isElsewhere && list?.kind === "group" && list.open === "(") {
					const isGiven = list.items.length > 0;
					const given = item.kind === "word" && reader.variables.valueOfCall(item.text)?.kind === "object";
					const made = given ? madeOfIt(text, language, items, index, index + 2, around) : [];
					const call = isGiven ? [inOneLine(text.slice(item.start, list.end))] : [];
					calls.push({ start: item.start, codes: [...call, ...made] });
				} else if (item.kind === "group") {
					left.push({ items: item.items, around: { items, index, around } });
				}
			}
		}
		return calls
			.filter(({ codes }) => codes.length > 0)
			.sort((one, other) => one.start - other.start)
			.slice(0, maxCalls)
			.flatMap(({ codes }) => codes);
	}

	/** Objects that get more properties line by line, in the place of what they begin with. */
	function lookAtAssembled(): void {
		for (const [name, { first, whole: assembled, start, earlier }] of reader.variables.assembled()) {
			const place = found.findIndex(
				(one) => one.draft === assembled || one.draft === first || isTextOf(one, name, first),
			);
			const [known] = place < 0 ? [] : found.splice(place, 1);
			const labelOf = (one: Draft): string => textOf(memberOf(one, "name")) ?? name;
			for (const one of earlier.filter((sent) => isCampaign(sent.whole, root))) {
				found.push({ draft: one.whole, label: labelOf(one.whole), start: one.start });
			}
			if (known === undefined) {
				take(assembled, start, name);
			} else {
				const label = earlier.length > 0 ? labelOf(assembled) : known.label;
				found.push({ ...known, ...(label !== undefined && { label }), draft: assembled, start });
			}
		}
		for (const { first, call, changes } of found.length === 0 ? [] : reader.variables.unassembled()) {
			for (const [at, known] of found.entries()) {
				const isOfCall = call !== undefined && call.start <= known.start && known.start < call.end;
				if (first.has(known.draft) || isOfCall) {
					found[at] = { ...known, besides: [...(known.besides ?? []), ...changes] };
				}
			}
		}
		found.sort((one, other) => one.start - other.start);
	}

	/** Whether a campaign is what the text says that a variable is read from. */
	function isTextOf({ draft, start }: CampaignInText, name: string, first: Draft): boolean {
		const isText = text.charAt(start) !== "{" && written.get(write(first)) === draft;
		return isText && reader.variables.around(start).has(name);
	}

	/** Calls that send something which is made of a campaign in a way that only running the code can tell. */
	function lookAtSendings(): void {
		for (const [name, { calls }] of found.length === 0 ? [] : assignments.sendings) {
			const whole = reader.variables.wholeOf(name);
			const at = whole === undefined ? -1 : found.findIndex(({ draft }) => isOf(whole, draft));
			const known = found[at];
			const unknown = (known === undefined ? [] : calls).flatMap((call) => {
				const value = reader.group(call.arguments);
				const isKnown = value?.kind === "object" && value.leftOut === undefined;
				if (isKnown || isCampaignIn(value)) {
					return [];
				}
				return isMadeOf(call.arguments, name, value)
					? [call, ...between(call.arguments, name)]
					: between(call.arguments, name);
			});
			const told = [...(known?.besides ?? []), ...(known === undefined ? [] : leftOutOf(known.draft))];
			const written = unknown
				.map(({ start, end }) => inOneLine(text.slice(start, end)))
				.filter((code) => !told.some((one) => code.includes(one)));
			const heads = calls.flatMap(({ start }) => headsOf(text, tokens?.items ?? [], start));
			if (known !== undefined && heads.length + written.length > 0) {
				found[at] = { ...known, besides: [...heads, ...(known.besides ?? []), ...written] };
			}
		}
	}

	/** Whether a campaign is the value of a variable, or what its text says. */
	function isOf(value: Draft, draft: Draft): boolean {
		const said = value.kind === "scalar" ? jsonIn(textOf(value)) : undefined;
		return draft === value || (said !== undefined && write(said) === write(draft));
	}

	/** What gives values that are made of a variable, and not known, to variables that a call is given. */
	function between(list: Group, name: string): readonly Span[] {
		return namesIn(list.items).flatMap((one) => {
			const [first, ...more] = one === name ? [] : (assignments.of.get(one) ?? []);
			const isMade = first !== undefined && more.length === 0 && namesIn(first.value).includes(name);
			const value = isMade && !isGiven({ items: first.value }, name) ? reader.value(first.value) : undefined;
			return first !== undefined && value?.kind === "scalar" ? [first] : [];
		});
	}

	function isCampaignIn(value: Draft | undefined): boolean {
		return value !== undefined && search(value, root).campaigns.length > 0;
	}

	/** Whether a campaign is no mere part of another one, and the only one of its variable. */
	function isOwn({ draft }: CampaignInText, index: number): boolean {
		const isFirst = found.findIndex((one) => one.draft === draft) === index;
		const isPart = reader.spread.has(draft) && !sent.has(draft);
		return isFirst && (!isPart || found.every((one) => reader.spread.has(one.draft)));
	}

	/** What calls that create a campaign are given as it is. */
	function sentAsTheyAre(): ReadonlySet<Draft> {
		const calls = new Set([...assignments.sendings.values()].flatMap((one) => one.calls));
		const values = new Set<Draft>();
		const left: Item[] = [...calls].map((call) => call.arguments);
		for (let item = left.pop(); item !== undefined; item = left.pop()) {
			const value = item.kind === "group" && item.open === "(" ? reader.group(item) : undefined;
			if (value?.kind === "object") {
				values.add(value);
			} else if (item.kind === "group") {
				left.push(...item.items);
			}
		}
		return values;
	}

	/** Whether a pair of brackets holds a campaign. */
	function takeGroup(group: Group, items: readonly Item[], index: number): boolean {
		const { start } = group;
		if (reader.covered.has(group)) {
			return false;
		}
		const label = group.open === "(" ? constructId(group.items) : labelBefore(items, index);
		const isTaken = take(reader.group(group), start, label);
		if (isTaken) {
			leaveOptions(items.slice(index + 1));
		}
		return isTaken;
	}

	/** Tells of the options behind the last campaign that was found, in the same call. */
	function leaveOptions([comma, options]: readonly Item[]): void {
		const last = found.at(-1);
		const isSecond = comma?.kind === "sign" && comma.text === "," && options?.kind === "group";
		const value = isSecond && options.open === "{" ? reader.group(options) : undefined;
		if (last === undefined || value?.kind !== "object" || search(value, root).campaigns.length > 0) {
			return;
		}
		const besides = [...(last.besides ?? []), inOneLine(text.slice(options?.start, options?.end))];
		found.splice(-1, 1, { ...last, besides });
	}

	/** A text whose outer braces are missing. */
	function lookAtWhole(items: readonly Item[]): void {
		const body = reader.body(items);
		if (body !== undefined && isCampaign(body, root) && hasWrittenValue(body)) {
			take(body, items[0]?.start ?? 0, undefined);
		}
	}

	function take(value: Draft | undefined, start: number, label: string | undefined): boolean {
		if (value === undefined || value.kind === "scalar") {
			return false;
		}
		const { campaigns } = search(value, root);
		// Found before, by another name or as the same text.
		const isNew = campaigns
			.filter(({ draft }) => assignments.of.size === 0 || !isKnown(draft))
			.slice(0, Math.max(0, maxFound - found.length));
		for (const campaign of isNew) {
			const name =
				campaign.label ?? (campaigns.length > 1 ? textOf(memberOf(campaign.draft, "name")) : label);
			const span = reader.spanOf(campaign.draft);
			written.set(write(campaign.draft), campaign.draft);
			found.push({
				draft: campaign.draft,
				...(name !== undefined && { label: name }),
				besides: campaign.besides ?? [],
				plain: campaign.plain ?? [],
				start,
				...(span && { start: span.start, end: span.end }),
			});
		}
		return campaigns.length > 0;
	}

	/** Whether a campaign was found before; what is left out of the other one is told of it, too. */
	function isKnown(draft: Draft): boolean {
		const known = written.get(write(draft));
		const leftOut = known === undefined || known === draft ? [] : leftOutOf(draft);
		const at = leftOut.length === 0 ? -1 : found.findIndex((one) => one.draft === known);
		const one = found[at];
		if (one !== undefined) {
			found[at] = { ...one, besides: [...(one.besides ?? []), ...leftOut] };
		}
		return known !== undefined;
	}
}

/** Campaigns with what the text says of the variables in them that are not known. */
function withDefinitions(found: readonly CampaignInText[], variables: Variables): readonly CampaignInText[] {
	return found.map((one) => {
		const definitions = definitionsIn(one.draft, one.start, variables);
		return definitions.length === 0 ? one : { ...one, besides: [...(one.besides ?? []), ...definitions] };
	});
}

function isPadding(item: Item): boolean {
	return item.kind === "sign" && /^[-;,]$/.test(item.text);
}
