import assert from "node:assert/strict";
import { changed, textOf } from "../../support/campaigns";
import { offeredFor } from "../../support/offered";
import { renewals } from "../fixAll/fieldCases";

type Path = readonly (string | number)[];

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const share: Path = [...telephony, "outboundMode", "progressive", "bandwidthAllocation"];
const capacity: Path = [...telephony, "capacity"];
const ring: Path = [...telephony, "defaultOutboundConfig", "ringTimeout"];
const preview: Path = [...telephony, "outboundMode"];
const limits: Path = ["entryLimitsConfig"];
const entries: Path = [...limits, "maxEntryCount"];
const limited = { maxEntryCount: 1, minEntryInterval: "P1D" };
const limit: Path = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList", 0];
const count: Path = [...limit, "maxCountPerRecipient"];
const gap = 'Write "<bandwidthAllocation, such as 1>"';
const none = ['Remove "ringTimeout"', "Replace with 30"];

/** Words in the place of a number and what is offered, the preferred fix with an asterisk; `bare`: the same of the words without quotes. */
const rows: readonly (readonly [
	path: Path,
	words: string,
	titles: readonly string[],
	bare?: readonly string[],
])[] = [
	// The number is all that the words say.
	[capacity, "one half", ["* Write 0.5"], ["Write 0.5"]],
	[capacity, "a quarter", ["* Write 0.25"]],
	[capacity, "three-quarters", ["* Write 0.75"]],
	[share, "one and a quarter", ["* Write 1.25"], ["Write 1.25"]],
	[share, "1½", ["* Write 1.5"]],
	[share, "1 3/4", ["* Write 1.75"]],
	[capacity, "sixty percent", ["* Write 0.6"]],
	[capacity, "35 per cent", ["* Write 0.35"]],
	[capacity, "٤٥٪", ["* Write 0.45"]],
	[capacity, "०.४", ["* Write 0.4"]],
	[capacity, "۰٫۷", ["* Write 0.7"]],
	[capacity, "0·65", ["* Write 0.65"], ["Write 0.65"]],
	[entries, "१२", ["* Write 12"]],
	[entries, "thrice", ["* Write 3"], ["Write 3"]],
	[entries, "four times", ["* Write 4"], ["Write 4"]],
	[count, "5 attempts", ["* Write 5"], ["Write 5"]],
	[ring, "45000ms", ["* Write 45"], ["Write 45"]],
	[ring, "20000 milliseconds", ["* Write 20"]],
	[ring, "0 min 50", ["* Write 50"]],
	[ring, "1 minute", ["* Write 60"], ["Write 60"]],
	[ring, "1m", ["* Write 60"], ["Write 60"]],
	[capacity, "3e-1", ["* Write 0.3"]],
	[entries, "2k", ["* Write 2000"]],
	// A fraction of zeros is no more than that; three of them may be thousands.
	[entries, "4.0", ["Write 4"]],
	[entries, "3.000", ["Write 3", "Write 3000"]],
	[share, "70-90%", ['Write 0.7 without "90%"', 'Write 0.9 without "70%"']],
	[share, "0.2..0.4", ['Write 0.2 without "0.4"', 'Write 0.4 without "0.2"']],
	[share, "0.7 # for now", ['Write 0.7 without "# for now"']],
	// Its opposite is meant.
	[share, "not 0.3", [gap, "Replace with 1"]],
	// What has to be guessed is chosen by a person.
	[capacity, "7O%", ["Write 0.7"]],
	[capacity, "l0%", ["Write 0.1"]],
	[capacity, "O,7", ["Write 0.7"]],
	[capacity, "4O percent", ["Write 0.4"]],
	[capacity, "0.9.", ["* Write 0.9"]],
	[entries, "3rd", ["Write 3"]],
	// What is longer or shorter than the range.
	[ring, "2 min 15", ["Write 60 instead of 2 min 15"]],
	[ring, "800 ms", ["Write 15"], ["Write 15"]],
	// A bound, another unit or a remark goes only where the title says so.
	[capacity, "at least 0.4", ['Write 0.4 without "at least"'], ['Write 0.4 without "at least"']],
	[capacity, "≥ 0.4", ['Write 0.4 without "≥"']],
	[capacity, "~70%", ['Write 0.7 without "~"']],
	[capacity, "70% of all agents", ['Write 0.7 without "of all agents"']],
	[capacity, "half of them", ['Write 0.5 without "of them"'], ['Write 0.5 without "of them"']],
	[capacity, "0.3x", ['Write 0.3 without "x"']],
	[share, "0.3 (was 0.9)", ['Write 0.3 without "(was 0.9)"']],
	[share, "1.2-1.4", ['Write 1.2 without "1.4"', 'Write 1.4 without "1.2"']],
	[share, "1 or 2", ['Write 1 without "or 2"', 'Write 2 without "1 or"']],
	[share, "2 dialers", ['Write 2 without "dialers"']],
	[ring, "not above 50", ['Write 50 without "not above"'], ['Write 50 without "not above"']],
	[ring, "25 rings", ['Write 25 without "rings"']],
	[entries, "max. 7", ['Write 7 without "max"']],
	[entries, "up to seven times", ['Write 7 without "up to"']],
	[entries, "once a month", ['Write 1 without "a month"']],
	[entries, "8 seconds", ['Write 8 without "seconds"']],
	[count, "no more than 9", ['Write 9 without "no more than"']],
	[count, "4 per week", ["Write 4 in 7 days", 'Write 4 without "per week"']],
	// A number that nobody wrote is never the only fix, and its title says that it takes the place of the words.
	[share, "low", [gap, "Replace with 1"], [gap, "Replace with 1"]],
	[share, "-Infinity", [gap, "Replace with 1"], [gap, "Replace with 1"]],
	[entries, "2031-05-06", ['Write "<maxEntryCount, such as 1>"', "Replace with 1"]],
	[ring, "long", none],
	[ring, "2031-05-05", none],
	[ring, "v30", none],
	[ring, "30/45", none],
];

const campaign = changed(renewals, limits, limited);

suite("what is offered for words in the place of a number", () => {
	for (const [path, words, titles, bare] of rows) {
		const written = textOf(changed(campaign, path, words));
		test(`"${words}" as ${path.at(-1)} is ${titles.join(", ")}`, () => {
			assert.deepEqual(titlesFor(written), titles);
		});
		if (bare !== undefined) {
			test(`${words} as ${path.at(-1)} is ${bare.join(", ")}`, () => {
				const text = written.replace(JSON.stringify(words), () => words);
				assert.notEqual(text, written);
				assert.deepEqual(titlesFor(text), bare);
			});
		}
	}

	test("has more than a minute where the range does", () => {
		const timed = { preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: "2 min 15" } } };
		const text = textOf(changed(renewals, preview, timed));
		assert.deepEqual(offeredFor(text, "wrong-type").titles, ["Write 135"]);
	});
});

/** Titles of what is offered, the preferred one with an asterisk. */
function titlesFor(text: string): readonly string[] {
	const { titles, preferred } = offeredFor(text);
	return titles.map((title) => (preferred.includes(title) ? `* ${title}` : title));
}
