import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LastAppliedStore } from "../../../deploy/src/links/lastAppliedStore";
import { exactJson, exactText } from "../../../shared/src/request/exactJson";
import { isObject, type JsonObject } from "../../../shared/src/request/json";

function exact(text: string): JsonObject {
	const { value } = exactJson(text);
	return isObject(value) ? value : assert.fail(text);
}

suite("what was last applied", () => {
	let folder: string;
	let store: LastAppliedStore;
	setup(async () => {
		folder = join(await mkdtemp(join(tmpdir(), "applied-")), "applied");
		store = new LastAppliedStore(folder);
	});
	teardown(() => rm(join(folder, ".."), { recursive: true }));

	const text = async (id: string): Promise<string | undefined> => {
		const body = await store.get(id);
		return body && exactText(body);
	};

	test("is kept for each campaign, the body alone and to the digit, in place of the one before", async () => {
		assert.equal(await text("c-1"), undefined);
		await store.keep("c-1", exact('{"name": "old"}'));
		await store.keep("c-2", exact('{"name": "other"}'));
		await store.keep(
			"c-1",
			exact(
				'{"$schema": "s", "id": "c-1", "arn": "a", "name": "n", "x": 0.12345678901234567890, "t": {"id": "y"}}',
			),
		);
		const body = '{"name":"n","x":0.12345678901234567890,"t":{"id":"y"}}';
		assert.equal(await text("c-1"), body);
		assert.equal(await readFile(join(folder, "c-1.json"), "utf8"), body);
		assert.equal(await text("c-2"), '{"name":"other"}');
	});

	test("is only the user's, stays in its folder and leaves no half files", async () => {
		await store.keep("../../c/1:x", {});
		const [file = "", ...more] = await readdir(folder);
		assert.deepEqual(more, []);
		assert.equal((await stat(join(folder, file))).mode & 0o777, 0o600);
		assert.equal((await stat(folder)).mode & 0o777, 0o700);
		assert.equal(await text("../../c/1:x"), "{}");
	});

	test("is deleted one by one and as a whole", async () => {
		await store.forget("c-1");
		await store.clear();
		await store.keep("c-1", {});
		await store.keep("c-2", {});
		await store.forget("c-1");
		assert.deepEqual([await text("c-1"), await text("c-2")], [undefined, "{}"]);
		await store.clear();
		assert.equal(await text("c-2"), undefined);
		assert.deepEqual(await readdir(join(folder, "..")), []);
	});

	test("does not come back by a write that was under way when it was deleted", async () => {
		await Promise.all([store.keep("c-1", {}), store.keep("c-2", {}), store.clear()]);
		assert.deepEqual([await text("c-1"), await text("c-2")], [undefined, undefined]);
	});

	test("is nothing where something else is in its place", async () => {
		await store.keep("c-1", {});
		for (const other of ["{", "[]", "null", ""]) {
			await writeFile(join(folder, "c-1.json"), other);
			assert.equal(await text("c-1"), undefined, other);
		}
	});
});
