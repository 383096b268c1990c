import type { SingleSlip } from "./slip";

const type = '"type": "MANAGED"';
const handling = '"instanceLimitsHandling": "OPT_IN"';
const name = '"name": "Spring renewals"';
const zone = '"defaultTimeZone": "America/New_York"';
const awaits = '"awaitAnswerMachinePrompt": true';
const ring = '"ringTimeout": 30';

function behind(from: string, words: string, ...also: readonly string[]): SingleSlip {
	return {
		from,
		to: `${from} ${words}`,
		message: `Unexpected "${words}" after the value. Remove it.`,
		fixed: [from, ...also],
	};
}

/** Words behind a value, which belong to nothing. */
export const strayWords: readonly SingleSlip[] = [
	behind(type, "and"),
	behind(type, "please"),
	behind(type, "as const"),
	behind(type, "the default"),
	behind(handling, "and"),
	behind(zone, "time"),
	behind(awaits, "and"),
	behind(awaits, "by default"),
	behind(ring, "and"),
	behind(ring, "or so"),
	{
		...behind(name, "Germany"),
		fixed: ['"name": "Spring renewals Germany"', name],
	},
	{
		from: handling,
		to: '"instanceLimitsHandling": "OPT" in',
		message: 'Unexpected "in" after the value. Remove it.',
		fixed: [handling, '"instanceLimitsHandling": "OPT"'],
	},
];
