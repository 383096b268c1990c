import { dateOf, parseDate } from "../../../shared/src/values/date";
import { canonicalInstant, parseInstant } from "../../../shared/src/values/instant";
import type { Member } from "../schema/shape";
import { member, type Node, type Tree } from "../syntax/tree";
import { Facts } from "./facts";
import { SkeletonWriter } from "./skeleton";

const week = 604_800_000;
const known = new WeakMap<Tree, Facts>();

/** What a file knows; read once for each tree. */
function factsOf(tree: Tree): Facts {
	const facts = known.get(tree) ?? new Facts(tree.root);
	known.set(tree, facts);
	return facts;
}

/**
 * Writes what fixes add, with tabs for indentation: what the file knows is filled in, and what only its author knows
 * stands in angle brackets. `holder`: the object that it is written for; an end follows the start that stands there.
 */
export function writerFor(tree: Tree, holder?: Node, choices?: ReadonlyMap<string, string>): SkeletonWriter {
	const facts = factsOf(tree);
	const { instance } = facts.parts;
	const defaults = new Map([
		...(instance === undefined ? [] : [["connectInstanceId", instance] as const]),
		...otherEnd(holder, "startTime", "endTime", shiftedInstant(week)),
		...otherEnd(holder, "startDate", "endDate", shiftedDate(1)),
		...otherEnd(holder, "endDate", "startDate", shiftedDate(-1)),
	]);
	return new SkeletonWriter(false, { facts, defaults, ...(choices && { choices }) });
}

/** The value of a member, as it is written into its object. */
export function memberValue(tree: Tree, holder: Node | undefined, member: Member): string {
	return writerFor(tree, holder)
		.property(member)
		.slice(JSON.stringify(member.name).length + 2);
}

function otherEnd(
	holder: Node | undefined,
	there: string,
	missing: string,
	shifted: (text: string) => string | undefined,
): (readonly [string, string])[] {
	const node = member(holder, there);
	const text = node?.kind === "string" ? shifted(node.value) : undefined;
	return text === undefined ? [] : [[missing, text]];
}

function shiftedInstant(milliseconds: number) {
	return (text: string): string | undefined => {
		const at = parseInstant(text)?.epochMilliseconds;
		return at === undefined ? undefined : canonicalInstant(at + milliseconds);
	};
}

function shiftedDate(days: number) {
	return (text: string): string | undefined => {
		const at = parseDate(text);
		return at === undefined ? undefined : dateOf(at + days);
	};
}
