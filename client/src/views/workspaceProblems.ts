import {
	Diagnostic,
	DiagnosticRelatedInformation,
	DiagnosticSeverity,
	Disposable,
	Location,
	type LogOutputChannel,
	languages,
	Range,
	Uri,
	workspace,
} from "vscode";
import { problemPageLink } from "../../../shared/src/problem/pages";
import { gapCode } from "../../../shared/src/problem/problem";
import type { CheckedProblem, CheckRange, CheckResult } from "../../../shared/src/protocol";
import { forMessage, forValue } from "../../../shared/src/text/doors";
import type { LanguageServer } from "../language/languageServer";
import { campaignFilePattern, readCampaignFile } from "../ui/campaignFiles";
import { FilesInEditors } from "../ui/filesInEditors";
import { problemLevel } from "../ui/problemLevel";
import { type SameName, sameNames } from "./sameNames";

/** A file as it was found; without a result, it can't be read. */
export interface Look {
	readonly uri: Uri;
	readonly turn: object;
	readonly result: CheckResult | undefined;
}

/** What is wrong with files, each counted with its worst. */
export interface Tally {
	readonly errors: number;
	readonly warnings: number;
	/** How many files have errors or warnings. */
	readonly files: number;
}

const severities = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
} as const;

/**
 * Problems of files that were looked at without being open, kept until they are fixed: each file is judged again when it
 * changes on disk or is closed. The problems of an open file are the language server's, but for a name that another
 * file has too.
 */
export class WorkspaceProblems implements Disposable {
	readonly #server: Pick<LanguageServer, "check">;
	readonly #log: LogOutputChannel;
	readonly #shown = languages.createDiagnosticCollection("connectCampaign.workspace");
	/** The latest look at each file; one that began before it no longer counts. */
	readonly #turns = new Map<string, object>();
	readonly #results = new Map<string, CheckResult>();
	#same: ReadonlyMap<string, readonly SameName[]> = new Map();
	readonly #editors = new FilesInEditors();
	#following: Disposable | undefined;

	constructor(server: Pick<LanguageServer, "check">, log: LogOutputChannel) {
		this.#server = server;
		this.#log = log;
	}

	/**
	 * Judges a file, an open one as it is in the editor. Nothing is shown before `put`.
	 *
	 * @throws Error when the language server doesn't answer.
	 */
	async look(uri: Uri): Promise<Look> {
		this.#following ??= this.#follow();
		const key = uri.toString();
		const turn = {};
		this.#turns.set(key, turn);
		const text = this.#editors.textOf(key) ?? (await readCampaignFile(uri, this.#log))?.text;
		const result = text === undefined ? undefined : await this.#server.check({ uri: key, text });
		return { uri, turn, result };
	}

	/** Shows what was found, in the place of what was shown of these files before. */
	put(looks: readonly Look[]): void {
		const touched = new Set(this.#same.keys());
		for (const { uri, turn, result } of looks) {
			const key = uri.toString();
			if (this.#turns.get(key) !== turn) {
				continue;
			}
			touched.add(key);
			if (result === undefined) {
				this.#results.delete(key);
			} else {
				this.#results.set(key, result);
			}
		}
		this.#same = sameNames(this.#results);
		for (const key of new Set([...touched, ...this.#same.keys()])) {
			this.#show(key);
		}
	}

	/** Forgets all files but these. */
	keepOnly(uris: readonly Uri[]): void {
		const kept = new Set(uris.map((uri) => uri.toString()));
		const gone = [...this.#turns.keys()].filter((key) => !kept.has(key));
		for (const key of gone) {
			this.#turns.delete(key);
			this.#results.delete(key);
			this.#show(key);
		}
		this.put([]);
	}

	/** What is wrong with these files, open ones included. */
	tally(uris: readonly Uri[]): Tally {
		const levels = uris
			.map((uri) => uri.toString())
			.map((key) => [...this.#problems(key), ...this.#duplicates(key)].map(({ severity }) => severity));
		const count = (level: DiagnosticSeverity) => levels.flat().filter((one) => one === level).length;
		return {
			errors: count(DiagnosticSeverity.Error),
			warnings: count(DiagnosticSeverity.Warning),
			files: levels.filter((of) => of.some((one) => one <= DiagnosticSeverity.Warning)).length,
		};
	}

	dispose(): void {
		this.#following?.dispose();
		this.#shown.dispose();
	}

	#follow(): Disposable {
		const files = workspace.createFileSystemWatcher(campaignFilePattern);
		// Of a folder that is deleted, VS Code doesn't tell the files.
		const deleted = workspace.createFileSystemWatcher("**", true, true);
		const again = (uri: Uri): void => void this.#again([uri.toString()]);
		return Disposable.from(
			files,
			deleted,
			files.onDidChange(again),
			files.onDidCreate(again),
			deleted.onDidDelete((uri) => {
				const key = uri.toString();
				void this.#again([...this.#turns.keys()].filter((one) => one === key || one.startsWith(`${key}/`)));
			}),
			this.#editors.follow({
				opened: (key) => this.#show(key),
				closed: (key) => void this.#again([key]),
			}),
			workspace.onDidChangeConfiguration((change) => {
				if (change.affectsConfiguration("connectCampaign.problems")) {
					void this.#again([...this.#turns.keys()]);
				}
			}),
		);
	}

	/** Judges files anew that were looked at before. Never rejects. */
	async #again(keys: readonly string[]): Promise<void> {
		for (const key of keys.filter((one) => this.#turns.has(one))) {
			try {
				this.put([await this.look(Uri.parse(key, true))]);
			} catch (error) {
				this.#log.debug(`${key} was not checked again.`, error);
			}
		}
	}

	#show(key: string): void {
		if (this.#turns.has(key) || this.#shown.has(Uri.parse(key, true))) {
			const problems = this.#editors.has(key) ? [] : this.#problems(key);
			this.#shown.set(Uri.parse(key, true), [...problems, ...this.#duplicates(key)]);
		}
	}

	#problems(key: string): readonly Diagnostic[] {
		const uri = Uri.parse(key, true);
		// A check names gaps even to those who don't want to see them.
		const isShown = ({ code }: CheckedProblem): boolean =>
			code !== gapCode || problemLevel(uri, gapCode) !== "off";
		const problems = this.#results.get(key)?.problems.filter(isShown) ?? [];
		// The server's words have come through a door already.
		return problems.map(({ range, message, severity, code }) =>
			diagnostic(range, message, severities[severity], code),
		);
	}

	#duplicates(key: string): readonly Diagnostic[] {
		const others = this.#same.get(key) ?? [];
		const own = this.#results.get(key)?.key;
		const level = problemLevel(Uri.parse(key, true), "duplicate-name") ?? "warning";
		const severity = Object.entries(severities).find(([name]) => name === level)?.[1];
		if (own === undefined || severity === undefined || others.length === 0) {
			return [];
		}
		const found = diagnostic(
			own.range,
			forMessage(`Another file has the name "${forValue(own.name)}" in the same instance.`),
			severity,
			"duplicate-name",
		);
		found.relatedInformation = others.map(
			({ file, range }) =>
				new DiagnosticRelatedInformation(
					new Location(Uri.parse(file, true), rangeOf(range)),
					"The same name is here.",
				),
		);
		return [found];
	}
}

function diagnostic(
	range: CheckRange,
	message: string,
	severity: DiagnosticSeverity,
	code: string,
): Diagnostic {
	const made = new Diagnostic(rangeOf(range), message, severity);
	made.source = "Connect Campaigns";
	made.code = { value: code, target: Uri.parse(problemPageLink(code), true) };
	return made;
}

function rangeOf({ start, end }: CheckRange): Range {
	return new Range(start.line, start.character, end.line, end.character);
}
