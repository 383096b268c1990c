import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixAll } from "../../../server/src/features/fixAll";
import { sound } from "./fieldCases";

const now = () => new Date("2030-01-01T00:00:00Z");
const read = (text: string): CampaignText => new CampaignText(text, defaultSeverities, now);

/** What people type in the place of a value, up to its end. */
const typed: readonly (readonly [value: string, ...texts: readonly string[]])[] = [
	[
		'"P1D"',
		"7 days",
		"1 month",
		"3 weeks",
		"3 w",
		"12 hours",
		"90 minutes",
		"90 mins",
		"7200 seconds",
		"1 h 30 min",
		"1d 12h",
		"1 day 12 hours",
		"2 weeks 3 days",
		"1h30m",
		"P2W",
		"P12M",
		"PT1.5H",
	],
	['"T09:00"', "9:00", "8:30 AM", "09:00:00", "0900", "10:15", "9 a.m."],
	['"T17:00"', "5:00 PM", "10:45 PM", "12:30 pm", "17:00:00", "1700", "23:59"],
	['"2031-05-26"', "2031-5-26", "2031/05/26", "26.05.2031", "May 26, 2031", "26 May 2031", "20310526"],
	[
		'"2031-05-05T13:00:00Z"',
		"2031-05-05 13:00:00 UTC",
		"2031-05-05T13:00:00 +05:30",
		"2031-05-05T13:00:00+0530",
		"2031-05-05T13:00:00-04:00",
		"May 5, 2031 1:00 PM UTC",
	],
	['"+12065550100"', "+1 (206) 555-0100", "+44 20 7946 0000", "+33 1 23 45 67 89", "+49 30 123456-10"],
	["0.8", ".85", "0.85", "1.5", "1e-1"],
	['"OPT_IN"', "opt-out", "OPT-IN"],
];

/** The value in the place of another one, with all that is certain put right, and whether it is right then. */
function mended(value: string, written: string): { readonly written: string; readonly isRight: boolean } {
	const [before = "", ...others] = sound.split(value);
	const behind = others.join(value);
	const { campaign } = fixAll(read(before + written + behind));
	const { text } = campaign;
	assert.ok(text.startsWith(before) && text.endsWith(behind));
	const isRight = campaign.problems.every(({ severity }) => severity !== "error");
	return { written: text.slice(before.length, text.length - behind.length), isRight };
}

suite("fix-all of a value that is still being typed", () => {
	for (const [value, ...texts] of typed) {
		for (const text of texts) {
			test(`makes no other value of ${text}, wherever the file is saved`, () => {
				const quote = value.startsWith('"') ? '"' : "";
				const whole = mended(value, quote + text + quote);
				for (let length = 1; length < text.length; length++) {
					const saved = mended(value, quote + text.slice(0, length) + quote).written;
					const rest = text.slice(length) + quote;
					const after = mended(value, saved.slice(0, saved.length - quote.length) + rest);
					if (after.isRight && whole.isRight) {
						assert.equal(after.written, whole.written, `saved after ${text.slice(0, length)}`);
					}
					assert.ok(
						whole.isRight || !after.isRight,
						`${after.written}, saved after ${text.slice(0, length)}`,
					);
				}
			});
		}
	}
});
