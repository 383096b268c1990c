import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
	type HistoryEntry,
	historyLimit,
	lastOf,
	withEntry,
	withState,
} from "../../../deploy/src/create/history";
import { HistoryFile } from "../../../deploy/src/create/historyFile";

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

suite("the history that windows share", () => {
	let folder: string;
	let path: string;
	setup(async () => {
		folder = await mkdtemp(join(tmpdir(), "history-"));
		path = join(folder, "storage", "history.json");
	});
	teardown(() => rm(folder, { recursive: true }));

	const add = (file: HistoryFile, id: string): Promise<void> =>
		file.change((kept = []) => withEntry(kept, { ...entry, id }));
	const ids = (file: HistoryFile): readonly string[] | undefined => file.read()?.map(({ id }) => id);

	test("is none where nothing was kept, so that what was kept elsewhere counts", () => {
		assert.equal(new HistoryFile(path).read(), undefined);
	});

	test("shows one window what another created, again and again, without a restart", async () => {
		const [one, other] = [new HistoryFile(path), new HistoryFile(path)];
		assert.equal(ids(other), undefined);
		await add(one, "c-1");
		assert.deepEqual(ids(other), ["c-1"]);
		await add(other, "c-2");
		assert.deepEqual(ids(one), ["c-2", "c-1"]);
		await one.change((kept = []) => withState(kept, "c-2", "Running"));
		assert.equal(lastOf(other.read() ?? [], entry.uri)?.state, "Running");
		// As long as before, so that only time and place of the file tell that it was written.
		await one.change((kept = []) => withState(kept, "c-2", "Stopped"));
		assert.equal(lastOf(other.read() ?? [], entry.uri)?.state, "Stopped");
	});

	test("shows what another process created", async () => {
		const own = new HistoryFile(path);
		await add(own, "c-1");
		const program = `
			const { HistoryFile } = require(${JSON.stringify(resolve("deploy/src/create/historyFile.ts"))});
			new HistoryFile(${JSON.stringify(path)}).change((kept) => [${JSON.stringify({ ...entry, id: "c-2" })}, ...kept]);`;
		execFileSync(process.execPath, ["--require", "tsx/cjs", "--eval", program]);
		assert.deepEqual(ids(own), ["c-2", "c-1"]);
	});

	test("is read only after it was written", async () => {
		const [one, other] = [new HistoryFile(path), new HistoryFile(path)];
		await add(one, "c-1");
		assert.equal(other.read(), other.read());
		const before = one.read();
		await add(other, "c-2");
		assert.notEqual(one.read(), before);
	});

	test("loses nothing of changes that are made at once", async () => {
		const file = new HistoryFile(path);
		await Promise.all(Array.from({ length: 20 }, (_, index) => add(file, `c-${index}`)));
		assert.equal(ids(new HistoryFile(path))?.length, 20);
		assert.deepEqual(ids(file), ids(new HistoryFile(path)));
	});

	test("is kept by the window where it cannot be written, and written with the next change", async () => {
		const file = new HistoryFile(path);
		await writeFile(join(folder, "storage"), "");
		await assert.rejects(add(file, "c-1"));
		assert.deepEqual(ids(file), ["c-1"]);
		await rm(join(folder, "storage"));
		await add(file, "c-2");
		assert.deepEqual(ids(new HistoryFile(path)), ["c-2", "c-1"]);
	});

	test("is only the user's, and leaves no half files", async () => {
		await add(new HistoryFile(path), "c-1");
		assert.equal((await stat(path)).mode & 0o777, 0o600);
		assert.deepEqual(await readdir(join(folder, "storage")), ["history.json"]);
	});

	test("leaves out what is no entry, and takes what is no JSON for nothing", async () => {
		const file = new HistoryFile(path);
		await add(file, "c-1");
		await writeFile(path, JSON.stringify([{ id: 1 }, entry, "x"]));
		assert.deepEqual(ids(file), ["c-1"]);
		await writeFile(path, "{");
		assert.deepEqual(file.read(), []);
		await writeFile(path, JSON.stringify(Array.from({ length: 2 * historyLimit }, () => entry)));
		assert.equal(file.read()?.length, historyLimit);
	});
});
