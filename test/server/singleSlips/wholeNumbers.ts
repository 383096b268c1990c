import type { SingleSlip } from "./slip";

const ring = '"ringTimeout": 30';
const frequency = '"frequency": 1,';
const count = '"maxCountPerRecipient": 3,';

function meant(from: string, written: string, ...numbers: readonly string[]): SingleSlip {
	const [, name = ""] = /^"(\w+)"/.exec(from) ?? [];
	const withValue = (value: string): string => from.replace(/: [^,]*/, `: ${value}`);
	const last = numbers.at(-1) ?? "";
	const first = numbers.slice(0, -1).join(", ");
	return {
		from,
		to: withValue(written),
		message: `"${name}" must be a whole number, not ${written}. Did you mean ${first === "" ? last : `${first} or ${last}`}?`,
		fixed: numbers.map(withValue),
	};
}

function beyond(written: string, bound: string): SingleSlip {
	return {
		from: ring,
		to: `"ringTimeout": ${written}`,
		message: `"ringTimeout" must be a whole number, 15 to 60, not ${written}.`,
		fixed: [`"ringTimeout": ${bound}`],
	};
}

/** Fractions where a whole number belongs: no fix leads to the next mistake. */
export const wholeNumbers: readonly SingleSlip[] = [
	meant(ring, "2,5", "25"),
	meant(ring, "2.5", "25"),
	meant(ring, "3,0", "30"),
	meant(ring, "30,5", "30", "31"),
	meant(ring, "59,5", "59", "60"),
	meant(frequency, "1,5", "1", "2", "15"),
	meant(frequency, "1.5", "1", "2", "15"),
	meant(frequency, "30,5", "30"),
	meant(count, "2,5", "2", "3", "25"),
	beyond("99,5", "60"),
	beyond("99.5", "60"),
	beyond("0,5", "15"),
	beyond("0.5", "15"),
	...['"2,5"', '"2.5"', "'2,5'"].map((written) => ({
		from: ring,
		to: `"ringTimeout": ${written}`,
		message: '"ringTimeout" must be a whole number, not a string. Did you mean 25?',
		fixed: ['"ringTimeout": 25'],
	})),
];
