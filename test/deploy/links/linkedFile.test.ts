import assert from "node:assert/strict";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import { entryOfCampaign, entryOfFile, identifiersIn } from "../../../deploy/src/links/linkedFile";

const entry: HistoryEntry = {
	uri: "file:///a.campaign.json",
	id: "c-1",
	arn: undefined,
	name: "Spring",
	instanceId: "i",
	region: "us-west-2",
	account: "111122223333",
	credentials: { kind: "profile", profile: "tests" },
	endpoint: undefined,
	time: 1,
	bodyHash: "h",
	state: "Initialized",
};
const text = JSON.stringify({ name: "Spring", connectInstanceId: "i" });
const moved = "file:///moved.campaign.json";

/** The ID of the campaign that a file describes where only these files are there. */
async function idOf(
	history: readonly HistoryEntry[],
	uri: string,
	there: readonly string[] = [],
	content = text,
): Promise<string | undefined> {
	const found = await entryOfFile(history, { uri, text: content }, (one) =>
		Promise.resolve(there.includes(one)),
	);
	return found?.id;
}

suite("the campaign of a file", () => {
	test("is the one of its entry, whatever its text and however many others are alike", async () => {
		assert.equal(await idOf([entry, { ...entry, uri: moved, id: "c-2" }], entry.uri, [], "{"), "c-1");
	});

	test("is the newest that the file described", async () => {
		assert.equal(await idOf([{ ...entry, id: "c-2" }, entry], entry.uri), "c-2");
	});

	test("is found again by name and instance where its file is gone", async () => {
		assert.equal(await idOf([entry], moved), "c-1");
		const found = await entryOfFile([entry], { uri: moved, text }, () => Promise.resolve(false));
		assert.equal(found?.uri, entry.uri, "so that it can be told that the file was moved");
	});

	test("is not that of a file that is still there: a copy describes none", async () => {
		assert.equal(await idOf([entry], moved, [entry.uri]), undefined);
	});

	test("is none where name or instance differ, or the text says neither", async () => {
		for (const other of [
			'{"name": "Spring ", "connectInstanceId": "i"}',
			'{"name": "Spring", "connectInstanceId": "j"}',
			'{"name": "Spring"}',
			'{"name": 1, "connectInstanceId": "i"}',
			"[]",
			"null",
			"{",
			"",
		]) {
			assert.equal(await idOf([entry], moved, [], other), undefined, other);
		}
	});

	test("is none where several files are gone that were alike", async () => {
		const other = { ...entry, uri: "file:///b.campaign.json", id: "c-2" };
		assert.equal(await idOf([other, entry], moved), undefined);
		assert.equal(await idOf([other, entry], moved, [other.uri]), "c-1");
	});

	test("is the newest of the file that is gone, never one that it had left behind", async () => {
		assert.equal(await idOf([{ ...entry, id: "c-2" }, entry], moved), "c-2");
		assert.equal(await idOf([{ ...entry, id: "c-2", name: "Summer" }, entry], moved), undefined);
	});

	test("is asked for by name in a file that was never saved, whose address others had before", async () => {
		const untitled = { ...entry, uri: "untitled:Untitled-1" };
		assert.equal(await idOf([untitled], untitled.uri), "c-1");
		assert.equal(await idOf([untitled], untitled.uri, [], text.replace("Spring", "Summer")), undefined);
		assert.equal(await idOf([untitled], moved), "c-1", "after it was saved");
	});

	test("costs no look at files where nothing was ever linked", async () => {
		const asked: string[] = [];
		const exists = (uri: string) => Promise.resolve(asked.push(uri) > 0);
		assert.equal(await entryOfFile([], { uri: moved, text }, exists), undefined);
		assert.equal(await entryOfFile([entry], { uri: moved, text: "{}" }, exists), undefined);
		assert.deepEqual(asked, []);
	});
});

suite("the file of a campaign", () => {
	test("is that of its entry, in the same region, account and endpoint", () => {
		assert.equal(entryOfCampaign([entry], entry), entry);
		assert.equal(entryOfCampaign([entry], { ...entry, account: undefined }), entry);
		for (const other of [
			{ id: "c-2" },
			{ region: "us-east-1" },
			{ account: "444455556666" },
			{ endpoint: "http://127.0.0.1:1" },
		]) {
			assert.equal(entryOfCampaign([entry], { ...entry, ...other }), undefined, JSON.stringify(other));
		}
	});

	test("is none once the file describes another campaign", () => {
		assert.equal(entryOfCampaign([{ ...entry, id: "c-2" }, entry], entry), undefined);
	});
});

test("name and instance are read from a text as it is sent", () => {
	assert.deepEqual(identifiersIn(text), { name: "Spring", instanceId: "i" });
	assert.deepEqual(identifiersIn('{"name": "\\u0053pring", "connectInstanceId": "i", "more": [1]}'), {
		name: "Spring",
		instanceId: "i",
	});
});
