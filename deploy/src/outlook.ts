import {
	type CredentialSource,
	type Decision,
	decideCredentials,
	decideRegion,
	environmentProfile,
	type IdentitySources,
	profileNameOf,
} from "./identity/decide";
import { readSharedConfig } from "./identity/profiles";

export { identityFingerprint } from "./identity/fingerprint";

/** Whose credentials a campaign would be created with at this moment, and where. Without the SDK, so that the extension has it at the start. */
export interface IdentityPreview {
	/** Undefined where a profile has yet to be picked. */
	readonly credentials: Decision<CredentialSource> | undefined;
	/** Undefined where a region has yet to be picked. */
	readonly region: Decision<string> | undefined;
	/** Something names a profile that neither AWS file has, so that no campaign could be created. */
	readonly profileMissing: boolean;
}

/** What `resolveIdentity` would decide, without asking anybody. */
export async function previewIdentity(sources: IdentitySources): Promise<IdentityPreview> {
	const config = await readSharedConfig();
	const { environment } = sources;
	const decided = decideCredentials(sources);
	// Beside keys of the environment, a profile that it names has to exist as well.
	const needed =
		decided?.value.kind === "profile" ? decided.value.profile : environmentProfile(environment)?.name;
	const gone = decided !== undefined && needed !== undefined && config.profile(needed) === undefined;
	const credentials = gone && decided.by === "pick" && decided.value.kind === "profile" ? undefined : decided;
	return {
		credentials,
		region: decideRegion(sources, config, profileNameOf(credentials?.value, environment)),
		profileMissing: gone && credentials !== undefined,
	};
}
