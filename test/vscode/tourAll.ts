import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CompletionItemKind, InsertReplaceEdit } from "vscode-languageserver-types";
import { newCampaignName } from "../../client/src/commands/newCampaignName";
import { readSnippets } from "../../server/src/features/completion/readSnippets";
import { newCampaign } from "../../server/src/features/newCampaign";
import { localTimeZone } from "../../shared/src/values/localTime";
import { itemsAt } from "../support/completing";
import { installCurrent, installOldest } from "./install";
import { playAll } from "./person";
import { quickPickRow, runCommand, save, seeOpen } from "./scenarios/pageActions";
import type { Person, Scenario, Step } from "./scenarios/scenario";
import { type Around, piecesOf, textOf, tour, walk, ways } from "./tour";

const empty: Around = { start: "", end: "" };
const channel: Around = { start: '{"channelSubtypeConfig": {"telephony": {', end: "}}}" };
const times: Around = { start: '{"communicationTimeConfig": {"telephony": {', end: "}}}" };

/** Where parts belong; those that are not here, into the campaign itself. */
const places: Readonly<Record<string, Around>> = {
	"open-hours-weekdays": times,
	"open-hours-every-day": times,
	"restricted-period": times,
	"restricted-periods": times,
	"time-zone": { start: '{"communicationTimeConfig": {', end: "}}" },
	"time-zone-detected": { start: '{"communicationTimeConfig": {', end: "}}" },
	"answer-machine-detection": {
		start: `${channel.start}"defaultOutboundConfig": {`,
		end: `}${channel.end}`,
	},
};

/** Parts that no list offers: the property of their name writes as much. */
const twins: ReadonlySet<string> = new Set(["entry-limits", "schedule"]);

function steps(first: number, names: readonly string[]): Step[] {
	const snippets = readSnippets(JSON.parse(readFileSync("snippets/campaign.code-snippets", "utf8")));
	const skeletons = itemsAt("", 0, { timeZone: localTimeZone() }).filter(
		({ kind }) => kind === CompletionItemKind.Struct,
	);
	const all = [
		...snippets.map(({ name, body, part }) => ({
			label: name,
			body,
			around: part === undefined ? empty : (places[name] ?? { start: "{", end: "}" }),
		})),
		...skeletons.map(({ label, textEdit }) => ({
			label,
			body:
				textEdit === undefined || InsertReplaceEdit.is(textEdit)
					? (textEdit?.newText ?? "")
					: textEdit.newText,
			around: empty,
		})),
	];
	const wanted = all.filter(
		({ label }) => !twins.has(label) && (names.length === 0 || names.includes(label)),
	);
	return wanted.map(({ label, body, around }) => [
		`goes through ${label}`,
		({ page, workspace }) => {
			const path = join(workspace, `${label.replaceAll(/[^\w-]+/g, "-")}.campaign.json`);
			return tour(page, path, { label, body }, around, first);
		},
	]);
}

/** The file that the wizard makes of a journey with calls. */
async function tourWizard({ page, workspace }: Person, first: number): Promise<void> {
	await runCommand(page, "New Campaign File");
	await quickPickRow(page, "Journey").click();
	await quickPickRow(page, "Telephony").click();
	await page.keyboard.press("Enter");
	await quickPickRow(page, "Progressive").click();
	const wanted = { kind: "journey", channels: ["telephony"], mode: "progressive" } as const;
	const name = await newCampaignName(wanted, () => false);
	await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
	await page.locator(".statusbar-item", { hasText: "selected)" }).waitFor();
	const pieces = piecesOf(newCampaign(wanted, localTimeZone()));
	await walk(page, pieces, first);
	await save(page);
	assert.equal(readFileSync(join(workspace, name), "utf8"), textOf(pieces));
}

/**
 * Goes through all templates with Tab: `tsx test/vscode/tourAll.ts [current|oldest] [first] [name …]`, after `npm run
 * package`. `first` is what is done at the first gap, from 0; with each of them, each gap gets each way. With names of
 * templates, only these are gone through, and the wizard's file.
 */
async function main([release, first = "0", ...names]: readonly string[]): Promise<void> {
	const build = release === "oldest" ? installOldest() : installCurrent();
	const turn = Number(first) % ways.length;
	const scenario: Scenario = {
		topic: "tour-all",
		example: "sms.campaign.json",
		steps: [
			["opens VS Code", ({ page }) => seeOpen(page, "sms.campaign.json", "Outage notices")],
			...steps(turn, names),
			["goes through the wizard's file", (person) => tourWizard(person, turn)],
		],
	};
	const { passed, failed } = await playAll([{ build, scenario }]);
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
