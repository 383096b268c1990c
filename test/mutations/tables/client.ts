import { mutationsOf } from "../mutation";

const ui = ["test/client/ui/ui.test.ts"];
const lenses = ["test/client/lenses/words.test.ts"];
const page = ["test/client/times/page.test.ts"];
const links = ["test/client/links/links.test.ts"];
const doors = ["test/client/doors.test.ts"];

/** What the user is shown and asked, and the client of the language server. */
export const client = [
	...mutationsOf("client/src/ui/askNewCampaign.ts", ui, [
		[
			'draft.channels.includes("telephony") ? steps',
			"true ? steps",
			"whoever sends no calls is asked how they are placed",
		],
		['answer.kind === "back" ? -1 : 1', "1", "Back leads on"],
		['answer.kind === "chosen" ? answer.value : draft', "draft", "answers are forgotten"],
		["value === draft.kind", "value !== draft.kind", "on the way back, another kind is highlighted"],
	]),
	...mutationsOf("client/src/ui/steps.ts", ui, [
		["step > 1 ?", "step > 2 ?", "the second question has no way back"],
		["pick.selectedItems = first;", "", "on the way back, no channel is chosen"],
		["pick.selectedItems.length === 0", "false", "a campaign is made without a channel"],
		['end({ kind: "ended" })', 'end({ kind: "back" })', "Escape leads back in place of out"],
		["if (some.length > 0) {", "if (false) {", "a question goes on asking for what is chosen"],
	]),
	...mutationsOf("client/src/ui/confirm.ts", ui, [
		["earlier !== undefined || unresolved", "unresolved", "nobody says that the same was created before"],
		["buttons: [look, create]", "buttons: [create, look]", "Enter creates a campaign"],
		[
			"return answer === create;",
			"return answer !== undefined;",
			"a look at the warnings creates the campaign",
		],
		["requests === 1 ?", "requests === 2 ?", "one request is called several"],
		['operation.verb === "pause" ? [go, look] : [look, go]', "[go, look]", "Enter stops a campaign"],
		[
			"typed !== undefined && isTyped(typed, wanted.text)",
			"typed !== undefined",
			"any name deletes a campaign",
		],
	]),
	...mutationsOf("client/src/ui/serverStatus.ts", ui, [
		['state === "starting";', 'state !== "starting";', "a server that runs looks busy"],
		[
			'state === "stopped"\n',
			'state === "ready"\n',
			"a server that stopped can't be restarted from its state",
		],
		[
			"severity: LanguageStatusSeverity.Error",
			"severity: LanguageStatusSeverity.Information",
			"a server that stopped looks well",
		],
	]),
	...mutationsOf("client/src/ui/seenCampaigns.ts", ui, [
		[
			"sighting.campaign.view.id !== id",
			"sighting.campaign.view.id === id",
			"a command changes what is said of other campaigns",
		],
		[
			"this.#seen.delete(file);\n\t\t\t\tthis.#seen.set(moved",
			"this.#seen.set(moved",
			"a file that was moved away still has its campaign",
		],
		[
			"if (this.#seen.delete(file.toString())) {",
			"if (this.#seen.delete(file.toString()) || true) {",
			"what was not known is forgotten with a word",
		],
	]),
	...mutationsOf("client/src/ui/showMessage.ts", ui, [
		["await button?.run();", "", "the buttons of messages do nothing"],
		["closed();", "", "a message that is gone counts as shown"],
	]),
	...mutationsOf("client/src/ui/showProblem.ts", ui, [
		[
			"start.line, start.character, end.line, end.character",
			"start.line, start.character, start.line, start.character",
			"a problem isn't selected",
		],
		["start + written.length", "start + text.length", "a text is selected without its last quote"],
		["if (start >= 0) {", "if (start > 99) {", "a text isn't selected"],
	]),
	...mutationsOf("client/src/ui/trust.ts", ui, [
		[
			"if (!workspace.isTrusted) {",
			"if (workspace.isTrusted) {",
			"a workspace without trust is told nothing",
		],
		[
			"run();\n\t\treturn Disposable.from();",
			"return Disposable.from();",
			"interrupted submissions aren't looked at",
		],
	]),
	...mutationsOf("client/src/ui/withErrorReporting.ts", ui, [
		["log.error(`", "log.info(`", "a command that failed looks well in the log"],
	]),
	...mutationsOf("client/src/ui/saveFile.ts", links, [
		["chosen.path.endsWith(suffix)", "true", "a campaign is saved under a name that VS Code doesn't know"],
		["(?:\\.json)?$/", "$/", "a name gets its ending twice"],
		[
			"document.getText() !== text",
			"document.getText() === text",
			"a file that was there keeps its old text",
		],
	]),
	...mutationsOf(
		"client/src/ui/campaignHistory.ts",
		[...links, ...ui],
		[
			["await this.#move(entry.uri, file.uri);", "", "a file that was moved loses its campaign"],
			["this.#changed.fire();", "", "what stands above a file stays when it gets a campaign"],
		],
	),
	...mutationsOf(
		"client/src/ui/dialogs.ts",
		[...doors, ...ui],
		[
			["forDialogDetail(lines)", 'lines.join("\\n")', "what AWS says forges lines of a question"],
			[
				"fault === undefined ? undefined : forInput(fault)",
				"fault",
				"what is wrong with an answer is shown as it is",
			],
		],
	),
	...mutationsOf(
		"client/src/ui/readOnlyDocuments.ts",
		[...links, ...ui],
		[
			["this.#kept.has(this.#uriOf(name, of).toString())", "false", "a document that is open isn't renewed"],
			[
				"this.#environmentOf(kept.of) !== kept.environment",
				"false",
				"a plan of another environment stays, and is applied to the one that is chosen",
			],
		],
	),
	...mutationsOf("client/src/commands/sentText.ts", ui, [
		["&& means === text)", ")", "a campaign is created with values that its environment no longer has"],
	]),
	...mutationsOf("client/src/commands/submitPorts.ts", ui, [
		[
			"isConfirmed && (await isMeant())",
			"isConfirmed",
			"a campaign is created where its environment no longer leads",
		],
	]),
	...mutationsOf("client/src/ui/campaignEnvironments.ts", ui, [
		[
			'agreed.includes(placeOf(environment)) ? "chosen" : "changed"',
			'"chosen"',
			"an environment that leads elsewhere is used without a question",
		],
		["{ ...found, lost: name }", "found", "a file is sent without the environment that is gone"],
		['...(isProtected ? ["protected"] : [])', "", "protection goes without a question"],
		["open?.getText() ??", "", "what is on screen of the environments doesn't count"],
	]),
	...mutationsOf("client/src/views/lenses/words.ts", lenses, [
		["profileMissing) {", "!profileMissing) {", "a profile that is there is called missing"],
		['isStateSaid ? ""', '!isStateSaid ? ""', "the state is said twice, or not at all"],
	]),
	...mutationsOf("shared/src/text/sentence.ts", lenses, [
		['count === 1 ? "" : "s"', 'count === 1 ? "s" : ""', "one error is called several"],
	]),
	...mutationsOf("client/src/views/lenses/problemsWords.ts", lenses, [
		['errors > 0 ? "error" : "warning"', '"warning"', "a file with errors has the icon of warnings"],
	]),
	...mutationsOf("client/src/views/lenses/problemsLens.ts", ui, [
		["severity === wanted", "severity >= wanted", "hints count as warnings"],
		["this.#said.get(key) !== wordsFor(uri)?.title", "true", "each keystroke has the lenses made anew"],
		["this.#said.has(key) &&", "", "files that nobody sees have the lenses made anew"],
	]),
	...mutationsOf("client/src/views/lenses/codeLenses.ts", ui, [
		['"$1\\u00a0 "', '"$1"', "the icon of a lens sticks to its words"],
	]),
	...mutationsOf("client/src/views/lenses/commandLenses.ts", ui, [
		['.trim() === ""', ' === ""', "a file of line breaks has no way to templates"],
	]),
	...mutationsOf("client/src/views/lenses/createdLens.ts", links, [
		["=== entry.id", "!== entry.id", "the state stands there twice"],
	]),
	...mutationsOf("client/src/views/serviceDiagnostics.ts", ui, [
		["document.version !== version ||", "", "what AWS said stands on another place than it meant"],
		[
			"moved === undefined ? []",
			"moved === undefined ? [{ place, words }]",
			"what AWS said stays when it is edited",
		],
		[
			"workspace.onDidCloseTextDocument(({ uri }) => this.clear(uri.toString())),",
			"",
			"what AWS said stays when the file is closed",
		],
		["said.length === 0", "said.length === 9", "the server is asked for places that AWS named none of"],
	]),
	...mutationsOf("client/src/views/timesView.ts", ui, [
		["times.version >= document.version", "true", "the page shows the times of an older text"],
		["left === 0 ||", "left < 0 ||", "a server that is behind is asked forever"],
		["contentChanges.length > 0", "true", "saving a file has its page made anew"],
		["shown?.viewColumn ??", "", "a range opens the file a second time"],
		['typeof start === "number" && ', "", "a page shows what is no place"],
	]),
	...mutationsOf("client/src/views/times/words.ts", page, [
		[
			"Math.floor(minutes / 60);\n\tconst rest",
			"Math.ceil(minutes / 60);\n\tconst rest",
			"hours are rounded up",
		],
		["dayBefore(endDate)", "endDate", "the day after a period counts as blocked"],
		["days === 0", "days === 1", "a period of one day is said to block nothing"],
	]),
	...mutationsOf("client/src/views/times/page.ts", page, [
		["taken <= range.from", "taken < range.from", "ranges that meet are drawn below each other"],
		["one.from - other.from", "other.from - one.from", "ranges are drawn in another order"],
	]),
	...mutationsOf("client/src/views/times/page.ts", page, [
		["used ? undefined", "!used ? undefined", "a channel that is used is called unused"],
		["count === 0 ? [] :", "count >= 0 ? [] :", "entries that can't be read are left out in silence"],
	]),
	...mutationsOf("client/src/views/times/html.ts", page, [
		["entities[character] ?? character", "character", "the name of a period is markup of the page"],
	]),
	...mutationsOf("client/src/views/timesView.ts", ui, [
		["default-src 'none'", "default-src *", "the page loads whatever it likes"],
	]),
	...mutationsOf("client/src/language/languageClient.ts", ui, [
		[
			"client !== this.#client || this.#disposed",
			"this.#disposed",
			"a server that was replaced starts again",
		],
		["if (tellUser) {", "if (!tellUser) {", "a single accident is told, and one that goes on isn't"],
		["this.#endPause = undefined;", "", "after a pause, no request reaches the server"],
		["await this.#stop(old);", "", "a restart leaves the old server running"],
		["if (!isCheckResult(answer)) {", "if (false) {", "an answer that can't be read opens the gate"],
		["canSetSeverity: true, ", "", "nobody is offered to change a severity"],
		[
			'[State.StartFailed]: "stopped"',
			'[State.StartFailed]: "ready"',
			"a server that did not start looks ready",
		],
		["this.#policy.reset();\n", "", "after a restart by hand, the next death counts as the third"],
	]),
	...mutationsOf("client/src/language/languageServer.ts", ui, [
		["if (!this.#disposed) {", "if (true) {", "an extension that is gone starts its server"],
	]),
	...mutationsOf("client/src/language/connectionLossMiddleware.ts", ui, [
		[
			"&& method !== DocumentDiagnosticRequest.method",
			"",
			"diagnostics of a lost server are asked for forever",
		],
		["isFeature && isLoss(fault)", "isFeature", "faults of the server are kept quiet about"],
		["if (!isLoss(fault)) {", "if (isLoss(fault)) {", "each document of a lost server is a message"],
	]),
	...mutationsOf("client/src/language/workspaceCampaigns.ts", ui, [
		["watcher.onDidDelete(tell),", "", "IDs of deleted files go on being suggested"],
	]),
	...mutationsOf("client/src/language/serverQuestion.ts", ui, [
		["this.#watching ??= start(", "this.#watching = start(", "each request watches the files once more"],
		["...params.initializationOptions, ", "", "other options of the client are lost"],
	]),
	...mutationsOf(
		"client/src/language/restartPolicy.ts",
		["test/client/restartPolicy.test.ts"],
		[
			["this.#deaths === 2", "this.#deaths >= 2", "each death is told"],
			["- 2), longestPause", "- 1), longestPause", "pauses are twice as long"],
			["< spell ?", "<= spell ?", "accidents far apart count together"],
		],
	),
	...mutationsOf(
		"client/src/language/trackedRange.ts",
		["test/client/submit/standing.test.ts"],
		[
			[
				"offset + removed <= whole.start",
				"offset + removed < whole.start",
				"an edit right before a property takes away what AWS said",
			],
			["offset > whole.end", "offset >= whole.end", "what is added to a value leaves what AWS said"],
			["inserted - removed", "inserted + removed", "what AWS said moves to a wrong place"],
		],
	),
	...mutationsOf("client/src/language/middleware.ts", ui, [
		['typeof item.code === "string"', "true", "codes that are none are links"],
		["code !== notInAccountCode || ", "", "other problems of a value that a check has marked are left out"],
		["!isMarked(uri, range.start)", "true", "one mistake is told twice"],
	]),
];
