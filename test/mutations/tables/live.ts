import { mutationsOf } from "../mutation";

const values = "test/deploy/live/liveValues.test.ts";
const checks = "test/deploy/live/check.test.ts";
const pace = "test/deploy/live/pace.test.ts";
const models = "test/deploy/live/models.test.ts";

const told = [
	"test/server/features/live.test.ts",
	"test/server/features/liveGlance.test.ts",
	"test/server/features/notInAccount.test.ts",
];
const inVsCode = ["test/client/live/live.test.ts"];
const features = "server/src/features/live";

/** What an account has: what is asked, how often, and what is said of it. */
export const live = [
	...mutationsOf(
		"deploy/src/live/pace.ts",
		[pace, values],
		[
			["await abortable(before, signal);", "", "several requests are sent to a service at once"],
			['if (service === "connect") {', "if (false) {", "Amazon Connect is asked faster than once a second"],
		],
	),
	...mutationsOf(
		"deploy/src/live/awsReads.ts",
		[values],
		[
			[
				"if (!mayAsk(this.#session.identity, service)) {",
				"if (false) {",
				"keys of a stand-in are sent to AWS",
			],
			[
				'return page === 1 ? answer : { kind: "read", found, complete: false, cutBy: whyCut(answer) };',
				"return answer;",
				"what was read before a page failed is lost",
			],
			[
				"found, complete: false, cutBy",
				"found, complete: true, cutBy",
				"a list counts as complete although a page of it failed",
			],
			["maxAttempts: 1", "maxAttempts: 3", "a request is repeated at once where AWS is too busy"],
			["redact(text, this.#secrets)", "text", "keys are in the log"],
		],
	),
	...mutationsOf(
		"deploy/src/live/awsReads.ts",
		["test/deploy/live/answers.test.ts"],
		[
			[
				"within(this.#timeouts.answer, signal,",
				"within(60_000, signal,",
				"an answer that never ends is waited for",
			],
			[
				"requestTimeout: this.#timeouts.request",
				"requestTimeout: 60_000",
				"an answer that doesn't begin is waited for",
				"The longest wait for all of an answer ends this, too.",
			],
			["|| !found.every(isObject)", "", "a list with something unreadable in it counts as the whole"],
			[
				"?? unreadable;",
				'?? { kind: "page", found: [], next: undefined };',
				"no answer counts as an empty one",
			],
		],
	),
	...mutationsOf(
		"deploy/src/live/readRequest.ts",
		[models],
		[["/^\\.{0,2}$/.test(value)", 'value === ""', "an ID of two dots asks for something else"]],
	),
	...mutationsOf(
		"deploy/src/live/memory.ts",
		[values],
		[
			[
				"const flight = this.#flights.get(key) ?? this.#begin(key, work);",
				"const flight = this.#begin(key, work);",
				"what is being read is asked for twice",
			],
			["this.#entries.clear();", "", "what another identity had is still shown"],
			["flight.waiting === 0 &&", "", "one who gives up ends the look of all others"],
		],
	),
	...mutationsOf(
		"deploy/src/live/check/check.ts",
		[checks],
		[
			[
				"if (placeOfFile(body, home) === undefined) {",
				"if (true) {",
				"the account of others is asked although nothing it says could count",
			],
		],
	),
	...mutationsOf(
		"deploy/src/live/check/verdict.ts",
		[checks, "test/deploy/live/otherAccount.test.ts"],
		[
			[
				"return hasInstance ? notOk(text) : notLookedAt(unknownInstance);",
				"return notOk(text);",
				"things of an instance of another account are said to be missing",
			],
			[
				"return complete ? missingIn(answers, text) :",
				"return true ? missingIn(answers, text) :",
				"what may be on a page that wasn't read is said to be missing",
			],
			["arn.region !== region", "false", "what is in another region is said to be missing"],
			["arn.account !== account", "false", "what is in another account is said to be missing"],
			[
				'verdict.outcome === "notOk" && isOfUnknown',
				"false",
				"what may be in another account is said to be missing",
			],
			[
				"if (answers.elsewhere !== undefined) {",
				"if (false) {",
				"an ID of a file of another region is said to be missing",
			],
		],
	),
	...mutationsOf(`${features}/notInAccount.ts`, told, [
		['if (level === "off") {', "if (false) {", "what somebody switched off is told all the same"],
		[" || hasError(campaign, reference.node)", "", "one mistake is told twice"],
		[
			'if (place.form === "displayName") {',
			"if (false) {",
			"a sender's name that is free to choose is called missing",
		],
		[
			'!isMissing || !isOf(list, node.value, place.kind === "instance", root)',
			"!isMissing",
			"what is of another account is called missing",
		],
		['state === "ready" && complete', "complete", "while AWS is asked, everything is missing"],
		["&& complete && !stale", "&& !stale", "half a list counts as the whole"],
		["&& !stale &&", "&&", "what was known long ago is told as the truth"],
		["/^[0-9]+$/.test(version.name)", "true", "a version that AWS chooses is called missing"],
		[
			"isVersionMissing && isCertain(versions)",
			"isVersionMissing",
			"half a list of versions counts as the whole",
		],
		[
			"list.account === undefined || list.region === undefined",
			"false",
			"what is missing is told without its account",
		],
		["return !needsPlace;", "return true;", "an instance of another account is called missing"],
		["place.region === list.region && ", "", "what is of another region is called missing"],
	]),
	...mutationsOf(`${features}/places.ts`, told, [
		[
			"isUuid(instanceId)",
			"instanceId.length > 0",
			"queues are looked up without an instance, and for each beginning of its ID",
		],
		["facts.channel === channel", "true", "templates of another channel are suggested"],
		['form === "displayName" ? base : base.toLowerCase()', "base", "an ID in capitals is called missing"],
		['text === "" ? undefined :', "", "an empty text means the item that AWS gives no value"],
	]),
	...mutationsOf(`${features}/references.ts`, told, [
		[
			'hasGap(value, parent?.kind === "property" ? parent.key.name : undefined)',
			"false",
			"a gap is called missing",
		],
		[
			"item === undefined ? undefined : versionOf(place, node.value)",
			"versionOf(place, node.value)",
			"versions of what isn't there are asked for",
		],
	]),
	...mutationsOf(`${features}/words.ts`, told, [
		["markup.strong(markup.foreign(name))", "markup.strong(name)", "what AWS says commands the hover"],
		["item.label === formOf(place, item) || ", "", "a number has itself as a hint"],
	]),
	...mutationsOf(
		"deploy/src/live/liveValues.ts",
		["test/deploy/live/denials.test.ts"],
		[
			['known === undefined || known.value.kind === "denied"', "known === undefined", "a denial grows old"],
			['maxAge > 0 && known.value.kind === "denied"', "false", "a question asks again for what is denied"],
			["if (denied !== undefined) {", "if (false) {", "what is denied is asked for again by a check"],
			["throw value.cause;", "return undefined;", "a list that is denied is asked for again"],
		],
	),
	...mutationsOf(
		"deploy/src/live/liveValues.ts",
		[values],
		[
			["account.id === now.id", "true", "what one account has is shown for another"],
			[
				'value.kind !== "read" || !value.complete',
				'value.kind !== "read"',
				"a name counts as free that nobody has seen",
			],
			[
				"this.#memory.drop(readKey(campaignsRead(instanceId)));",
				"",
				"a name counts as free that was given since",
			],
		],
	),
	...mutationsOf("client/src/commands/submitPorts.ts", inVsCode, [
		["isFirst = false;", "", "a campaign that has appeared since isn't noticed"],
		[
			'checkTarget(environment, identity.credentials, account.kind === "known" ? account.id : undefined);',
			"",
			"an account that isn't the environment's is asked for its instance",
		],
	]),
	...mutationsOf(
		"deploy/src/calls/access.ts",
		["test/client/access.test.ts"],
		[["\tverify(account);\n", "", "an account that is refused is asked for its instance"]],
	),
	...mutationsOf(
		"server/src/features/environments.ts",
		["test/server/environments.test.ts"],
		[["!isWholeNameAt(campaign, offset)", "true", "the ID of one account takes the place of a name"]],
	),
	...mutationsOf("client/src/live/liveAccounts.ts", inVsCode, [
		['!workspace.isTrusted || liveMode() === "off"', "false", "AWS is asked where that is switched off"],
		["mayLookUp && isWanted(account, kind) &&", "mayLookUp &&", "kinds are looked up that nobody asked for"],
		["mayLookUp && isWanted", "isWanted", "a hover asks AWS"],
		[
			"&& isToBeRead(account.live.known(kind, scope))",
			"",
			"a list that is known is shown again at each key",
			"The stand-in for VS Code has no list of suggestions that could be shown again.",
		],
		[
			"(await this.#fingerprintOf(account.document)) !== fingerprint",
			"false",
			"what another profile had is shown",
		],
		["this.#accounts.delete(fingerprint);", "", "an account of before is known again"],
		[
			'liveMode() === "automatic" && !this.isOff',
			"!this.isOff",
			"AWS is asked ahead although nobody chose that",
		],
		['.state === "unknown",', '.state !== "unknown",', "the first list of a file comes late"],
		["account.wanted.add(comesWith[kind] ?? kind);", "", "what somebody asked for isn't kept up to date"],
		["\t\t\tthis.#dropped.fire();\n", "", "marks of another account stay"],
	]),
	...mutationsOf(
		"client/src/views/accountChecks.ts",
		["test/client/ui/ui.test.ts"],
		[
			["accounts.onDidDrop(() => this.#drop()),", "", "marks of another account stay on screen"],
			["this.clear(uri), keptFor", "{}, keptFor", "what was found long ago stays"],
			["if (!this.#found.has(uri)) {", "if (false) {", "marks of another account come late"],
			["basis !== undefined && basis !== found?.basis", "false", "marks outlive the instance"],
			["this.#isIn(found.environment, document) && ", "", "marks of another environment stay"],
			[" && basisOf(sent) === found.basis", "", "marks of another instance of an environment stay"],
			["textAtPath(sent, path) === value", "true", "marks outlive what a name stood for"],
		],
	),
	...mutationsOf("client/src/live/checkWords.ts", inVsCode, [
		[" && textAtPath(now, path) === textAtPath(body, path)", "", "a value is marked that nobody has checked"],
	]),
	...mutationsOf("client/src/commands/checkAgainstAws.ts", inVsCode, [
		[
			"(await live.of(document)) === checked.account",
			"true",
			"what another account lacks is marked in the file",
		],
	]),
	...mutationsOf("client/src/live/liveAccounts.ts", inVsCode, [
		[
			'(account?.kind === "known" && account.id === wanted)',
			"true",
			"values of another account than the environment's are offered",
		],
		[
			" || account.live.isReading",
			"",
			"several kinds are looked up ahead at once",
			"Their requests leave one after the other all the same.",
		],
	]),
	...mutationsOf("client/src/commands/liveAccount.ts", inVsCode, [
		[
			'aws.checkTarget(target, identity.credentials, account.kind === "known" ? account.id : undefined);',
			"",
			"values are looked up in another account than the environment's",
		],
		["live.isOff ||", "", "AWS is asked beside Create although that is switched off"],
	]),
	...mutationsOf("client/src/commands/checkAgainstAws.ts", inVsCode, [
		["	if (context.live.isOff) {", "	if (false) {", "Create checks although checks are switched off"],
	]),
	...mutationsOf("client/src/commands/lookUpLiveValues.ts", inVsCode, [
		[
			"document === undefined || live.isOff",
			"document === undefined",
			"a look-up asks AWS although that is off",
		],
	]),
	...mutationsOf(
		"deploy/src/live/memory.ts",
		["test/deploy/live/memory.test.ts"],
		[["this.#entries.size > maxEntries", "false", "what was read is kept without a bound"]],
	),
	...mutationsOf(
		"deploy/src/live/awsReads.ts",
		["test/deploy/live/answers.test.ts", values],
		[[" && !tokens.has(token)", "", "a list that repeats its pages is read again and again"]],
	),
	...mutationsOf("client/src/live/liveAccounts.ts", inVsCode, [
		[
			"if (!(await this.isMeant(document, live.session.identity))) {",
			"if (false) {",
			"what one profile has is kept for another",
		],
		["?.globalValue", "?.workspaceValue", "a workspace decides whether AWS is asked"],
	]),
];
