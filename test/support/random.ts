import { textOf, whole } from "./campaigns";

const base = textOf(whole);
const shards = [
	..."{}[],:\"'\\/-1e \n\r\t\0",
	"//",
	"/*",
	"*/",
	"null",
	"tru",
	"\u00a0",
	"\ud800",
	"😀",
	'"a"',
	'"__proto__"',
];

/** Whole numbers from 0 to below a bound. */
export type Random = (below: number) => number;

/** A sequence of numbers that is the same in every run. */
export function randomNumbers(seed: number): Random {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		return (state >>> 8) % below;
	};
}

/** Values of every type, to be put where others are due. */
const values = [
	null,
	true,
	1e9,
	-1,
	"",
	"x",
	"T24:00",
	"9:00",
	[],
	[[]],
	{},
	{ a: { b: 1 } },
	["ZIP_CODE", "ZIP_CODE"],
];

/** A campaign in which some values are others. */
export function randomCampaign(random: Random): string {
	const swapped: unknown = JSON.parse(base, (_, value: unknown) =>
		random(25) === 0 ? values[random(values.length)] : value,
	);
	return JSON.stringify(swapped, undefined, random(2) * 2);
}

/** A campaign cut, joined and strewn with what breaks JSON. */
export function randomText(random: Random): string {
	const tail = random(2) === 0 ? "" : base.slice(random(base.length));
	let text = random(3) === 0 ? "" : base.slice(0, random(base.length)) + tail;
	for (let left = random(6); left >= 0; left--) {
		const at = random(text.length + 1);
		text = text.slice(0, at) + shards[random(shards.length)] + text.slice(at + random(3));
	}
	return text;
}

/** Tells whether JSON.parse reads a text. */
export function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
