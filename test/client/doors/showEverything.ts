import { createRequire } from "node:module";
import {
	CancellationTokenSource,
	type CodeLensProvider,
	EventEmitter,
	StatusBarAlignment,
	Uri,
	window,
	workspace,
} from "vscode";
import { identityWords, unusableWords } from "../../../client/src/identity/identityWords";
import { confirmControl, confirmCreate, typeCampaignName } from "../../../client/src/ui/confirm";
import { askModal } from "../../../client/src/ui/dialogs";
import { createLog } from "../../../client/src/ui/log";
import { askMfaCode } from "../../../client/src/ui/mfa";
import { inStatusBar, withProgress } from "../../../client/src/ui/progress";
import { pickOne } from "../../../client/src/ui/quickPick";
import { ReadOnlyDocuments } from "../../../client/src/ui/readOnlyDocuments";
import { askWhereToSave } from "../../../client/src/ui/saveFile";
import { offer, tellBriefly, tellDecided } from "../../../client/src/ui/showMessage";
import { renewSignIn } from "../../../client/src/ui/signIn";
import { showItem } from "../../../client/src/ui/statusItem";
import { askOne } from "../../../client/src/ui/steps";
import { fenced } from "../../../client/src/ui/withErrorReporting";
import { showCodeLenses } from "../../../client/src/views/lenses/codeLenses";
import { controlWords, createdWords, createWords } from "../../../client/src/views/lenses/words";
import { Reporter } from "../../../client/src/views/report";
import { ServiceDiagnostics } from "../../../client/src/views/serviceDiagnostics";
import { operations } from "../../../deploy/src/control/operations";
import { controlLines } from "../../../deploy/src/control/questions";
import { controlMessage } from "../../../deploy/src/control/words";
import { previewText } from "../../../deploy/src/create/preview";
import { logLineOf } from "../../../deploy/src/create/words";
import { linkLines, linkMessage } from "../../../deploy/src/links/words";
import { pullMessage } from "../../../deploy/src/pull/words";
import { randomNumbers } from "../../support/random";
import { identityFor } from "../support/campaign";
import type { Shown } from "./checks";
import { hostileTexts } from "./hostile";
import { controlsOf, entryOf, failureOf, outcomesOf, outlooksOf, summaryOf, viewOf } from "./outcomes";

/**
 * Gives texts to everything that shows texts, and prints what reached VS Code. Runs in a process of its own, in which
 * `vscode` is the stand-in that writes them down.
 *
 * Arguments: the seed of hostile texts, and `long` for long ones only; without any, texts in which there is nothing to
 * hide.
 */

interface Recorder {
	readonly shown: Shown[];
	readonly lensProvider: CodeLensProvider;
	press(title: string | undefined): void;
}

const recorder: Recorder = createRequire(__filename)("vscode");
const [seed, long] = process.argv.slice(2);
const hostile = hostileTexts(randomNumbers(Number(seed)));
const texts = { text: hostile.text, long: () => hostile.short().repeat(3_000), tame: () => "tame" };
const text = texts[seed === undefined ? "tame" : long === undefined ? "text" : "long"];
const log = createLog();
const uri = "file:///a.campaign.json";

const server = {
	start: () => Promise.resolve(),
	restart: () => Promise.resolve(),
	dispose: () => Promise.resolve(),
	check: () => Promise.resolve({ problems: [] }),
	locate: () => Promise.resolve({ places: [{ key: { start: 0, end: 1 }, whole: { start: 0, end: 1 } }] }),
	newCampaign: () => Promise.resolve(""),
	agentAnswer: () => Promise.resolve(""),
	communicationTimes: () => Promise.resolve(undefined),
};

async function outcomes(): Promise<void> {
	const reporter = new Reporter(log, new ServiceDiagnostics(server));
	for (const outcome of outcomesOf(text)) {
		await reporter.report(outcome, uri, () => undefined);
		log.info(logLineOf(outcome));
	}
	for (const [operation, view, outcome] of controlsOf(text)) {
		const message = controlMessage(operation, view, outcome);
		if (message !== undefined) {
			offer(log, message.level, message.text);
		}
	}
	for (const state of [undefined, text()]) {
		const campaign = { name: text(), id: text(), state };
		offer(log, "information", linkMessage(campaign));
		offer(log, "information", pullMessage(campaign, text(), [text()]));
	}
}

async function questions(): Promise<void> {
	await confirmCreate(
		summaryOf(text),
		{ showWarning: () => undefined, showRequest: () => undefined },
		{ lines: [text()], isBad: true },
	);
	for (const operation of Object.values(operations)) {
		const lines = controlLines(operation, viewOf(text), text(), 0);
		await confirmControl(operation, text(), lines, () => Promise.resolve());
	}
	await typeCampaignName(text(), undefined, text());
	await typeCampaignName(text(), text(), text(), "start");
	const question = `Link the file to the campaign "${text()}"?`;
	await askModal({
		level: "warning",
		question,
		lines: linkLines(text(), "Spring", text()),
		buttons: [text()],
	});
	await askWhereToSave(text(), Uri.parse(uri));
	await askMfaCode(text(), new AbortController().signal);
	const items = [1, 2].map(() => ({ label: text(), description: text(), detail: text() }));
	await pickOne(items, { title: text(), placeHolder: text() });
	void askOne({ title: text(), placeholder: text(), step: 1, totalSteps: 2, items, chosen: [] });
	await renewSignIn(failureOf(text, "notSent", "create"), { onDidPick: new EventEmitter<void>().event });
}

async function places(): Promise<void> {
	offer(log, "information", text(), { [text()]: () => undefined });
	tellDecided(log, "profile", text());
	tellBriefly(text());
	for (const run of [withProgress, inStatusBar]) {
		await run(text(), (control) => Promise.resolve(control.step(text())));
	}
	const item = window.createStatusBarItem("x", StatusBarAlignment.Right, 1);
	for (const outlook of outlooksOf(text)) {
		const { profile, region } = identityWords(outlook);
		showItem(item, profile);
		showItem(item, region);
	}
	showItem(item, unusableWords(text()).profile);
	const lenses = () => [
		...outlooksOf(text).map((outlook) => createWords(outlook, text())),
		createdWords(entryOf(text), 0),
		controlWords(operations.stop, entryOf(text)),
		{ title: `$(x) ${text()}`, tooltip: text() },
	];
	showCodeLenses([{ lenses: () => lenses().map((words) => ({ ...words, command: "x" })) }], log);
	const [document] = workspace.textDocuments;
	if (document !== undefined) {
		await recorder.lensProvider.provideCodeLenses(document, new CancellationTokenSource().token);
	}
}

async function logged(): Promise<void> {
	log.info(text());
	log.warn(text(), new Error(text(), { cause: new Error(text()) }));
	log.error(text(), text());
	log.error(new Error(text()));
	log.appendLine(text());
	await fenced(log, text(), () => Promise.reject(new Error(text())));
}

function documents(): void {
	const kept = new ReadOnlyDocuments(() => undefined);
	const request = {
		method: "PUT",
		origin: text(),
		path: text(),
		headers: [[text(), text()]] as const,
		body: JSON.stringify({ name: seed === undefined ? "tame" : hostile.short() }),
		differences: [{ path: [text(), 1], kind: "lost" }] as const,
	};
	const identity = identityFor(text(), {
		region: text(),
		credentials: { kind: "profile", profile: text() },
	});
	const shown = kept.put("a", uri, previewText(request, identity, {}));
	recorder.shown.push({ place: "document", text: kept.provideTextDocumentContent(shown) });
	void kept.showDiff(Uri.parse(uri), Uri.parse(uri), text());
}

async function main(): Promise<void> {
	await outcomes();
	await questions();
	await places();
	await logged();
	documents();
	process.stdout.write(JSON.stringify(recorder.shown), () => process.exit());
}

void main();
