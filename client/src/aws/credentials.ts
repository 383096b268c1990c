import { getDefaultRoleAssumer, getDefaultRoleAssumerWithWebIdentity } from "@aws-sdk/client-sts";
import { fromEnv, fromIni } from "@aws-sdk/credential-providers";
import { GuardedHandler } from "./guardedHandler";
import type { Identity } from "./identity";
import { sdkName, shareFiles } from "./sharedFiles";

/** Asks for the code of an MFA device until the signal comes; undefined when the user dismissed the question. */
export type MfaCodeProvider = (deviceSerial: string, signal: AbortSignal) => Promise<string | undefined>;

export interface Credentials {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
}

/** The user dismissed a question that the sign-in depended on. */
export class SignInDismissed extends Error {
	override readonly name = "SignInDismissed";
}

/** Longest wait for the sign-in services (STS, SSO), in milliseconds: without one the SDK waits for ever. */
const patience = 30_000;

/**
 * Loads credentials afresh: keys, roles, MFA, SSO, credential_process and web identity, as the profile says, or
 * the keys of the environment. No other place is tried, so that nobody creates a campaign with credentials
 * that they did not choose.
 *
 * @throws CredentialsProviderError when there are none, SignInDismissed when the MFA question was dismissed.
 */
export async function loadCredentials(
	{ credentials: source, region, stsEndpoint }: Identity,
	askMfaCode: MfaCodeProvider,
	signal: AbortSignal,
): Promise<Credentials> {
	if (source.kind === "environment") {
		return fromEnv()();
	}
	const mfaCodeProvider = async (deviceSerial: string): Promise<string> => {
		const code = await askMfaCode(deviceSerial, signal);
		if (code === undefined) {
			throw new SignInDismissed(`No code was given for ${deviceSerial}.`);
		}
		return code;
	};
	await shareFiles();
	const requestHandler = new GuardedHandler({ requestTimeout: patience });
	// Left to itself, the SDK would take the endpoint of the active profile, not of the one in use.
	const sts = {
		region,
		requestHandler,
		ignoreConfiguredEndpointUrls: true,
		...(stsEndpoint === undefined ? {} : { endpoint: stsEndpoint }),
	};
	try {
		return await fromIni({
			profile: sdkName(source.profile),
			ignoreCache: true,
			mfaCodeProvider,
			roleAssumer: getDefaultRoleAssumer(sts),
			roleAssumerWithWebIdentity: getDefaultRoleAssumerWithWebIdentity(sts),
			clientConfig: { requestHandler },
			parentClientConfig: { region },
		})();
	} finally {
		requestHandler.destroy();
	}
}
