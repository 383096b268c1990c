import type { SingleSlip } from "./slip";

const capacity = '"capacity": 1';
const detection = '"enableAnswerMachineDetection": true';
const type = '"type": "MANAGED"';
const share = `"progressive": {
          "bandwidthAllocation": 0.8
        }`;
const list = `[
        "AREA_CODE"
      ]`;

function number(written: string, meant: string): SingleSlip {
	return {
		from: capacity,
		to: `"capacity": ${written}`,
		message: `"capacity" must be a number, not ${written}. Did you mean ${meant}?`,
		fixed: [`"capacity": ${meant}`],
	};
}

/** Braces and parentheses around a value that is no object. */
export const braces: readonly SingleSlip[] = [
	number("{0.5}", "0.5"),
	number("{ 0.5 }", "0.5"),
	number("{1}", "1"),
	number("{ .5 }", "0.5"),
	number("(0.5)", "0.5"),
	{
		from: capacity,
		to: '"capacity": {"0.5"}',
		message: '"capacity" must be a number, not an object.',
		fixed: ['"capacity": 0.5'],
	},
	{
		from: detection,
		to: '"enableAnswerMachineDetection": {true}',
		message: '"enableAnswerMachineDetection" must be true or false, not {true}. Did you mean true?',
		fixed: [detection],
	},
	{
		from: type,
		to: '"type": {MANAGED}',
		message: '"type" must be a string in double quotes, not an object.',
		fixed: [type],
	},
	{
		from: type,
		to: '"type": { "MANAGED" }',
		message: '"type" must be a string in double quotes, not an object.',
		fixed: [type],
	},
	{
		from: list,
		to: "{AREA_CODE}",
		message: '"localTimeZoneDetection" must be an array in brackets, not an object.',
		fixed: ['["AREA_CODE"]'],
	},
	{
		from: list,
		to: "{ AREA_CODE, ZIP_CODE }",
		message: '"localTimeZoneDetection" must be an array in brackets, not an object.',
		fixed: ['["AREA_CODE", "ZIP_CODE"]'],
	},
	{
		from: share,
		to: '"progressive": {0.8}',
		message: "{0.8} has a value without a property name.",
		fixed: ['"progressive": { "bandwidthAllocation": 0.8 }'],
	},
];
