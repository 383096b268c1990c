import assert from "node:assert/strict";
import { createRequire } from "node:module";
import type { Diagnostic, LogOutputChannel, TextDocument } from "vscode";

interface OpenPick {
	readonly title: string;
	readonly placeholder: string;
	readonly step: number;
	readonly totalSteps: number;
	readonly canSelectMany: boolean;
	readonly buttons: readonly unknown[];
	readonly items: readonly { readonly label: string }[];
	readonly activeItems: readonly { readonly label: string }[];
	readonly selectedItems: readonly { readonly label: string }[];
	choose(...labels: readonly string[]): void;
	back(): void;
	leave(): void;
}

export interface Shown {
	readonly level?: string;
	readonly text?: string;
	readonly detail?: string;
	readonly buttons?: readonly string[];
	readonly fault?: string;
	readonly title?: string;
	readonly prompt?: string;
	readonly placeHolder?: string;
	readonly editor?: string;
	readonly snippet?: string;
	readonly selection?: unknown;
	readonly viewColumn?: number;
	readonly revealed?: unknown;
}

/** The stand-in for VS Code beside this folder. */
interface Fake {
	tell(name: string, value?: unknown): void;
	ran: readonly (readonly unknown[])[];
	shown: Shown[];
	press: string | undefined;
	typed: string | undefined;
	quickPick: string | undefined;
	readonly picks: OpenPick[];
	documents: TextDocument[];
	diagnostics: { readonly severity: number }[];
	readonly collected: Map<string, readonly Diagnostic[]>;
	edited: Pick<TextDocument, "uri" | "languageId"> | undefined;
	folders: readonly string[] | undefined;
	readonly files: Map<string, string>;
	searches: (readonly [pattern: string, exclude: string])[];
	tabs: readonly string[];
	settings: Readonly<Record<string, unknown>>;
	readonly terminals: readonly object[];
	readonly running: readonly string[];
	cancelAt: (step: string) => boolean;
	readonly statusItem: Readonly<Record<string, unknown>>;
	readonly lensProvider: {
		provideCodeLenses(
			document: TextDocument,
		): Promise<readonly { readonly command: { readonly title: string; readonly command: string } }[]>;
		onDidChangeCodeLenses(changed: () => void): void;
	};
}

export const { fake }: { readonly fake: Fake } = createRequire(__filename)("vscode");

/** Entries of a log, each with its level. */
export const logged: string[] = [];

/** A log that keeps its entries. */
export const log: LogOutputChannel = Object(
	Object.fromEntries(
		["debug", "info", "warn", "error"].map((level) => [
			level,
			(text: string) => logged.push(`${level}: ${text}`),
		]),
	),
);

/** A document of a text, open in VS Code; `edit` puts another text in its place, one change for each part. */
export function open(uri: string, text: string): TextDocument & { edit(change: Change): void } {
	let now = text;
	const document = Object({
		uri: { scheme: "file", path: uri.replace("file://", ""), toString: () => uri },
		languageId: "connect-campaign",
		version: 1,
		isClosed: false,
		getText: () => now,
		positionAt: (offset: number) => ({ line: 0, character: offset }),
		edit: ({ offset, removed, inserted }: Change) => {
			now = now.slice(0, offset) + inserted + now.slice(offset + removed);
			document.version++;
			const change = { rangeOffset: offset, rangeLength: removed, text: inserted };
			fake.tell("edit", { document, contentChanges: [change] });
		},
	});
	fake.documents.push(document);
	return document;
}

interface Change {
	readonly offset: number;
	readonly removed: number;
	readonly inserted: string;
}

/** Lets all that waits for nothing but promises go on. */
export function settled(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** The question that is open. */
export async function question(): Promise<OpenPick> {
	await settled();
	return fake.picks.at(-1) ?? assert.fail("nothing is asked");
}
