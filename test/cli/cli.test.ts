import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { summaries } from "../../shared/src/problem/codes";
import { changed, textOf, whole } from "../support/campaigns";

const cli = resolve("dist/cli.js");

suite("command line", () => {
	let folder = "";
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), "campaign cli "));
		mkdirSync(join(folder, "sub/node_modules"), { recursive: true });
		writeFileSync(join(folder, "good.campaign.json"), textOf(whole));
		writeFileSync(join(folder, "sub/bad.campaign.json"), bad);
		writeFileSync(join(folder, "sub/node_modules/other.campaign.json"), "{");
		writeFileSync(join(folder, "package.json"), "{");
	});
	teardown(() => rmSync(folder, { recursive: true }));

	const bad = textOf(changed(whole, ["type"], "managed")).replaceAll("\n", "\r\n");

	function run(args: readonly string[], input?: string | Buffer) {
		const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
			cwd: folder,
			encoding: "utf8",
			...(input !== undefined && { input }),
		});
		return { status, stdout, stderr };
	}

	test("finds campaign files in a folder and shows each problem with its line and a caret", () => {
		const { status, stdout } = run(["check"]);
		assert.equal(status, 1);
		const [place, source = "", caret = ""] = stdout.split("\n");
		assert.match(place ?? "", /^sub.bad\.campaign\.json:\d+:11 error .*"MANAGED".* \(enum-value\)$/);
		assert.equal(source.slice(caret.indexOf("^"), caret.length), '"managed"');
		assert.match(stdout, /1 error in 2 files; 1 fixable with --fix\.\n$/);
	});

	test("warns of what is still to be filled in, unless the project wants it otherwise", () => {
		writeFileSync(join(folder, "good.campaign.json"), textOf(changed(whole, ["name"], "<campaign name>")));
		const { status, stdout } = run(["check", "good.campaign.json", "--max-warnings", "0"]);
		assert.match(stdout, / warning Fill in name\. \(placeholder-left\)/);
		assert.equal(status, 1);
		writeFileSync(
			join(folder, "connect-campaign.config.json"),
			JSON.stringify({ problems: { "placeholder-left": "off" } }),
		);
		assert.equal(run(["check", "good.campaign.json", "--max-warnings", "0"]).status, 0);
	});

	test("ends with 0 where nothing is wrong, with 2 where the call makes no sense", () => {
		assert.equal(run(["check", "good.campaign.json"]).status, 0);
		for (const args of [
			[],
			["check", "none.json"],
			["check", "--format", "x"],
			["check", "--bad"],
			["body"],
			["check", "sub/node_modules/.."],
		]) {
			const { status, stderr } = run(args);
			if (args.at(-1) === "sub/node_modules/..") {
				assert.equal(status, 1);
			} else {
				assert.deepEqual([status, stderr.length > 10], [2, true], args.join(" "));
			}
		}
		assert.match(run(["--help"]).stdout, /check/);
		assert.match(run(["--version"]).stdout, /^\d+\.\d+\.\d+\n$/);
	});

	test("says that a path cannot be read", () => {
		const { status, stderr } = run(["check", "a".repeat(5000)]);
		assert.equal(status, 2);
		assert.match(stderr, /^a+ can't be read: ENAMETOOLONG[^\n]*\.\n$/);
	});

	test("shows a text that is out to command the terminal, and does not pass its commands on", () => {
		const file = join(folder, "sub/bad.campaign.json");
		writeFileSync(file, `{\t"name": "a\u001b[2J\u009b2J\u202e", "\u009b3\u202e": 1}`);
		const { stdout } = run(["check", "sub"]);
		assert.doesNotMatch(stdout, /[^\P{Cc}\n]|\p{Cf}/u);
		assert.match(stdout, /\n {2}\{ "name": "a\ufffd\[2J\ufffd2J\ufffd", "\ufffd3\ufffd": 1\}\n/);
		assert.match(stdout, /Unknown property "\\u009b3\\u202e"/);
	});

	test("makes the fixes that are certain, and leaves the rest of the file as it is", () => {
		const file = join(folder, "sub/bad.campaign.json");
		assert.match(run(["check", "sub"]).stdout, /\n1 error in 1 file; 1 fixable with --fix\.\n$/);
		const { status, stdout, stderr } = run(["check", "--fix", "sub"]);
		assert.deepEqual([status, stderr], [0, ""]);
		assert.match(
			stdout,
			/^sub\/bad\.campaign\.json:\d+:\d+ fixed: "managed" → "MANAGED"\n\nNo problems in 1 file; 1 change made\.\n$/,
		);
		assert.equal(readFileSync(file, "utf8"), textOf(whole).replaceAll("\n", "\r\n"));
		writeFileSync(file, "{ 'name': 'a', }");
		assert.equal(run(["check", "--fix", "sub"]).status, 1);
		assert.equal(readFileSync(file, "utf8"), '{ "name": "a" }');
		writeFileSync(file, "{ 'name': 'a', }");
		const told = run(["check", "--fix", "--format", "json", "sub"]);
		assert.match(told.stderr, /^(?:sub\/bad\.campaign\.json:1:\d+ fixed: [^\n]+\n){2}$/);
		assert.ok(Array.isArray(JSON.parse(told.stdout)));
		const code = '{ "name": name, "type": "managed", }';
		writeFileSync(file, code);
		assert.equal(run(["check", "--fix", "sub"]).status, 1);
		assert.equal(readFileSync(file, "utf8"), code);
		assert.equal(run(["check", "--fix", "--stdin"], "{}").status, 2);
	});

	test("counts warnings against a limit", () => {
		writeFileSync(join(folder, "warned.campaign.json"), textOf(changed(whole, ["tags"], undefined)));
		assert.equal(run(["check", "warned.campaign.json"]).status, 0);
		assert.equal(run(["check", "--max-warnings", "0", "warned.campaign.json"]).status, 1);
	});

	test("reads standard input, and says what is no UTF-8", () => {
		const { status, stdout } = run(["check", "--stdin", "--stdin-filename", "x.json"], bad);
		assert.equal(status, 1);
		assert.match(stdout, /^x\.json:/);
		const broken = run(["check", "--stdin"], Buffer.from([0x7b, 0xff, 0x7d]));
		assert.equal(broken.status, 2);
		assert.match(broken.stderr, /UTF-8/);
	});

	test("writes JSON, SARIF and GitHub's commands that point at the marked text", () => {
		const lines = bad.split("\r\n");
		const [found] = JSON.parse(run(["check", "--format", "json", "sub"]).stdout);
		assert.equal(lines[found.line - 1]?.slice(found.column - 1, found.endColumn - 1), '"managed"');
		assert.equal(found.code, "enum-value");
		const log = JSON.parse(run(["check", "--format", "sarif", "sub"]).stdout);
		assert.equal(log.version, "2.1.0");
		const [{ tool, results }] = log.runs;
		const [{ id, shortDescription, helpUri }] = tool.driver.rules;
		assert.deepEqual([id, shortDescription.text], ["enum-value", summaries["enum-value"]]);
		assert.match(helpUri, /^https:.*enum-value\.md$/);
		const [{ ruleId, level, message, locations }] = results;
		assert.deepEqual([ruleId, level], ["enum-value", "error"]);
		assert.ok(message.text.length > 10);
		const { region } = locations[0].physicalLocation;
		assert.equal(
			lines[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1),
			'"managed"',
		);
		assert.match(
			run(["check", "--format", "github", "sub"]).stdout,
			/^::error file=sub.bad\.campaign\.json,line=\d+,col=11,.*,title=enum-value::/,
		);
	});

	test("prints the body that would be sent, and none of a file with errors", () => {
		writeFileSync(join(folder, "schema.campaign.json"), textOf({ $schema: "x", ...whole }));
		assert.equal(run(["body", "schema.campaign.json"]).stdout, `${JSON.stringify(whole)}\n`);
		const { status, stdout, stderr } = run(["body", "sub/bad.campaign.json"]);
		assert.deepEqual([status, stdout], [1, ""]);
		assert.match(stderr, /enum-value/);
	});
});
