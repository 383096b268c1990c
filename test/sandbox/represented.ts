import type { Behaviour } from "./behaviour";
import type { Constraint } from "./constraint";
import { createCampaignRequest } from "./model";
import { isObject } from "./validate";

/** A campaign's body as DescribeCampaign and ListCampaigns show it. */
export function represented(
	body: Readonly<Record<string, unknown>>,
	{ fillsType, emptyLists }: Behaviour,
): Readonly<Record<string, unknown>> {
	const typed = fillsType ? { type: "MANAGED", ...body } : body;
	const shown = emptyLists === "kept" ? typed : withEmptyLists(typed, createCampaignRequest, emptyLists);
	return isObject(shown) ? shown : typed;
}

/** Changes what is optional, the lists and maps of structures: a union without its member would be none. */
function withEmptyLists(value: unknown, constraint: Constraint, way: "dropped" | "filled"): unknown {
	if (constraint.is === "list" && Array.isArray(value)) {
		return value.map((item: unknown) => withEmptyLists(item, constraint.of, way));
	}
	if ((constraint.is !== "structure" && constraint.is !== "union") || !isObject(value)) {
		return value;
	}
	const { members } = constraint;
	const optional =
		constraint.is === "union" ? [] : Object.keys(members).filter((name) => empties(members[name]));
	const changed = Object.entries(value).flatMap(([name, member]) => {
		const known = Object.hasOwn(members, name) ? members[name] : undefined;
		const dropped = way === "dropped" && optional.includes(name) && isEmpty(member);
		return dropped ? [] : [[name, known === undefined ? member : withEmptyLists(member, known, way)]];
	});
	const filled = way === "filled" ? optional.map((name) => [name, empties(members[name])]) : [];
	return Object.fromEntries([...filled, ...changed]);
}

/** The empty value of a list or map that may be empty. */
function empties(constraint: Constraint | undefined): unknown {
	if (constraint?.is === "map") {
		return {};
	}
	return constraint?.is === "list" && constraint.size[0] === 0 ? [] : undefined;
}

function isEmpty(value: unknown): boolean {
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
