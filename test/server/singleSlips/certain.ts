import type { SingleSlip } from "./slip";

const monday = '"MONDAY": [';
const share = '"bandwidthAllocation": 0.8';
const type = '"type": "MANAGED"';
const detect = `"AREA_CODE"
      ]`;

function quotes(name: string): string {
	return `Property names need double quotes: "${name}".`;
}

function day(written: string): string {
	return `"dailyHours" can't have the key "${written}". Did you mean "MONDAY"?`;
}

/** Forms of one name or number, which fix-all writes, and others that it leaves to a person. */
export const certain: readonly SingleSlip[] = [
	{ from: monday, to: "MONDAY: [", message: quotes("MONDAY"), fixed: [monday], certain: monday },
	{ from: monday, to: "monday: [", message: day("monday"), fixed: [monday], certain: monday },
	{ from: monday, to: "Monday: [", message: day("Monday"), fixed: [monday], certain: monday },
	{ from: monday, to: "Mon: [", message: day("Mon"), fixed: [monday] },
	{ from: monday, to: "MONDY: [", message: day("MONDY"), fixed: [monday] },
	{
		from: '"schedule": {',
		to: "schedule: {",
		message: quotes("schedule"),
		fixed: ['"schedule": {'],
		certain: '"schedule": {',
	},
	{
		from: '"team": "renewals"',
		to: 'team: "renewals"',
		message: quotes("team"),
		fixed: ['"team": "renewals"'],
	},
	{
		from: type,
		to: '"type": MANAGED',
		message: "MANAGED isn't a valid JSON value. If it's a string, write \"MANAGED\".",
		fixed: [type],
		certain: type,
	},
	{
		from: detect,
		to: detect.replaceAll('"', ""),
		message: "AREA_CODE isn't a valid JSON value. If it's a string, write \"AREA_CODE\".",
		fixed: [detect],
		hasOthers: true,
		certain: detect,
	},
	{
		from: share,
		to: '"bandwidthAllocation": .8',
		message: ".8 isn't a valid JSON number. Write 0.8.",
		fixed: [share],
		certain: share,
	},
	{
		from: share,
		to: '"bandwidthAllocation": .80',
		message: ".80 isn't a valid JSON number. Write 0.80.",
		fixed: ['"bandwidthAllocation": 0.80'],
		certain: '"bandwidthAllocation": 0.80',
	},
	{
		from: share,
		to: '"bandwidthAllocation": +.8',
		message: '"bandwidthAllocation" must be a number, not +.8. Did you mean 0.8?',
		fixed: [share],
	},
	{
		from: share,
		to: '"bandwidthAllocation": 1.',
		message: "1. isn't a valid JSON number. Write 1.",
		fixed: ['"bandwidthAllocation": 1'],
	},
];
