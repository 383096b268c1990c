import { window } from "vscode";
import { rememberingPicker } from "../ui/pickers";
import { tellDecided } from "../ui/showMessage";
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

/** Select AWS Region: changes the pick for the folder of the active file, or says which setting is above it. */
export async function selectRegion({ log, identities }: CommandContext): Promise<void> {
	if (!isTrustedForAws(log)) {
		return;
	}
	const document = window.activeTextEditor?.document;
	const { region } = identities.sources(document).setting;
	if (region !== "") {
		tellDecided(log, "region", `the region ${region}`);
		return;
	}
	await rememberingPicker(identities, log, document?.uri).region(undefined);
}
