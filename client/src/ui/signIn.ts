import { setTimeout as wait } from "node:timers/promises";
import { Disposable, type Terminal, window } from "vscode";
import type { Failure } from "../../../deploy/src/calls/errors";
import type { SignIn } from "../../../deploy/src/identity/profiles";
import { abortable } from "../../../deploy/src/session/abortable";
import { forTerminal } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import { askModal } from "./dialogs";
import { onIdentityPick } from "./identityChanges";
import type { IdentityStore } from "./identityStore";
import { withProgress } from "./progress";

/** Longest wait for a sign-in, in milliseconds: whoever hasn't signed in by then has gone away. */
const longestSignIn = 15 * 60_000;

/** How long after its command has ended a sign-in may still be on its way to the disk, in milliseconds. */
const lastMoment = 2_000;

/** How a sign-in ended: `left` where nobody wants it any more, else why there is none, in a sentence. */
type End = "signedIn" | "left" | { readonly why: string };

/**
 * Offers to sign in anew with the AWS CLI, in a terminal, and again where that came to nothing.
 *
 * @returns true when there is a new sign-in; false when the user does not want one, cancels or picks another identity,
 * which this sign-in is nothing to.
 */
export async function renewSignIn(
	{ title, said, renewal }: Failure,
	identities: Pick<IdentityStore, "onDidPick">,
): Promise<boolean> {
	if (renewal?.tokenKey === undefined) {
		return false;
	}
	const command = `Sign In runs in a terminal: ${renewal.command}`;
	const lines = [...(said === undefined ? [] : [said, ""]), command];
	let isWanted = await asks(sentence(title), lines, "Sign In");
	while (isWanted) {
		const end = await signIn(renewal, renewal.tokenKey, identities);
		if (end === "signedIn" || end === "left") {
			return end === "signedIn";
		}
		isWanted = await asks(end.why, [command], "Sign In Again");
	}
	return false;
}

async function asks(question: string, lines: readonly string[], button: string): Promise<boolean> {
	return (await askModal({ level: "warning", question, lines, buttons: [button] })) === button;
}

async function signIn(
	{ command }: SignIn,
	tokenKey: string,
	identities: Pick<IdentityStore, "onDidPick">,
): Promise<End> {
	const { watchSsoToken } = await import("../../../deploy/src/bundle");
	const token = await watchSsoToken(tokenKey);
	const over = new AbortController();
	const listening: Disposable[] = [];
	const fresh = token.fresh.then((): End => "signedIn");
	const picked = new Promise<End>((resolve) => {
		listening.push(onIdentityPick(identities, () => resolve("left")));
	});
	const late: End = { why: "Nobody signed in within 15 minutes." };
	try {
		const words = forTerminal(command);
		const terminal = window.createTerminal({ name: "AWS sign-in" });
		const ends = [
			fresh,
			picked,
			endOf(terminal, words, listening, over.signal),
			wait(longestSignIn, late, { signal: over.signal }),
		];
		terminal.show();
		terminal.sendText(words);
		return await withProgress("Waiting for the sign-in", ({ signal }) =>
			abortable(Promise.race(ends), signal).catch((error: unknown): End => {
				if (signal.aborted) {
					return "left";
				}
				throw error;
			}),
		);
	} finally {
		over.abort();
		token.close();
		Disposable.from(...listening).dispose();
	}
}

/** How shells and the command prompt of Windows say that there is no such command. */
const notFound: ReadonlySet<number> = new Set([127, 9009]);

function failureOf(exitCode: number): string {
	return notFound.has(exitCode)
		? "its command was not found. Install the AWS CLI, or correct PATH."
		: `its command ended with exit code ${exitCode}.`;
}

/** Resolves once a terminal can bring no sign-in any more: it was closed, or its command ended. */
function endOf(
	terminal: Terminal,
	words: string,
	listening: Disposable[],
	signal: AbortSignal,
): Promise<End> {
	return new Promise((resolve) => {
		window.onDidCloseTerminal(
			(other) => {
				if (other === terminal) {
					resolve({ why: "The terminal was closed before anybody signed in." });
				}
			},
			undefined,
			listening,
		);
		// Shells without shell integration don't tell.
		window.onDidEndTerminalShellExecution(
			({ terminal: other, execution, exitCode = 0 }) => {
				// In a terminal, people may do something else, too.
				if (other !== terminal || !execution.commandLine.value.includes(words)) {
					return;
				}
				if (exitCode !== 0) {
					resolve({ why: `The sign-in failed: ${failureOf(exitCode)}` });
					return;
				}
				const end: End = { why: "The command ended, and there is no new sign-in." };
				wait(lastMoment, end, { signal }).then(resolve, () => undefined);
			},
			undefined,
			listening,
		);
	});
}
