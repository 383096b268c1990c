import { straightened } from "../../../../shared/src/text/lookAlikes";
import { nearest, simplified } from "../../../../shared/src/text/nearest";
import { capitalized } from "../../../../shared/src/text/sentence";
import type { Member, Shape } from "../../schema/shape";
import type { Node, Property } from "../../syntax/tree";
import { pathsInto } from "./innerPlaces";
import { stringValue } from "./strings";

/** Types of value that a shape can take, in the words of the tree. */
const kinds: Readonly<Record<Shape["kind"], Node["kind"]>> = {
	structure: "object",
	union: "object",
	map: "object",
	list: "array",
	string: "string",
	number: "number",
	boolean: "boolean",
};

/**
 * The member that a key most likely stands for: a misspelt one, one that people call so, or one whose name the key is a
 * part of. `members`: those that may be meant.
 */
export function meantMember({ key, value }: Property, members: readonly Member[]): string | undefined {
	const names = members.map(({ name }) => name);
	const half = key.name.slice(0, key.name.length / 2);
	const twice = half + half === key.name ? names.find((name) => name === half) : undefined;
	const near = twice ?? nearest(key.name, names) ?? nearest(withoutSigns(key.name), names);
	if (near !== undefined) {
		return near;
	}
	const fitting = members.filter(({ shape }) => value === undefined || kinds[shape.kind] === value.kind);
	const word = simplified(key.name);
	return (
		only(fitting.filter(({ words }) => words.some((one) => simplified(one) === word))) ??
		only(fitting.filter(({ name }) => isPartOf(word, name))) ??
		only(fitting.filter(({ name }) => key.name.length > name.length && endsInWord(key.name, name))) ??
		heldMember(key.name, value, members)
	);
}

/** What names of objects end in. */
const saysNothing = /^(?:config|configuration|settings?|options?|overrides?|list)$/;

/** The object or list that a value belongs in, by what people call that and by the form of the value: dates in that of holidays. */
function heldMember(name: string, value: Node | undefined, members: readonly Member[]): string | undefined {
	const word = simplified(name);
	const holders = members.filter(({ shape }) => shape.kind === "structure" || shape.kind === "union");
	const called = holders.filter((one) => one.words.some((each) => simplified(each) === word));
	const parts = wordsOf(name).filter((one) => one.length > 3 && !saysNothing.test(one));
	const isNamed = (one: string | null): boolean =>
		one !== null && parts.length > 0 && parts.every((part) => wordsOf(one).includes(part));
	const able =
		value === undefined
			? []
			: holders.filter((one) => {
					const paths = pathsInto(value, one.shape);
					return paths.length === 1 && paths.some((path) => [one.name, ...path].some(isNamed));
				});
	return only(called) ?? only(able) ?? only(holders.filter((one) => isPartOf(word, one.name)));
}

/**
 * The member that a key without a meaning stands for by its value alone: the only one whose form the value has, and one
 * that has to be there.
 */
export function fittingMember({ value }: Property, members: readonly Member[]): string | undefined {
	const able = value === undefined ? [] : members.filter(({ shape }) => hasForm(value, shape));
	const [member, ...more] = able;
	return more.length === 0 && member?.required ? member.name : undefined;
}

/** Whether a value is right, or understood, in a place that doesn't take just any text. */
function hasForm(value: Node, shape: Shape): boolean {
	if (value.kind === "string" && shape.kind === "string") {
		const isForm = shape.format !== undefined || shape.values !== undefined;
		const [problem] = isForm ? stringValue(value.value, shape, value, value) : [];
		const { replacement, members = [] } = problem?.data ?? {};
		const isRead = replacement !== undefined || (shape.values === undefined && members.length > 0);
		return isForm && value.value !== "" && (problem === undefined || isRead);
	}
	return (shape.kind === "structure" || shape.kind === "union") &&
		value.kind === "object" &&
		value.properties.length > 0
		? value.properties.every(({ key }) => shape.members.has(key.name))
		: false;
}

/** A key without the signs that mark a comment or a variable: `//name`, `$.name`. */
function withoutSigns(name: string): string {
	return name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** Whether a key begins with a sign, as people write to put a property out of use. */
export function beginsWithSign(name: string): boolean {
	return /^[^\p{L}\p{N}\s]/u.test(straightened(name));
}

/** Words that make another thing of a name. */
const turning: ReadonlySet<string> = new Set(
	[
		["no", "not", "non", "never", "dont", "un", "unable", "without", "skip", "ignore", "omit"],
		["disable", "disabled", "disallow", "exclude", "excluded", "forbid", "deny", "quiet", "silent"],
		["closed", "blocked", "min", "minimum", "max", "maximum", "last", "inclusive"],
		["ms", "millis", "milliseconds", "minutes", "hours"],
	].flat(),
);

/** What makes another word of one. */
const turningStart = /^(?:un|non|not|dis|in|anti)/;

/**
 * Whether a name says something else than one that resembles it, although both may be about the same:
 * `disableDetection` beside `enableDetection`, `quietHours` beside `openHours`, `UNMANAGED` beside `MANAGED`.
 */
export function turnsMeaning(written: string, meant: string): boolean {
	const [own, other] = [wordsOf(written), wordsOf(meant)];
	return (
		own.some((word) => turning.has(word) && !other.includes(word)) ||
		own.some((word) => turningStart.test(word) && other.includes(word.replace(turningStart, "")))
	);
}

/** The words of a name of any spelling, without capitals. */
function wordsOf(name: string): readonly string[] {
	return name
		.replace(/n't\b/gi, "nt")
		.replace(/([a-z\d])(?=[A-Z])/g, "$1 ")
		.toLowerCase()
		.split(/[^a-z\d]+/)
		.filter((word) => word !== "");
}

function only([member, ...more]: readonly Member[]): string | undefined {
	return more.length === 0 ? member?.name : undefined;
}

/** Whether a word of four letters and more is what a name begins or ends with, such as `queueId` for `connectQueueId`. */
function isPartOf(word: string, name: string): boolean {
	const plain = simplified(name);
	if (word.length < 4 || word === plain) {
		return false;
	}
	return plain.endsWith(word) || plain.startsWith(word) || withoutPlural(word, plain);
}

/** `channelSubtypes` for `channelSubtypeConfig`: letters are the same up to a plural. */
function withoutPlural(word: string, name: string): boolean {
	return word.length > 5 && word.endsWith("s") && name.startsWith(word.slice(0, -1));
}

function endsInWord(key: string, name: string): boolean {
	return key.endsWith(capitalized(name));
}
