import { type ObjectNode, spanOf } from "../document/tree";
import type { Problem } from "../problem";
import type { UnionShape } from "../schema/shape";
import { enumerate, nameOf } from "./words";

/**
 * Tagged unions with none or several members set. Source: the service model; the SDK sends both without complaint.
 * `hasUnknown`: a key stands there that is reported already and most likely is the member.
 */
export function unionMembers(node: ObjectNode, shape: UnionShape, hasUnknown: boolean): Problem[] {
	const members = [...shape.members.keys()];
	const choice = members.length === 1 ? `"${members[0]}"` : `exactly one of ${enumerate(members, "or")}`;
	const keys = node.properties.map(({ key }) => key).filter(({ name }) => shape.members.has(name));
	const set = [...new Set(keys.map(({ name }) => name))];
	const [first] = keys;
	if (first === undefined) {
		if (hasUnknown || node.damaged) return [];
		const message = `${nameOf(node)} needs ${choice}.`;
		return [{ ...spanOf(node), code: "union-empty", severity: "error", message, data: { members } }];
	}
	if (set.length < 2) return [];
	const extra = keys.filter(({ name }) => name !== first.name);
	return extra.map(({ start, end }) => ({
		start,
		end,
		code: "union-several",
		severity: "error",
		message: `${nameOf(node)} takes ${choice}, but ${enumerate(set, "and")} are set. Keep one.`,
		data: { members: set },
		related: [{ start: first.start, end: first.end, message: `"${first.name}" is set here.` }],
	}));
}
