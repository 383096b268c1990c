import type { Span } from "../../../../shared/src/problem/problem";
import { expressionAt, isAssigning, isEnded } from "../reading/expressions";
import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import type { Group, Item } from "../reading/tokens";
import { type Change, Changes, push } from "./changes";
import { Conditions } from "./conditions";
import { withFields } from "./fields";
import { helperAt, valueOfFunction } from "./helpers";
import { optionAt } from "./options";
import { isBody, isConditionalBlock, namedOutside } from "./outside";
import {
	Deferral,
	isTransparent,
	maxSendings,
	type Place,
	type Sending,
	type Sendings,
	sendingAt,
	sendingsOf,
} from "./sending";
import { callOf, partsOf, plainName } from "./variableNames";

/** One value that a text gives to a variable, or to a property of one. */
export interface Assignment {
	/** The properties below the variable; undefined for one whose name only the code knows. */
	readonly path: readonly (string | undefined)[];
	readonly value: readonly Item[];
	/** It is made only sometimes, or more than once. */
	readonly isConditional: boolean;
	/** Where the function begins that makes it. */
	readonly within: number | undefined;
	readonly start: number;
	readonly end: number;
	/** What it belongs to, in front of its code. */
	readonly label?: string;
}

/** What a text says of its variables. */
export interface Assignments {
	/** By the names of variables, in their order; what a call of a function gives, by `name()`. */
	readonly of: ReadonlyMap<string, readonly Assignment[]>;
	/** Names that stand for something else somewhere, such as parameters and variables of loops. */
	readonly unsure: ReadonlySet<string>;
	/** By the names of variables. */
	readonly sendings: ReadonlyMap<string, Sendings<Assignment>>;
	/** What changes a variable otherwise, such as `x.append(…)` and `del x["y"]`, by its name. */
	readonly changes: ReadonlyMap<string, readonly Change[]>;
}

const declaring = /^(?:const|let|var|val|local|mut|static|final|readonly|private|protected|public)$/;
const conditional = /^(?:if|elif|elsif|elseif|while|switch|unless|use|return|await|throw|in|of)$/;
/** Finds what a text gives to its variables, at any depth of its blocks. */
export function assignmentsIn(text: string, items: readonly Item[], language: Language): Assignments {
	const conditions = new Conditions(text);
	const of = new Map<string, Assignment[]>();
	const unsure = new Set<string>();
	const changes = new Changes(language);
	const hasBlocks = language.hasBlocks === true;
	const calls: Sending[] = [];
	const places = new Map<Assignment, Place>();
	let place: Place = { block: undefined, condition: undefined, body: undefined, isDeferred: false };
	look(items, undefined, place);
	for (const name of namedOutside(text, items, language, of, places, conditions)) {
		unsure.add(name);
	}
	const sendings = sendingsOf(calls, of, places, conditions);
	return { of, unsure, changes: withFields(text, of, changes.all(of, sendings, conditions)), sendings };

	function look(inside: readonly Item[], holder: Group | undefined, around: Place): void {
		const deferral = new Deferral(around.isDeferred);
		inside.forEach((item, index) => {
			place = { ...around, isDeferred: deferral.isAt(item, inside[index - 1]) };
			if (item.kind === "group") {
				lookAtGroup(item, inside, index);
			} else if (item.kind === "word") {
				lookAtWord(item.text, inside, index, holder);
			}
		});
	}

	function lookAtGroup(group: Group, inside: readonly Item[], index: number): void {
		const isBlockOfItsOwn = group.open === "{" && !isTransparent(inside[index - 1]);
		const within: Place = isBlockOfItsOwn
			? {
					block: group,
					condition: isConditionalBlock(inside, index) ? group : place.condition,
					body: isBody(inside, index) ? group : place.body,
					isDeferred: false,
				}
			: place;
		if (group.open === "(") {
			changes.lookAtCast(inside, index, place);
		}
		const isBlock = group.open === "{" && wordAt(inside, index - 1) === "locals";
		if (hasBlocks && isBlock) {
			lookAtLocals(group);
		}
		const variable = inside[index - 1];
		if (hasBlocks && variable?.kind === "text" && wordAt(inside, index - 2) === "variable") {
			// What is to deploy may have another one than its default.
			unsure.add(`var.${variable.text}`);
			const at = group.items.findIndex(
				(item, place) => (item.startsLine || place === 0) && isWord(item, "default"),
			);
			const value = at < 0 ? undefined : expressionAt(group.items, at + 2, language);
			const start = group.items[at]?.start;
			if (start !== undefined && value !== undefined) {
				addDefault(`var.${variable.text}`, start, value.at(-1)?.end ?? start, `${variable.text}: `);
			}
		}
		if (isParameters(inside, index) || isDestructured(inside, index)) {
			addWords(group);
			addDefaults(group);
			if (isDestructured(inside, index)) {
				changes.lookAtParts(group, expressionAt(inside, index + 2, language) ?? [], place);
			}
		}
		const isGo = language.typesBraces === true && /^(?:const|var)$/.test(wordAt(inside, index - 1));
		const isOperand = group.items[0] !== undefined && conditions.isOperand(group.items[0].start);
		look(group.items, group.open === "(" && (isGo || isOperand) ? undefined : group, within);
	}

	function lookAtLocals({ items: entries }: Group): void {
		entries.forEach((item, index) => {
			if (item.kind === "word" && (item.startsLine || index === 0) && isSign(entries[index + 1], "=")) {
				add(`local.${item.text}`, [], entries, index, index + 2);
			}
		});
	}

	function lookAtWord(word: string, inside: readonly Item[], index: number, holder: Group | undefined): void {
		const next = inside[index + 1];
		const item = inside[index];
		if (!hasBlocks) {
			changes.look(inside, index, holder, place);
		}
		const option = optionAt(inside, index);
		if (option !== undefined) {
			addDefault(option.key, option.start, option.end);
		}
		const helper = helperAt(text, inside, index, language);
		if (helper !== undefined) {
			addFunction(helper.name, helper.value, helper);
		}
		const call = calls.length < maxSendings ? sendingAt(inside, index, place) : undefined;
		calls.push(...(call === undefined ? [] : [call]));
		if (isHiding(inside, index, language)) {
			unsure.add(plainName(word));
		}
		if (isSign(next, ":=") && language.typesBraces !== true && item !== undefined) {
			const value = expressionAt(inside, index + 2, language) ?? [];
			const colon = value.findIndex((one) => isSign(one, ":"));
			const end = value.at(colon < 0 ? -1 : colon - 1)?.end ?? item.end;
			unsure.add(plainName(word));
			addDefault(plainName(word), item.start, end);
		}
		const isData = holder?.open === "{" && language.hasDataInBraces === true;
		if (!hasBlocks && !isData && holder?.open !== "(" && holder?.open !== "[") {
			lookAtTarget(word, inside, index, holder !== undefined);
		}
	}

	function lookAtTarget(word: string, inside: readonly Item[], index: number, isInBlock: boolean): void {
		const before = inside[index - 1];
		const item = inside[index];
		const isDeclared = before?.kind === "word" && declaring.test(before.text);
		const isTyped =
			(language.constructs === true && (before?.kind === "word" || isSign(before, ">"))) ||
			(language.typesVariables === true && (isSign(before, ">") || isType(before)));
		const mayFollowCondition =
			(before?.kind === "sign" && /^(?::|&&|\|\||\?\?)$/.test(before.text)) ||
			(before?.kind === "group" && before.open === "(") ||
			(before?.kind === "word" && /^(?:else|then|and|or)$/.test(before.text));
		const isStatement =
			before === undefined ||
			isSign(before, ";") ||
			item?.startsLine === true ||
			// A private field of JavaScript.
			(isSign(before, "#") && before?.startsLine === true) ||
			(mayFollowCondition && item !== undefined && conditions.isOnSameLine(item.start));
		const { path, end } = subscripts(inside, index + 1);
		const sign = typeEnd(inside, end, isDeclared || (isStatement && language.hasTuples === true));
		const [root, ...rest] = partsOf(word);
		if (root === undefined || !isAssigning(inside[sign], language)) {
			return;
		}
		// Braces of C# may be those of an object, in which names are properties.
		const isKey = language.hashtables === true && !word.startsWith("$");
		const isProperty = isInBlock && language.constructs === true && rest.length === 0 && path.length === 0;
		if (isProperty && !isDeclared && !isTyped && !isEnded(inside, sign + 1, language)) {
			return;
		}
		if (isSign(before, "|") && isInBlock && item !== undefined) {
			// A block of Ruby, which somebody else calls.
			const value = expressionAt(inside, sign + 1, language);
			changes.add(root, { start: item.start, end: value?.at(-1)?.end ?? item.end });
		} else if (isSign(before, ",")) {
			unsure.add(root);
			unsure.add(plainName(wordAt(inside, index - 2)));
		} else if (isDeclared || isTyped || (isStatement && !isKey)) {
			add(root, [...rest, ...path], inside, index, sign + 1);
		}
	}

	function add(
		name: string,
		path: readonly (string | undefined)[],
		inside: readonly Item[],
		target: number,
		from: number,
	): void {
		const value = expressionAt(inside, from, language);
		const start = inside[target]?.start;
		if (value === undefined) {
			unsure.add(name);
			return;
		}
		if (value.length > 0 && start !== undefined) {
			const isConditional = conditions.has(start) || place.condition !== undefined;
			const within = place.body?.start ?? conditions.functionOf(start);
			const end = value.at(-1)?.end ?? start;
			const assignment = { path, value, isConditional, within, start, end };
			push(of, name, assignment);
			places.set(assignment, place);
			const given = path.length === 0 ? valueOfFunction(value) : undefined;
			if (given !== undefined) {
				addFunction(name, given, { start, end });
			}
		}
	}

	/** What parameters are where nothing is given for them: one of the values that they may have. */
	function addDefaults({ open, items: parameters }: Group): void {
		let from = 0;
		for (let at = 0; at <= parameters.length; at++) {
			if (at < parameters.length && !isSign(parameters[at], ",")) {
				continue;
			}
			const part = parameters.slice(from, at);
			const sign = part.findIndex((item) => isSign(item, "="));
			const name = isSign(part[1], ":") && open === "(" ? part[0] : part[sign - 1];
			if (sign > 0 && name?.kind === "word") {
				addDefault(plainName(name.text), name.start, part.at(-1)?.end ?? name.end);
			}
			from = at + 1;
		}
	}

	function addDefault(name: string, start: number, end: number, label?: string): void {
		const within = conditions.functionOf(start);
		const isLabelled = label !== undefined && { label };
		push(of, name, { path: [], value: [], isConditional: false, within, start, end, ...isLabelled });
	}

	/** What a call of a function gives; undefined where that depends on more than its text. */
	function addFunction(name: string, value: readonly Item[] | undefined, { start, end }: Span): void {
		const call = callOf(name);
		const isConditional = conditions.has(start);
		const within = conditions.functionOf(start);
		push(of, call, { path: [], value: value ?? [], isConditional, within, start, end });
		if (value === undefined || isConditional) {
			unsure.add(call);
		}
	}

	function addWords({ items: parts }: Group): void {
		for (const part of parts) {
			if (part.kind === "word") {
				unsure.add(plainName(part.text));
			} else if (part.kind === "group") {
				addWords(part);
			}
		}
	}
}

function isWord(item: Item, text: string): boolean {
	return item.kind === "word" && item.text === text;
}

/** Whether a word may be the name of a type, or stands in its place. */
function isType(item: Item | undefined): boolean {
	return item?.kind === "word" && /^(?:def$|[A-Z])/.test(item.text);
}

function wordAt(items: readonly Item[], index: number): string {
	const item = items[index];
	return item?.kind === "word" ? item.text : "";
}

/** The keys in brackets behind a name: `["a"][:b]`. */
function subscripts(
	items: readonly Item[],
	from: number,
): { readonly path: readonly (string | undefined)[]; readonly end: number } {
	const path: (string | undefined)[] = [];
	let end = from;
	for (let item = items[end]; item?.kind === "group" && item.open === "["; item = items[end]) {
		if (item.startsLine) {
			break;
		}
		const key = item.items.at(-1);
		const isSymbol = item.items.length === 2 && isSign(item.items[0], ":") && key?.kind === "word";
		path.push(item.items.length === 1 && key?.kind === "text" ? key.text : isSymbol ? key.text : undefined);
		end++;
	}
	return { path, end };
}

/** Behind the type of a variable: `x: string = …`. */
function typeEnd(items: readonly Item[], at: number, mayHaveType: boolean): number {
	if (!mayHaveType || !isSign(items[at], ":")) {
		return at;
	}
	const length = items.slice(at + 1, at + 12).findIndex((item) => isSign(item, "=") || item.startsLine);
	return length < 0 ? at : at + 1 + length;
}

/** Whether a name stands for a parameter, the variable of a loop or something imported. */
function isHiding(items: readonly Item[], index: number, { shorthand }: Language): boolean {
	const before = wordAt(items, index - 1);
	const after = wordAt(items, index + 1);
	const isParameter = shorthand === true && isSign(items[index + 1], "=>");
	return (
		isParameter ||
		/^(?:for|foreach|as|lambda|catch|unset|global|nonlocal)$/.test(before) ||
		(/^del(?:ete)?$/.test(before) && isPlainName(items, index)) ||
		((after === "of" || after === "in") && declaring.test(before))
	);
}

/** Whether a name stands for a variable as a whole, and not for a property of one. */
function isPlainName(items: readonly Item[], index: number): boolean {
	const { end } = subscripts(items, index + 1);
	return end === index + 1 && partsOf(wordAt(items, index)).length === 1;
}

/** Whether brackets hold the parameters of a function. */
function isParameters(items: readonly Item[], index: number): boolean {
	const group = items[index];
	if (group?.kind !== "group" || group.open !== "(") {
		return false;
	}
	const before = wordAt(items, index - 1);
	const isNamed = [index - 1, index - 2].some((at) => /^(?:def|function|func|fn)$/.test(wordAt(items, at)));
	const next = items[index + 1];
	const isCall = conditional.test(before) || wordAt(items, index - 2) === "new";
	const isBeforeBlock = next?.kind === "group" && next.open === "{" && !isCall;
	const isBeforeType = isSign(next, ":") && !/\w/.test(before.replace(/^async$/, ""));
	return isNamed || before === "catch" || isSign(next, "=>") || isBeforeBlock || isBeforeType;
}

/** Whether brackets name variables that take parts of a value. */
function isDestructured(items: readonly Item[], index: number): boolean {
	const group = items[index];
	const before = wordAt(items, index - 1);
	return (
		group?.kind === "group" &&
		isSign(items[index + 1], "=") &&
		// As PHP has it.
		(before === "list" || (group.open !== "(" && (declaring.test(before) || !isSubscript(items, index))))
	);
}

function isSubscript(items: readonly Item[], index: number): boolean {
	const before = items[index - 1];
	return before?.kind === "word" || (before?.kind === "group" && before.open === "[");
}
