import {
	type CredentialSource,
	type Decision,
	decideCredentials,
	decideRegion,
	type IdentitySources,
	profileNameOf,
} from "./decide";
import { readSharedConfig } from "./profiles";

/** Whose credentials a campaign would be created with at this moment, and where. A bundle of its own, without the SDK. */
export interface Outlook {
	/** Undefined where a profile has yet to be picked. */
	readonly credentials: Decision<CredentialSource> | undefined;
	/** Undefined where a region has yet to be picked. */
	readonly region: Decision<string> | undefined;
	/** Something names a profile that neither AWS file has, so that no campaign could be created. */
	readonly profileMissing: boolean;
}

/** What `resolveIdentity` would decide, without asking anybody. */
export async function foresee(sources: IdentitySources): Promise<Outlook> {
	const config = await readSharedConfig();
	const decided = decideCredentials(sources);
	const gone = decided?.value.kind === "profile" && config.profile(decided.value.profile) === undefined;
	const credentials = gone && decided.by === "pick" ? undefined : decided;
	return {
		credentials,
		region: decideRegion(sources, config, profileNameOf(credentials?.value)),
		profileMissing: gone && credentials !== undefined,
	};
}
