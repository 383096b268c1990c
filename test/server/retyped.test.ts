import assert from "node:assert/strict";
import type { Node } from "../../server/src/document/tree";
import { CampaignText } from "../../server/src/language";
import { textOf, whole } from "../support/campaigns";
import { type Random, randomCampaign, randomNumbers } from "../support/random";

const now = () => new Date("2026-11-25T00:00:00Z");
/** Before the campaign, while it runs, and after its end. */
const dates = ["2026-11-25T00:00:00Z", "2031-03-10T00:00:00Z", "2031-04-01T00:00:00Z"];
/** Values that rules judge by, beside those of a whole campaign. */
const telling = [
	...["T08:00", "T12:00", "T23:59", "2031-07-03", "2031-07-05", "2030-01-01T00:00:00Z", "PT5M", "P400D"],
	...["JOURNEY", "MANAGED", "<name>", "arn:aws:connect:eu-west-2:999988887777:instance/x", "+12065550100"],
];
const letters = [
	"x",
	"",
	"0",
	"T24:00",
	"<name>",
	"arn:",
	"😀",
	"\ud83d",
	"a,b",
	"AWS::ConnectCampaignsV2::Campaign",
];
const template = textOf({
	Resources: { Spring: { Type: "AWS::ConnectCampaignsV2::Campaign", Properties: whole } },
});
const pairs = textOf({ ...whole, tags: [{ Key: "owner", Value: "x" }] });
const doubled = textOf(whole).replace('"name"', '"name": "Autumn",\n  "name"');

/** A tree as plain data, with the place of what each node is in. */
function plain(node: Node | undefined): unknown {
	if (node === undefined) return undefined;
	const parent = node.parent?.kind === "property" ? node.parent.key.start : node.parent?.start;
	if (node.kind === "array") return { ...node, parent, items: node.items.map(plain) };
	if (node.kind !== "object") return { ...node, parent };
	const properties = node.properties.map(({ key, colon, value }) => ({ key, colon, value: plain(value) }));
	return { ...node, parent, properties };
}

/** All that one string holds becomes what another could. */
function randomSwap(text: string, random: Random) {
	const strings = [...text.matchAll(/"([^"\\\n]*)"/g)];
	const [one, other] = [strings[random(strings.length)], strings[random(strings.length)]];
	const start = (one?.index ?? 0) + 1;
	const newText = random(2) === 0 ? telling[random(telling.length)] : other?.[1];
	return { start, end: start + (one?.[1]?.length ?? 0), newText: newText ?? "" };
}

/** Edits near the quotes of a text, inside of strings and across their bounds. */
function randomEdit(text: string, random: Random) {
	const quotes = [...text.matchAll(/"/g)].map(({ index }) => index);
	const start = Math.min(text.length, (quotes[random(quotes.length)] ?? 0) + random(4));
	const end = Math.min(text.length, start + (random(2) === 0 ? 0 : random(5)));
	return { start, end, newText: letters[random(letters.length)] ?? "" };
}

suite("typing in a string", () => {
	test("leaves the same tree and the same problems as reading anew", () => {
		const random = randomNumbers(20261125);
		let retyped = 0;
		for (let count = 0; count < 120; count++) {
			const texts = [textOf(whole), template, pairs, doubled, randomCampaign(random)];
			let text = texts[count % texts.length] ?? "";
			let date = 0;
			const now = () => new Date(dates[date] ?? 0);
			let campaign = new CampaignText(text, undefined, now);
			for (let edits = 0; edits < 25; edits++) {
				const asked = random(3) > 0;
				if (asked) assert.ok(campaign.problems);
				if (date < dates.length - 1 && random(20) === 0) date++;
				const edit = (random(2) === 0 ? randomEdit : randomSwap)(text, random);
				const next = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
				const anew = new CampaignText(next, undefined, now);
				const after = campaign.retyped(edit, () => next);
				if (after === undefined) {
					assert.deepEqual(
						plain(campaign.tree.root),
						plain(new CampaignText(text, undefined, now).tree.root),
					);
					continue;
				}
				retyped++;
				assert.equal(after.text, next);
				assert.equal(after.tree.text, next);
				assert.deepEqual(plain(after.tree.root), plain(anew.tree.root));
				if (random(2) === 0) assert.deepEqual(after.problems, anew.problems, JSON.stringify({ text, edit }));
				campaign = after;
				text = next;
			}
		}
		assert.ok(retyped > 300, `${retyped} edits were inside of a string`);
	});

	test("takes along what a problem behind it has to do with", () => {
		const text = '{"name": "a", "connectInstanceId": "i", "tags": {"k": "1", "k": "2"}}';
		const campaign = new CampaignText(text, undefined, now);
		assert.ok(campaign.problems.some(({ related }) => related !== undefined));
		const at = text.indexOf('a"') + 1;
		const next = `${text.slice(0, at)}bc${text.slice(at)}`;
		const after = campaign.retyped({ start: at, end: at, newText: "bc" }, () => next);
		assert.deepEqual(after?.problems, new CampaignText(next, undefined, now).problems);
	});

	test("sees that what was left to be filled in is filled in", () => {
		const next = textOf(whole);
		const start = next.indexOf("Spring");
		const text = next.replace("Spring", "<name>");
		const campaign = new CampaignText(text, undefined, now);
		assert.ok(campaign.problems.some(({ code }) => code === "placeholder-left"));
		const after = campaign.retyped({ start, end: start + "<name>".length, newText: "Spring" }, () => next);
		assert.deepEqual(after?.problems, []);
	});

	test("sees that a file becomes a template, and stops being one", () => {
		const nearly = template.replace("V2::Campaign", "V2::Campaig");
		const at = nearly.indexOf("V2::Campaig") + "V2::Campaig".length;
		const campaign = new CampaignText(nearly, undefined, now);
		assert.ok(!campaign.problems.some(({ code }) => code === "dialect-document"));
		const become = campaign.retyped({ start: at, end: at, newText: "n" }, () => template);
		assert.deepEqual(become?.problems, new CampaignText(template, undefined, now).problems);
		const left = become?.retyped({ start: at, end: at + 1, newText: "" }, () => nearly);
		assert.deepEqual(left?.problems, new CampaignText(nearly, undefined, now).problems);
	});
});
