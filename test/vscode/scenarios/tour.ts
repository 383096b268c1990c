import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSnippets } from "../../../server/src/features/completion/readSnippets";
import { byHabit, type Way, tour as walkThrough } from "../tour";
import { lens } from "./lenses";
import { seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Fills in templates from gap to gap, in every way that there is. */
export const tour: Scenario = {
	topic: "tour",
	example: "sms.campaign.json",
	steps: [
		["opens VS Code", open],
		["goes through a whole campaign", (person) => goThrough(person, "campaign-externally-fed", "", "", 0)],
		[
			"goes through a whole campaign and types each closing quote",
			(person) => goThrough(person, "campaign-event-triggered", "", "", 0, byHabit),
		],
		[
			"goes through a part with a choice",
			(person) =>
				goThrough(
					person,
					"pacing-strategies",
					'{"channelSubtypeConfig": {"telephony": {"outboundMode": {"predictive": {',
					"}}}}}",
					1,
				),
		],
		[
			"goes through a part that ends with a choice",
			(person) => goThrough(person, "time-zone-detected", '{"communicationTimeConfig": {', "}}", 4),
		],
	],
};

/** Waits for the server, too: VS Code asks nobody else for suggestions. */
async function open({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await lens(page, "Create Campaign").first().waitFor();
}

async function goThrough(
	{ page, workspace }: Person,
	label: string,
	start: string,
	end: string,
	first: number,
	ways?: readonly Way[],
) {
	const snippets = readSnippets(JSON.parse(readFileSync("snippets/campaign.code-snippets", "utf8")));
	const snippet = snippets.find(({ name }) => name === label);
	assert.ok(snippet);
	await walkThrough(
		page,
		join(workspace, `${label}.campaign.json`),
		{ label, body: snippet.body },
		{ start, end },
		first,
		ways,
	);
}
