import type { SingleSlip } from "./slip";

const tag = '"team": "renewals"';
const tags = `{
    "owner": "arn:aws:connect:us-east-1:111122223333:instance/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",
    ${tag}
  }`;
const id = '"connectInstanceId": "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"';
const name = '"name": "Spring renewals"';
const quotes = "Remove the quotes around this, or write \\\" for each quote inside if it's a string.";

/** A tag whose name and value stand in one text. */
function entry(to: string, fixed: string, ...others: readonly string[]): SingleSlip {
	const message = `Separate a name from its value with a colon. Write ${fixed}.`;
	return { from: tag, to, message, fixed: [fixed, ...others], ...(others.length > 0 && { hasOthers: true }) };
}

/** An object between quotes in the place of a string, which holds it. */
function inObject(from: string, message: string): SingleSlip {
	const [key = "", text = ""] = from.split(": ");
	const to = `${key}: "{ ${from} }"`;
	const escaped = JSON.stringify(`{ ${from} }`);
	return { from, to, message, fixed: [`${key}: ${text}`, `${key}: ${escaped}`] };
}

/** Names and values that stand together where they belong apart, or with more than belongs there. */
export const entries: readonly SingleSlip[] = [
	entry('"stage=test"', '"stage": "test"'),
	entry('"stage = test run"', '"stage": "test run"'),
	entry('"stage:test"', '"stage": "test"'),
	entry("stage=test", '"stage": "test"'),
	entry('"Key=stage,Value=test"', '"stage": "test"'),
	{
		from: tag,
		to: '"stage"',
		message: '"stage" has no value yet. Add a colon and a value.',
		fixed: [],
		hasOthers: true,
	},
	{
		from: tags,
		to: "stage=test",
		message: '"tags" must be an object in braces, not stage=test.',
		fixed: ['{\n    "stage": "test"\n  }'],
	},
	inObject(
		id,
		'"connectInstanceId" must be a string, not an object in quotes. Write "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21".',
	),
	inObject(name, quotes),
];
