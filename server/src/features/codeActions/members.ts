import type { Problem } from "../../../../shared/src/problem/problem";
import {
	beginsWithSign,
	fittingMember,
	meantMember,
	turnsMeaning,
} from "../../diagnostics/checks/meantMember";
import { unknownMembers } from "../../diagnostics/checks/members";
import { repeatsHolder } from "../../diagnostics/checks/repeatedHolder";
import { membersSaid } from "../../diagnostics/checks/spokenMembers";
import { childShape, type Member, membersOf, type Shape } from "../../schema/shape";
import { addProperty, inLayout, removeItem, removeProperty } from "../../syntax/edits";
import {
	containerOf,
	countOf,
	endOfProperty,
	member,
	type ObjectNode,
	type Property,
	type Tree,
} from "../../syntax/tree";
import { memberValue, writerFor } from "../../writer/filled";
import { type Fix, type Fixer, propertyAt, shapeOf, valueAt } from "./fix";
import { withoutHours } from "./forms";
import { misplacedFrom, moveBelow } from "./moveBelow";
import { moveElsewhere } from "./moveUp";
import { namedMember } from "./namedMember";
import { isOfOtherKind, renameAndFit } from "./renamed";
import { choose } from "./values";

/** Renames a key to the member it most likely stands for, or removes it. */
export const renameOrRemove: Fixer = (problem, tree) => {
	const { start, end, data } = problem;
	const property = propertyAt(tree, problem);
	if (property === undefined) {
		return [];
	}
	const holder = shapeOf(property.parent);
	if (holder !== undefined && repeatsHolder(property, holder)) {
		return withoutOuter(property, tree);
	}
	const said = holder?.kind === "structure" ? [...membersSaid(property, holder)] : [];
	if (said.length > 0) {
		const newText = said.map(([name, json]) => `${JSON.stringify(name)}: ${json}`).join(", ");
		// What is worked out from the value is for a person to look at; the value itself in its place isn't.
		const { value } = property;
		const isSame =
			said.length === 1 && value !== undefined && newText.includes(tree.text.slice(value.start, value.end));
		const place = { start: property.key.start, end: endOfProperty(property) };
		const removed = removeMember(problem, tree).map((fix): Fix => ({ ...fix, preferred: false }));
		const [moved] = isSame ? moveElsewhere(property, tree) : [];
		return [{ ...(moved ?? choose(place, newText, newText)), preferred: isSame }, ...removed];
	}
	const misplaced = misplacedFrom(property);
	if (misplaced !== undefined) {
		const removed = misplaced.properties.length > 1 ? [] : removeMember(problem, tree);
		return [...moveBelow(misplaced, tree), ...removed.map((fix): Fix => ({ ...fix, preferred: false }))];
	}
	const meant = holder && membersOf(holder)?.get(data?.replacement ?? "");
	// By its value alone, a key may still be a note that somebody left.
	const isGuess =
		meant !== undefined && fittingMember(property, [meant]) !== undefined && !isNear(property, meant);
	const isOff =
		isGuess ||
		(meant !== undefined && isOfOtherKind(property, meant)) ||
		beginsWithSign(property.key.name) ||
		turnsMeaning(property.key.name, data?.replacement ?? "");
	const taken = data?.replacement !== undefined && countOf(property.parent, data.replacement) > 0;
	const fitted = meant === undefined || taken ? [] : renameAndFit(property, meant, tree);
	const rename: readonly Fix[] =
		data?.replacement === undefined || taken
			? []
			: fitted.length > 0
				? fitted
				: [
						{
							title: `Rename to "${data.replacement}"`,
							edits: [{ start, end, newText: JSON.stringify(data.replacement) }],
							safe: !isOff,
							preferred: !isOff,
						},
					];
	if (meant?.required && !taken && !isGuess) {
		return rename;
	}
	return [
		...rename,
		...moveInto(property, tree),
		...(rename.length > 0 ? [] : moveElsewhere(property, tree)),
		...renameToEach(problem, tree),
		...removeMember(problem, tree).map((fix): Fix => ({ ...fix, preferred: false })),
	];
};

/** Takes the braces off an object that holds nothing but a property of its own name. */
function withoutOuter({ parent, value }: Property, tree: Tree): Fix[] {
	if (value === undefined) {
		return [];
	}
	const edits = [
		{ start: parent.start, end: value.start, newText: "" },
		{ start: value.end, end: parent.end, newText: "" },
	];
	const name = parent.parent?.kind === "property" ? `"${parent.parent.key.name}"` : "object";
	return parent.closed && tree.text.charAt(parent.start) === "{"
		? [{ title: `Remove the outer ${name}`, edits, safe: false, preferred: true }]
		: [];
}

/** Whether a key resembles the name of a member, or is called what people call that. */
function isNear(property: Property, meant: Member): boolean {
	return meantMember(property, [meant]) !== undefined;
}

/** Writes the name that a key without quotes most likely stands for, in its quotes. */
export const renameBare: Fixer = (problem, tree) => {
	const property = propertyAt(tree, problem);
	const shape = property && shapeOf(property.parent);
	const members = shape && membersOf(shape);
	if (property === undefined || members === undefined || members.has(property.key.name)) {
		return [];
	}
	const free = [...members.values()].filter(({ name }) => countOf(property.parent, name) === 0);
	const name = meantMember(property, free);
	if (name === undefined) {
		return [];
	}
	const colon = problem.data?.replacement?.endsWith(":") ? ":" : "";
	const written = JSON.stringify(name) + colon;
	// A name in brackets is a variable, which may hold any other name.
	const isVariable = tree.text.charAt(problem.start) === "[";
	const preferred = !isVariable && !beginsWithSign(property.key.name);
	return [{ ...choose(problem, written, written), preferred }];
};

/** Writes the empty object of a property that has nothing but its name, such as `agentless`. */
export const writeEmpty: Fixer = (problem, tree) => {
	const property = propertyAt(tree, problem);
	const shape = property && shapeOf(property.parent);
	const wanted = property && shape && membersOf(shape)?.get(property.key.name);
	const isEmpty = wanted?.shape.kind === "structure" && wanted.shape.members.size === 0;
	if (!isEmpty || property?.colon !== undefined) {
		return [];
	}
	const written = `${JSON.stringify(wanted.name)}: {}`;
	return [choose(problem, written, written)];
};

/** Puts all members of a union that has none of its own into the one that takes them, such as `bandwidthAllocation`. */
function moveInto(property: Property, tree: Tree): Fix[] {
	const { parent } = property;
	const union = shapeOf(parent);
	if (union?.kind !== "union" || parent.properties.some(({ key }) => union.members.has(key.name))) {
		return [];
	}
	const mode = parent.properties.find(
		({ value }) => value?.kind === "string" && union.members.has(value.value),
	);
	const moved = parent.properties.filter((one) => one !== mode);
	const named = mode?.value?.kind === "string" ? mode.value.value : undefined;
	const able = [...union.members.values()].filter(
		({ name, shape }) =>
			(named === undefined || name === named) &&
			moved.every(({ key }) => childShape(shape, key.name) !== undefined && isOwn(shape, key.name)) &&
			isComplete(shape, moved),
	);
	const inner = moved.map((one) => tree.text.slice(one.key.start, endOfProperty(one))).join(", ");
	const { start, end } = parent;
	return able.map(({ name }) => ({
		title: `Put it in "${name}"`,
		edits: [{ start, end, newText: `{ ${JSON.stringify(name)}: { ${inner} } }` }],
		safe: false,
	}));
}

function isComplete(shape: Shape, properties: readonly Property[]): boolean {
	const required = [...(membersOf(shape)?.values() ?? [])].filter((one) => one.required);
	return required.every(({ name }) => properties.some(({ key }) => key.name === name));
}

/** Whether a name is one of the keys that a shape has, or of the values that its keys can have. */
function isOwn(shape: Shape, name: string): boolean {
	return shape.kind !== "map" || (shape.key.values?.some(({ value }) => value === name) ?? false);
}

/** Of a union that has but one member, which is none of its own: every member it could be. */
const renameToEach: Fixer = ({ start, end, data }, tree) => {
	const property = propertyAt(tree, { start, end });
	if (property === undefined || data?.replacement !== undefined || !fillsUnion(property)) {
		return [];
	}
	const union = shapeOf(property.parent);
	const chosen = property.value && union ? namedMember(property.value, union, tree, property.parent) : [];
	if (chosen.length > 0) {
		return chosen;
	}
	return (data?.members ?? []).map((name) => ({
		title: `Rename to "${name}"`,
		edits: [{ start, end, newText: JSON.stringify(name) }],
		safe: false,
	}));
};

function fillsUnion({ parent }: Property): boolean {
	return shapeOf(parent)?.kind === "union" && parent.properties.length === 1;
}

/** Whether an object lacks something it must have once a member is gone. */
function isNeeded(property: Property): boolean {
	const { parent, key } = property;
	const twice = countOf(parent, key.name) > 1;
	const shape = shapeOf(parent);
	const wanted = shape && membersOf(shape)?.get(key.name);
	return fillsUnion(property) || (wanted?.required === true && !twice);
}

/** Removes the member that a problem stands on, by its key or its value. */
export const removeMember: Fixer = (problem, tree) => {
	const parent = valueAt(tree, problem)?.parent;
	const property = propertyAt(tree, problem) ?? (parent?.kind === "property" ? parent : undefined);
	if (property === undefined || isNeeded(property)) {
		return [];
	}
	return [{ title: `Remove "${property.key.name}"`, edits: [removeProperty(tree, property)], safe: false }];
};

/** Of a key that is written twice, removes either. */
export const removeEither: Fixer = (problem, tree) => {
	const second = propertyAt(tree, problem);
	const first = second?.parent.properties.find(({ key }) => key.name === second.key.name);
	if (first === undefined || second === undefined || first === second) {
		return [];
	}
	const written = ({ value }: Property): string =>
		value === undefined ? "" : tree.text.slice(value.start, value.end);
	const remove = (property: Property, title: string, isSame: boolean): Fix => ({
		title,
		edits: [removeProperty(tree, property)],
		safe: false,
		preferred: isSame,
	});
	const name = second.key.name;
	if (written(first) === written(second)) {
		return [remove(second, `Remove the second "${name}"`, true)];
	}
	return [remove(second, `Keep the first "${name}"`, false), remove(first, `Keep the last "${name}"`, false)];
};

/** Removes the list item that a problem stands on. */
export const removeListItem: Fixer = (problem, tree) => {
	const item = valueAt(tree, problem);
	if (item?.parent?.kind !== "array") {
		return [];
	}
	return [
		{
			title: "Remove this item",
			edits: [removeItem(tree, item.parent, item)],
			safe: false,
			preferred: problem.code === "duplicate-item",
		},
	];
};

/** Writes a value behind a key that has none, with all it must have. */
export const addValue: Fixer = (problem, tree) => {
	const property = propertyAt(tree, problem);
	const shape = property && shapeOf(property.parent);
	const member = property && shape && membersOf(shape)?.get(property.key.name);
	if (property === undefined || member === undefined) {
		return [];
	}
	const value = withoutHours(`"${member.name}": ${memberValue(tree, property.parent, member)}`);
	const written = inLayout(tree, property.key.start, value.slice(member.name.length + 4));
	const colon = property.colon === undefined ? ": " : " ";
	const start = endOfProperty(property);
	const comma = /^\s*"/.test(tree.text.slice(start)) ? "," : "";
	const edits = [{ start, end: start, newText: `${colon}${written}${comma}` }];
	return [{ title: `Write a value for "${member.name}"`, edits, safe: false }];
};

/** Adds a member with all it must have; of a union, each one is offered. */
export const addMembers: Fixer = (problem, tree) => [
	...addEach(problem, tree),
	...addAllMissing(problem, tree),
];

/** Adds every required member that an object lacks, where there are several. */
const addAllMissing: Fixer = (problem, tree) => {
	const object = problem.code === "missing-member" ? objectOf(problem, tree) : undefined;
	const shape = object && shapeOf(object);
	const required = [...((shape && membersOf(shape)?.values()) ?? [])].filter((one) => one.required);
	const { meant, isUnread } = strayIn(object);
	const missing = required.filter(({ name }) => member(object, name) === undefined && !meant.has(name));
	if (object === undefined || missing.length < 2) {
		return [];
	}
	const writer = writerFor(tree, object);
	const written = missing.map((one) => withoutHours(writer.property(one))).join(",\n");
	const title = `Add all ${missing.length} missing properties`;
	const edits = [addProperty(tree, object, written)];
	return [{ title, edits, safe: false, ...(isUnread && { preferred: false }) }];
};

/** Absent members that other keys of an object stand for, and whether it has a key that may stand for any. */
function strayIn(object: ObjectNode | undefined): {
	readonly meant: ReadonlyMap<string, Problem>;
	readonly isUnread: boolean;
} {
	const shape = object && shapeOf(object);
	if (object === undefined || (shape?.kind !== "structure" && shape?.kind !== "union")) {
		return { meant: new Map(), isUnread: false };
	}
	const { problems, meant } = unknownMembers(object, shape);
	const known = new Set(meant.values());
	const isUnread = problems.some(
		(one) => one.code === "unknown-member" && !known.has(one) && !isNote(object, one),
	);
	return { meant, isUnread };
}

/** Whether a problem is about a key that begins with a sign, as notes do. */
function isNote({ properties }: ObjectNode, { start }: Problem): boolean {
	return properties.some(({ key }) => key.start === start && beginsWithSign(key.name));
}

const addEach: Fixer = (problem, tree) => {
	const object = objectOf(problem, tree);
	const shape = object && shapeOf(object);
	const members = shape && membersOf(shape);
	if (object === undefined || members === undefined) {
		return [];
	}
	// What is missing may be what such a key holds: another value beside it is for a person to ask for.
	const { isUnread } = strayIn(object);
	return (problem.data?.members ?? []).flatMap((name) => {
		const wanted = members.get(name);
		if (wanted === undefined || countOf(object, name) > 0) {
			return [];
		}
		const written = withoutHours(writerFor(tree, object).property(wanted));
		const edits = [addProperty(tree, object, written)];
		return [{ title: `Add "${name}"`, edits, safe: false, ...(isUnread && { preferred: false }) }];
	});
};

/** The object that lacks something: the value of the key, the braces, or what is around the value that is marked. */
export function objectOf(problem: Parameters<Fixer>[0], tree: Tree): ObjectNode | undefined {
	const wanted = problem.data?.members ?? [];
	for (let node = valueAt(tree, problem); node !== undefined; node = containerOf(node)) {
		const members = node.kind === "object" ? shapeOf(node) : undefined;
		if (node.kind === "object" && members && wanted.some((name) => membersOf(members)?.has(name))) {
			return node;
		}
	}
	return undefined;
}

/** Keeps one member of a union and removes the others. */
export const keepOne: Fixer = (problem, tree) => {
	const union = propertyAt(tree, problem)?.parent;
	if (union === undefined) {
		return [];
	}
	return (problem.data?.members ?? []).flatMap((name) => {
		const kept = union.properties.find(({ key }) => key.name === name);
		if (kept === undefined) {
			return [];
		}
		const { end } = kept.value ?? kept.key;
		const start = union.properties[0]?.key.start ?? kept.key.start;
		const last = union.properties.at(-1);
		const stop = last?.value?.end ?? last?.key.end ?? end;
		const edits = [
			{ start, end: kept.key.start, newText: "" },
			{ start: end, end: stop, newText: "" },
		];
		return [{ title: `Keep "${name}", remove the rest`, edits, safe: false }];
	});
};

/** Leaves out an empty text that need not be there. */
export const leaveOutEmpty: Fixer = (problem, tree) => {
	if (propertyAt(tree, problem)?.key.name === "") {
		return removeMember(problem, tree);
	}
	const node = valueAt(tree, problem);
	const holder = node?.parent?.kind === "property" ? node.parent : undefined;
	const shape = holder && shapeOf(holder.parent);
	const wanted = holder && shape && membersOf(shape)?.get(holder.key.name);
	if (node?.kind !== "string" || node.value !== "" || holder === undefined || wanted === undefined) {
		return [];
	}
	if (!wanted.required) {
		return removeMember(problem, tree);
	}
	const written = writerFor(tree, holder.parent).value(wanted.shape, wanted.examples);
	return [choose(node, written, written)];
};
