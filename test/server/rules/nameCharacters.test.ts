import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { changed, textOf, whole } from "../../support/campaigns";

/** A day before the schedule of the whole campaign. */
const now = () => new Date("2030-01-01T00:00:00Z");

function messagesFor(name: string): readonly string[] {
	const text = textOf(changed(whole, ["name"], name));
	return new CampaignText(text, defaultSeverities, now).problems.map(({ message }) => message);
}

const advice = (what: string): string => `Remove ${what}, so that people can read and type the name.`;

suite("name-characters", () => {
	const faults: readonly (readonly [what: string, name: string, message: string])[] = [
		["one character", "a\u202eb", `The name contains an invisible character: U+202E. ${advice("it")}`],
		[
			"one character twice",
			"a\u202eb\u202ec",
			`The name contains an invisible character: U+202E. ${advice("it")}`,
		],
		[
			"two characters in their order",
			"a\u202eb\u200bc",
			`The name contains invisible characters: U+202E and U+200B. ${advice("them")}`,
		],
		[
			"characters beyond the first plane",
			"a\u{e0041}b\u200b",
			`The name contains invisible characters: U+E0041 and U+200B. ${advice("them")}`,
		],
		["a space before", " a", `The name starts with blank space. ${advice("it")}`],
		["spaces after", "a  ", `The name ends with blank space. ${advice("it")}`],
		["blanks around", "\u00a0a\u3000", `The name starts and ends with blank space. ${advice("it")}`],
		["nothing but blanks", "  ", `The name is nothing but blank space. ${advice("it")}`],
		[
			"a blank behind an invisible character",
			"\u200b a",
			`The name contains an invisible character: U+200B, and it starts with blank space. ${advice("them")}`,
		],
		[
			"a line break at the end, which is no blank as well",
			"a\n",
			`The name contains an invisible character: U+000A. ${advice("it")}`,
		],
	];
	for (const [what, name, message] of faults) {
		test(`names ${what} in one problem`, () => assert.deepEqual(messagesFor(name), [message]));
	}

	test("names eight characters and counts the others", () => {
		const hidden = [...Array(32).keys()].map((code) => String.fromCharCode(code));
		const [message = "", ...others] = messagesFor(`a${hidden.join("a")}b`);
		assert.deepEqual(others, []);
		assert.equal(
			message,
			`The name contains invisible characters: U+0000, U+0001, U+0002, U+0003, U+0004, U+0005, U+0006, U+0007 and 24 more. ${advice("them")}`,
		);
	});

	for (const name of ["a b", "a", "\u{1f469}\u200d\u{1f4bb} sale", "नमस्ते क्\u200dष"]) {
		test(`leaves ${JSON.stringify(name)} alone`, () => assert.deepEqual(messagesFor(name), []));
	}
});
