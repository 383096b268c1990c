import { mutationsOf } from "../mutation";

/** What the language server says of a file, which decides whether it may be sent. */
export const settings = [
	...mutationsOf(
		"server/src/lsp/settings.ts",
		["test/server/settings.test.ts"],
		[
			["if (this.asked.get(uri) !== asking) return;", "", "an old answer of settings overwrites a newer one"],
			["this.asked.clear();", "", "settings that change are not asked for again"],
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
];
