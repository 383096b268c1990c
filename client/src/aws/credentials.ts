import { fromEnv, fromIni } from "@aws-sdk/credential-providers";
import type { CredentialSource } from "./identity";

/** Asks for the code of an MFA device; undefined when the user dismissed the question. */
export type MfaCodeProvider = (deviceSerial: string) => Promise<string | undefined>;

export interface Credentials {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
}

/** The user dismissed a question that the sign-in depended on. */
export class SignInDismissed extends Error {
	override readonly name = "SignInDismissed";
}

/** Longest waits of the sign-in services (STS, SSO), in milliseconds: without them the SDK waits for ever. */
const patience = { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true };

/**
 * Loads credentials afresh: keys, roles, MFA, SSO, credential_process and web identity, as the profile says, or
 * the keys of the environment. No other place is tried, so that nobody creates a campaign with credentials
 * that they did not choose.
 *
 * @throws CredentialsProviderError when there are none, SignInDismissed when the MFA question was dismissed.
 */
export function loadCredentials(
	source: CredentialSource,
	region: string,
	askMfaCode: MfaCodeProvider,
): Promise<Credentials> {
	if (source.kind === "environment") {
		return fromEnv()();
	}
	const mfaCodeProvider = async (deviceSerial: string): Promise<string> => {
		const code = await askMfaCode(deviceSerial);
		if (code === undefined) {
			throw new SignInDismissed(`No code was given for ${deviceSerial}.`);
		}
		return code;
	};
	return fromIni({
		profile: source.profile,
		ignoreCache: true,
		mfaCodeProvider,
		clientConfig: { requestHandler: patience },
		parentClientConfig: { region },
	})();
}
