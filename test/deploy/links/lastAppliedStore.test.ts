import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appliedBody, appliedBodyText } from "../../../deploy/src/links/appliedBody";
import { LastAppliedStore } from "../../../deploy/src/links/lastAppliedStore";
import { exactJson, exactText } from "../../../shared/src/request/exactJson";
import { isObject } from "../../../shared/src/request/json";

suite("what was last applied", () => {
	let folder: string;
	let store: LastAppliedStore;
	setup(async () => {
		folder = join(await mkdtemp(join(tmpdir(), "applied-")), "applied");
		store = new LastAppliedStore(folder);
	});
	teardown(() => rm(join(folder, ".."), { recursive: true }));

	test("is kept for each campaign, in place of what was kept before", async () => {
		assert.equal(await store.get("c-1"), undefined);
		await store.keep("c-1", "old");
		await store.keep("c-2", "other");
		await store.keep("c-1", "new");
		assert.deepEqual([await store.get("c-1"), await store.get("c-2")], ["new", "other"]);
		assert.equal(await readFile(join(folder, "c-1.json"), "utf8"), "new");
	});

	test("is only the user's, stays in its folder and leaves no half files", async () => {
		await store.keep("../../c/1:x", "{}");
		const [file = "", ...more] = await readdir(folder);
		assert.deepEqual(more, []);
		assert.equal((await stat(join(folder, file))).mode & 0o777, 0o600);
		assert.equal((await stat(folder)).mode & 0o777, 0o700);
		assert.equal(await store.get("../../c/1:x"), "{}");
	});

	test("is deleted one by one and as a whole", async () => {
		await store.forget("c-1");
		await store.clear();
		await store.keep("c-1", "{}");
		await store.keep("c-2", "{}");
		await store.forget("c-1");
		assert.deepEqual([await store.get("c-1"), await store.get("c-2")], [undefined, "{}"]);
		await store.clear();
		assert.equal(await store.get("c-2"), undefined);
		assert.deepEqual(await readdir(join(folder, "..")), []);
	});

	test("does not come back by a write that was under way when it was deleted", async () => {
		await Promise.all([store.keep("c-1", "{}"), store.keep("c-2", "{}"), store.clear()]);
		assert.deepEqual([await store.get("c-1"), await store.get("c-2")], [undefined, undefined]);
	});
});

suite("the body of what was last applied", () => {
	test("is what the campaign says by itself, to the digit", () => {
		const { value } = exactJson(
			'{"$schema": "s", "id": "c-1", "arn": "a", "name": "n", "x": 0.12345678901234567890, "t": {"id": "y"}}',
		);
		const text = appliedBodyText(isObject(value) ? value : {});
		assert.equal(text, '{"name":"n","x":0.12345678901234567890,"t":{"id":"y"}}');
		const read = appliedBody(text);
		assert.equal(read && exactText(read), text);
	});

	test("is none where something else is in its place", () => {
		for (const other of ["{", "[]", "null", ""]) {
			assert.equal(appliedBody(other), undefined, other);
		}
	});
});
