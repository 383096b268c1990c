import type { SingleSlip } from "./slip";

const afterColon = "The opening brace of the object is missing. Add { after the colon.";
const beforeThis = "The opening brace of the object is missing. Add { before this.";
const monday = '"MONDAY": [\n            {\n              "startTime": "T09:00"';
const type = '"type": "MANAGED",';

function forgotten(from: string): SingleSlip {
	return { from, to: from.replace(" {", ""), message: afterColon, fixed: [from] };
}

function mistyped(from: string): SingleSlip {
	return {
		from,
		to: from.replace("{", "["),
		message: "[ doesn't open an object. Write { instead.",
		fixed: [from],
	};
}

const objects = ['"schedule": {', '"progressive": {', '"outboundMode": {', '"tags": {', '"dailyHours": {'];

/** Braces that were forgotten, mistyped or typed twice, and what else slips in before a value. */
export const objectBraces: readonly SingleSlip[] = [
	...objects.map(forgotten),
	...objects.map(mistyped),
	{
		from: '"schedule": {\n    "startTime"',
		to: '"schedule": "startTime"',
		message: afterColon,
		fixed: ['"schedule": { "startTime"'],
	},
	{
		from: monday,
		to: '"MONDAY": [\n              "startTime": "T09:00"',
		message: beforeThis,
		fixed: ['"MONDAY": [\n              {"startTime": "T09:00"'],
	},
	{
		from: monday,
		to: '"MONDAY": [{"startTime": "T07:00", "endTime": "T08:00"}, "startTime": "T09:00"',
		message: beforeThis,
		fixed: ['"MONDAY": [{"startTime": "T07:00", "endTime": "T08:00"}, {"startTime": "T09:00"'],
	},
	{
		from: '"schedule": {',
		to: '"schedule": {\n    {',
		message: "Unexpected {. Remove it.",
		fixed: ['"schedule": {\n    '],
	},
	...['"type":, "MANAGED",', '"type": , "MANAGED",'].map((to) => ({
		from: type,
		to,
		message: "There is nothing before this comma. Remove it.",
		fixed: [to.replace(",", "")],
		certain: to.replace(",", ""),
	})),
	...[`${type} "`, `${type}"`].map((to) => ({
		from: type,
		to,
		message: "The closing double quote is missing on this line.",
		fixed: [to.slice(0, -1)],
	})),
];
