import { weekdays } from "../../../../shared/src/format/calendar";
import type { Problem } from "../../../../shared/src/problem/problem";
import { enumerate } from "../../../../shared/src/text/text";
import { daysIn } from "../../diagnostics/checks/days";
import type { Edit } from "../../syntax/edits";
import { endOfProperty, member, type Property, type Tree } from "../../syntax/tree";
import { type Fix, type Fixer, propertyAt, shapeOf, valueAt } from "./fix";
import { removeMember } from "./members";
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
	const choices = isOtherSpan(problem, tree) ? [] : chooseValue(problem, tree);
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

const daysOfUnit: readonly (readonly [unit: RegExp, days: number])[] = [
	[/^weeks?$|^weekly$/i, 7],
	[/^months?$|^monthly$/i, 30],
	[/^hours?$|^hourly$/i, 1 / 24],
];

/** Whether a limit counts so many weeks or months that no number of days is as long: as many days would be another limit. */
function isOtherSpan(problem: Problem, tree: Tree): boolean {
	const unit = valueAt(tree, problem);
	const holder = unit?.parent?.kind === "property" ? unit.parent.parent : undefined;
	const frequency = member(holder, "frequency");
	const shape = frequency && shapeOf(frequency);
	if (unit?.kind !== "string" || unit !== member(holder, "unit") || shape?.kind !== "number") {
		return false;
	}
	const days = daysOfUnit.find(([name]) => name.test(unit.value))?.[1];
	const count = frequency?.kind === "number" ? frequency.value : undefined;
	// Seven of a unit that has seven days are the days of one.
	return days !== undefined && count !== undefined && count !== days && count * days > shape.maximum;
}

/** Counts in days what is limited by the week or month: the API has no other unit. */
export const countInDays: Fixer = (problem, tree) => {
	const place = valueAt(tree, problem);
	const holder = place?.parent?.kind === "property" ? place.parent.parent : undefined;
	const unit = member(holder, "unit");
	const frequency = member(holder, "frequency");
	const shape = frequency && shapeOf(frequency);
	const days = unit?.kind === "string" ? daysOfUnit.find(([name]) => name.test(unit.value))?.[1] : undefined;
	if (unit === undefined || days === undefined || frequency?.kind !== "number" || shape?.kind !== "number") {
		return [];
	}
	const count = frequency.value * days;
	// Fewer days than were written would let a recipient be contacted more often.
	const fits = count > 0 && count <= shape.maximum && Number.isInteger(count);
	if (!fits || (place !== unit && place !== frequency)) {
		return [];
	}
	const edits: Edit[] = [
		{ start: unit.start, end: unit.end, newText: '"DAY"' },
		{ start: frequency.start, end: frequency.end, newText: String(count) },
	];
	return [{ title: `Write ${count} ${count === 1 ? "day" : "days"}`, edits, safe: false, preferred: false }];
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
