import assert from "node:assert/strict";
import { changed, whole } from "../../support/campaigns";
import { openShell, recordIn, type Shell } from "./support";

const file = "spring.campaign.json";
const instance = whole.connectInstanceId;
const named = changed({ ...whole, name: "Spring ${suffix}" }, ["connectInstanceId"], "${instance}");

/** Two environments that lead to the sandbox's account, and one whose account is another. */
const environments = {
	environments: {
		dev: { profile: "sandbox", region: "us-east-1", values: { instance, suffix: "dev" } },
		prod: {
			profile: "sandbox",
			region: "us-east-1",
			account: "111122223333",
			protected: true,
			values: { instance, suffix: "2" },
		},
		elsewhere: {
			profile: "sandbox",
			region: "us-east-1",
			account: "999900001111",
			values: { instance, suffix: "x" },
		},
	},
};

suite("command line with environments", () => {
	let shell: Shell;
	setup(async () => {
		shell = await openShell();
		shell.write(file, named);
		shell.write("connect-campaign.environments.json", environments);
	});
	teardown(() => shell.close());

	const run = (...args: readonly string[]) => shell.runWith({ AWS_PROFILE: undefined }, ...args);

	test("creates, plans, applies and starts what the environment makes of a file, each with a campaign of its own", async () => {
		const created = await run("create", file, "--env", "dev", "--yes");
		assert.equal(created.status, 0, created.stderr);
		const [campaign] = shell.campaigns.values();
		assert.equal(campaign?.body["name"], "Spring dev");
		assert.equal(campaign?.body["connectInstanceId"], instance);
		const planned = await run("plan", file, "--env", "dev", "--format", "json");
		assert.equal(recordIn(planned).results[0].hasChanges, false, planned.stdout);
		const prod = await run("plan", file, "--env", "prod", "--format", "json");
		assert.equal(prod.status, 3);
		assert.match(recordIn(prod).results[0].message, /^There is no campaign/);
		const started = await run("start", file, "--env", "dev", "--yes");
		assert.equal(started.status, 0, started.stderr);
		assert.equal([...shell.campaigns.values()][0]?.state, "Running");
	});

	test("asks for the name where the environment is protected", async () => {
		const refused = await run("create", file, "--env", "prod", "--yes");
		assert.deepEqual([refused.status, shell.writes()], [3, []], refused.stderr);
		assert.match(refused.stderr + refused.stdout, /The environment prod is protected\./);
		const typed = await run("create", file, "--env", "prod", "--yes", "--confirm-name", "Spring 2");
		assert.equal(typed.status, 0, typed.stderr);
		assert.match(typed.stderr, /\n {2}Environment: prod\n {2}File: /);
	});

	test("sends nothing with credentials of another account than the environment's", async () => {
		const { status, stderr } = await run("create", file, "--env", "elsewhere", "--yes");
		assert.deepEqual([status, shell.writes()], [3, []]);
		assert.match(stderr, /the account of elsewhere is 999900001111, but the .* is of account 111122223333\./);
	});

	test("sends nothing while nobody has said which environment is meant", async () => {
		for (const command of ["create", "apply", "plan", "drift", "verify", "state", "stop"]) {
			const { status, stderr, stdout } = await shell.run(
				command,
				file,
				...(/create|apply|stop/.test(command) ? ["--yes"] : []),
				...(command === "stop" ? ["--confirm-name", "x"] : []),
			);
			assert.equal(status, 2, command + stderr);
			assert.match(stderr + stdout, /Say with --env which one is meant\./);
		}
		assert.deepEqual(shell.writes(), []);
	});

	test("uses the keys of a build in place of the profile, if the environment names its account", async () => {
		const keys = { AWS_ACCESS_KEY_ID: "AKIDSANDBOX", AWS_SECRET_ACCESS_KEY: "nobody-knows-this-one" };
		const withAccount = await shell.runWith({ ...keys, AWS_PROFILE: undefined }, "list", "--env", "prod");
		assert.match(withAccount.stderr, /keys|AWS_ACCESS_KEY_ID/);
		const without = await shell.runWith({ ...keys, AWS_PROFILE: undefined }, "list", "--env", "dev");
		assert.match(without.stderr, /credentials: profile sandbox/);
	});

	test("applies a plan to the environment that it was made for, while its values are the same", async () => {
		await run("create", file, "--env", "dev", "--yes");
		shell.write(file, { ...(named as object), tags: { ...whole.tags, team: "care" } });
		const planned = await run("plan", file, "--env", "dev", "--out", "plan.json");
		assert.equal(planned.status, 0, planned.stderr);
		const other = await run("apply", "--plan", "plan.json", "--env", "prod", "--yes");
		assert.match(other.stderr, /The plan is for the environment dev, not for the environment prod\./);
		const text = shell.read("connect-campaign.environments.json");
		shell.write("connect-campaign.environments.json", text.replace('"dev"\n', '"dev 2"\n'));
		const moved = await run("apply", "--plan", "plan.json", "--yes");
		assert.match(moved.stderr, /spring\.campaign\.json was changed since it was planned\./);
		shell.write("connect-campaign.environments.json", text);
		const applied = await run("apply", "--plan", "plan.json", "--yes");
		assert.equal(applied.status, 0, applied.stderr);
		assert.deepEqual([...shell.campaigns.values()][0]?.body["tags"], { ...whole.tags, team: "care" });
	});

	test("pulls over no file that has values of environments, and makes no names of what AWS has", async () => {
		const [id = ""] = shell.seed({ campaigns: [{ body: { ...whole, name: "Costs ${amount}" } }] });
		const over = await run("pull", id, "--env", "dev", "--output", file, "--yes");
		assert.equal(over.status, 3);
		assert.match(over.stderr, /has values of environments, which a pull would replace/);
		const environmentsText = shell.read("connect-campaign.environments.json");
		const place = "connect-campaign.environments.json";
		const replaced = await run("pull", id, "--env", "dev", "--output", place, "--yes");
		assert.equal(replaced.status, 3);
		assert.equal(shell.read(place), environmentsText);
		const pulled = await run("pull", id, "--env", "dev", "--output", "costs.campaign.json");
		assert.equal(pulled.status, 0, pulled.stderr);
		assert.match(shell.read("costs.campaign.json"), /"name": "Costs \$\$\{amount\}"/);
		const same = await run("plan", "costs.campaign.json", "--env", "dev", "--format", "json");
		assert.equal(recordIn(same).results[0].hasChanges, false, same.stdout);
	});

	test("can't be used with every environment at once, nor without a file of them", async () => {
		const all = await run("plan", file, "--env", "all");
		assert.deepEqual([all.status, shell.writes()], [2, []]);
		assert.match(all.stderr, /--env all can be used with check only\./);
		const unknown = await run("plan", file, "--env", "prd");
		assert.deepEqual([unknown.status], [2]);
		assert.match(unknown.stderr, /No environment is called "prd"\. Did you mean "prod"\?/);
	});
});
