import { translate } from "../../dialects/json/translate";
import { draftOf, put, write } from "../../dialects/reading/draft";
import { type Member, membersOf } from "../../schema/shape";
import { inLayout } from "../../syntax/edits";
import { endOfProperty, type Property, type Tree } from "../../syntax/tree";
import { writerFor } from "../../writer/filled";
import { type Fix, type Fixer, propertyAt, shapeOf } from "./fix";

/** Sets another member of a union in the place of the one that is set; what both have is kept. */
export function switches(tree: Tree, set: Property): Fix[] {
	const union = shapeOf(set.parent);
	const from = union?.kind === "union" ? union.members.get(set.key.name) : undefined;
	if (union?.kind !== "union" || from === undefined || set.parent.properties.length > 1) {
		return [];
	}
	return [...union.members.values()]
		.filter((member) => member !== from)
		.map((to) => ({
			title: `Switch to "${to.name}"`,
			edits: [{ start: set.key.start, end: endOfProperty(set), newText: switched(tree, set, from, to) }],
			safe: false,
		}));
}

function switched(tree: Tree, set: Property, from: Member, to: Member): string {
	const members = membersOf(to.shape);
	const writer = writerFor(tree);
	const shared = members && set.value && translate(draftOf(tree, set.value), from.shape);
	if (members === undefined || shared?.kind !== "object") {
		return inLayout(tree, set.key.start, writer.property(to));
	}
	for (const name of shared.members.keys()) {
		if (!members.has(name)) {
			shared.members.delete(name);
		}
	}
	for (const { name, required, shape, examples } of members.values()) {
		if (!required || shared.members.has(name)) {
			continue;
		}
		put(shared, [name], { kind: "scalar", written: writer.value(shape, examples) });
	}
	return inLayout(tree, set.key.start, `${JSON.stringify(to.name)}: ${write(shared)}`);
}

/** Switches the member of a union that a problem has to do with to each other one. */
export const switchTo: Fixer = ({ related = [] }, tree) =>
	related.flatMap((place) => {
		const set = propertyAt(tree, place);
		return set === undefined ? [] : switches(tree, set);
	});
