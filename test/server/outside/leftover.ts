import { example, slips } from "./row";

const file = "voice-predictive";
const start = '"startTime": "T10:00"';
const begin = '"startTime": "2031-05-05T13:00:00Z"';
const date = '"startDate": "2031-05-26"';
const ring = '"ringTimeout": 25';
const phone = '"connectSourcePhoneNumber": "+12065550101"';
const tags = /"tags": \{[\s\S]*?\}/.exec(example("externally-fed"))?.[0] ?? "";

/** Values with something beside them that their place can't hold, or two that exclude each other. */
export const besideIt = slips([
	[file, start, '"startTime": "T10:00-05:00"'],
	[file, start, '"startTime": "T10:00Z"'],
	[file, start, '"startTime": "9 or 10"'],
	[file, start, '"startTime": "10am or 11am"'],
	[file, start, '"startTime": "T10:00 | T11:00"'],
	[file, begin, '"startTime": "05/06/2031"', undefined],
	[file, date, '"startDate": "2031-05-25 or 2031-05-26"'],
	[file, date, '"startDate": "May 25, 2031 or May 26, 2031"'],
	[file, ring, '"ringTimeout": "1 min 30"', undefined],
	[file, ring, '"ringTimeout": "25 s or 30 s"'],
	[file, phone, '"connectSourcePhoneNumber": "+1 (206) 555-0101 ext. 4"'],
	[file, phone, '"connectSourcePhoneNumber": "+12065550101 (Sales)"'],
	[file, phone, '"connectSourcePhoneNumber": "206-555-0101 x4"'],
	[
		"externally-fed",
		tags,
		'"tags": ["team=a", "team=b"]',
		'"tags": { "team": "a" }',
		'"tags": { "team": "b" }',
	],
	["externally-fed", tags, '"tags": ["team"]', '"tags": { "team": "" }'],
]);
