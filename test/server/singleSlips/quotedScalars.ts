import type { SingleSlip } from "./slip";

const ring = '"ringTimeout": 30';
const capacity = '"capacity": 1,';
const detection = '"enableAnswerMachineDetection": true,';
const zones = '[\n        "AREA_CODE"\n      ]';

function quoted(
	from: string,
	written: string,
	wanted: string,
	means: string,
	isCertain: boolean,
): SingleSlip {
	const [, name = ""] = /^"(\w+)"/.exec(from) ?? [];
	const withValue = (value: string): string => from.replace(/: [^,]*/, `: ${value}`);
	return {
		from,
		to: withValue(written),
		message: `"${name}" must be ${wanted}, not a string${isCertain ? `: write ${means}.` : `. Did you mean ${means}?`}`,
		fixed: [withValue(means)],
		...(isCertain && { certain: withValue(means) }),
	};
}

const whole = "a whole number";
const bool = "true or false";

/** Values in quotes of another kind where no text belongs: what is wrong is the type, and its fix has the quotes as well. */
export const quotedScalars: readonly SingleSlip[] = [
	quoted(ring, "'25'", whole, "25", true),
	quoted(ring, "'25\"", whole, "25", true),
	quoted(ring, "‘25’", whole, "25", true),
	quoted(ring, "“25”", whole, "25", true),
	quoted(ring, "'30 s'", whole, "30", false),
	quoted(ring, "'thirty'", whole, "30", false),
	quoted(capacity, "'0.5'", "a number", "0.5", true),
	quoted(capacity, "'50%'", "a number", "0.5", false),
	quoted(detection, "'true'", bool, "true", true),
	quoted(detection, "'True'", bool, "true", true),
	quoted(detection, "„false“", bool, "false", true),
	quoted(detection, "'yes'", bool, "true", false),
	...["'AREA_CODE'", "‘AREA_CODE’"].map((to) => ({
		from: zones,
		to,
		message: '"localTimeZoneDetection" must be an array in brackets, not a string.',
		fixed: ['["AREA_CODE"]', '["AREA_CODE"]'],
	})),
];
