import schema from "../../schemas/campaign.schema.json";
import { rules } from "../../server/src/diagnostics/rules/rules";
import type { Random } from "../support/random";

/** Words that lead somewhere in the engine: names, values, and what breaks JSON or looks like other dialects. */
const words: readonly string[] = [
	...new Set(
		Object.values(schema.$defs).flatMap((definition): string[] => [
			...("properties" in definition ? Object.keys(definition.properties) : []),
			...("enum" in definition ? definition.enum : []),
			...("examples" in definition ? definition.examples.map(String) : []),
		]),
	),
	...rules.map(({ code }) => code),
	"dialerConfig",
	"ProgressiveConfig",
	"Key",
	"Value",
	"Properties",
	"Resources",
	"Type",
	"connect_instance_id",
	"T24:00",
	"T9:0",
	"9:00 PM",
	"24 hours",
	"P1W",
	"2031-02-30",
	"2031-03-03T14:00:00+02:00",
	"+1 206 555 0100",
	"arn:aws:connect:",
	'"',
	"'",
	"{",
	"}",
	"[",
	"]",
	",",
	":",
	"\\",
	"//",
	"/*",
	"*/",
	"null",
	"true",
	"-",
	"1e309",
	"0.1",
	"\n",
	"\t",
	"\0",
	"\ud800",
	"\uFEFF",
	"__proto__",
];

/** A text changed in one to four places: cut, doubled, joined with another, or strewn with words. */
export function mutate(text: string, other: string, random: Random): string {
	let changed = text;
	for (let left = random(4); left >= 0; left--) {
		const at = random(changed.length + 1);
		const end = Math.min(changed.length, at + random(random(4) === 0 ? 200 : 12));
		const word = words[random(words.length)] ?? "";
		const replacements = [
			"",
			word,
			JSON.stringify(word),
			changed.slice(at, end).repeat(2),
			piece(other, random),
		];
		changed = changed.slice(0, at) + replacements[random(replacements.length)] + changed.slice(end);
	}
	return changed.slice(0, 20_000);
}

function piece(text: string, random: Random): string {
	const start = random(text.length + 1);
	return text.slice(start, start + random(300));
}
