import type { IdentitySources } from "../../../deploy/src/identity/decide";
import { credentialsLabel } from "../identity/identityWords";

/** "profile sales, eu-west-2": with what AWS would be asked; undefined where that has yet to be chosen. */
export async function identityLabel(sources: IdentitySources): Promise<string | undefined> {
	const { previewIdentity } = await import("../../../deploy/src/outlook");
	try {
		const { credentials, region } = await previewIdentity(sources);
		if (credentials === undefined || region === undefined) {
			return undefined;
		}
		const { value } = credentials;
		const who = value.kind === "profile" ? `profile ${value.profile}` : credentialsLabel(value);
		return `${who}, ${region.value}`;
	} catch {
		// The status bar says what is wrong with the AWS files.
		return undefined;
	}
}
