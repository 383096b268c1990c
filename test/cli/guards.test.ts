import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { checkOptions, formatOf, noCommand, readArguments } from "../../cli/src/arguments";
import { requestBody } from "../../cli/src/body";
import { paintFor, plain } from "../../cli/src/colour";
import { configOf } from "../../cli/src/config";
import { EnvironmentFiles, judgedIn } from "../../cli/src/environments";
import { campaignFiles, readText } from "../../cli/src/files";
import { annotation } from "../../cli/src/machine";
import { inertJson } from "../../cli/src/output";
import { count, reportOn, together } from "../../cli/src/report";
import { UsageError } from "../../cli/src/usage";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { environmentsFileName } from "../../shared/src/environments/environments";

/** What a call that makes no sense is told. */
function told(call: () => unknown): string {
	try {
		call();
	} catch (fault) {
		assert.ok(fault instanceof UsageError, String(fault));
		return fault.message;
	}
	assert.fail("nothing is told");
}

suite("a call of the command line", () => {
	test("has the options that there are, and those of its command alone", () => {
		assert.match(
			told(() => readArguments(["check", "--fixx"])),
			/Unknown option --fixx\. Did you mean --fix\?/,
		);
		assert.match(
			told(() => readArguments(["check", "--fixx=a"])),
			/option --fixx\./,
		);
		assert.deepEqual(readArguments(["check", "--", "--fixx"]).positionals, ["check", "--fixx"]);
		assert.equal(readArguments(["check", "--max-warnings", "3"]).values["max-warnings"], "3");
		assert.equal(readArguments(["pull", "-o", "-"]).values.output, "-");
		assert.match(
			told(() => checkOptions("check", { yes: true })),
			/^check has no option --yes\./,
		);
		checkOptions("check", { fix: true, help: true });
	});

	test("has a format that its command knows; the first one where it names none", () => {
		assert.equal(formatOf("check", undefined), "human");
		assert.equal(formatOf("check", "sarif"), "sarif");
		assert.match(
			told(() => formatOf("check", "jsn")),
			/Did you mean "json"\?/,
		);
	});

	test("is told which command was meant, with the help where that is unknown", () => {
		assert.equal(noCommand("chek", "HELP").message, 'Unknown command "chek". Did you mean "check"?');
		assert.match(noCommand("package.json", "HELP").message, /Did you mean "check package\.json"\?/);
		assert.equal(noCommand(undefined, "HELP").help, "\nHELP");
	});

	test("is answered in colour on a terminal alone, unless the environment wants it otherwise", () => {
		const isColoured = (isTTY: boolean, env: NodeJS.ProcessEnv): boolean =>
			paintFor({ isTTY }, env) !== plain;
		assert.deepEqual(
			[
				isColoured(true, {}),
				isColoured(false, {}),
				isColoured(true, { TERM: "dumb" }),
				isColoured(true, { NO_COLOR: "1" }),
				isColoured(true, { NO_COLOR: "" }),
				isColoured(false, { FORCE_COLOR: "1" }),
				isColoured(true, { FORCE_COLOR: "0" }),
			],
			[true, false, false, false, true, true, false],
		);
	});
});

suite("what a project says of its checks", () => {
	test("is refused where it makes no sense", () => {
		assert.match(
			told(() => configOf([])),
			/must be an object/,
		);
		assert.match(
			told(() => configOf({ maxWarnings: -1 })),
			/0 or more/,
		);
		assert.match(
			told(() => configOf({ files: [] })),
			/"files" must be/,
		);
		assert.match(
			told(() => configOf({ ignore: [""] })),
			/"ignore" must be/,
		);
		assert.match(
			told(() => configOf({ problems: { "comma-missing": "off" } })),
			/always an error/,
		);
		assert.equal(configOf({ maxWarnings: 0 }).maxWarnings, 0);
		assert.equal(configOf({}).problems.get("placeholder-left"), "warning");
	});
});

suite("what the command line reads and writes", () => {
	const folder = mkdtempSync(join(tmpdir(), "guards-"));
	const at = (...names: string[]): string => join(folder, ...names);

	suiteSetup(() => {
		for (const name of ["node_modules", ".hidden", "flows"]) {
			mkdirSync(at(name));
			writeFileSync(at(name, "a.campaign.json"), "{}");
		}
		writeFileSync(at("b.campaign.json"), "{}");
		writeFileSync(at("other.json"), "{}");
		writeFileSync(at("latin.json"), Buffer.from([0xe4]));
	});
	suiteTeardown(() => rmSync(folder, { recursive: true }));

	test("is the campaigns of a folder, and neither what is installed nor what is hidden", () => {
		const search = { folder, ignore: ["b.*"], ignoredFrom: folder };
		const names = (paths: string[], ignore: readonly string[]): string[] =>
			campaignFiles(paths, { ...search, ignore }).map((file) => relative(folder, file));
		assert.deepEqual(names(["."], []), ["b.campaign.json", join("flows", "a.campaign.json")]);
		assert.deepEqual(names([".", "b.campaign.json"], ["b.*"]), [join("flows", "a.campaign.json")]);
		assert.deepEqual(names(["b.campaign.json", "./b.campaign.json"], []), ["b.campaign.json"]);
		assert.match(
			told(() => names(["gone.json"], [])),
			/gone\.json doesn't exist/,
		);
		assert.match(
			told(() => names(["*.yaml"], [])),
			/No file matches/,
		);
		assert.match(
			told(() => readText(at("latin.json"))),
			/isn't UTF-8/,
		);
	});

	test("is judged in the environment that is named, or in each there is", () => {
		const file = at("b.campaign.json");
		assert.deepEqual(judgedIn(new EnvironmentFiles(undefined), file), [undefined]);
		assert.deepEqual(judgedIn(new EnvironmentFiles("all"), file), [undefined]);
		assert.match(
			told(() => judgedIn(new EnvironmentFiles("dev"), file)),
			/--env can't be used/,
		);
		const environments = { environments: { dev: { values: { a: "1" } }, prod: { values: { a: "2" } } } };
		writeFileSync(at(environmentsFileName), JSON.stringify(environments));
		const chosen = (wanted: string | undefined): (string | undefined)[] =>
			judgedIn(new EnvironmentFiles(wanted), file).map((one) => one?.chosen?.name);
		assert.deepEqual(chosen("prod"), ["prod"]);
		assert.deepEqual(chosen("all"), ["dev", "prod"]);
		assert.deepEqual(chosen(undefined), [undefined]);
		assert.match(
			told(() => chosen("prd")),
			/No environment is called "prd"\. Did you mean "prod"\?/,
		);
	});

	test("tells what several environments have alike once", () => {
		const report = reportOn("a", new CampaignText('{"name": 1}'));
		assert.ok(count([report], "error") > 0);
		assert.deepEqual(together(report, [report]).problems, report.problems);
	});

	test("commands nothing to a build", () => {
		const told = { level: "error", file: "a:b,c", title: "code", message: "50%\r\n" } as const;
		assert.equal(annotation(told), "::error file=a%3Ab%2Cc,title=code::50%25%0D%0A\n");
		assert.equal(inertJson('"##vso[x]"'), '"\\u0023#vso[x]"');
	});

	test("is no request where the text is none", () => {
		assert.match(
			told(() => requestBody("[]")),
			/\S/,
		);
	});
});
