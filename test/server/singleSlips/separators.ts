import type { SingleSlip } from "./slip";

const start = '"startTime": "2031-05-05T13:00:00Z",';
const refresh = '"refreshFrequency": "P1D"';
const ring = '"ringTimeout": 30';
const share = '"bandwidthAllocation": 0.8\n';
const capacity = '"capacity": 1,';
const frequency = '"frequency": 1,';

const oneComma = "Separate entries with one comma and nothing else.";
const noneBehind = "Nothing can follow the last entry. Remove these signs.";
const nothingBefore = "There is nothing before this comma. Remove it.";

function isNumber(written: string, number: string): string {
	return `${written} isn't a valid JSON number. Write ${number}.`;
}

/** More than one sign between entries or behind the last, and a dot too many in a number. */
export const separators: readonly SingleSlip[] = [
	{ from: start, to: start.replace(",", ";,"), message: oneComma, fixed: [start], certain: start },
	{ from: start, to: start.replace(",", "; ,"), message: oneComma, fixed: [start], certain: start },
	{ from: start, to: start.replace(",", ";;"), message: oneComma, fixed: [start], certain: start },
	{ from: start, to: start.replace(",", ",;"), message: oneComma, fixed: [start], certain: start },
	{ from: start, to: start.replace(",", ";\n    ,"), message: oneComma, fixed: [start], certain: start },
	{ from: start, to: start.replace(",", ",,"), message: nothingBefore, fixed: [start], certain: start },
	{ from: start, to: start.replace(",", ",,,"), message: nothingBefore, fixed: [start], certain: start },
	{ from: refresh, to: `${refresh};,`, message: noneBehind, fixed: [refresh], certain: refresh },
	{ from: refresh, to: `${refresh},,`, message: noneBehind, fixed: [refresh], certain: refresh },
	{ from: ring, to: `${ring};,`, message: noneBehind, fixed: [ring], certain: ring },
	{ from: frequency, to: '"frequency": 1;,', message: oneComma, fixed: [frequency], certain: frequency },
	{ from: share, to: '"bandwidthAllocation": 0.8.\n', message: isNumber("0.8.", "0.8"), fixed: [share] },
	{ from: share, to: '"bandwidthAllocation": 0.8..\n', message: isNumber("0.8..", "0.8"), fixed: [share] },
	{ from: share, to: '"bandwidthAllocation": 0..8\n', message: isNumber("0..8", "0.8"), fixed: [share] },
	{ from: ring, to: '"ringTimeout": 30.', message: isNumber("30.", "30"), fixed: [ring] },
	{
		from: capacity,
		to: '"capacity": 0.5.,',
		message: isNumber("0.5.", "0.5"),
		fixed: ['"capacity": 0.5,'],
	},
	{
		from: capacity,
		to: '"capacity": 0.5. ,',
		message: isNumber("0.5.", "0.5"),
		fixed: ['"capacity": 0.5 ,'],
	},
	{
		from: capacity,
		to: '"capacity": 0.5.\n      ,',
		message: isNumber("0.5.", "0.5"),
		fixed: ['"capacity": 0.5\n      ,'],
	},
	{
		from: capacity,
		to: '"capacity": 0.5.',
		message: "Separate entries with commas. Replace the full stop.",
		fixed: ['"capacity": 0.5,'],
	},
	{
		from: frequency,
		to: '"frequency": 1.',
		message: "Separate entries with commas. Replace the full stop.",
		fixed: [frequency],
	},
	{
		from: refresh,
		to: `${refresh} .`,
		message: "Nothing can follow the last entry. Remove it.",
		fixed: [`${refresh} `],
		certain: `${refresh} `,
	},
];
