import { window } from "vscode";
import { tellDecided } from "../ui/decided";
import { rememberingPicker } from "../ui/pickers";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";

/** Select AWS Profile: changes the pick for the folder of the active file, or says which setting is above it. */
export async function selectProfile({ log, identities }: CommandContext): Promise<void> {
	if (!isTrustedForAws(log)) {
		return;
	}
	const document = window.activeTextEditor?.document;
	const { ambientKinds, decideCredentials, readSharedConfig } = await import("../../../deploy/src/bundle");
	const sources = identities.sources(document);
	const decided = decideCredentials(sources);
	if (decided?.by === "setting") {
		tellDecided(log, "profile", `the AWS profile ${sources.setting.profile}`);
		return;
	}
	const ask = rememberingPicker(identities, log, document?.uri);
	await ask.credentials(await readSharedConfig(), ambientKinds(sources.environment));
}
