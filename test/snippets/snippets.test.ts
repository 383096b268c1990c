import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CampaignText } from "../../server/src/language";
import { changed, whole } from "../support/campaigns";
import { expandSnippet } from "../support/snippet";

interface Snippet {
	readonly prefix: string;
	readonly description: string;
	readonly body: readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
	readFileSync("snippets/campaign.code-snippets", "utf8"),
);

const kinds = [
	"voice-progressive",
	"voice-predictive",
	"voice-preview",
	"voice-agentless",
	"sms",
	"email",
	"whatsapp",
];
const wholes = [...kinds, "journey", "event-triggered", "externally-fed"].map((kind) => `campaign-${kind}`);

const telephony = ["channelSubtypeConfig", "telephony"];

/** Where each part belongs: the path of the object that it is typed into. */
const places: Readonly<Record<string, readonly string[]>> = {
	"open-hours-weekdays": ["communicationTimeConfig", "telephony"],
	"open-hours-every-day": ["communicationTimeConfig", "telephony"],
	"restricted-period": ["communicationTimeConfig", "telephony"],
	"restricted-periods": ["communicationTimeConfig", "telephony"],
	"communication-limits": [],
	"entry-limits": [],
	"time-zone": ["communicationTimeConfig"],
	"time-zone-detected": ["communicationTimeConfig"],
	schedule: [],
	"owner-tag": [],
	"answer-machine-detection": [...telephony, "defaultOutboundConfig"],
	"pacing-strategies": [...telephony, "outboundMode", "predictive"],
};

/** One string with a placeholder in angle brackets; a wider place could hide a mistake of the snippet's own. */
const placeholder = /^"[^"\n]*<[^<>"\n]+>[^"\n]*"$/;

/** The problems of a text that do not stand on a placeholder. */
function problemsOf(text: string): string[] {
	return new CampaignText(text).problems
		.filter(({ start, end }) => !placeholder.test(text.slice(start, end)))
		.map(({ message }) => message);
}

function byPrefix(wanted: string): Snippet {
	const found = Object.values(snippets).find(({ prefix }) => prefix === wanted);
	assert.ok(found, `there is no snippet ${wanted}`);
	return found;
}

suite("snippets", () => {
	test("are those that are tested here, each with a description", () => {
		const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
		assert.deepEqual([...prefixes].sort(), [...wholes, ...Object.keys(places)].sort());
		for (const { description } of Object.values(snippets)) assert.ok(description.length > 10);
	});

	for (const prefix of wholes) {
		test(`${prefix} is a campaign with nothing to do but fill it in`, () => {
			const text = expandSnippet(byPrefix(prefix).body.join("\n"));
			assert.doesNotThrow(() => JSON.parse(text), text);
			assert.deepEqual(problemsOf(text), []);
			const placeholders = new CampaignText(text).problems.length;
			assert.ok(placeholders > 0, "nothing asks to be filled in");
		});
	}

	for (const [prefix, place] of Object.entries(places)) {
		test(`${prefix} fits where it belongs`, () => {
			const part: unknown = JSON.parse(`{${expandSnippet(byPrefix(prefix).body.join("\n"))}}`);
			assert.ok(typeof part === "object" && part !== null);
			let campaign: unknown = whole;
			for (const [name, value] of Object.entries(part)) campaign = changed(campaign, [...place, name], value);
			assert.deepEqual(problemsOf(JSON.stringify(campaign, undefined, 2)), []);
		});
	}

	test("number their tab stops in reading order", () => {
		for (const { prefix, body } of Object.values(snippets)) {
			const stops = [...body.join("\n").matchAll(/\$\{(\d+)[:|]/g)].map(([, stop]) => Number(stop));
			const firsts = [...new Set(stops)];
			assert.deepEqual(
				firsts,
				firsts.map((_, index) => index + 1),
				prefix,
			);
		}
	});
});
