import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { parse } from "yaml";
import { releaseNotes } from "../build/releaseNotes.mts";
import { version } from "../package.json";
import { installNpmPackage } from "./support/npmPackage";

interface Step {
	readonly run: string;
	readonly env: Readonly<Record<string, string>>;
}

interface Action {
	readonly inputs: Readonly<Record<string, { readonly default: string }>>;
	readonly outputs: Readonly<Record<string, { readonly value: string }>>;
	readonly runs: { readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync("action.yml", "utf8"));
const good = readFileSync("examples/sms.campaign.json", "utf8");

suite("the GitHub Action", () => {
	const folder = mkdtempSync(join(tmpdir(), "action-"));
	const repository = join(folder, "repository");
	const pretender = join(folder, "pretender");
	const runners = new Map<string, string>();
	let tarball = "";

	suiteSetup(() => {
		mkdirSync(repository);
		writeFileSync(join(repository, "good.campaign.json"), good);
		writeFileSync(join(repository, "bad one.campaign.json"), good.replace('"T08:00"', '"8:00"'));
		execFileSync("npm", ["pack", resolve("dist/npm"), "--silent"], { cwd: folder });
		tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
		// Stands in for the command line where that would call AWS: says how it was called, and ends as it is told.
		mkdirSync(pretender);
		const manifest = { name: "pretender", version: "1.0.0", bin: { "connect-campaigns": "cli.js" } };
		writeFileSync(join(pretender, "package.json"), JSON.stringify(manifest));
		writeFileSync(
			join(pretender, "cli.js"),
			`#!/usr/bin/env node
const args = process.argv.slice(2);
const out = args[args.indexOf("--out") + 1];
if (args.includes("--out") && process.env.PRETEND_PLAN) require("node:fs").writeFileSync(out, "{}");
console.log(JSON.stringify(args));
process.exitCode = Number(process.env.PRETEND_CODE);
`,
		);
	});
	suiteTeardown(() => rmSync(folder, { recursive: true }));

	/** Runs the steps as GitHub does: with inputs put in, in bash that stops at the first fault. */
	function run(inputs: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
		// Installing takes the longest; the package is there from the first time on.
		const wanted = inputs["package"] ?? "";
		const temp = runners.get(wanted) ?? mkdtempSync(join(folder, "runner-"));
		const steps = action.runs.steps.slice(runners.has(wanted) ? 1 : 0);
		runners.set(wanted, temp);
		const files = { GITHUB_OUTPUT: join(temp, "output"), GITHUB_STEP_SUMMARY: join(temp, "summary") };
		for (const file of Object.values(files)) {
			writeFileSync(file, "");
		}
		const cache = join(folder, "cache");
		const given = { ...process.env, ...more, ...files, RUNNER_TEMP: temp, npm_config_cache: cache };
		let status: number | null = 0;
		let stdout = "";
		for (const step of steps) {
			const env = Object.entries(step.env).map(([name, value]) => [
				name,
				value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, input: string) => {
					assert.ok(input in action.inputs, input);
					return inputs[input] ?? action.inputs[input]?.default ?? "";
				}),
			]);
			const args = ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.run];
			const ended = spawnSync("bash", args, {
				cwd: repository,
				env: { ...given, ...Object.fromEntries(env) },
				encoding: "utf8",
			});
			({ status } = ended);
			stdout += ended.stdout;
			if (status !== 0) {
				break;
			}
		}
		const outputs = Object.fromEntries(
			readFileSync(files.GITHUB_OUTPUT, "utf8")
				.split("\n")
				.filter(Boolean)
				.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
		);
		for (const name of Object.keys(outputs)) {
			assert.equal(action.outputs[name]?.value, `\${{ steps.run.outputs.${name} }}`);
		}
		return { status, stdout, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8") };
	}

	test("runs the version of the package that it belongs to", () => {
		assert.equal(action.inputs["package"]?.default, `connect-campaigns@${version}`);
	});

	test("checks: annotations, SARIF and a summary", () => {
		const { status, stdout, outputs, summary } = run({ package: tarball, files: "." });
		assert.equal(status, 1);
		assert.match(stdout, /^::error file=bad one\.campaign\.json,line=\d+/);
		const sarif = JSON.parse(readFileSync(outputs["sarif-file"] ?? "", "utf8"));
		assert.equal(sarif.runs[0].results[0].ruleId, "time-of-day");
		assert.match(summary, /^### Connect Campaigns: check\n\n {4}bad one\.campaign\.json:\d+/);
		assert.equal(readFileSync(outputs["summary"] ?? "", "utf8"), summary);
		const named = run({ package: tarball, files: "good.campaign.json\n", "max-warnings": "0" });
		assert.equal(named.status, 0);
		const blank = run({ package: tarball, files: "good.campaign.json\nbad one.campaign.json\r\n" });
		assert.equal(blank.status, 1);
	});

	test("plans: says whether something changes, and keeps the plan", () => {
		const inputs = {
			package: pretender,
			command: "plan",
			files: "a b\n$(x)",
			"expect-account": "111122223333",
		};
		const changed = run(inputs, { PRETEND_CODE: "1", PRETEND_PLAN: "yes" });
		assert.equal(changed.status, 0);
		const plan = changed.outputs["plan-file"] ?? "";
		assert.ok(existsSync(plan));
		assert.equal(changed.outputs["changes"], "true");
		assert.deepEqual(JSON.parse(changed.summary), [
			"plan",
			"--format",
			"markdown",
			"--fail-on-changes",
			"--out",
			plan,
			"--expect-account",
			"111122223333",
			"--",
			"a b",
			"$(x)",
		]);
		const same = run(inputs, { PRETEND_CODE: "0", PRETEND_PLAN: "yes" });
		assert.deepEqual([same.status, same.outputs["changes"]], [0, "false"]);
	});

	test("fails where there is no plan, whatever the reason", () => {
		const inputs = { package: pretender, command: "plan", files: "." };
		for (const [code, plan] of [
			["1", ""],
			["2", ""],
			["3", "yes"],
			["4", "yes"],
		] as const) {
			const { status, outputs } = run(inputs, { PRETEND_CODE: code, PRETEND_PLAN: plan });
			assert.deepEqual(
				[status, outputs["changes"], outputs["plan-file"]],
				[Number(code), undefined, undefined],
			);
		}
	});

	test("applies a plan or files, and fails as that does", () => {
		const applied = run(
			{ package: pretender, command: "apply", "plan-file": "my plan.json", region: "eu-west-2" },
			{ PRETEND_CODE: "0" },
		);
		const words = ["apply", "--yes", "--format", "markdown"];
		assert.equal(applied.status, 0);
		assert.deepEqual(JSON.parse(applied.summary), [
			...words,
			"--region",
			"eu-west-2",
			"--plan",
			"my plan.json",
		]);
		const failed = run({ package: pretender, command: "apply", files: "x" }, { PRETEND_CODE: "4" });
		assert.deepEqual([failed.status, JSON.parse(failed.summary)], [4, [...words, "--", "x"]]);
	});

	test("knows no other command", () => {
		const { status, stdout } = run({ package: pretender, command: "delete" });
		assert.equal(status, 2);
		assert.match(stdout, /^::error::The input command must be check, plan or apply\./);
	});
});

suite("recipes for pipelines", () => {
	const page = readFileSync("docs/pipelines.md", "utf8");
	const recipes = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = ""]) => parse(text));

	test("give the action inputs that it has, and take outputs that it has", () => {
		const [github] = recipes;
		const steps = Object.values(github.jobs).flatMap((job) => Reflect.get(Object(job), "steps"));
		const own = steps.filter(({ uses }) => uses.startsWith("connect-campaigns/"));
		assert.ok(own.length === 3 && own.every(({ uses }) => uses.endsWith(`@v${version}`)));
		for (const name of own.flatMap((step) => Object.keys(step.with))) {
			assert.ok(name in action.inputs, name);
		}
		for (const [, name = ""] of page.matchAll(/steps\.plan\.outputs\.([\w-]+)/g)) {
			assert.ok(name in action.outputs, name);
		}
	});

	test("name this version of the package", () => {
		const named = [...page.matchAll(/connect-campaigns@(\d[\d.]*\d)/g)].map(([, found]) => found);
		assert.deepEqual([...new Set(named)], [version]);
	});

	test("stop a commit with a bad campaign", () => {
		const [hook] = recipes[2].repos[0].hooks;
		const folder = mkdtempSync(join(tmpdir(), "hook-"));
		try {
			const env = { ...process.env, PATH: [installNpmPackage(folder), process.env["PATH"]].join(delimiter) };
			writeFileSync(join(folder, "good.campaign.json"), good);
			writeFileSync(join(folder, "bad.campaign.json"), "{}");
			const commit = (...files: readonly string[]) =>
				spawnSync("sh", ["-c", `${hook.entry} ${files.join(" ")}`], { cwd: folder, env }).status;
			assert.match("bad.campaign.json", new RegExp(hook.files));
			assert.deepEqual(
				[commit("good.campaign.json"), commit("good.campaign.json", "bad.campaign.json")],
				[0, 1],
			);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});

suite("workflows of the repository", () => {
	test("run the test command of the README", () => {
		const workflow = parse(readFileSync(".github/workflows/test.yml", "utf8"));
		const [command = ""] = /^npm ci && npm test\b/m.exec(readFileSync("README.md", "utf8")) ?? [];
		assert.equal(workflow.jobs.test.steps.at(-1).run, command);
	});

	test("release what the changelog has a version and a date for", () => {
		const changelog =
			"# Changelog\n\n## Unreleased\n\n- c\n\n## 1.1.0 – 2031-01-02\n\n- b\n\n## 1.0.0 – 2031-01-01\n";
		assert.equal(releaseNotes(changelog, "1.1.0"), "- b\n");
		assert.throws(() => releaseNotes(changelog, "1.0.0"), /says nothing/);
		assert.throws(() => releaseNotes(changelog, "1.1"), /no version 1\.1 /);
		assert.throws(() => releaseNotes(changelog, "Unreleased"), /no version/);
		assert.notEqual(releaseNotes(readFileSync("CHANGELOG.md", "utf8"), version), "");
	});
});
