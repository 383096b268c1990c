import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { changed, textOf, whole } from "../support/campaigns";

const cli = resolve("dist/cli.js");
const instance = whole.connectInstanceId;

/** Three of which one has a fault. */
const environments = {
	environments: {
		dev: { values: { instance, zone: "America/New_York" } },
		test: { values: { instance, zone: "Europe/London" } },
		prod: { values: { instance, zone: "Moon" } },
	},
};

const zone = ["communicationTimeConfig", "localTimeZoneConfig", "defaultTimeZone"];
const campaign = changed(changed(whole, ["connectInstanceId"], "${instance}"), zone, "${zone}");

suite("check and body with environments", () => {
	let folder = "";
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), "campaign cli "));
		mkdirSync(join(folder, "campaigns"));
		writeFileSync(join(folder, "campaigns/spring.campaign.json"), textOf(campaign));
		writeFileSync(join(folder, "connect-campaign.environments.json"), JSON.stringify(environments));
	});
	teardown(() => rmSync(folder, { recursive: true }));

	function run(...args: readonly string[]) {
		const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
			cwd: folder,
			encoding: "utf8",
		});
		return { status, stdout, stderr };
	}

	test("shows a fault in the one environment that has it, on the name", () => {
		assert.equal(run("check").status, 0);
		assert.equal(run("check", "--env", "dev").status, 0);
		const prod = run("check", "--env", "prod");
		const all = run("check", "--env", "all");
		for (const { status, stdout } of [prod, all]) {
			assert.equal(status, 1);
			assert.match(stdout, /error In prod: /);
			assert.match(stdout, /"defaultTimeZone": "\$\{zone\}",\n +\^{9}\n/);
			assert.match(stdout, /1 error in 1 file\.\n$/);
			assert.doesNotMatch(stdout, /In (?:dev|test)/);
		}
	});

	test("tells what is wrong in every environment once", () => {
		const bad = textOf(changed(campaign, ["type"], "MANAGE"));
		writeFileSync(join(folder, "campaigns/spring.campaign.json"), bad);
		const { stdout } = run("check", "--env", "all");
		assert.equal(stdout.match(/\(enum-value\)/g)?.length, 1);
		assert.match(stdout, /2 errors in 1 file/);
	});

	test("tells names without a value, as errors once an environment is named", () => {
		writeFileSync(
			join(folder, "campaigns/spring.campaign.json"),
			textOf(changed(campaign, ["name"], "${nam}")),
		);
		const unnamed = run("check");
		assert.equal(unnamed.status, 0);
		assert.match(unnamed.stdout, /information No environment has a value "nam"\./);
		const named = run("check", "--env", "dev");
		assert.equal(named.status, 1);
		assert.match(named.stdout, /error dev has no value "nam"\./);
		assert.equal(run("body", "campaigns/spring.campaign.json", "--env", "dev").status, 1);
	});

	test("prints the body that is sent in an environment", () => {
		const { status, stdout } = run("body", "campaigns/spring.campaign.json", "--env", "dev");
		assert.equal(status, 0);
		const body = JSON.parse(stdout);
		assert.equal(body.connectInstanceId, instance);
		assert.equal(body.communicationTimeConfig.localTimeZoneConfig.defaultTimeZone, "America/New_York");
	});

	test("prints no body of a file whose environment isn't named", () => {
		for (const args of [[], ["--env", "all"]]) {
			const { status, stdout, stderr } = run("body", "campaigns/spring.campaign.json", ...args);
			assert.deepEqual([status, stdout], [2, ""]);
			assert.match(stderr, /--env/);
		}
	});

	test("says what isn't written as a name, and lets none of it through", () => {
		writeFileSync(
			join(folder, "campaigns/spring.campaign.json"),
			textOf(changed(campaign, ["name"], "${ zone }")),
		);
		for (const args of [[], ["--env", "dev"]]) {
			const { status, stdout } = run("check", ...args);
			assert.equal(status, 1);
			assert.match(stdout, /error "\$\{ zone \}" isn't the name of a value\. Write it like \$\{queue\}/);
		}
	});

	test("changes no name by fixing", () => {
		const path = join(folder, "campaigns/spring.campaign.json");
		writeFileSync(path, textOf(campaign).replace('"MANAGED"', "'MANAGED'"));
		const { stdout } = run("check", "--env", "prod", "--fix");
		assert.match(stdout, /"MANAGED"/);
		assert.match(stdout, /In prod: /);
	});

	test("refuses a file of environments that makes no sense, with its name", () => {
		writeFileSync(
			join(folder, "connect-campaign.environments.json"),
			'{"environments": {"a": {"region": 1}}}',
		);
		const { status, stdout, stderr } = run("check");
		assert.deepEqual([status, stdout], [2, "No files were checked.\n"]);
		assert.match(stderr, /connect-campaign\.environments\.json: "region" of "a" must be text\./);
	});

	test("refuses an environment where there are none", () => {
		rmSync(join(folder, "connect-campaign.environments.json"));
		const { status, stderr } = run("check", "--env", "prod");
		assert.equal(status, 2);
		assert.match(stderr, /There is no connect-campaign\.environments\.json/);
		assert.equal(run("check", "--env", "all").status, 0);
	});
});
