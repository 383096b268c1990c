import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { PendingCreation } from "../../../deploy/src/create/pending";
import { PendingStore } from "../../../deploy/src/create/pendingStore";

const record: PendingCreation = {
	key: "../x",
	uri: "file:///a.campaign.json",
	name: "Spring",
	instanceId: "i",
	credentials: { kind: "profile", profile: "tests" },
	region: "us-west-2",
	endpoint: undefined,
	account: "111122223333",
	bodyHash: "h",
	before: ["c-1"],
	time: Date.now(),
};

suite("records of requests under way", () => {
	let folder: string;
	setup(async () => {
		folder = join(await mkdtemp(join(tmpdir(), "pending-")), "pending");
	});
	teardown(() => rm(join(folder, ".."), { recursive: true }));

	/** Keeps a record in another process, which dies at once. */
	async function keepAndDie(kept: PendingCreation): Promise<void> {
		const program = `
			const { PendingStore } = require(${JSON.stringify(resolve("deploy/src/create/pendingStore.ts"))});
			new PendingStore(${JSON.stringify(folder)}).keep(${JSON.stringify(kept)}).then(() => process.kill(process.pid, "SIGKILL"));`;
		const child = spawn(process.execPath, ["--require", "tsx/cjs", "--eval", program], { stdio: "inherit" });
		const [, killedBy] = await once(child, "exit");
		assert.equal(killedBy, "SIGKILL");
	}

	test("outlive the process that kept them, and are told once", async () => {
		await keepAndDie(record);
		const store = new PendingStore(folder);
		const [found, ...more] = await store.abandoned();
		assert.ok(found);
		assert.deepEqual(more, []);
		assert.deepEqual(
			{ ...JSON.parse(JSON.stringify(found)), process: 0, boot: 0 },
			{
				...JSON.parse(JSON.stringify(record)),
				process: 0,
				boot: 0,
			},
		);
		await store.clear(found);
		assert.deepEqual(await store.abandoned(), []);
	});

	test("are nobody else's while their process lives", async () => {
		const store = new PendingStore(folder);
		await store.keep(record);
		assert.deepEqual(await store.abandoned(), []);
		const [file = ""] = await readdir(folder);
		const path = join(folder, file);
		const kept = JSON.parse(await readFile(path, "utf8"));
		// The parent of this process lives on, and is no process of ours.
		await writeFile(path, JSON.stringify({ ...kept, process: process.ppid }));
		assert.deepEqual(await new PendingStore(folder).abandoned(), []);
		for (const change of [
			{ boot: kept.boot - 3_600_000 },
			{ time: kept.time - 3_600_000 },
			{ process: "x" },
		]) {
			await writeFile(path, JSON.stringify({ ...kept, process: process.ppid, ...change }));
			assert.equal((await new PendingStore(folder).abandoned()).length, 1, JSON.stringify(change));
		}
	});

	test("are abandoned where their process had the number of this one before", async () => {
		await new PendingStore(folder).keep(record);
		const [found, ...more] = await new PendingStore(folder).abandoned();
		assert.deepEqual([found?.key, more], [record.key, []]);
	});

	test("are not read before they are whole, or where they are none", async () => {
		const gone = { ...record, process: 0, boot: 0 };
		const write = (file: string, kept: object) => writeFile(join(folder, file), JSON.stringify(kept));
		await new PendingStore(folder).keep(record);
		await write("half.json.half", gone);
		for (const [index, wrong] of [
			{ before: "c-1" },
			{ before: [1] },
			{ before: null },
			{ account: 111122223333 },
			{ name: undefined },
			{ credentials: { kind: "everybody" } },
			{ credentials: { kind: "profile" } },
			{ time: "now" },
		].entries()) {
			await write(`${index}.json`, { ...gone, ...wrong });
		}
		await write("whole.json", { ...gone, key: "whole", time: 0 });
		const found = await new PendingStore(folder).abandoned();
		assert.deepEqual(
			found.map(({ key }) => key),
			["whole", record.key],
		);
	});

	test("are found by the name and the place of the campaign", async () => {
		const store = new PendingStore(folder);
		await store.keep(record);
		await store.keep({ ...record, key: "later", time: record.time + 1 });
		const { name, instanceId, region, endpoint, account } = record;
		const place = { name, instanceId, region, endpoint, account };
		assert.equal((await store.unresolved(place))?.key, "later");
		assert.equal((await store.unresolved({ ...place, account: undefined }))?.key, "later");
		for (const other of [
			{ name: "Spring 2" },
			{ instanceId: "j" },
			{ region: "us-east-1" },
			{ endpoint: "http://127.0.0.1:1" },
			{ account: "444455556666" },
		]) {
			assert.equal(await store.unresolved({ ...place, ...other }), undefined, JSON.stringify(other));
		}
	});

	test("are read by nobody but the user, and stay in their folder", async () => {
		await new PendingStore(folder).keep(record);
		const [file = "", ...more] = await readdir(folder);
		assert.deepEqual(more, []);
		if (process.platform !== "win32") {
			assert.equal((await stat(join(folder, file))).mode & 0o77, 0);
		}
	});

	test("puts up with anything that it finds in their place", async () => {
		assert.deepEqual(await new PendingStore(folder).abandoned(), []);
		const store = new PendingStore(folder);
		await store.keep(record);
		await store.clear(record);
		await store.clear(record);
		for (const [index, junk] of ["", "{", "null", "[]", '{"key":1}'].entries()) {
			await writeFile(join(folder, `${index}.json`), junk);
		}
		assert.deepEqual(await store.abandoned(), []);
	});
});
