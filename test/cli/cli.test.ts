import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { paintFor } from "../../cli/src/colour";
import { violations } from "../../shared/src/problem/codes";
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
		const left = run(["check", "--fix", "sub"]);
		assert.equal(left.status, 1);
		const place = "sub/bad.campaign.json:1:11";
		assert.match(
			left.stdout,
			new RegExp(`^${place} not JSON: 1 certain fix wasn't made\\. Fix this place first\\.\n`),
		);
		assert.equal(readFileSync(file, "utf8"), code);
		writeFileSync(file, code.replace(": name", ": undefined"));
		assert.equal(run(["check", "--fix", "sub"]).status, 1);
		assert.equal(readFileSync(file, "utf8"), '{ "name": undefined, "type": "MANAGED" }');
		assert.equal(run(["check", "--fix", "--stdin"], "{}").status, 2);
		writeFileSync(file, textOf(whole).replaceAll("  ", "\u00a0\u00a0"));
		assert.match(
			run(["check", "--fix", "sub"]).stdout,
			/^sub\/bad\.campaign\.json:2:1 fixed: other spaces → plain spaces, in \d+ places\n\n/,
		);
	});

	test("formats files, or says which it would format", () => {
		const ugly = JSON.stringify(whole);
		writeFileSync(join(folder, "good.campaign.json"), ugly);
		writeFileSync(join(folder, "sub/bad.campaign.json"), "name: not JSON");
		assert.deepEqual(run(["fmt", "--check"]), { status: 1, stdout: "good.campaign.json\n", stderr: "" });
		assert.equal(readFileSync(join(folder, "good.campaign.json"), "utf8"), ugly);
		assert.deepEqual(run(["fmt"]), { status: 0, stdout: "good.campaign.json\n", stderr: "" });
		const pretty = readFileSync(join(folder, "good.campaign.json"), "utf8");
		assert.match(pretty, /^\{\n {2}"name": "Spring",\n/);
		assert.deepEqual([JSON.parse(pretty), run(["fmt"]).stdout], [whole, ""]);
		assert.equal(run(["fmt", "-"], ugly).stdout, pretty);
	});

	test("lets no line of a file pass for a command to a build", () => {
		writeFileSync(
			join(folder, "sub/bad.campaign.json"),
			'{\n::add-mask::x\n"name": "##[error]x", "type": 1 }',
		);
		for (const format of ["human", "json", "sarif", "github"]) {
			const { stdout } = run(["check", "sub", "--format", format]);
			assert.doesNotMatch(stdout, /^\s*::(?!error|warning|notice)|##(?:vso)?\[(?!.*::)/m, format);
			assert.ok(stdout.length > 100);
		}
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
		assert.equal(broken.status, 1);
		assert.match(
			broken.stdout,
			/^stdin\.campaign\.json:1:2 error The file isn't UTF-8\. Save it as UTF-8\. \(wrong-encoding\)\n/,
		);
		assert.match(run(["body", "-"], Buffer.from([0x7b, 0xff, 0x7d])).stderr, /it isn't UTF-8/);
	});

	test("reads standard input for a dash", () => {
		const { status, stdout } = run(["check", "-", "--stdin-filename", "x.json"], bad);
		assert.equal(status, 1);
		assert.match(stdout, /^x\.json:/);
		assert.equal(run(["body", "-"], textOf(whole)).stdout, `${JSON.stringify(whole)}\n`);
		assert.deepEqual(
			[run(["check", "-", "sub"], bad), run(["check", "-", "--fix"], bad)].map(({ status }) => status),
			[2, 2],
		);
	});

	test("tells of a file in another encoding as one problem, and checks the others", () => {
		writeFileSync(
			join(folder, "sub/latin.campaign.json"),
			Buffer.from('{\n  "name": "Fr\u00fchling"\n}', "latin1"),
		);
		const wide = Buffer.from(`\ufeff${textOf(whole)}`, "utf16le");
		writeFileSync(join(folder, "sub/wide.campaign.json"), wide);
		writeFileSync(join(folder, "sub/other.campaign.json"), Buffer.from(wide.subarray(2)).swap16());
		const { status, stdout } = run(["check", "--fix", "sub"]);
		assert.equal(status, 1);
		assert.deepEqual(
			stdout.split("\n").filter((line) => / error /.test(line)),
			[
				"sub/latin.campaign.json:2:14 error The file isn't UTF-8. Save it as UTF-8. (wrong-encoding)",
				"sub/other.campaign.json:1:1 error The file is UTF-16, not UTF-8. Save it as UTF-8. (wrong-encoding)",
				"sub/wide.campaign.json:1:1 error The file is UTF-16, not UTF-8. Save it as UTF-8. (wrong-encoding)",
			],
		);
		assert.match(stdout, /3 errors in 4 files; 1 change made\.\n$/);
		assert.deepEqual(readFileSync(join(folder, "sub/wide.campaign.json")), wide);
	});

	test("checks the others where a file can't be read, and ends with 2", () => {
		mkdirSync(join(folder, "sub/folder.campaign.json"));
		const { status, stdout, stderr } = run(["check", "sub/*"]);
		assert.deepEqual([status, stderr], [1, ""], "a folder is no file");
		assert.match(stdout, /enum-value/);
		symlinkSync("nowhere", join(folder, "sub/gone.campaign.json"));
		const gone = run(["check", "sub"]);
		assert.equal(gone.status, 2);
		assert.match(gone.stdout, /enum-value/);
		assert.match(gone.stderr, /^sub\/gone\.campaign\.json can't be read: ENOENT[^\n]+\n$/);
	});

	test("helps, and names what was meant", () => {
		const { stdout: help } = run(["--help"]);
		for (const args of [["-h"], ["help"], ["chek", "-h"]]) {
			assert.deepEqual(run(args), { status: 0, stdout: help, stderr: "" }, args.join(" "));
		}
		const { stdout: checkHelp } = run(["check", "--help"]);
		assert.match(checkHelp, /^connect-campaigns check .*\n[\s\S]* --max-warnings N /);
		for (const args of [
			["help", "check"],
			["check", "-h", "none.json"],
		]) {
			assert.deepEqual(run(args), { status: 0, stdout: checkHelp, stderr: "" }, args.join(" "));
		}
		for (const [args, said] of [
			[["chek", "x"], 'Unknown command "chek". Did you mean "check"?\n'],
			[["boddy"], 'Unknown command "boddy". Did you mean "body"?\n'],
			[["help", "aply"], 'Unknown command "aply". Did you mean "apply"?\n'],
			[
				["good.campaign.json"],
				'Unknown command "good.campaign.json". Did you mean "check good.campaign.json"?\n',
			],
			[["check", "--fromat", "json"], "Unknown option --fromat. Did you mean --format?\n"],
			[["check", "--fromat=json"], "Unknown option --fromat. Did you mean --format?\n"],
			[["check", "-fix"], "Unknown option -fix. Did you mean --fix?\n"],
			[
				["check", "--format", "jsn"],
				'--format must be one of human, json, sarif, github. Did you mean "json"?\n',
			],
			[["check", "--max-warning", "0"], "Unknown option --max-warning. Did you mean --max-warnings?\n"],
			[["check", "nothing*.json"], "No file matches nothing*.json.\n"],
			[
				["check", "--yes"],
				"check has no option --yes. connect-campaigns help check lists those that it has.\n",
			],
		] as const) {
			assert.deepEqual(run(args), { status: 2, stdout: "", stderr: said }, args.join(" "));
		}
		assert.match(run(["frobnicate"]).stderr, /^Unknown command "frobnicate"\.\n\nconnect-campaigns COMMAND/);
	});

	test("ends as ever where nobody reads its output to the end", async () => {
		const child = spawn(process.execPath, [cli, "check", "sub"], { cwd: folder });
		child.stdout.destroy();
		let said = "";
		child.stderr.on("data", (data) => {
			said += data;
		});
		const [code] = await once(child, "close");
		assert.deepEqual([code, said], [1, ""]);
	});

	test("calls an empty folder by its name", () => {
		const empty = join(folder, "empty");
		mkdirSync(empty);
		assert.equal(run(["check", "empty"]).stderr, "No *.campaign.json in empty.\n");
		const { stderr } = spawnSync(process.execPath, [cli, "check"], { cwd: empty, encoding: "utf8" });
		assert.match(stderr, /^No \*\.campaign\.json in [^\n]*empty\.\n$/);
	});

	test("is in colour on a terminal, and plain where NO_COLOR or a pipe says so", () => {
		const env = { PATH: process.env["PATH"] };
		const coloured = (extra: Readonly<Record<string, string>>): string =>
			spawnSync(process.execPath, [cli, "check", "sub"], {
				cwd: folder,
				encoding: "utf8",
				env: { ...env, ...extra },
			}).stdout;
		const plain = coloured({});
		assert.ok(!plain.includes("\u001b"));
		const forced = coloured({ FORCE_COLOR: "1" });
		assert.ok(forced.includes("\u001b[31merror\u001b[0m "), forced);
		assert.equal(stripVTControlCharacters(forced), plain);
		assert.equal(coloured({ FORCE_COLOR: "1", NO_COLOR: "1" }), plain);
		const onTerminal = (variables: NodeJS.ProcessEnv): string =>
			paintFor({ isTTY: true }, variables)("error", "x");
		assert.deepEqual(
			[{}, { NO_COLOR: "" }, { NO_COLOR: "1" }, { TERM: "dumb" }, { FORCE_COLOR: "0" }].map(onTerminal),
			["\u001b[31mx\u001b[0m", "\u001b[31mx\u001b[0m", "x", "x", "x"],
		);
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
		assert.deepEqual([id, shortDescription.text], ["enum-value", violations["enum-value"]]);
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
