import assert from "node:assert/strict";
import type { CompletionItem } from "vscode-languageserver";
import { accept } from "../../support/accept";
import { changed, textOf, whole } from "../../support/campaigns";
import {
	able,
	inserted,
	itemsAt,
	listAt,
	newProblems,
	problemsIn,
	templates,
} from "../../support/completing";
import { forAll } from "../../support/property";
import { isJson, type Random } from "../../support/random";

type Path = readonly (string | number)[];

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const modes = [
	{ progressive: { bandwidthAllocation: 1 } },
	{ predictive: { bandwidthAllocation: 1 } },
	{ preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 30 } } },
	{ agentless: {} },
	{},
	undefined,
];

/**
 * What an item cannot help: settings from before that a new mode or source has no use for, what it makes necessary
 * elsewhere in the file, and what the value lacks whose key was renamed.
 */
const clashes =
	/^(?:(?:queue-or-number|agent-mode-queue|journey-flow) on |event-refresh on "refresh|(?:detection-in-preview|ring-timeout-in-preview) on |(?:missing-member|union-empty|owner-tag|schedule-with-source) on "\w+"$)/;

/** Windows of the channels that a file doesn't choose, where it has windows for several and an item chooses one. */
const ofOtherChannels = /^window-orphan on "\w+"$/;

/** Whether an item can help a problem that it leaves. */
function canHelp({ label }: CompletionItem, problem: string): boolean {
	const isOfOthers = label.endsWith("channelSubtypeConfig") && ofOtherChannels.test(problem);
	return !clashes.test(problem) && !isOfOthers;
}

/** A campaign of any kind, without some of what a whole one has. */
function randomCampaign(random: Random): unknown {
	let campaign: unknown = changed(whole, [...telephony, "outboundMode"], modes[random(modes.length)]);
	if (random(3) === 0) {
		campaign = changed(campaign, ["type"], "JOURNEY");
	}
	if (random(3) === 0) {
		campaign = changed(campaign, ["source"], { eventTrigger: {} });
	}
	const places = [...pathsOf(campaign)];
	for (let left = random(8); left > 0; left--) {
		campaign = changed(campaign, places[random(places.length)] ?? [], undefined);
	}
	return campaign ?? {};
}

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		return;
	}
	for (const [name, below] of Object.entries(value)) {
		yield [...path, name];
		yield* pathsOf(below, [...path, name]);
	}
}

/** The text with at most one separator less. */
function withoutSeparator(text: string, random: Random): string {
	const commas = [...text.matchAll(/,\n/g)].map(({ index }) => index);
	const at = random(2) === 0 ? commas[random(commas.length)] : undefined;
	return at === undefined ? text : text.slice(0, at) + text.slice(at + 1);
}

/** A text with the quote and the brackets that are open at its end closed, as editors close them. */
function closed(text: string): string {
	const open: string[] = [];
	let quoted = false;
	for (const char of text) {
		if (char === '"') {
			quoted = !quoted;
		} else if (quoted) {
			// Brackets in a string open nothing.
		} else if (char === "{") {
			open.unshift("}");
		} else if (char === "[") {
			open.unshift("]");
		} else if (char === "}" || char === "]") {
			open.shift();
		}
	}
	return `${text}${quoted ? '"' : ""}${open.join("")}`;
}

/** Some elements of a list, each at most once. */
function some<T>(list: readonly T[], count: number, random: Random): T[] {
	const left = [...list];
	return Array.from({ length: Math.min(count, left.length) }, () =>
		left.splice(random(left.length), 1),
	).flat();
}

/** A text with the cursor marked, and what is chosen of the list there. */
function withItems(text: string, offset: number, items: readonly CompletionItem[]) {
	return { text, cursor: `${text.slice(0, offset)}‸${text.slice(offset)}`, items };
}

function where({ label }: CompletionItem, after: string): string {
	return `${label} leaves\n${after}`;
}

suite("any item, anywhere", () => {
	test("is the same where a list says once what its items have in common", async () => {
		const draw = (random: Random) => {
			const text = textOf(randomCampaign(random));
			return { text, offset: random(text.length + 1), insertReplace: random(2) === 0 };
		};
		await forAll({ seed: 4, cases: 200 }, draw, ({ text, offset, insertReplace }) => {
			const client = { ...able, insertReplace };
			const { itemDefaults, items, ...rest } = listAt(text, offset, {
				client: { ...client, itemDefaults: true },
				templates,
			});
			const full = listAt(text, offset, { client, templates });
			const { editRange, ...common } = itemDefaults ?? {};
			const spelledOut = items.map(({ textEditText: newText, ...item }) => ({
				...item,
				...common,
				textEdit: client.insertReplace ? { newText, ...editRange } : { newText, range: editRange },
			}));
			assert.deepEqual({ ...rest, items: spelledOut }, full);
		});
	});

	test("leaves a text that parses, with no new problem but its placeholders", async () => {
		let accepted = 0;
		const draw = (random: Random) => {
			const text = textOf(randomCampaign(random));
			const offset = random(text.length + 1);
			const client = random(2) === 0 ? able : { ...able, snippets: false, insertReplace: false };
			return withItems(text, offset, some(itemsAt(text, offset, { client, templates }), 3, random));
		};
		await forAll({ seed: 1, cases: 800 }, draw, ({ text, items }) => {
			for (const item of items) {
				const after = accept(text, item);
				assert.ok(isJson(after), where(item, after));
				const problems = newProblems(text, item).filter((problem) => canHelp(item, problem));
				assert.deepEqual(problems, [], where(item, after));
				accepted++;
			}
		});
		assert.ok(accepted > 600, `${accepted} items`);
	});

	test("leaves a text that parses where somebody is writing: cut anywhere, and its brackets closed", async () => {
		let accepted = 0;
		const draw = (random: Random) => {
			const whole = textOf(randomCampaign(random));
			const offset = random(whole.length);
			const text = closed(whole.slice(0, offset));
			return withItems(text, offset, some(itemsAt(text, offset, { templates }), 6, random));
		};
		await forAll({ seed: 3, cases: 1500 }, draw, ({ text, items }) => {
			for (const item of items) {
				const { after, start, end } = inserted(text, item);
				assert.ok(isJson(after), where(item, after));
				const problems = problemsIn(after, start, end).filter((problem) => canHelp(item, problem));
				assert.deepEqual(problems, [], where(item, after));
				accepted++;
			}
		});
		assert.ok(accepted > 1000, `${accepted} items`);
	});

	test("leaves a text that parses where one comma was missing", async () => {
		let mended = 0;
		const draw = (random: Random) => {
			const sound = textOf(randomCampaign(random));
			const text = withoutSeparator(sound, random);
			const gap = [...text].findIndex((char, index) => char !== sound.charAt(index));
			const offset = gap < 0 ? random(text.length + 1) : gap + random(3);
			const items = some(itemsAt(text, offset, { templates }), 4, random);
			return { ...withItems(text, offset, items), isGap: gap >= 0 };
		};
		await forAll({ seed: 2, cases: 800 }, draw, ({ text, items, isGap }) => {
			for (const item of items) {
				const after = accept(text, item);
				assert.ok(isJson(after), where(item, after));
				if (isGap) {
					mended++;
				}
			}
		});
		assert.ok(mended > 100, `${mended} items`);
	});
});
