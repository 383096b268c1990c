import { mutationsOf } from "../mutation";

const submit = "test/client/submit/submit.test.ts";
const renewal = "test/client/submit/renewal.test.ts";
const record = "test/client/submit/pendingRecord.test.ts";
const gate = "test/client/gate.test.ts";
const once = "test/client/createdOnce.test.ts";
const lookUp = "test/client/submit/lookUp.test.ts";

/** From the text of a file to the outcome. */
export const submission = [
	...mutationsOf(
		"deploy/src/create/submit.ts",
		[renewal, record, submit],
		[
			["if (!gate.isOpen) {", "if (false) {", "a file with errors is sent"],
			["if (!agreed || (reason", "if ((reason", "a file is sent without a yes"],
			[
				'result.failure.delivery !== "unknown"',
				"true",
				"a request is sent again although the campaign may exist",
			],
			["checkSameAccount(confirmed, account);", "", "a renewed sign-in leads to another account"],
			["now.id === confirmed.id", "true", "the account after a renewed sign-in is always the same"],
			["if (offered || failure.renewal", "if (failure.renewal", "a sign-in is offered again and again"],
			["|| failure.renewal === undefined", "", "a sign-in is offered against what it does not help"],
			[
				'session.existing.kind === "listed" ? session : again',
				"again",
				"a campaign that appears while signing in is passed over",
			],
			[
				"if (fresh.length > 0) {",
				"if (false) {",
				"a campaign that appears during the question is passed over",
			],
			["control.signal.throwIfAborted();", "", "a user who cancels is asked"],
			["await this.#ports.pending.keep(record);", "", "a killed window leaves no trace of the request"],
			[
				"await this.#ports.pending.keep(record);",
				"void this.#ports.pending.keep(record);",
				"the request leaves before its record is kept",
			],
			["await submission.forget();", "", "the record of a request outlives its outcome"],
			[
				"this.#sent = { identity, access, pending: record, body: campaign.body };",
				"",
				"a mistake after the request left is told as nothing sent",
			],
			[
				"isAbort(error) && this.#sent === undefined",
				"isAbort(error)",
				"Cancel after the request left is told as nothing sent",
			],
			["if (sent === undefined) {", "if (true) {", "a mistake after sending is told as nothing sent"],
			["ports.log(redact(line, secrets))", "ports.log(line)", "secrets are logged"],
			["redactError(error, secrets)", "error", "secrets are logged with a stack"],
			["this.#secrets.push(...sensitiveTexts(campaign.body));", "", "what the API calls sensitive is logged"],
			["this.#secrets.push(...secretsOf(access.credentials));", "", "keys are logged"],
			["key: randomUUID(),", 'key: "key",', "a second request takes the record of the first"],
			[
				'before: names.kind === "listed" ? ids(names.campaigns) : undefined',
				"before: []",
				"campaigns that were there before count as made",
			],
			[
				'before: names.kind === "listed" ? ids(names.campaigns) : undefined',
				"before: undefined",
				"a campaign of ours is not told from others",
			],
			["await ports.remember(outcome.campaign);", "", "a campaign that was created is not in the history"],
			[
				'new Set(["IdentityError", "EndpointError"])',
				"new Set()",
				"a profile that cannot be used is told as a mistake of ours",
			],
			[
				"bodyHash(campaign.body), identity, account)",
				"this.#file.text, identity, account)",
				"an identical campaign is not recognised",
			],
		],
	).map((mutation) => ({
		...mutation,
		tests: [...mutation.tests, ...(/before|campaign of ours/.test(mutation.why) ? [once] : [])],
	})),
	...mutationsOf(
		"deploy/src/create/submit.ts",
		[gate],
		[
			["if (otherRegion !== undefined) {", "if (false) {", "a file of another region is sent"],
			["if (otherAccount !== undefined) {", "if (false) {", "a file of another account is sent"],
			[
				"!(await this.#ports.typeName(summary.name, reason))",
				"false",
				"a wrong name creates in a protected account",
			],
			[
				"? protectionReason(this.#ports.protection, summary.credentials, summary.account)",
				"? undefined",
				"nobody types a name for a protected account",
			],
		],
	),
	...mutationsOf(
		"deploy/src/create/protection.ts",
		[gate, "test/client/control/control.test.ts"],
		[
			[
				"accounts.length === 0 ?",
				"accounts.length >= 0 ?",
				"an account that is not known counts as not protected",
			],
			["profiles.includes(credentials.profile)", "false", "protected profiles are not"],
			["accounts.includes(account.id) ?", "false ?", "protected accounts are not"],
		],
	),
	...mutationsOf(
		"deploy/src/create/mismatch.ts",
		[gate],
		[["arn[what] !== ours", "false", "ARNs of another account or region are sent"]],
	),
	...mutationsOf(
		"shared/src/request/arns.ts",
		["test/client/submit/arns.test.ts"],
		[
			['collect("tags.owner", owner, found);', "", "the owner of another account is sent"],
			[
				"const { tags, ...rest } = body;",
				"const { tags } = body, rest = body;",
				"a tag that names an account stops a file",
			],
		],
	),
	...mutationsOf(
		"deploy/src/create/lookUp.ts",
		[lookUp, once],
		[
			["before?.includes(id) !== true", "true", "a campaign that was there before counts as made"],
			[
				"isCreatedFrom(described.value, wanted)",
				"true",
				"somebody else's campaign of the name counts as made",
			],
			["return before === undefined", "return false", "a campaign that may be older counts as made"],
			[
				'listed.failure.delivery === "refused" && !isThrottled(listed.failure)',
				"true",
				"one failing look is the last",
			],
			["&& !isThrottled(listed.failure)", "", "a look that came too fast is the last"],
			["await ports.wait(pause);", "", "nobody waits for a list that lags"],
			["[0, 1_000, 2_000, 3_000]", "[0]", "a list that lags is looked at once"],
			["fresh.slice(0, mostRead)", "fresh", "hundreds of campaigns are read while the user waits"],
			[
				'last.kind === "made" || last.kind === "possible" ||',
				'last.kind === "made" ||',
				"a campaign that was found is looked for again",
			],
			[
				'last.kind === "notLooked" ? notLooked(listed) : last',
				"notLooked(listed)",
				"a failing look takes back what was seen",
			],
		],
	),
	...mutationsOf(
		"deploy/src/create/settle.ts",
		[once, gate, lookUp],
		[
			[
				'return result.delivery === "unknown"',
				'return result.delivery === "refused"',
				"Cancel after the request left is told as nothing sent",
			],
			[
				'failure.code === "ConflictException"',
				"false",
				"a conflict with a campaign of ours is told as nothing created",
			],
			[
				"(sent.pending.before?.length ?? 0) > 0",
				"true",
				"a conflict that nothing explains is looked at once",
			],
			[
				"if (pending.before?.includes(campaign.id)) {",
				"if (false) {",
				"a campaign that was there before counts as created",
			],
			[
				"others.filter(({ id }) => !known.includes(id))",
				"[]",
				"a second campaign by the same request is not told",
			],
			[
				"return before.length === 0",
				"return false",
				"a conflict that nothing explains is told as nothing created",
			],
			[
				'return await afterDoubt(sent, { kind: "failed", failure }, ports);',
				'return { state: "refused", failure, places, existing: [] };',
				"a lost answer is told as nothing created",
			],
			[
				"account: accountOf(arn) ?? account",
				"account",
				"the history does not know the account of a campaign",
			],
		],
	),
	...mutationsOf(
		"deploy/src/create/resume.ts",
		[lookUp],
		[
			["account.id !== pending.account", "false", "a campaign is looked for in another account"],
			[
				'if (signedIn.kind !== "answered") {',
				'if (signedIn.kind === "cancelled") {',
				"a sign-in that failed is told as a mistake of ours",
			],
		],
	),
	...mutationsOf(
		"deploy/src/create/remedies.ts",
		["test/client/submit/words.test.ts"],
		[
			[
				'canBeFound(outcome.lookUp) ? ["lookAgain"] : []',
				'["tryAgain"]',
				"after doubt, the button sends again",
			],
			["if (again) {", "if (false) {", "whoever mended a quota or a proxy has no button to go on"],
			["last.isDenied !== true", "true", "a look is offered that is denied each time"],
			[
				'delivery === "notSent" && code !== "BodyMismatch"',
				"true",
				"a refusal of the file offers another profile",
			],
		],
	),
	...mutationsOf(
		"shared/src/request/body.ts",
		["test/client/submit/body.test.ts", submit],
		[
			[
				"const { $schema: _editorOnly, ...body } = parseObject(text);",
				"const body = parseObject(text);",
				"$schema is sent to AWS",
			],
			[
				"if (at !== undefined) {\n\t\t\treturn new Date(at);\n\t\t}",
				"return new Date(at ?? 0);",
				"a time that is none is sent",
			],
		],
	),
	...mutationsOf(
		"deploy/src/create/confirmation.ts",
		["test/client/submit/describe.test.ts"],
		[
			["...(endpoint === undefined ? [] :", "...(true ? [] :", "the question hides where it goes"],
			['unsaved ? " (with unsaved changes)" : ""', '""', "the question hides that the text is not saved"],
			["...(earlier === undefined", "...(true", "the question hides an identical campaign"],
		],
	),
];
