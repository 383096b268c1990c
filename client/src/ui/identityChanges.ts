import { Disposable, window, workspace } from "vscode";
import type { IdentityStore } from "./identityStore";

/**
 * Calls back whenever profile or region may have become another, other than by an edit of a campaign. Someone may
 * change the AWS files in another window: they may be read again when this one gets the focus.
 */
export function onIdentityChange(identities: IdentityStore, changed: () => void): Disposable {
	return Disposable.from(
		identities.onDidChange(changed),
		workspace.onDidGrantWorkspaceTrust(changed),
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration("connectCampaign")) {
				changed();
			}
		}),
		window.onDidChangeWindowState(({ focused }) => {
			if (focused) {
				changed();
			}
		}),
	);
}

/** Calls back whenever the user has picked or set another profile, region or environment. */
export function onIdentityPick(identities: Pick<IdentityStore, "onDidPick">, picked: () => void): Disposable {
	return Disposable.from(
		identities.onDidPick(picked),
		workspace.onDidChangeConfiguration((change) => {
			if (["profile", "region"].some((name) => change.affectsConfiguration(`connectCampaign.${name}`))) {
				picked();
			}
		}),
	);
}
