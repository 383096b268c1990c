import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { operations } from "../../../deploy/src/plan/operations";
import { changed, whole } from "../../support/campaigns";
import { faultsOfPlan, openShell, recordIn, type Shell } from "./support";

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
		assert.deepEqual(faultsOfPlan(JSON.parse(kept)), []);
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

	test("names every request of a plan in its schema", () => {
		const { definitions } = JSON.parse(readFileSync("schemas/plan.schema.json", "utf8"));
		assert.deepEqual(definitions.plan.properties.requests.items.enum, [...operations]);
	});

	test("keeps plans in the form of their schema, which takes no broken one", async () => {
		const [otherId = ""] = shell.seed({ campaigns: [{ body: { ...whole, name: "Other" } }] });
		shell.write(file, whole);
		shell.write("other.campaign.json", { ...whole, name: "Other", tags: { ...whole.tags, team: "care" } });
		const { status, stderr } = await shell.run("plan", file, "other.campaign.json", "--out", "plan.json");
		assert.equal(status, 0, stderr);
		const kept = JSON.parse(shell.read("plan.json"));
		assert.deepEqual(faultsOfPlan(kept), []);
		const [changes, unchanged] = kept.plans;
		assert.deepEqual([unchanged.requests, changes.requests], [[], ["TagResource"]]);
		assert.deepEqual([kept.account, changes.campaignId], ["111122223333", otherId]);
		const { account: _, ...withoutAccount } = kept;
		const { fileHash: __, ...withoutHash } = changes;
		const broken: readonly (readonly [object, RegExp])[] = [
			[withoutAccount, /required property 'account'/],
			[{ ...kept, formatVersion: 2 }, /^\/formatVersion /],
			[{ ...kept, endpoint: 7 }, /^\/endpoint /],
			[{ ...kept, environment: 7 }, /^\/environment /],
			[{ ...kept, plans: [withoutHash] }, /^\/plans\/0 .*'fileHash'/],
			[{ ...kept, plans: [{ ...changes, requestsHash: "0" }] }, /^\/plans\/0\/requestsHash /],
			[{ ...kept, plans: [{ ...changes, requests: ["DeleteCampaign"] }] }, /^\/plans\/0\/requests\/0 /],
			[{ ...kept, secret: "" }, /additional properties/],
		];
		for (const [plan, fault] of broken) {
			const faults = faultsOfPlan(plan);
			assert.equal(faults.length, 1, faults.join("\n"));
			assert.match(faults[0] ?? "", fault);
		}
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
