import { sound } from "../fixAll/fieldCases";
import type { SingleSlip } from "./slip";

const monday = sound.slice(sound.indexOf('"MONDAY": ['), sound.indexOf(',\n          "FRIDAY"'));
const limits = sound.slice(
	sound.indexOf('"communicationLimitsList": ['),
	sound.indexOf(',\n      "instance') - 8,
);
const zones = '"localTimeZoneDetection": [\n        "AREA_CODE"\n      ]';
const morning = '{ "startTime": "T09:00", "endTime": "T12:00" }';
const afternoon = '{ "startTime": "T13:00", "endTime": "T17:00" }';

/** The same list without its opening bracket, or with another sign in its place. */
function opened(from: string, list: string, sign = ""): SingleSlip {
	const [, name = ""] = /^"(\w+)"/.exec(from) ?? [];
	return {
		from,
		to: `"${name}": ${list.replace("[", sign)}`,
		message:
			sign === ""
				? `"${name}" must be an array in brackets. Add [ before its first item.`
				: `${sign} doesn't open an array. Write [ instead.`,
		fixed: [`"${name}": ${sign === "" ? list.replace(/\[(\s*)/, "$1[") : list}`],
	};
}

function bare(from: string, items: string): SingleSlip {
	const [, name = ""] = /^"(\w+)"/.exec(from) ?? [];
	return {
		from,
		to: `"${name}": ${items}`,
		message: `"${name}" must be an array in brackets. Put all its items in brackets.`,
		fixed: [`"${name}": [${items}]`],
	};
}

const lists: readonly (readonly [from: string, list: string])[] = [
	[monday, monday.slice(monday.indexOf("["))],
	[monday, `[${morning}]`],
	[monday, `[${morning}, ${afternoon}]`],
	[monday, `[${morning},\n            ${afternoon}\n          ]`],
	[monday, `[\n            ${morning},\n            ${afternoon}\n          ]`],
	[zones, '["AREA_CODE"]'],
	[zones, '["AREA_CODE", "ZIP_CODE"]'],
	[zones, '[\n        "AREA_CODE",\n        "ZIP_CODE"\n      ]'],
];

/** Lists whose brackets were forgotten or mistyped. */
export const listBrackets: readonly SingleSlip[] = [
	...lists.map(([from, list]) => opened(from, list)),
	...lists.map(([from, list]) => opened(from, list, "{")),
	...lists.map(([from, list]) => opened(from, list, "(")),
	bare(monday, `${morning}, ${afternoon}`),
	bare(monday, `${morning},\n            ${afternoon}`),
	bare(monday, `${morning}, ${afternoon}, ${afternoon.replaceAll(/1(?=\d:)/g, "2").replace("27", "23")}`),
	bare(zones, '"AREA_CODE", "ZIP_CODE"'),
	{
		from: zones,
		to: '"localTimeZoneDetection": \n        "AREA_CODE",\n        "ZIP_CODE"',
		message: '"localTimeZoneDetection" must be an array in brackets. Put all its items in brackets.',
		fixed: ['"localTimeZoneDetection": \n        ["AREA_CODE",\n        "ZIP_CODE"]'],
	},
	{
		from: monday,
		to: monday.replace("]", "}"),
		message: "} doesn't match the opening bracket. Write ] instead.",
		fixed: [monday],
	},
	{
		from: '"type": "MANAGED"',
		to: '"type": "MANAGED"]',
		message: "Unexpected ]. Remove it.",
		fixed: ['"type": "MANAGED"'],
	},
	opened(limits, limits.slice(limits.indexOf("["))),
];
