import { tellDecided } from "../ui/decided";
import { rememberingPicker } from "../ui/pickers";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";

/** Select AWS Profile: changes the pick that the workspace remembers, or says what decides in its place. */
export async function selectProfile({ log, identities }: CommandContext): Promise<void> {
	if (!isTrustedForAws(log)) {
		return;
	}
	const { decideCredentials, readSharedConfig } = await import("../aws/bundle");
	const decided = decideCredentials(identities.sources());
	if (decided !== undefined && decided.by !== "remembered") {
		const { value } = decided;
		const what =
			value.kind === "profile" ? `the AWS profile ${value.profile}` : "the keys of the environment";
		tellDecided(log, "profile", what, decided);
		return;
	}
	await rememberingPicker(identities, log).profile(await readSharedConfig());
}
