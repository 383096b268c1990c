import assert from "node:assert/strict";
import { changed, whole } from "../../support/campaigns";
import { openShell, recordIn, type Shell } from "./support";

const file = "spring.campaign.json";

suite("command line that changes an account", () => {
	let shell: Shell;
	setup(async () => {
		shell = await openShell();
		shell.write(file, whole);
	});
	teardown(() => shell.close());

	const named = (name: string) => [...shell.campaigns.values()].filter(({ body }) => body["name"] === name);
	const stateOf = (id: string) => shell.campaigns.get(id)?.state;

	test("creates a campaign once, applies what changed, and keeps both in mind", async () => {
		const first = await shell.run("create", file, "--yes", "--format", "json");
		const [{ outcome, id, state }] = recordIn(first).results;
		assert.deepEqual([first.status, outcome, state], [0, "done", "Initialized"], first.stderr);
		assert.match(first.stderr, /\nCreate Campaign: "Spring"\n {2}File: spring\.campaign\.json\n/);
		const second = await shell.run("create", file, "--yes");
		assert.deepEqual([second.status, second.stdout], [3, ""]);
		assert.match(
			second.stderr,
			/: Nothing was created: the instance already has a campaign of this name, ID /,
		);
		assert.equal(named("Spring").length, 1);
		// By its link, as its name is another one now.
		shell.write(
			file,
			changed({ ...whole, name: "Summer" }, ["channelSubtypeConfig", "sms", "capacity"], 0.25),
		);
		const applied = await shell.run("apply", file, "--yes");
		assert.deepEqual(
			[applied.status, applied.stdout],
			[0, `${file}: Applied: campaign "Summer" is what the file says. Its state is Initialized.\n`],
			applied.stderr,
		);
		assert.match(
			applied.stderr,
			/\nSending UpdateCampaignChannelSubtypeConfig\nSending UpdateCampaignName\n$/,
		);
		assert.equal(shell.campaigns.get(id)?.body["name"], "Summer");
		shell.change(id, { body: { entryLimitsConfig: { maxEntryCount: 7 } } });
		const planned = await shell.run("plan", file);
		assert.match(
			planned.stdout,
			/\nChanged in AWS since you last created, pulled or applied it: entryLimitsConfig\.maxEntryCount\n/,
		);
		assert.doesNotMatch(planned.stdout, /Found by its name/);
	});

	test("starts, pauses, resumes, stops and deletes a campaign", async () => {
		const [id = ""] = shell.seed({ campaigns: [{ body: whole }] });
		for (const [args, state, told] of [
			[["start", file], "Running", 'Campaign "Spring" was started: state Running.'],
			[["pause", id], "Paused", 'Campaign "Spring" was paused: state Paused.'],
			[["resume", id], "Running", 'Campaign "Spring" was resumed: state Running.'],
			[["stop", id, "--confirm-name", "Spring"], "Stopped", 'Campaign "Spring" was stopped: state Stopped.'],
			[
				["delete", id, "--confirm-name", "Spring"],
				undefined,
				'Campaign "Spring" was deleted: AWS no longer has it.',
			],
		] as const) {
			const { status, stdout, stderr } = await shell.run(...args, "--yes");
			assert.deepEqual([status, stateOf(id)], [0, state], stderr);
			assert.ok(stdout.includes(told), stdout);
			assert.match(stderr, /\n {2}Account: 111122223333\n {2}[\s\S]*\n {2}Region: us-east-1\n/);
		}
	});

	test("needs its answers beforehand where there is no terminal, and sends nothing without", async () => {
		const [id = ""] = shell.seed({ campaigns: [{ body: whole, state: "Running" }] });
		shell.write(file, { ...whole, tags: {} });
		for (const [args, code, said] of [
			[["apply", file], 2, /There is no terminal to ask in\. To apply without a question, add --yes\.\n$/],
			[["stop", id, "--yes"], 2, /^Stopping can't be undone\. Without a terminal, add --confirm-name /],
			[
				["stop", id, "--yes", "--confirm-name", "Sprint"],
				3,
				/: --confirm-name is "Sprint", but it has to be "Spring"\.\n$/,
			],
			[
				["start", id, "--yes"],
				3,
				/\nCampaign "Spring" is in state Running\. Only a campaign in state Initialized/,
			],
		] as const) {
			const { status, stdout, stderr } = await shell.run(...args);
			assert.deepEqual([status, stdout], [code, ""], stderr);
			assert.match(stderr, said);
		}
		assert.deepEqual(shell.writes(), []);
	});

	test("says what was done where AWS refuses a part, and tries nothing after it", async () => {
		shell.seed({ campaigns: [{ body: whole }, { body: { ...whole, name: "Winter" } }] });
		shell.write(file, changed({ ...whole, tags: {} }, ["entryLimitsConfig", "maxEntryCount"], 4));
		shell.write("winter.campaign.json", { ...whole, name: "Winter", tags: {} });
		shell.fail({ kind: "denied", policy: "identity", operation: "UntagResource" });
		const { status, stdout, stderr } = await shell.run(
			"apply",
			file,
			"winter.campaign.json",
			"--yes",
			"--format",
			"json",
		);
		assert.equal(status, 4, stderr);
		const [spring, winter] = recordIn({ status, stdout, stderr }).results;
		assert.deepEqual(spring.results, [
			{ operation: "UpdateCampaignEntryLimits", state: "done" },
			{ operation: "UntagResource", state: "notDone" },
		]);
		assert.equal(winter.outcome, "notTried");
		assert.match(stderr, /connect-campaigns:UntagResource/);
	});

	test("ends after the request that is under way where it is interrupted, and says what was done", async () => {
		shell.seed({ campaigns: [{ body: whole }] });
		shell.write(file, changed({ ...whole, tags: {} }, ["entryLimitsConfig", "maxEntryCount"], 4));
		shell.fail({ kind: "hang", operation: "UntagResource" });
		shell.interruptAt("UntagResource");
		const { status, stdout } = await shell.run("apply", file, "--yes", "--format", "json");
		assert.equal(status, 4);
		const [{ outcome, results }] = recordIn({ status, stdout, stderr: "" }).results;
		assert.deepEqual([outcome, results.length, results[0].state], ["interrupted", 2, "done"]);
		assert.deepEqual(shell.writes(), ["UpdateCampaignEntryLimits", "UntagResource"]);
	});

	test("leaves it open whether a campaign was created where nobody can tell, and looks before the next request", async () => {
		shell.configure({ repeat: "another", listLag: 100 });
		shell.fail({ kind: "lost-answer", operation: "CreateCampaign", times: 9 });
		const [doubt] = await Promise.all([shell.run("create", file, "--yes", "--format", "json")]);
		assert.deepEqual([doubt.status, recordIn(doubt).results[0].outcome], [4, "unknown"], doubt.stderr);
		const again = await shell.run("create", file, "--yes");
		assert.equal(again.status, 3);
		assert.match(
			again.stderr,
			/what became of it isn't known\. To create it all the same, add --allow-duplicate\.\n$/,
		);
		assert.equal(named("Spring").length, 1);
	});

	test("hides what the API marks as sensitive, and lets no text of AWS command a terminal or a build", async () => {
		const name = "##[error]a\u001b[2J\n::add-mask::b";
		const [id = ""] = shell.seed({ campaigns: [{ body: { ...whole, name }, state: "Initialized" }] });
		const email = ["channelSubtypeConfig", "email", "defaultOutboundConfig", "connectSourceEmailAddress"];
		shell.write(file, changed(whole, email, "other@example.com"));
		const calls = await Promise.all([
			shell.run("plan", file, "--id", id),
			shell.run("plan", file, "--id", id, "--format", "json"),
			shell.run("apply", file, "--id", id, "--yes", "--verbose", "--format", "github"),
		]);
		for (const { stdout, stderr } of calls) {
			const output = `${stdout}\n${stderr}`;
			assert.doesNotMatch(output, /(?:news|other)@example\.com|sandbox-secret/);
			assert.doesNotMatch(output, /[^\P{Cc}\n]|^\s*::(?!notice|warning|error)|##(?:\w*)\[/mu);
		}
		assert.deepEqual(
			calls.map(({ status }) => status),
			[0, 0, 0],
		);
	});
});
