import { tellDecided } from "../ui/decided";
import { rememberingPicker } from "../ui/pickers";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";

/** Select AWS Region: changes the pick that the workspace remembers, or says what decides in its place. */
export async function selectRegion({ log, identities }: CommandContext): Promise<void> {
	if (!isTrustedForAws(log)) {
		return;
	}
	const { decideCredentials, decideRegion, profileNameOf, readSharedConfig } = await import("../aws/bundle");
	const sources = identities.sources();
	const profile = profileNameOf(decideCredentials(sources)?.value);
	const decided = decideRegion(sources, await readSharedConfig(), profile);
	if (decided !== undefined && decided.by !== "remembered") {
		tellDecided(log, "region", `the region ${decided.value}`, decided);
		return;
	}
	await rememberingPicker(identities, log).region(profile);
}
