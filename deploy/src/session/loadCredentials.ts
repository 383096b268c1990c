import { readFile } from "node:fs/promises";
import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { SignInError, type SignInProblem } from "../failures/signInError";
import { trustedCertificates } from "../identity/caBundle";
import type { Identity } from "../identity/identity";
import { readSharedConfig } from "../identity/profiles";
import { inHome, sdkName } from "../identity/sharedFiles";
import { containerCredentials, instanceCredentials } from "./ambient";
import { type ClientSettings, endpointSetting } from "./clientOptions";
import { runCredentialProcess } from "./credentialProcess";
import { type Credentials, type MfaCodeProvider, SignInDismissed } from "./credentials";
import { GuardedHandler } from "./guardedHandler";
import { loginCredentials } from "./login";
import { toSignInError } from "./signInFailure";
import { planSignIn, type RolePlan, type SignInPlan, type WebIdentityPlan } from "./signInPlan";
import { ssoCredentials } from "./sso";

/** Longest wait for the sign-in services (STS, SSO), in milliseconds: without one the SDK waits for ever. */
const requestTimeoutMs = 30_000;

/**
 * Loads credentials afresh: keys, roles, MFA, SSO, credential_process and web identity, as the profile says, or
 * those of the environment, the container or the instance, where they were chosen. No other place is tried, so that
 * nobody creates a campaign with credentials that they did not choose.
 *
 * @param note is told each secret that is used on the way, so that no text shows it.
 * @throws SignInError when there are none, SharedFileError when a file cannot be read, SignInDismissed when the MFA
 * question was dismissed, errors of AWS and of the network, and the signal's reason.
 */
export async function loadCredentials(
	identity: Identity,
	askMfaCode: MfaCodeProvider,
	signal: AbortSignal,
	note: (secret: string) => void = () => undefined,
): Promise<Credentials> {
	const source = identity.credentials;
	const plan = planSignIn(source, await readSharedConfig(), process.env);
	const { useFipsEndpoint = false, useDualstackEndpoint = false } = identity;
	const requestHandler = new GuardedHandler({
		requestTimeout: requestTimeoutMs,
		ca: () => trustedCertificates(identity.caBundle),
	});
	const settings: ClientSettings = {
		useFipsEndpoint,
		useDualstackEndpoint,
		requestHandler,
		...(source.kind === "profile" ? { profile: sdkName(source.profile) } : {}),
		ignoreConfiguredEndpointUrls: true,
		defaultsMode: "standard",
	};
	try {
		return await new Loader(identity, settings, askMfaCode, signal, note).load(plan);
	} finally {
		requestHandler.destroy();
	}
}

class Loader {
	readonly #identity: Identity;
	readonly #settings: ClientSettings;
	readonly #askMfaCode: MfaCodeProvider;
	readonly #signal: AbortSignal;
	readonly #note: (secret: string) => void;

	constructor(
		identity: Identity,
		settings: ClientSettings,
		askMfaCode: MfaCodeProvider,
		signal: AbortSignal,
		note: (secret: string) => void,
	) {
		this.#identity = identity;
		this.#settings = settings;
		this.#askMfaCode = askMfaCode;
		this.#signal = signal;
		this.#note = note;
	}

	async load(plan: SignInPlan): Promise<Credentials> {
		const credentials = await this.#load(plan);
		this.#note(credentials.accessKeyId);
		this.#note(credentials.secretAccessKey);
		this.#note(credentials.sessionToken ?? "");
		return credentials;
	}

	#load(plan: SignInPlan): Promise<Credentials> {
		switch (plan.kind) {
			case "keys":
				return Promise.resolve(plan.credentials);
			case "role":
				return this.#assumeRole(plan);
			case "webIdentity":
				return this.#assumeRoleWithWebIdentity(plan);
			case "sso":
				return ssoCredentials(plan, this.#identity, this.#settings, this.#note, this.#signal);
			case "process":
				return runCredentialProcess(plan.command, plan.profile, this.#signal);
			case "login":
				return loginCredentials(plan, this.#identity, this.#settings, this.#note, this.#signal);
			case "container":
				return containerCredentials(this.#signal);
			case "instance":
				return instanceCredentials(plan.isLastResort, this.#signal);
		}
	}

	async #assumeRole(plan: RolePlan): Promise<Credentials> {
		const { roleArn, sessionName, externalId, duration, mfaSerial, source } = plan;
		const credentials = await this.load(source);
		// Last of all, as the code is good for seconds only.
		const code = mfaSerial === undefined ? undefined : await this.#mfaCode(mfaSerial);
		const command = new AssumeRoleCommand({
			RoleArn: roleArn,
			RoleSessionName: sessionName ?? sessionNameNow(),
			...(externalId === undefined ? {} : { ExternalId: externalId }),
			...(duration === undefined ? {} : { DurationSeconds: duration }),
			...(mfaSerial === undefined ? {} : { SerialNumber: mfaSerial, TokenCode: code }),
		});
		const refused = mfaSerial === undefined ? "RoleRefused" : "MfaRefused";
		return await this.#askSts(credentials, (client) => client.send(command, { abortSignal: this.#signal }), {
			AccessDenied: refused,
			ValidationError: "RoleRefused",
			RegionDisabledException: "RoleRefused",
		});
	}

	async #assumeRoleWithWebIdentity({
		roleArn,
		sessionName,
		tokenFile,
	}: WebIdentityPlan): Promise<Credentials> {
		const file = inHome(tokenFile);
		const token = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
			throw new SignInError("WebIdentityTokenMissing", `The file is ${file} (${error.code}).`);
		});
		this.#note(token);
		const command = new AssumeRoleWithWebIdentityCommand({
			RoleArn: roleArn,
			RoleSessionName: sessionName ?? sessionNameNow(),
			WebIdentityToken: token,
		});
		return await this.#askSts(undefined, (client) => client.send(command, { abortSignal: this.#signal }), {
			AccessDenied: "WebIdentityRefused",
			ExpiredTokenException: "WebIdentityRefused",
			IDPCommunicationErrorException: "WebIdentityRefused",
			IDPRejectedClaimException: "WebIdentityRefused",
			InvalidIdentityTokenException: "WebIdentityRefused",
			RegionDisabledException: "RoleRefused",
			ValidationError: "WebIdentityRefused",
		});
	}

	async #askSts(
		credentials: Credentials | undefined,
		ask: (client: STSClient) => Promise<StsAnswer>,
		meanings: Readonly<Record<string, SignInProblem>>,
	): Promise<Credentials> {
		const { region, stsEndpoint } = this.#identity;
		const client = new STSClient({
			...this.#settings,
			...endpointSetting(stsEndpoint),
			region,
			...(credentials === undefined ? {} : { credentials }),
		});
		try {
			const { AccessKeyId, SecretAccessKey, SessionToken } = (await ask(client)).Credentials ?? {};
			if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
				throw new SignInError("SignInAnswerInvalid", "The answer of STS held no credentials.");
			}
			return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
		} catch (error) {
			this.#signal.throwIfAborted();
			throw toSignInError(error, meanings);
		} finally {
			client.destroy();
		}
	}

	async #mfaCode(deviceSerial: string): Promise<string> {
		const code = await this.#askMfaCode(deviceSerial, this.#signal);
		if (code === undefined) {
			throw new SignInDismissed(`No code was given for ${deviceSerial}.`);
		}
		return code;
	}
}

interface StsAnswer {
	readonly Credentials?:
		| {
				readonly AccessKeyId: string | undefined;
				readonly SecretAccessKey: string | undefined;
				readonly SessionToken: string | undefined;
		  }
		| undefined;
}

/** What CloudTrail shows of who took on a role. */
function sessionNameNow(): string {
	return `connect-campaigns-${Date.now()}`;
}
