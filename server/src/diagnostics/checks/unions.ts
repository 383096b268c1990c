import { causeOf, type Problem } from "../../../../shared/src/problem/problem";
import { enumerate } from "../../../../shared/src/text/text";
import type { UnionShape } from "../../schema/shape";
import { type ObjectNode, spanOf } from "../../syntax/tree";
import { nameOf } from "./words";

/**
 * Tagged unions with none or several members set. Source: the service model; the SDK sends both without complaint.
 * `unknown`: what is said of keys that most likely stand for the member.
 */
export function unionMembers(node: ObjectNode, shape: UnionShape, unknown: readonly Problem[]): Problem[] {
	const members = [...shape.members.keys()];
	const choice = members.length === 1 ? `"${members[0]}"` : `exactly one of ${enumerate(members, "or")}`;
	const keys = node.properties.map(({ key }) => key).filter(({ name }) => shape.members.has(name));
	const set = [...new Set(keys.map(({ name }) => name))];
	const [first] = keys;
	if (first === undefined) {
		if (node.damaged) {
			return [];
		}
		const message = `${nameOf(node)} needs ${choice}.`;
		const behind = unknown.length === 0 ? {} : { behind: unknown.map(causeOf) };
		return [
			{ ...spanOf(node), code: "union-empty", severity: "error", message, data: { members }, ...behind },
		];
	}
	if (set.length < 2) {
		return [];
	}
	const extra = keys.filter(({ name }) => name !== first.name);
	return extra.map(({ start, end }) => ({
		start,
		end,
		code: "union-several",
		severity: "error",
		message: `${nameOf(node)} needs ${choice}, but ${enumerate(set, "and")} are set. Keep one.`,
		data: { members: set },
		related: [{ start: first.start, end: first.end, message: `"${first.name}" is set here.` }],
	}));
}
