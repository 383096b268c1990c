import type { Code } from "../../../../shared/src/problem/codes";
import { causeOf, mostProblems, type Problem, spanOnly } from "../../../../shared/src/problem/problem";
import { straightened } from "../../../../shared/src/text/lookAlikes";
import { nearest } from "../../../../shared/src/text/nearest";
import { enumerate, quoted } from "../../../../shared/src/text/text";
import { modelDate } from "../../campaign/campaignShape";
import { isOfAnswers, isOfFirstApi } from "../../dialects/json/firstApi";
import type { Member, StructureShape, UnionShape } from "../../schema/shape";
import { member, type ObjectNode, type Property, spanOf } from "../../syntax/tree";
import { foreignMember } from "./dialects";
import { fittingMember, meantMember } from "./meantMember";
import { type Misplaced, misplacedMembers } from "./misplacedMembers";
import { holdsOwn } from "./outerPlaces";
import { repeatsHolder } from "./repeatedHolder";
import { partsOfItem } from "./splitItems";
import { readLimit } from "./spokenLimits";
import { membersSaid } from "./spokenMembers";
import { rangeIn } from "./twoEnds";
import { aboutLookAlike, nameOf } from "./words";

/** Tells without more ado that an object has all the members that it must have, and each of them once. */
export function isWellFormed(node: ObjectNode, shape: StructureShape | UnionShape): boolean {
	if (shape.members.size > 31) {
		return false;
	}
	let seen = 0;
	for (const { key } of node.properties) {
		const member = shape.members.get(key.name);
		if (member === undefined || (seen & (1 << member.index)) !== 0) {
			return false;
		}
		seen |= 1 << member.index;
	}
	if (shape.kind === "union") {
		return node.properties.length === 1;
	}
	return (seen & shape.required) === shape.required;
}

/** Keys written twice: JSON.parse, and so the SDK, keeps the last one only. Source: RFC 8259, section 4. */
export function duplicateKeys(node: ObjectNode): Problem[] {
	const first = new Map<string, Property>();
	const problems: Problem[] = [];
	for (const property of node.properties) {
		const { name, start, end } = property.key;
		// What is no property yet is told for that.
		if (property.colon === undefined) {
			continue;
		}
		const earlier = first.get(name);
		if (earlier === undefined) {
			first.set(name, property);
			continue;
		}
		problems.push({
			code: "duplicate-key",
			severity: "error",
			start,
			end,
			message: `Duplicate property ${quoted(name)}. Only the last one would be sent. Keep one.`,
			related: [{ start: earlier.key.start, end: earlier.key.end, message: "The first one." }],
		});
	}
	return problems;
}

interface MemberFindings {
	readonly problems: readonly Problem[];
	/** Absent members that a misspelt key most likely stands for, with what is said of that key. */
	readonly meant: ReadonlyMap<string, Problem>;
}

/** Keys that the model does not have: the SDK drops them without a word, boto3 and the AWS CLI refuse them. */
export function unknownMembers(node: ObjectNode, shape: StructureShape | UnionShape): MemberFindings {
	const problems: Problem[] = [];
	const meant = new Map<string, Problem>();
	const present = new Set(node.properties.map(({ key }) => key.name));
	const absent = [...shape.members.keys()].filter((name) => !present.has(name));
	const there = [...shape.members.keys()].filter((name) => present.has(name));
	const misplaced = misplacedMembers(node, shape);
	if (misplaced !== undefined) {
		const problem = inOther(misplaced, absent);
		return { problems: [problem], meant: new Map(misplaced.paths.map(([name]) => [name ?? "", problem])) };
	}
	for (const property of node.properties) {
		const { key, colon } = property;
		if (problems.length >= mostProblems) {
			break;
		}
		if (shape.members.has(key.name) || colon === undefined) {
			continue;
		}
		if (repeatsHolder(property, shape)) {
			const message = `${quoted(key.name)} is written twice here. Keep one.`;
			const twice: Problem = { ...spanOnly(key), code: "unknown-member", severity: "error", message };
			return { problems: [twice], meant: new Map(absent.map((name) => [name, twice])) };
		}
		const free = absent.filter((name) => !meant.has(name));
		const said = membersSaid(property, shape);
		if (said.size > 0) {
			const problem = saidOtherwise(key, said);
			for (const name of said.keys()) {
				meant.set(name, problem);
			}
			problems.push(problem);
			continue;
		}
		const foreign = foreignMember(key, free);
		if (foreign !== undefined) {
			meant.set(foreign.data?.replacement ?? "", foreign);
			problems.push(foreign);
			continue;
		}
		const straight = lookAlike(property, free);
		if (straight !== undefined) {
			meant.set(straight.data?.replacement ?? "", straight);
			problems.push(straight);
			continue;
		}
		const candidates = free.flatMap((name) => shape.members.get(name) ?? []);
		const suggestion = isOfFirstApi(key.name)
			? undefined
			: (meantMember(property, candidates) ??
				nearest(key.name, there) ??
				fittingMember(property, candidates));
		const problem: Problem = {
			code: "unknown-member",
			severity: "error",
			start: key.start,
			end: key.end,
			message: `Unknown property ${quoted(key.name)}. ${advice(key.name, suggestion, present, shape, holdsOwn(property, shape))}`,
			data: suggestion === undefined ? { members: absent } : { replacement: suggestion, members: absent },
			// Quotes are written around the name that was meant.
			behind: quotesOf(property, suggestion).map((code) => ({ code, start: key.start })),
		};
		if (suggestion !== undefined) {
			meant.set(suggestion, problem);
		}
		problems.push(problem);
	}
	return { problems, meant };
}

/** Properties that belong into an object of their own, told on the first of them. */
function inOther({ properties: [first, ...others], paths }: Misplaced, members: readonly string[]): Problem {
	const { name = "", start = 0, end = 0 } = first?.key ?? {};
	const places = enumerate(
		paths.map((path) => `"${path.filter((one) => one !== null).join(".")}"`),
		"or",
	);
	const which =
		others.length === 0
			? "It belongs"
			: others.length === 1
				? "It and the next one belong"
				: `It and the next ${others.length} belong`;
	const message = `Unknown property ${quoted(name)}. ${which} in ${places}.`;
	return { code: "unknown-member", severity: "error", start, end, message, data: { members } };
}

/** What is said of the quotes of a key where mending them mends the name, whose only other slip is blanks, as well. */
function quotesOf({ key }: Property, suggestion: string | undefined): readonly Code[] {
	const isInBlanks = key.name.trim() === suggestion;
	return [
		"key-without-quotes",
		...(isInBlanks ? (["single-quotes", "look-alike-sign", "control-character"] as const) : []),
	];
}

/** A property that says in another way what members of its object say. */
function saidOtherwise({ name, start, end }: Property["key"], said: ReadonlyMap<string, string>): Problem {
	const names = [...said].map(([member, json]) => `${quoted(member)}: ${json}`);
	const message = `Unknown property ${quoted(name)}. Write ${enumerate(names, "and")}.`;
	return { code: "unknown-member", severity: "error", start, end, message };
}

/** A key that is the name of a member but for characters that only look like the right ones. */
function lookAlike({ key: { name, start, end } }: Property, free: readonly string[]): Problem | undefined {
	const replacement = straightened(name).trim();
	if (replacement === name.trim() || !free.includes(replacement)) {
		return undefined;
	}
	const message = aboutLookAlike(name, replacement);
	return { code: "look-alike-letter", severity: "error", start, end, message, data: { replacement } };
}

function advice(
	name: string,
	suggestion: string | undefined,
	present: ReadonlySet<string>,
	shape: StructureShape | UnionShape,
	isAround: boolean,
) {
	if (suggestion !== undefined) {
		return present.has(suggestion)
			? `"${suggestion}" is already set: remove this one.`
			: `Did you mean "${suggestion}"?`;
	}
	if (isAround) {
		return "Its properties belong in the object around it.";
	}
	if (isOfFirstApi(name)) {
		return 'It belongs to the first version of the API. This version describes calls in "channelSubtypeConfig".';
	}
	if (shape.members.has("connectInstanceId") && isOfAnswers(name)) {
		return "Amazon Connect gives it to a campaign that exists. Remove it.";
	}
	const names = [...shape.members.values()].filter((member) => !member.editorOnly).map(({ name }) => name);
	if (names.length === 0) {
		return "Expected an empty object: {}.";
	}
	return `Expected ${enumerate(names, "or")} (service model of ${modelDate}).`;
}

/** Required members that are absent. Source: the service model. */
export function missingMembers(
	node: ObjectNode,
	shape: StructureShape,
	meant: ReadonlyMap<string, Problem>,
): Problem[] {
	if (node.damaged) {
		return [];
	}
	const present = new Set(node.properties.map(({ key }) => key.name));
	const missing = [...shape.members.values()].filter(isMissing);
	const [first, ...others] = (missing.length > 0 && partsOfItem(node, shape)) || [];
	if (first !== undefined) {
		return first === node ? [splitItem(node, missing, others.length)] : [];
	}
	const limit = shape.name === "CommunicationLimit" ? member(node, "maxCountPerRecipient") : undefined;
	const isSaid = limit?.kind === "string" && readLimit(limit.value) !== undefined;
	const range = rangeIn(node, shape.name);
	return missing.map(({ name, description }): Problem => {
		const cause = meant.get(name);
		const behind = isSaid
			? { code: "wrong-type" as const, start: limit.start }
			: ((cause && causeOf(cause)) ?? range);
		return {
			...spanOf(node),
			code: "missing-member",
			severity: "error",
			message: `${nameOf(node)} needs "${name}". ${firstSentence(description)}`,
			data: { members: [name] },
			...(behind && { behind: [behind] }),
		};
	});

	function isMissing({ required, name }: Member): boolean {
		return required && !present.has(name);
	}
}

/** An item that was split into several objects, told on the first of them; what the others lack is in that. */
function splitItem(node: ObjectNode, missing: readonly Member[], others: number): Problem {
	const names = missing.map(({ name }) => name);
	const what = enumerate(
		names.map((name) => quoted(name)),
		"and",
	);
	const where = others === 1 ? "object" : "objects";
	const message = `${nameOf(node)} needs ${what} from the next ${where}. Join them.`;
	const data = { members: names };
	return { ...spanOf(node), code: "missing-member", severity: "error", message, data };
}

function firstSentence(text: string): string {
	return /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text;
}
