import { mutationsOf } from "../mutation";

/** What the language server says of a file, which decides whether it may be sent. */
export const settings = [
	...mutationsOf(
		"server/src/lsp/settings.ts",
		["test/server/settings.test.ts"],
		[
			[
				"if (this.#asked.get(uri) !== asking) {",
				"if (uri === undefined) {",
				"an old answer of settings overwrites a newer one",
			],
			["this.#asked.clear();", "", "settings that change are not asked for again"],
		],
	),
	...mutationsOf(
		"client/src/language/serverAnswer.ts",
		["test/client/submit/serverAnswer.test.ts"],
		[
			[
				'answer["problems"].every(isProblem)',
				"true",
				"an answer that is no list of problems opens the way to AWS",
			],
		],
	),
	...mutationsOf(
		"shared/src/problem/pages.ts",
		["test/client/problemCode.test.ts"],
		[
			['typeof value === "string" && ', "", "something that is no text names a file of the package"],
			["/^[a-z]", "/[a-z]", "a link opens a file outside of the pages about problems"],
			[")*$/", ")*/", "a link opens any file below the pages about problems"],
		],
	),
	...mutationsOf(
		"server/src/features/diagnostics.ts",
		["test/server/features/oneDiagnostic.test.ts"],
		[["...(linksCode &&", "...(true &&", "each key sends an address that VS Code does not use"]],
	),
];
