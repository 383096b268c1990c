import { window } from "vscode";
import { tellDecided } from "../ui/decided";
import { rememberingPicker } from "../ui/pickers";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";

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
