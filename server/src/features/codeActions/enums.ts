import { weekdays } from "../../../../shared/src/format/calendar";
import type { Edit } from "../../syntax/edits";
import { endOfProperty, member, type Property, type Tree } from "../../syntax/tree";
import { type Fix, type Fixer, propertyAt, shapeOf, valueAt } from "./fix";

const week: readonly string[] = weekdays;
const spans: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
	["weekdays", [0, 4]],
	["workdays", [0, 4]],
	["weekend", [5, 6]],
	["weekends", [5, 6]],
	["daily", [0, 6]],
	["everyday", [0, 6]],
	["every day", [0, 6]],
	["all", [0, 6]],
]);

/** Writes each day that a key such as `MON-FRI` names, with the hours that stand there. */
export const writeDays: Fixer = (problem, tree) => {
	const property = propertyAt(tree, problem);
	const shape = property && shapeOf(property.parent);
	if (
		property?.value === undefined ||
		shape?.kind !== "map" ||
		!shape.key.values?.some(({ value }) => value === week[0])
	) {
		return [];
	}
	const days = daysIn(property.key.name).filter(
		(day) => !property.parent.properties.some(({ key }) => key.name === day),
	);
	return days.length < 2 ? [] : [eachDay(property, days, tree)];
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
		title: `Write ${days.length} days, ${first} to ${days.at(-1)}`,
		edits: [
			{ start, end, newText: JSON.stringify(first) },
			{ start: at, end: at, newText: rest },
		],
		safe: false,
		preferred: true,
	};
}

function daysIn(name: string): readonly string[] {
	const named = spans.get(name.trim().toLowerCase());
	if (named !== undefined) {
		return week.slice(named[0], named[1] + 1);
	}
	const span = /^([a-z]{2,9})\.? ?(?:-|\u2013|to|through|thru|\.\.) ?([a-z]{2,9})\.?$/i.exec(name.trim());
	if (span !== null) {
		const [first, last] = [dayOf(span[1]), dayOf(span[2])];
		return first < 0 || last < first ? [] : week.slice(first, last + 1);
	}
	const list = name.split(/[,;/&+\s]+/).map(dayOf);
	return list.includes(-1) ? [] : list.flatMap((day) => week[day] ?? []);
}

function dayOf(name = ""): number {
	return name.length < 2 ? -1 : week.findIndex((day) => day.startsWith(name.toUpperCase()));
}

const daysOfUnit: readonly (readonly [unit: RegExp, days: number])[] = [
	[/^weeks?$|^weekly$/i, 7],
	[/^months?$|^monthly$/i, 30],
];

/** Counts in days what is limited by the week or month: the API has no other unit. */
export const countInDays: Fixer = (problem, tree) => {
	const unit = valueAt(tree, problem);
	const holder =
		unit?.parent?.kind === "property" && unit.parent.key.name === "unit" ? unit.parent.parent : undefined;
	const frequency = member(holder, "frequency");
	const shape = frequency && shapeOf(frequency);
	const days = unit?.kind === "string" ? daysOfUnit.find(([name]) => name.test(unit.value))?.[1] : undefined;
	if (unit === undefined || days === undefined || frequency?.kind !== "number" || shape?.kind !== "number") {
		return [];
	}
	const count = frequency.value * days;
	if (count > shape.maximum) {
		return [];
	}
	const edits: Edit[] = [
		{ start: unit.start, end: unit.end, newText: '"DAY"' },
		{ start: frequency.start, end: frequency.end, newText: String(count) },
	];
	return [{ title: `Write ${count} days`, edits, safe: false, preferred: false }];
};

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
