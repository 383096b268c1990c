import { weekdays } from "../../../../shared/src/format/calendar";
import { enumerate } from "../../../../shared/src/text/text";
import { daysIn } from "../../diagnostics/checks/days";
import { endOfProperty, type Property, type Tree } from "../../syntax/tree";
import { type Fix, type Fixer, propertyAt, shapeOf, valueAt } from "./fix";
import { removeMember } from "./members";
import { spansInDays } from "./unitsInDays";
import { chooseValue } from "./values";

/** Writes each day that a key such as `MON-FRI` names, with the hours that stand there, or else what the key may be. */
export const writeKey: Fixer = (problem, tree) => {
	const property = propertyAt(tree, problem);
	const shape = property && shapeOf(property.parent);
	const isDays =
		shape?.kind === "map" && (shape.key.values?.some(({ value }) => value === weekdays[0]) ?? false);
	const named = property?.value !== undefined && isDays ? daysIn(property.key.name) : [];
	const free = named.filter((day) => !property?.parent.properties.some(({ key }) => key.name === day));
	// Which hours a day has that is there already is for a person to say.
	if (property !== undefined && named.length > 1 && free.length > 0) {
		return [{ ...eachDay(property, free, tree), preferred: free.length === named.length }];
	}
	const choices = spansInDays(problem, tree).length > 0 ? [] : chooseValue(problem, tree);
	if (!isDays || named.length === 1 || (named.length === 0 && problem.data?.replacement !== undefined)) {
		return choices;
	}
	// Which day a word such as HOLIDAY means, or whether it means any, is for a person to say.
	return [...choices, ...removeMember(problem, tree)].map((fix) => ({ ...fix, preferred: false }));
};

function eachDay(property: Property, days: readonly string[], tree: Tree): Fix {
	const { start, end } = property.key;
	const [first = "", ...more] = days;
	const written = tree.text.slice(end, endOfProperty(property));
	const gap = /^\s/.test(tree.text.slice(0, start).slice(-1))
		? (/\n?[ \t]*$/.exec(tree.text.slice(0, start))?.[0] ?? " ")
		: " ";
	const rest = more.map((day) => `,${gap}${JSON.stringify(day)}${written}`).join("");
	const at = endOfProperty(property);
	return {
		title: `Write ${enumerate(days, "and")}`,
		edits: [
			{ start, end, newText: JSON.stringify(first) },
			{ start: at, end: at, newText: rest },
		],
		safe: false,
	};
}

/** Makes an item of each value that one item of a list names between separators. */
export const splitItem: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	if (node?.kind !== "string" || node.parent?.kind !== "array" || shape?.kind !== "string") {
		return [];
	}
	const values = shape.values?.map(({ value }) => value) ?? [];
	const names = node.value.split(/[\s,;|/]+/);
	if (names.length < 2 || !names.every((name) => values.includes(name))) {
		return [];
	}
	const newText = names.map((name) => JSON.stringify(name)).join(", ");
	return [{ title: `Write ${newText}`, edits: [{ start: node.start, end: node.end, newText }], safe: false }];
};
