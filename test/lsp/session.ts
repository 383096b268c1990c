import assert from "node:assert/strict";
import {
	CodeAction,
	type Diagnostic,
	ErrorCodes,
	LSPErrorCodes,
	ResponseError,
	type TextDocumentContentChangeEvent,
	TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { type Random, randomCampaign, randomText } from "../support/random";
import { TestClient } from "./client";

const uri = "file:///folder/random.campaign.json";
const options = { tabSize: 2, insertSpaces: true };

/** What a client may ask about a document at a place. */
const requests: readonly ((
	document: TextDocument,
	random: Random,
) => readonly [method: string, params: object])[] = [
	(document, random) => ["textDocument/completion", { position: anywhere(document, random) }],
	(document, random) => ["textDocument/hover", { position: anywhere(document, random) }],
	(document, random) => ["textDocument/selectionRange", { positions: [anywhere(document, random)] }],
	(document, random) => [
		"textDocument/codeAction",
		{ range: span(document, random), context: { diagnostics: [] } },
	],
	(_, random) => [
		"textDocument/codeAction",
		{ range: beyond(random), context: { diagnostics: [], only: ["source.fixAll"] } },
	],
	(document, random) => ["textDocument/rangeFormatting", { options, range: span(document, random) }],
	() => ["textDocument/formatting", { options }],
	() => ["textDocument/foldingRange", {}],
	() => ["textDocument/documentSymbol", {}],
	() => ["textDocument/diagnostic", {}],
	(document, random) => ["textDocument/inlayHint", { range: span(document, random) }],
	() => ["textDocument/documentLink", {}],
];

function anywhere(document: TextDocument, random: Random) {
	return random(10) === 0 ? beyond(random).start : document.positionAt(random(document.getText().length + 1));
}

function span(document: TextDocument, random: Random) {
	const [start, end] = [random(document.getText().length + 1), random(document.getText().length + 1)].sort(
		(a, b) => a - b,
	);
	return { start: document.positionAt(start ?? 0), end: document.positionAt(end ?? 0) };
}

/** Places that no document has. */
function beyond(random: Random) {
	const place = { line: random(2) * 1_000_000, character: random(2) * 1_000_000 };
	return { start: place, end: { line: place.line + random(3), character: 2 ** 31 - 1 } };
}

/** One to three changes, each of the text that the one before left; none now and then. */
function changesOf(document: TextDocument, random: Random) {
	let text = document;
	return Array.from({ length: random(4) }, () => {
		const change = changeAt(text, random);
		text = TextDocument.update(TextDocument.create(uri, "", 0, text.getText()), [change], 1);
		return change;
	});
}

function changeAt(document: TextDocument, random: Random) {
	if (random(6) === 0) {
		return { text: random(2) === 0 ? randomText(random) : randomCampaign(random) };
	}
	const range = span(document, random);
	const shards = [
		"",
		'"',
		"{",
		"}",
		",",
		"\r\n",
		"\u2028",
		"😀",
		"\ud800",
		"\0",
		'"name": 1,',
		randomText(random),
	];
	const small = { start: range.start, end: random(3) === 0 ? range.end : range.start };
	return { range: small, text: shards[random(shards.length)] ?? "" };
}

/** The edits of an answer, those that are applied together in one list. */
function editsOf(answer: unknown): TextEdit[][] {
	if (!Array.isArray(answer)) {
		return [];
	}
	if (answer.every((one) => TextEdit.is(one))) {
		return [answer];
	}
	return answer.flatMap((one) => (CodeAction.is(one) ? [one.edit?.changes?.[uri] ?? []] : []));
}

function applyCleanly(document: TextDocument, answer: unknown): void {
	for (const edits of editsOf(answer)) {
		TextDocument.applyEdits(document, edits);
		for (const { range } of edits) {
			assert.deepEqual(document.positionAt(document.offsetAt(range.end)), range.end);
		}
	}
}

/** What somebody does in one session: edits of any kind, requests in any order, some taken back. */
interface Session {
	readonly snippets: boolean;
	readonly hierarchicalSymbols: boolean;
	readonly text: string;
	readonly steps: readonly Step[];
}

interface Step {
	readonly changes: readonly TextDocumentContentChangeEvent[];
	readonly questions: readonly Question[];
	/** Whether the document is closed and opened again before they are answered. */
	readonly reopens: boolean;
}

interface Question {
	readonly method: string;
	readonly params: object;
	readonly isTakenBack: boolean;
}

const maxSteps = 58;

export function randomSession(random: Random): Session {
	const [snippets, hierarchicalSymbols] = [random(2) === 0, random(2) === 0];
	const text = randomText(random);
	let document = TextDocument.create(uri, "", 0, text);
	// Nearly always as long as can be.
	const steps = Array.from({ length: Math.min(maxSteps, random(1_000)) }, (): Step => {
		const changes = changesOf(document, random);
		document = TextDocument.update(TextDocument.create(uri, "", 0, document.getText()), changes, 1);
		const questions = Array.from({ length: random(5) }, () => questionAbout(document, random));
		return { changes, questions, reopens: random(15) === 14 };
	});
	return { snippets, hierarchicalSymbols, text, steps };
}

function questionAbout(document: TextDocument, random: Random): Question {
	const request = requests[random(requests.length)] ?? requests[0];
	const [method, params] = request?.(document, random) ?? ["", {}];
	return { method, params, isTakenBack: random(4) === 3 };
}

/**
 * Has one session with the bundled server.
 *
 * @throws Error where a request stays unanswered or fails, where edits cannot be applied, where the server logs a
 * fault, and where its last answer is not that of the last version.
 */
export async function runSession(session: Session): Promise<void> {
	const client = TestClient.stdio();
	try {
		await converse(client, session);
	} catch (fault) {
		client.kill();
		throw fault;
	}
}

async function converse(
	client: TestClient,
	{ snippets, hierarchicalSymbols, text, steps }: Session,
): Promise<void> {
	await client.initialize({
		diagnostic: {},
		completion: { completionItem: { snippetSupport: snippets } },
		documentSymbol: { hierarchicalDocumentSymbolSupport: hierarchicalSymbols },
	});
	let document = TextDocument.create(uri, "connect-campaign", 1, text);
	await client.open(uri, document.getText());
	for (const [index, { changes, questions, reopens: closed }] of steps.entries()) {
		const version = index + 2;
		document = TextDocument.update(document, [...changes], version);
		await client.change(uri, version, changes);
		const answers = questions.map((question) => ask(client, question));
		if (closed) {
			await client.close(uri);
			await client.open(uri, document.getText(), "connect-campaign", version);
		}
		for (const answer of await Promise.all(answers)) {
			if (!closed) {
				applyCleanly(document, answer);
			}
		}
	}
	const { items = [] } = await client.request<{ items?: Diagnostic[] }>("textDocument/diagnostic", {
		textDocument: { uri },
	});
	assert.deepEqual(
		items.map(({ code, range }) => [code, document.offsetAt(range.start), document.offsetAt(range.end)]),
		new CampaignText(document.getText()).problems.map(({ code, start, end }) => [code, start, end]),
	);
	assert.deepEqual(client.faults, []);
	assert.equal(await client.stop(), 0);
}

/** Asks something, and takes the question back now and then; undefined where it was taken back. */
async function ask(client: TestClient, { method, params, isTakenBack }: Question): Promise<unknown> {
	const { answer, cancel } = client.cancellable(method, { textDocument: { uri }, ...params });
	if (isTakenBack) {
		cancel();
	}
	try {
		return await answer;
	} catch (fault) {
		const cancelled = fault instanceof ResponseError && fault.code === LSPErrorCodes.RequestCancelled;
		const unknown = fault instanceof ResponseError && fault.code === ErrorCodes.MethodNotFound;
		if (cancelled || unknown) {
			return undefined;
		}
		throw fault;
	}
}
