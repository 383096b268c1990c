import type { Program } from "../failures/explanation";
import { type CaBundle, caBundleOf } from "./caBundle";
import {
	type AmbientKind,
	ambientKinds,
	type CredentialSource,
	decideCredentials,
	decideRegion,
	environmentProfile,
	type IdentitySources,
	profileNameOf,
	regionOrigin,
	sourceInWords,
} from "./decide";
import {
	configuredEndpoint,
	EndpointError,
	type EndpointVariants,
	type Environment,
	endpointVariants,
	type ServiceName,
} from "./endpoint";
import { readSharedConfig, type SharedConfig, type SignIn, signInOf } from "./profiles";
import { invalidSetting } from "./sdkSettings";
import { secretsInUse } from "./secretSettings";

/** Who creates the campaign, and where. Decided once per submission and never looked up again. */
export interface Identity extends Partial<EndpointVariants> {
	readonly credentials: CredentialSource;
	readonly region: string;
	/** What decided the region, in words. */
	readonly regionOrigin: string;
	/** Set when requests do not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
	/** The same for AWS STS. */
	readonly stsEndpoint: string | undefined;
	/** The same for Amazon Connect itself. */
	readonly connectEndpoint: string | undefined;
	/** The same for Customer Profiles and Amazon Q in Connect, or why the one that was set cannot be used. */
	readonly customerProfilesEndpoint?: string | EndpointError | undefined;
	readonly qConnectEndpoint?: string | EndpointError | undefined;
	/** The same for IAM Identity Center, its sign-in (OIDC), and `aws login`. */
	readonly ssoEndpoint?: string | undefined;
	readonly ssoOidcEndpoint?: string | undefined;
	readonly signInEndpoint?: string | undefined;
	/** Certificates to trust beside those of Node.js, in all requests of this identity. */
	readonly caBundle?: CaBundle | undefined;
	/** What to run when the sign-in of the profile has run out. */
	readonly signIn: SignIn | undefined;
	/** Where failures are read; absent for the editor. */
	readonly program?: Program | undefined;
	/** Secrets of the environment and the shared files that errors may repeat and no log may hold. */
	readonly secretSettings: readonly string[];
}

/** Asks the user; undefined when dismissed. */
export interface Picker {
	/** @param ambient what the environment offers beside profiles. */
	credentials(config: SharedConfig, ambient: readonly AmbientKind[]): Promise<CredentialSource | undefined>;
	region(profile: string | undefined): Promise<string | undefined>;
}

/** The profile in use cannot be used as it stands; the message says what to do. */
export class IdentityError extends Error {
	override readonly name = "IdentityError";
}

/**
 * Finds out who creates the campaign and where, asking only for what nothing decides.
 *
 * @returns undefined when the user dismissed a question.
 * @throws IdentityError when a setting or the environment names a profile that no file has, or a
 * setting has no value that makes sense, EndpointError when the
 * endpoint of the profile cannot be used, SharedFileError when an AWS file cannot be read.
 */
export async function resolveIdentity(sources: IdentitySources, ask: Picker): Promise<Identity | undefined> {
	const config = await readSharedConfig();
	const credentials = await chooseCredentials(sources, config, ask);
	if (credentials === undefined) {
		return undefined;
	}
	const { environment } = sources;
	const profileName = profileNameOf(credentials, environment);
	checkNamedProfile(credentials, config, environment);
	const invalid = invalidSetting(environment, config.profile(profileName), profileName);
	if (invalid !== undefined) {
		throw new IdentityError(invalid);
	}
	const decided = decideRegion(sources, config, profileName);
	const region = decided?.value ?? (await ask.region(profileName));
	if (region === undefined) {
		return undefined;
	}
	const signIn = credentials.kind === "profile" ? signInOf(config, profileName) : undefined;
	const endpointOf = (service: ServiceName): string | undefined =>
		configuredEndpoint(environment, config, profileName, service);
	return {
		credentials,
		region,
		regionOrigin: decided === undefined ? "your pick" : regionOrigin(decided),
		...endpointVariants(environment, config, profileName),
		endpoint: endpointOf("connectcampaignsv2"),
		stsEndpoint: endpointOf("sts"),
		connectEndpoint: endpointOf("connect"),
		customerProfilesEndpoint: orWhyNot(() => endpointOf("customer_profiles")),
		qConnectEndpoint: orWhyNot(() => endpointOf("qconnect")),
		// Nobody else is kept from anything by an endpoint for these that cannot be used.
		ssoEndpoint: signIn && endpointOf("sso"),
		ssoOidcEndpoint: signIn && endpointOf("sso_oidc"),
		signInEndpoint: signIn && endpointOf("signin"),
		caBundle: caBundleOf(environment, config.profile(profileName)),
		signIn,
		program: sources.program,
		secretSettings: secretsInUse(credentials, config, environment),
	};
}

/** Campaigns can be created without these services, so that their endpoints matter to those alone who ask them. */
function orWhyNot(endpoint: () => string | undefined): string | EndpointError | undefined {
	try {
		return endpoint();
	} catch (error) {
		if (error instanceof EndpointError) {
			return error;
		}
		throw error;
	}
}

async function chooseCredentials(
	sources: IdentitySources,
	config: SharedConfig,
	ask: Picker,
): Promise<CredentialSource | undefined> {
	const decided = decideCredentials(sources);
	const ambient = ambientKinds(sources.environment);
	if (decided !== undefined && exists(decided.value, config, ambient)) {
		return decided.value;
	}
	if (decided?.value.kind === "profile" && decided.by !== "pick") {
		throw missingProfile(decided.source, decided.value.profile);
	}
	return await ask.credentials(config, ambient);
}

function exists(source: CredentialSource, config: SharedConfig, ambient: readonly AmbientKind[]): boolean {
	return source.kind === "profile"
		? config.profile(source.profile) !== undefined
		: ambient.includes(source.kind);
}

/** Beside credentials of the environment, the profile that it names says where to send, so it has to exist. */
function checkNamedProfile(
	credentials: CredentialSource,
	config: SharedConfig,
	environment: Environment,
): void {
	const named = environmentProfile(environment);
	if (credentials.kind !== "profile" && named !== undefined && config.profile(named.name) === undefined) {
		throw missingProfile(named.variable, named.name);
	}
}

function missingProfile(source: string, name: string): IdentityError {
	return new IdentityError(
		`${source} names the profile "${name}", which is in neither AWS file. Correct it, or add the profile with: aws configure --profile ${name}`,
	);
}

/**
 * Holds an account to the one that the chosen environment names.
 *
 * @param account undefined where it isn't known, which isn't the one that is wanted either.
 * @throws IdentityError where it is another one.
 */
export function checkTarget(
	target: { readonly name: string; readonly account: string | undefined } | undefined,
	credentials: CredentialSource,
	account: string | undefined,
): void {
	if (target?.account === undefined || target.account === account) {
		return;
	}
	const found = account === undefined ? "lead to an account that isn't known" : `are of account ${account}`;
	throw new IdentityError(
		`the account of the environment ${target.name} is ${target.account}, but the credentials (${sourceInWords(credentials)}) ${found}.`,
	);
}
