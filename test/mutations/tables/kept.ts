import { mutationsOf } from "../mutation";

const history = "test/client/submit/history.test.ts";

/** What is remembered, recognised and hidden. */
export const kept = [
	...mutationsOf(
		"deploy/src/identity/decide.ts",
		[history],
		[["one.profile === other.profile", "true", "a campaign of another profile counts as created before"]],
	),
	...mutationsOf(
		"deploy/src/create/history.ts",
		[history],
		[
			["? entry.account === account.id", "? true", "a campaign of another account counts as created before"],
			["entry.region === region &&", "", "a campaign of another region counts as created before"],
			["entry.endpoint === endpoint &&", "", "a campaign of a stand-in counts as created before"],
			["entry.bodyHash === bodyHash &&", "", "another campaign counts as created before"],
			[
				"export const historyLimit = 10_000;",
				"export const historyLimit = 5_000_000;",
				"the history grows without end",
			],
			["kept.filter(isEntry)", "kept", "whatever was kept counts as a campaign"],
			[
				'if (originOf(entry) !== "created") {',
				"if (false) {",
				"a campaign that was pulled counts as created",
			],
			[
				"? [...moved, ...withoutLinks(others, moved)]",
				"? [...others, ...moved]",
				"a moved file has the campaign of the file that it replaced",
			],
		],
	),
	...mutationsOf(
		"deploy/src/links/linkedFile.ts",
		["test/deploy/links/linkedFile.test.ts"],
		[
			[
				"return more.length === 0 ? only : undefined;",
				"return only;",
				"of several moved files that are alike, one is taken unasked",
			],
			[
				"if (own !== undefined && !isReused(uri)) {",
				"if (own !== undefined) {",
				"an untitled file has a campaign of another one",
			],
			[
				"isOf(entry, identifiers) && isCurrent(history, entry)",
				"isOf(entry, identifiers)",
				"a moved file has a campaign that it had left behind",
			],
			["entry.endpoint === endpoint &&", "", "a campaign of a stand-in has the file of another one"],
			[
				"return isSame && isCurrent(history, entry)",
				"return isSame",
				"a file is shown for a campaign that it describes no longer",
			],
		],
	),
	...mutationsOf(
		"deploy/src/links/resolveLink.ts",
		["test/deploy/links/resolveLink.test.ts"],
		[
			[
				"if (more.length === 0) {",
				"if (true) {",
				"the first of several campaigns of a name is taken unasked",
			],
		],
	),
	...mutationsOf(
		"client/src/ui/lastApplied.ts",
		["test/client/links/links.test.ts"],
		[
			[
				"?.globalValue !== false",
				"?.globalValue !== 7",
				"what was applied is kept although the user wants none of it",
			],
		],
	),
	...mutationsOf(
		"deploy/src/pull/campaignText.ts",
		["test/deploy/pull/campaignText.test.ts"],
		[['!key.startsWith("aws:")', "true", "a pulled file has tags that nobody may set"]],
	),
	...mutationsOf(
		"shared/src/request/exactJson.ts",
		["test/deploy/pull/campaignText.test.ts"],
		[
			[
				"const below = (one: unknown): string => exactLayout(one, membersOf, inner);",
				"const below = (one: unknown): string => one instanceof ExactNumber ? String(Number(one.literal)) : exactLayout(one, membersOf, inner);",
				"a pulled number loses digits",
			],
		],
	),
	...mutationsOf(
		"deploy/src/create/historyFile.ts",
		["test/client/submit/historyFile.test.ts"],
		[
			[
				"version !== undefined && version !== this.#version",
				"version !== undefined && this.#version === undefined",
				"what another window created is not seen",
			],
			["change(this.read())", "change(this.#history)", "what another window created is overwritten"],
			["this.#writing.then(write)", "write()", "of two changes at once, one is lost"],
		],
	),
	...mutationsOf(
		"deploy/src/create/durableFile.ts",
		["test/client/submit/historyFile.test.ts", "test/client/submit/pendingStore.test.ts"],
		[
			[
				"await handle.sync();",
				"",
				"what is kept is lost with the computer's power",
				"Only a computer without power could show it.",
			],
			['"w", 0o600', '"w", 0o644', "other users can read what is kept"],
			["await rename(half, path);", "", "nothing is kept"],
		],
	),
	...mutationsOf(
		"deploy/src/create/pending.ts",
		["test/client/submit/pendingStore.test.ts"],
		[
			[
				'(value["before"] === undefined || isTexts(value["before"])) &&',
				"",
				"a record that is none leads to a false look",
			],
		],
	),
	...mutationsOf(
		"deploy/src/create/pendingStore.ts",
		["test/client/submit/pendingStore.test.ts"],
		[
			["!this.#own.has(one.key) &&", "", "a creation that is under way counts as abandoned"],
			["!isRunning(id)", "true", "a creation of another window counts as abandoned"],
			["Date.now() - time > longestSubmission ||", "", "a record of long ago is never looked at"],
			["id === process.pid ||", "", "a record of a process with our number is never looked at"],
			["await rm(this.#fileOf(key), { force: true });", "", "a record outlives its outcome"],
			['name.endsWith(".json")', "true", "half a record is read"],
			["encodeURIComponent(key)", "key", "a key leads out of the folder"],
		],
	),
	...mutationsOf(
		"deploy/src/create/bodyHash.ts",
		["test/client/submit/bodyHash.test.ts"],
		[
			[
				"bodyHash(described) === hash || bodyHash(withoutType) === hash",
				"true",
				"any campaign of the name counts as the file's",
			],
			["|| bodyHash(withoutType) === hash", "", "a file without a type does not know its campaign"],
			['!key.startsWith("aws:")', "true", "tags of AWS make a campaign another"],
			["asSent(own)", "own", "another spelling of an instant makes a campaign another"],
		],
	),
	...mutationsOf(
		"deploy/src/session/redact.ts",
		["test/client/submit/redact.test.ts", "test/client/canary.test.ts"],
		[
			["JSON.stringify(secret).slice(1, -1),", "", "a secret is shown as JSON writes it"],
			["\t\tencoded,", "", "a secret is shown as an address writes it"],
			['encoded.replaceAll("%20", "+"),', "", "a secret is shown as a form writes it"],
			["(byte) => byte.toLowerCase()", "(byte) => byte", "a secret is shown as some addresses write it"],
			["[0, 1, 2].flatMap((offset)", "[0].flatMap((offset)", "a secret is shown in the middle of base64"],
			[
				'["base64", "base64url"] as const',
				'["base64"] as const',
				"a secret is shown in base64 for addresses",
			],
			['.replace(/\\bSignature=[0-9a-f]+/g, "Signature=[hidden]")', "", "a signature is shown"],
			["const minLength = 8;", "const minLength = 80;", "keys are shown"],
			[
				"{ cause: redactError(error.cause, secrets) }",
				"{ cause: error.cause }",
				"a secret is logged with the cause of an error",
			],
			['stack: redact(error.stack ?? "", secrets)', "stack: error.stack", "a secret is logged with a stack"],
			['\t"sourceEmailAddressDisplayName",', "", "a name that the API calls sensitive is logged"],
			[
				".sort((one, other) => other.length - one.length)",
				"",
				"the end of a secret that begins like another is shown",
			],
		],
	),
	...mutationsOf(
		"client/src/commands/keyedMutex.ts",
		["test/client/submit/exclusive.test.ts"],
		[
			["this.#running.add(key);", "", "a file is sent twice at a time"],
			["this.#running.delete(key);", "", "a file is never sent again"],
		],
	),
];
