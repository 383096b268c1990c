import type { SingleSlip } from "./slip";

const start = '"startTime": "2031-05-05T13:00:00Z",';
const type = '"type": "MANAGED",';
const name = '"name": "Spring renewals",';
const capacity = '"capacity": 1,';
const monday = '"MONDAY": [\n            {';
const number = '"connectSourcePhoneNumber": "+12065550100",';
const inside = "The comma belongs after the closing quote.";

function comma(from: string): SingleSlip {
	return { from, to: from.replace('",', ',"'), message: inside, fixed: [from] };
}

function left(from: string, to: string, sign: string, ...fixed: readonly string[]): SingleSlip {
	const message = `Unexpected "${sign}". Remove it.`;
	return { from, to, message, fixed: fixed.length > 0 ? fixed : [from] };
}

function extra(from: string, bracket = "}"): SingleSlip {
	const message = `Unexpected ${bracket}. Remove it.`;
	return { from, to: from.replace(",", `${bracket},`), message, fixed: [from] };
}

/** What hands do to a file that somebody is in a hurry with. */
export const haste: readonly SingleSlip[] = [
	comma(start),
	comma(type),
	comma(name),
	comma(number),
	left(type, `${type}s`, "s"),
	left(type, `x${type}`, "x"),
	left(type, `TODO ${type}`, "TODO"),
	left(type, `${type}\n  foo`, "foo", type),
	left(type, `${type} <- check this`, "<- check this", type),
	left(type, `${type} => default`, "=> default", type),
	{
		from: capacity,
		to: '"capacity": 0.5 1,',
		message: '"capacity" must be a number, not 0.5 1.',
		fixed: ['"capacity": 0.5,', capacity],
	},
	{
		from: '"ringTimeout": 30',
		to: '"ringTimeout": 30 45',
		message: '"ringTimeout" must be a whole number, not 30 45.',
		fixed: ['"ringTimeout": 30', '"ringTimeout": 45'],
	},
	{
		from: '"tags": {',
		to: '"tags": (',
		message: "( doesn't open an object. Write { instead.",
		fixed: ['"tags": {'],
	},
	{
		from: '"FRIDAY": [',
		to: '"FRIDAY": (',
		message: "( doesn't open an array. Write [ instead.",
		fixed: ['"FRIDAY": ['],
	},
	extra(type),
	extra(name),
	extra(capacity),
	extra(number),
	extra(start),
	{
		from: monday,
		to: monday.replace("[", "[["),
		message: "This bracket is never closed. Add ] where it should end.",
		fixed: [monday],
		hasOthers: true,
	},
];
