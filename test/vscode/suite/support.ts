import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";

/** The first answer that is not false or undefined; asks again until then, for 30 seconds at most. */
export async function eventually<T>(
	ask: () => T | false | undefined | Thenable<T | false | undefined>,
): Promise<Exclude<T, false | undefined>> {
	for (const end = Date.now() + 30_000; Date.now() < end; ) {
		const answer = await ask();
		if (isAnswer(answer)) {
			return answer;
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`not within 30 seconds: ${ask}`);
}

function isAnswer<T>(answer: T | false | undefined): answer is Exclude<T, false | undefined> {
	return answer !== false && answer !== undefined;
}

/** Opens one of the examples in an editor. */
export function openExample(kind: string): Thenable<vscode.TextEditor> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (folder === undefined) {
		throw new Error("no workspace is open");
	}
	return vscode.window.showTextDocument(vscode.Uri.file(join(folder.uri.fsPath, `${kind}.campaign.json`)));
}

/** Processes that this extension host has started and that run our server. */
export function servers(): number[] {
	return readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => {
			try {
				const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
				const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
				return Number(parent) === process.pid && command.includes("dist/server.js");
			} catch {
				// It ended while we looked.
				return false;
			}
		});
}

/** What is offered, without the words beside it. */
export function nameOf({ label }: vscode.CompletionItem): string {
	return typeof label === "string" ? label : label.label;
}

/** The code of a problem, without the page that it links to. */
export function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
	return typeof code === "object" ? code.value : code;
}
