import type { Edit } from "../../syntax/edits";
import { member, type Node } from "../../syntax/tree";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";

interface Unit {
	readonly name: RegExp;
	/** What several of it are called. */
	readonly plural: string;
	readonly days: number;
}

const units: readonly Unit[] = [
	{ name: /^years?$|^yearly$|^annual(?:ly)?$/i, plural: "years", days: 365 },
	{ name: /^quarters?$|^quarterly$/i, plural: "quarters", days: 90 },
	{ name: /^months?$|^monthly$/i, plural: "months", days: 30 },
	{ name: /^fortnights?$|^fortnightly$/i, plural: "fortnights", days: 14 },
	{ name: /^weeks?$|^weekly$/i, plural: "weeks", days: 7 },
	{ name: /^hours?$|^hourly$/i, plural: "hours", days: 1 / 24 },
	{ name: /^minutes?$/i, plural: "minutes", days: 1 / 1440 },
];

/**
 * Counts in days what is limited by the week or month: the API has no other unit. Where no number of days is as long, the
 * title says what the nearest takes the place of.
 */
export const spansInDays: Fixer = (problem, tree) => {
	const place = valueAt(tree, problem);
	const holder = place?.parent?.kind === "property" ? place.parent.parent : undefined;
	const [unit, frequency] = [member(holder, "unit"), member(holder, "frequency")];
	const shape = frequency && shapeOf(frequency);
	const written =
		unit?.kind === "string" ? units.find(({ name }) => name.test(unit.value.trim())) : undefined;
	if (unit === undefined || written === undefined || (place !== unit && place !== frequency)) {
		return [];
	}
	if (frequency?.kind !== "number" || shape?.kind !== "number" || frequency.value <= 0) {
		return place === unit ? [writing(`Write "DAY" instead of ${written.plural}`, [[unit, '"DAY"']])] : [];
	}
	const { value: count } = frequency;
	const { days, plural } = written;
	const span = `${count} ${count === 1 ? plural.slice(0, -1) : plural}`;
	// Fewer days than were written would let a recipient be contacted more often.
	const whole = Math.ceil(Number((count * days).toPrecision(12)));
	const isLonger = whole > shape.maximum;
	const nearest = isLonger ? shape.maximum : whole;
	const isSame = Number((count * days).toPrecision(12)) === nearest;
	const title = `Write ${inDays(nearest)}${isLonger ? ", the longest span," : ""}${isSame ? "" : ` instead of ${span}`}`;
	const inPlace = writing(title, [
		[unit, '"DAY"'],
		[frequency, String(nearest)],
	]);
	// Seven of a unit that has seven days are the days of one.
	const isOne = count === days && count < nearest;
	return isOne
		? [writing(`Write ${inDays(count)} instead of ${span}`, [[unit, '"DAY"']]), inPlace]
		: [inPlace];
};

function inDays(count: number): string {
	return `${count} ${count === 1 ? "day" : "days"}`;
}

function writing(title: string, values: readonly (readonly [node: Node, newText: string])[]): Fix {
	const edits = values.map(([{ start, end }, newText]): Edit => ({ start, end, newText }));
	return { title, edits, safe: false, preferred: false };
}
