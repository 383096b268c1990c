import assert from "node:assert/strict";
import type { CompletionItem, TextDocument } from "vscode";
import { lookUpDetails } from "../../../../client/src/language/middleware";

const document: TextDocument = Object({});
const asking = (command: string, label: string): CompletionItem => ({
	label,
	command: { title: label, command, arguments: [] },
});
const lookUp = () => asking("connectCampaign.lookUpLiveValues", "Look up queues in AWS…");

suite("the entry that looks something up", () => {
	let asked = 0;

	/** What a list becomes; `identity`: with what AWS would be asked. */
	async function detailsOf(
		found: CompletionItem[] | { readonly items: CompletionItem[] } | undefined,
		identity: string | undefined = "us-east-1, profile sales",
	): Promise<readonly unknown[]> {
		asked = 0;
		const identityFor = () => {
			asked += 1;
			return Promise.resolve(identity);
		};
		const next = () => found;
		const given = await lookUpDetails(identityFor).provideCompletionItem?.(
			document,
			Object({}),
			Object({}),
			Object({}),
			next,
		);
		assert.equal(given, found);
		const items = Array.isArray(found) ? found : (found?.items ?? []);
		return items.map(({ label, detail }) => [label, detail]);
	}

	test("says beside its label with what AWS is asked", async () => {
		const named = ["Look up queues in AWS…", "us-east-1, profile sales"];
		const other = asking("editor.action.triggerSuggest", "queue");
		assert.deepEqual(await detailsOf([other, lookUp()]), [["queue", undefined], named]);
		assert.deepEqual(await detailsOf({ items: [lookUp()] }), [named]);
	});

	test("says nothing where nobody has chosen yet, and nothing is read for other lists", async () => {
		const unnamed = lookUpDetails(() => Promise.resolve(undefined));
		const items = [lookUp()];
		await unnamed.provideCompletionItem?.(document, Object({}), Object({}), Object({}), () => items);
		assert.equal(items[0]?.detail, undefined);
		await detailsOf([asking("editor.action.triggerSuggest", "queue")]);
		await detailsOf(undefined);
		assert.equal(asked, 0);
	});
});
