import { Disposable, window } from "vscode";
import type { Failure } from "../../../deploy/src/calls/errors";
import type { SignIn } from "../../../deploy/src/identity/profiles";
import { abortable } from "../../../deploy/src/session/abortable";
import { forTerminal } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import { askModal } from "./dialogs";
import { onIdentityPick } from "./identityChanges";
import type { IdentityStore } from "./identityStore";
import { withProgress } from "./progress";

/**
 * Offers to sign in anew with the AWS CLI, in a terminal.
 *
 * @returns true when there is a new sign-in; false when the user does not want one, closes the terminal, cancels or picks
 * another identity, which this sign-in is nothing to.
 */
export async function renewSignIn(
	{ title, said, renewal }: Failure,
	identities: Pick<IdentityStore, "onDidPick">,
): Promise<boolean> {
	if (renewal?.tokenKey === undefined) {
		return false;
	}
	const lines = [...(said === undefined ? [] : [said, ""]), `Sign In runs in a terminal: ${renewal.command}`];
	const question = { level: "warning", question: sentence(title), lines, buttons: ["Sign In"] } as const;
	const answer = await askModal(question);
	return answer === "Sign In" && (await signIn(renewal, renewal.tokenKey, identities));
}

async function signIn(
	{ command }: SignIn,
	tokenKey: string,
	identities: Pick<IdentityStore, "onDidPick">,
): Promise<boolean> {
	const words = forTerminal(command);
	const { watchSsoToken } = await import("../../../deploy/src/bundle");
	const token = await watchSsoToken(tokenKey);
	const terminal = window.createTerminal({ name: "AWS sign-in" });
	const listening: Disposable[] = [];
	const ended = new Promise<boolean>((resolve) => {
		listening.push(onIdentityPick(identities, () => resolve(false)));
		window.onDidCloseTerminal(
			(other) => {
				if (other === terminal) {
					resolve(false);
				}
			},
			undefined,
			listening,
		);
	});
	terminal.show();
	terminal.sendText(words);
	try {
		return await withProgress("Waiting for the sign-in", async ({ signal }) => {
			const fresh = token.fresh.then(() => true);
			return await abortable(Promise.race([fresh, ended]), signal).catch((error: unknown) => {
				if (signal.aborted) {
					return false;
				}
				throw error;
			});
		});
	} finally {
		token.close();
		Disposable.from(...listening).dispose();
	}
}
