import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Ajv from "ajv";
import { configOf } from "../../cli/src/config";
import { UsageError } from "../../cli/src/usage";
import manifest from "../../package.json";
import configSchema from "../../schemas/config.schema.json";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { changed, textOf, whole } from "../support/campaigns";

const cli = resolve("dist/cli.js");
const bad = textOf(changed(whole, ["type"], "managed"));
const warned = textOf(changed(whole, ["tags"], undefined));

/** Configurations that make no sense, and what is said of each. */
const senseless: readonly (readonly [value: unknown, said: RegExp])[] = [
	[[], /must be an object/],
	[{ problem: {} }, /Unknown property "problem"\. Did you mean "problems"\?/],
	[{ rules: {} }, /Unknown property "rules"\. Expected \$schema, problems/],
	[{ problems: [] }, /"problems" must be an object/],
	[{ problems: { "enum-vlaue": "off" } }, /Unknown problem code "enum-vlaue"\. Did you mean "enum-value"\?/],
	[{ problems: { "enum-value": "warn" } }, /"enum-value" must be error, warning.*not "warn"/],
	[{ problems: { "enum-value": null } }, /not null/],
	[{ problems: { "trailing-comma": "off" } }, /is always an error/],
	[{ maxWarnings: -1 }, /0 or more/],
	[{ maxWarnings: "0" }, /0 or more/],
	[{ files: "a" }, /"files" must be an array/],
	[{ files: [] }, /"files" must be an array/],
	[{ ignore: [7] }, /"ignore" must be an array/],
];

suite("configuration of the command line", () => {
	let folder = "";
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), "campaign config "));
		mkdirSync(join(folder, "team a/[old]"), { recursive: true });
		mkdirSync(join(folder, "team b/node_modules/x"), { recursive: true });
		writeFileSync(join(folder, "team a/bad.campaign.json"), bad);
		writeFileSync(join(folder, "team a/[old]/bad.campaign.json"), bad);
		writeFileSync(join(folder, "team b/good.campaign.json"), textOf(whole));
		writeFileSync(join(folder, "team b/warned.campaign.json"), warned);
		writeFileSync(join(folder, "team b/node_modules/x/bad.campaign.json"), bad);
	});
	teardown(() => rmSync(folder, { recursive: true }));

	function configure(value: unknown, name = "connect-campaign.config.json"): void {
		writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
	}

	function run(args: readonly string[], cwd = ".") {
		const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
			cwd: join(folder, cwd),
			encoding: "utf8",
		});
		return { status, stdout, stderr };
	}

	const filesOf = (args: readonly string[], cwd?: string): string[] => {
		const found = JSON.parse(run(["check", "--format", "json", ...args], cwd).stdout);
		return found.map(({ file, code }: Record<string, string>) => `${file?.replaceAll("\\", "/")} ${code}`);
	};

	test("takes globs, quoted against the shell, and files whose names look like one", () => {
		assert.deepEqual(filesOf(["team */*.campaign.json"]), [
			"team a/bad.campaign.json enum-value",
			"team b/warned.campaign.json owner-tag",
		]);
		assert.equal(filesOf(["**/bad.campaign.json"]).length, 2);
		assert.deepEqual(filesOf(["../team {a,b}/b*.json"], "team b"), [
			"../team a/bad.campaign.json enum-value",
		]);
		assert.deepEqual(filesOf([`${folder.replaceAll("\\", "/")}/*/bad.*`]), [
			"team a/bad.campaign.json enum-value",
		]);
		assert.deepEqual(filesOf(["team a/[old]"]), ["team a/[old]/bad.campaign.json enum-value"]);
		assert.deepEqual(filesOf(["team a/[old]/bad.campaign.json"]), [
			"team a/[old]/bad.campaign.json enum-value",
		]);
		const { status, stderr } = run(["check", "none/**/*.json"]);
		assert.deepEqual([status, stderr], [2, "No file matches none/**/*.json.\n"]);
	});

	test("needs nothing beside the one file", () => {
		copyFileSync(cli, join(folder, "cli.js"));
		const { status, stderr } = spawnSync(process.execPath, ["cli.js", "check", "team b/g*"], { cwd: folder });
		assert.deepEqual([status, stderr.toString()], [0, ""]);
	});

	test("sets severities, as the editor does", () => {
		assert.equal(run(["check"]).status, 1);
		const problems = { "enum-value": "hint", "owner-tag": "error" } as const;
		configure({ $schema: "x", problems });
		const found = JSON.parse(run(["check", "--format", "json"]).stdout);
		const inEditor = [bad, bad, warned].map((text) =>
			new CampaignText(text, configOf({ problems }).problems).problems.map(({ code, severity }) => [
				code,
				severity,
			]),
		);
		assert.deepEqual(
			found.map(({ code, severity }: Record<string, string>) => [code, severity]),
			inEditor.flat(),
		);
		configure({ problems: { "enum-value": "off", "owner-tag": "off" } });
		assert.deepEqual(run(["check"]), { status: 0, stdout: "No problems in 4 files.\n", stderr: "" });
		assert.equal(run(["body", "team a/bad.campaign.json"]).status, 0);
		configure({ problems: { "owner-tag": "error" } });
		assert.equal(run(["body", "team b/warned.campaign.json"]).status, 1);
	});

	test("limits warnings, unless the call does", () => {
		configure({ maxWarnings: 0 });
		assert.equal(run(["check", "team b"]).status, 1);
		assert.equal(run(["check", "--max-warnings", "1", "team b"]).status, 0);
	});

	test("is found in the folder above, and its paths start from there", () => {
		configure({ files: ["team a"], ignore: ["**/[[]old]/**"] });
		assert.deepEqual(filesOf([], "team b"), ["../team a/bad.campaign.json enum-value"]);
		assert.equal(filesOf(["."], "team a/[old]").length, 0);
		assert.equal(filesOf(["."], "team b").length, 1);
	});

	test("can be named by the call", () => {
		configure({ problems: { "enum-value": "off" } }, "strict.json");
		assert.equal(run(["check", "team a"]).status, 1);
		assert.equal(run(["check", "--config", "strict.json", "team a"]).status, 0);
		const { status, stderr } = run(["check", "--config", "none.json"]);
		assert.equal(status, 2);
		assert.match(stderr, /none\.json/);
	});

	test("that makes no sense ends with 2, its file's name and what to write", () => {
		for (const text of ['{"problems": }', "{\n// why\n}", '{"maxWarnings": "a"}']) {
			configure(text);
			const { status, stdout, stderr } = run(["check"]);
			assert.deepEqual([status, stdout], [2, ""]);
			assert.match(stderr, /connect-campaign\.config\.json: .{10,}\.\n$/);
		}
	});

	test("is described by the published schema, which agrees on what makes sense", () => {
		const setting = manifest.contributes.configuration.properties["connectCampaign.problems"];
		assert.deepEqual(configSchema.properties.problems.properties, setting.properties);
		const accepts = new Ajv({ strict: true }).compile(configSchema);
		for (const [value, said] of senseless) {
			assert.throws(
				() => configOf(value),
				(fault) => fault instanceof UsageError && said.test(fault.message),
				JSON.stringify(value),
			);
			assert.equal(accepts(value), false, JSON.stringify(value));
		}
		const sensible = {
			$schema: "x",
			problems: { arn: "off", comment: "error" },
			maxWarnings: 3,
			files: ["."],
			ignore: [],
		};
		for (const value of [{}, sensible]) {
			assert.doesNotThrow(() => configOf(value));
			assert.equal(accepts(value), true);
		}
	});
});
