import { mutationsOf } from "../mutation";

const guards = ["test/cli/guards.test.ts"];

/** What the command line may do unasked, show and keep. */
export const commandLine = [
	...mutationsOf(
		"cli/src/aws/answers.ts",
		["test/cli/account/answers.test.ts"],
		[
			["if (values.yes !== true) {", "if (false) {", "a build changes campaigns that nobody agreed to"],
			[
				'if (why !== undefined && values["confirm-name"] === undefined) {',
				"if (false) {",
				"a build stops a campaign by an ID alone",
			],
			["\tcheckName(call, asked);\n", "", "another campaign is stopped than the one that was named"],
			["redact(line, secrets)", "line", "the log of a build holds sender addresses"],
			[
				"return call.values.yes === true || (await terminal.agree",
				"return true || (await terminal.agree",
				"no question waits for its answer",
			],
			[
				"return typed !== undefined && isTyped(typed, text);",
				"return typed !== undefined;",
				"any name will do for a campaign that is protected",
			],
		],
	),
	...mutationsOf(
		"cli/src/aws/store.ts",
		["test/cli/account/output.test.ts"],
		[
			["if (this.#keepsApplied) {", "if (true) {", "bodies are kept that nobody wants kept"],
			["isAbsolute(state)", "true", "what is remembered is put wherever the command is called"],
		],
	),
	...mutationsOf(
		"shared/src/text/doors.ts",
		["test/client/display/doors.test.ts"],
		[
			[
				'line.replace(/^(\\s*):(?=:)/, "$1: ")',
				"line",
				"a name in AWS sets variables of a build by `::set-env`",
			],
		],
	),
	...mutationsOf("cli/src/arguments.ts", guards, [
		['word.replace(/=.*$/s, "")', "word", "an option with a value is never known"],
		[
			"if (odd !== undefined) {",
			"if (false) {",
			"an option of another command has no effect, and nobody says so",
		],
		["args.slice(0, endOfOptions(args))", "args", "a file whose name begins with a dash can't be named"],
		["if (!formats.includes(format)) {", "if (false) {", "a misspelt format prints what nobody can read"],
		["existsSync(word) ?", "false ?", "a file without a command is called an unknown command"],
	]),
	...mutationsOf("cli/src/colour.ts", guards, [
		['none !== ""', "false", "NO_COLOR changes nothing"],
		['isTTY && terminal !== "dumb"', "isTTY", "a terminal that knows no colours gets them"],
		['forced !== "0"', "true", "FORCE_COLOR=0 forces colours"],
	]),
	...mutationsOf("cli/src/config.ts", guards, [
		["!(maxWarnings >= 0)", "false", "a limit below zero fails every build"],
		["|| files.length === 0", "", "an empty list of files checks nothing"],
		["isSyntaxCode(code) && level", "false && level", "text that isn't JSON passes a build"],
		["...cliSeverities, ", "", "a file with gaps passes a build"],
	]),
	...mutationsOf("cli/src/files.ts", guards, [
		['entry.name === "node_modules" || ', "", "what is installed is checked"],
		['entry.name.startsWith(".")', "false", "hidden folders are checked"],
		["!ignored(posix", "!(() => false)(posix", "files that are to be left out are checked"],
		["if (!isUtf8) {", "if (false) {", "a file in another encoding is sent with letters replaced"],
		["inFolder(whole).filter(isCampaign)", "inFolder(whole)", "files that are no campaigns are checked"],
	]),
	...mutationsOf("cli/src/environments.ts", guards, [
		[
			"if (found === undefined) {\n\t\t\tconst names",
			"if (false) {\n\t\t\tconst names",
			"a misspelt environment counts as none",
		],
		[
			"this.wanted === undefined || this.wanted === everyEnvironment) {\n\t\t\t\treturn",
			"true) {\n\t\t\t\treturn",
			"an environment that doesn't exist counts as none",
		],
		[
			"files.wanted === everyEnvironment ? all : [chosen]",
			"[chosen]",
			"with --env all, no environment is checked",
		],
	]),
	...mutationsOf("cli/src/machine.ts", guards, [
		['.replaceAll(",", "%2C")', "", "a file name sets properties of an annotation"],
		['.replaceAll("\\n", "%0A")', "", "a message begins a command of its own"],
	]),
	...mutationsOf("cli/src/output.ts", guards, [
		["/#(?=#\\w*\\[)/g", "/x^/g", "JSON on standard output commands a build"],
	]),
	...mutationsOf("cli/src/report.ts", guards, [
		[
			"new Map(all.map((problem) => [keyOf(problem), problem])).values()",
			"all",
			"each environment tells the same problem again",
		],
	]),
];
