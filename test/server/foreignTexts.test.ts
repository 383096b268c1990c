import assert from "node:assert/strict";
import { marked } from "marked";
import { TextDocument } from "vscode-languageserver-textdocument";
import { human } from "../../cli/src/human";
import { github, json, sarif } from "../../cli/src/machine";
import { reportOn } from "../../cli/src/report";
import { knownIn } from "../../server/src/campaign/references";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { type Severities, severitiesOf } from "../../server/src/diagnostics/severities";
import { validateText } from "../../server/src/features/check";
import { codeActions } from "../../server/src/features/codeActions/codeActions";
import { complete } from "../../server/src/features/completion/completion";
import { diagnostic } from "../../server/src/features/diagnostics";
import { hover } from "../../server/src/features/hover/hover";
import { allHints, inlayHints } from "../../server/src/features/inlayHints";
import { markdown } from "../../server/src/features/markup";
import { Ranges } from "../../server/src/features/ranges";
import { documentSymbols, flatSymbols } from "../../server/src/features/symbols";
import { isCode } from "../../shared/src/problem/codes";
import { assertPlain } from "../client/doors/checks";
import { hostileTexts } from "../client/doors/hostile";
import { textOf, whole } from "../support/campaigns";
import { able } from "../support/completing";
import { forAll } from "../support/property";
import type { Random } from "../support/random";

const uri = "file:///hostile.campaign.json";
const own =
	/^https:\/\/(?:github\.com\/connect-campaigns|docs\.aws\.amazon\.com|console\.aws\.amazon\.com)\//;

/** A whole campaign in which names, values and parts of ARNs are what somebody out to do harm would write. */
function hostileCampaign(random: Random): string {
	const { short, text } = hostileTexts(random, 200_000);
	const value = JSON.parse(textOf(whole), (key, inner: unknown) => {
		if (typeof inner === "string") {
			const part = inner.split(/[:/]/).at(-1) ?? "";
			const choices = [inner, inner, inner + short(), short() + inner, text(), inner.replace(part, short)];
			return choices[random(choices.length)];
		}
		if (typeof inner === "object" && inner !== null && !Array.isArray(inner) && random(4) === 0) {
			return { ...inner, [text()]: key, [short()]: short() };
		}
		return random(30) === 0 ? short() : inner;
	});
	return JSON.stringify(
		{ ...value, tags: { owner: `arn:aws:connect:${short()}:1:instance/${short()}` } },
		undefined,
		2,
	);
}

function* texts(file: string, severities: Severities): Generator<readonly [place: string, text: string]> {
	const campaign = new CampaignText(file, severities);
	const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 1, file));
	for (const problem of campaign.problems) {
		const { message, relatedInformation = [] } = diagnostic(problem, ranges, uri);
		yield ["problem", String(message)];
		for (const related of relatedInformation) {
			yield ["problem", String(related.message)];
		}
		for (const { title } of codeActions(campaign, problem, undefined, ranges, uri)) {
			yield ["label", title];
		}
	}
	for (const { message } of validateText(uri, file, severities).problems) {
		yield ["problem", message];
	}
	const symbols = documentSymbols(campaign, ranges);
	for (const { name, containerName = "" } of flatSymbols(symbols, uri)) {
		yield ["label", name];
		yield ["label", containerName];
	}
	for (const { detail = "" } of [...symbols, ...symbols.flatMap(({ children = [] }) => children)]) {
		yield ["label", detail];
	}
	for (const { label } of inlayHints(campaign, { start: 0, end: file.length }, allHints, ranges)) {
		yield ["label", String(label)];
	}
	const others = knownIn(campaign.tree.root, "another $(bug)\u202e.campaign.json");
	const options = { client: able, now: new Date("2030-01-01T00:00:00Z"), timeZone: "UTC", others };
	for (const [index] of [...file.matchAll(/": /g)].map(({ index: at }) => [at + 3]).slice(0, 60)) {
		for (const item of complete(campaign, index ?? 0, ranges, options).items) {
			yield ["label", item.label];
			yield ["label", item.labelDetails?.description ?? ""];
		}
	}
}

suite("whatever a file holds", () => {
	const severities = [
		["by themselves", {}],
		["switched off for names", { "name-characters": "off", length: "off", "unknown-member": "hint" }],
	] as const;

	for (const [name, chosen] of severities) {
		assert.ok(Object.keys(chosen).every(isCode));
		test(`it is shown as text, with severities ${name}`, async () => {
			let count = 0;
			await forAll({ seed: 1, cases: 12 }, hostileCampaign, (file) => {
				for (const [place, text] of texts(file, severitiesOf(chosen))) {
					assertPlain({ place, text });
					count++;
				}
			});
			assert.ok(count > 5_000, `${count} texts`);
		});
	}

	test("a hover has no link but ours, no picture, no code and no character that nobody sees", async () => {
		let count = 0;
		await forAll({ seed: 1, cases: 12 }, hostileCampaign, (file) => {
			const campaign = new CampaignText(file);
			for (const { index } of file.matchAll(/"/g)) {
				const found = hover(campaign, index + 1, { timeZone: "UTC", markup: markdown });
				if (found === undefined) {
					continue;
				}
				count++;
				assertPlain({ place: "document", text: found.contents });
				const page = marked.parse(found.contents, { async: false });
				for (const [, link = ""] of page.matchAll(/href="([^"]*)"/g)) {
					assert.match(link, own);
				}
				assert.doesNotMatch(page, /<(?:img|script|h[1-6]|table|pre|blockquote|del|input)\b/);
			}
		});
		assert.ok(count > 500, `${count} hovers`);
	});

	test("the command line prints lines of ours only, with nothing that a terminal obeys", async () => {
		await forAll({ seed: 1, cases: 12 }, hostileCampaign, (file) => {
			const report = reportOn("a\u001b[2J\n::error::x.campaign.json", new CampaignText(file));
			const count = report.problems.length;
			assert.ok(count > 0);
			for (const print of [human, json, github, (all: readonly (typeof report)[]) => sarif(all, "1.0.0")]) {
				assertPlain({ place: "document", text: print([report]) });
			}
			assert.equal(human([report]).split("\n").length, 4 * count + 2);
			const commands = github([report]).trimEnd().split("\n");
			assert.equal(commands.length, count);
			assert.ok(commands.every((line) => /^::(?:error|warning|notice) file=/.test(line)));
			assert.equal(JSON.parse(json([report])).length, count);
		});
	});
});
