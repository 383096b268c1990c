import { mutationsOf } from "../mutation";

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
				"return typed !== undefined && isSame(typed, text);",
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
];
