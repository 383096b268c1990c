import type { SingleSlip } from "./slip";

const range = `{
              "startTime": "T09:00",
              "endTime": "T17:00"
            }`;
const period = `"startDate": "2031-05-26",
            "endDate": "2031-05-27"`;
const limit = `"maxCountPerRecipient": 3,
          "frequency": 1,
          "unit": "DAY"`;

function message(list: string, missing: string): string {
	const where = missing.includes(" and ") ? "objects" : "object";
	return `Item 1 of "${list}" needs ${missing} from the next ${where}. Join them.`;
}

/** One item of a list in several objects. */
export const splitItems: readonly SingleSlip[] = [
	{
		from: range,
		to: '{"startTime":"T09:00"},{"endTime":"T17:00"}',
		message: message("MONDAY", '"endTime"'),
		fixed: ['{"startTime":"T09:00", "endTime":"T17:00"}'],
		hasOthers: true,
	},
	{
		from: range,
		to: '{ "endTime": "T17:00" }, { "startTime": "T09:00" }',
		message: message("MONDAY", '"startTime"'),
		fixed: ['{ "endTime": "T17:00", "startTime": "T09:00" }'],
		hasOthers: true,
	},
	{
		from: range,
		to: range.replace(",", "\n            },\n            {"),
		message: message("MONDAY", '"endTime"'),
		fixed: [range],
		hasOthers: true,
	},
	{
		from: range,
		to: '{"startTime":"T09:00"},{"endTime":"T12:00"},{"startTime":"T13:00","endTime":"T17:00"}',
		message: message("MONDAY", '"endTime"'),
		fixed: ['{"startTime":"T09:00", "endTime":"T12:00"},{"startTime":"T13:00","endTime":"T17:00"}'],
		hasOthers: true,
	},
	{
		from: period,
		to: period.replace(",", " },\n          {"),
		message: message("restrictedPeriodList", '"endDate"'),
		fixed: [period],
		hasOthers: true,
	},
	{
		from: limit,
		to: '"maxCountPerRecipient": 3}, {"frequency": 1}, {"unit": "DAY"',
		message: message("communicationLimitsList", '"frequency" and "unit"'),
		fixed: ['"maxCountPerRecipient": 3, "frequency": 1, "unit": "DAY"'],
		hasOthers: true,
	},
];
