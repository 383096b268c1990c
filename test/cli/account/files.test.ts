import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { changed, whole } from "../../support/campaigns";
import { openShell, recordIn, type Shell } from "./support";

const file = "spring.campaign.json";

suite("command line between files and an account", () => {
	let shell: Shell;
	let id = "";
	setup(async () => {
		shell = await openShell();
		[id = ""] = shell.seed({ campaigns: [{ body: whole }] });
	});
	teardown(() => shell.close());

	test("pulls a campaign to a file, which is linked to it and tells what drifts", async () => {
		const pulled = await shell.run("pull", id, "-o", file);
		assert.equal(pulled.status, 0, pulled.stderr);
		assert.equal(
			pulled.stdout,
			`${file}: Campaign "Spring", ID ${id}, state Initialized, was saved as ${file}, which is linked to it.\n`,
		);
		assert.deepEqual(JSON.parse(shell.read(file)), whole);
		shell.change(id, { body: { name: "Theirs" } });
		shell.write(file, { ...whole, entryLimitsConfig: { ...whole.entryLimitsConfig, maxEntryCount: 9 } });
		const [drift, printed, refused] = await Promise.all([
			shell.run("drift", "--format", "json", "--fail-on-changes"),
			shell.run("pull", file, "-o", "-"),
			shell.run("pull", id, "-o", file),
		]);
		const [{ inAws, inFile, known }] = recordIn(drift).results;
		assert.deepEqual(
			[drift.status, known, inAws, inFile],
			[1, true, ["name"], ["entryLimitsConfig.maxEntryCount"]],
		);
		assert.equal(JSON.parse(printed.stdout).name, "Theirs");
		assert.equal(refused.status, 2);
		assert.match(
			refused.stderr,
			/\nThe file is there already, and its text is replaced\. Without a terminal, add --yes\.\n$/,
		);
	});

	test("compares with the file where nothing is kept of what was applied", async () => {
		shell.write(file, { ...whole, entryLimitsConfig: { ...whole.entryLimitsConfig, maxEntryCount: 9 } });
		const { status, stdout } = await shell.run("drift", file);
		assert.deepEqual(
			[status, stdout],
			[0, `${file}: Different from the file: entryLimitsConfig.maxEntryCount.\n`],
		);
	});

	test("applies a plan that was kept, once nothing has moved since", async () => {
		const capacity = ["channelSubtypeConfig", "sms", "capacity"];
		shell.write(file, changed(whole, capacity, 0.25));
		const planned = await shell.run("plan", file, "--out", "plan.json");
		assert.equal(planned.status, 0, planned.stderr);
		const kept = shell.read("plan.json");
		assert.doesNotMatch(kept, /0\.25|example\.com/);
		const run = (...more: readonly string[]) => shell.run("apply", "--plan", "plan.json", "--yes", ...more);
		const moved = async (said: RegExp): Promise<void> => {
			const { status, stderr } = await run();
			assert.equal(status, 3, stderr);
			assert.match(stderr, said);
		};
		shell.write(file, changed(whole, capacity, 0.125));
		await moved(
			/^Nothing was applied\. spring\.campaign\.json was changed since it was planned\. Plan again\.\n$/,
		);
		shell.write(file, changed(whole, capacity, 0.25));
		shell.change(id, { body: { name: "Theirs" } });
		await moved(
			/\nNothing was applied\. Campaign "Theirs" was changed in AWS since it was planned\. Plan again\.\n$/,
		);
		shell.change(id, { body: { name: whole.name } });
		assert.deepEqual(shell.writes(), []);
		const applied = await run("--format", "json");
		assert.equal(applied.status, 0, applied.stderr);
		assert.deepEqual(recordIn(applied).results[0].results, [
			{ operation: "UpdateCampaignChannelSubtypeConfig", state: "done" },
		]);
		assert.deepEqual(shell.writes(), ["UpdateCampaignChannelSubtypeConfig"]);
	});

	test("keeps no plan where a file has none, and takes nothing else for one", async () => {
		shell.write("other.campaign.json", { ...whole, name: "Other" });
		shell.write("plan.txt", "{}");
		const [planned, applied] = await Promise.all([
			shell.run("plan", "other.campaign.json", "--out", "plan.json"),
			shell.run("apply", "--plan", "plan.txt", "--yes"),
		]);
		assert.deepEqual([planned.status, applied.status], [3, 2]);
		assert.match(planned.stderr, /\nplan\.json was not written, because not every file has a plan\.\n/);
		assert.ok(!existsSync(join(shell.folder, "plan.json")));
		assert.match(
			applied.stderr,
			/^plan\.txt isn't a plan of this version of connect-campaigns plan --out\.\n$/,
		);
	});
});
