import { SignInError } from "../failures/signInError";
import { type CredentialSource, hasKeys } from "../identity/decide";
import type { Environment } from "../identity/endpoint";
import type { Section } from "../identity/ini";
import type { SharedConfig } from "../identity/profiles";
import type { Credentials } from "./credentials";

/** How credentials are come by, found out before anything is run or sent. */
export type SignInPlan =
	| { readonly kind: "keys"; readonly credentials: Credentials }
	| RolePlan
	| WebIdentityPlan
	| SsoPlan
	| { readonly kind: "process"; readonly profile: string; readonly command: string }
	| LoginPlan
	| { readonly kind: "container" }
	| InstancePlan;

interface InstancePlan {
	readonly kind: "instance";
	/** Whether it is tried because nothing else was named. */
	readonly isLastResort: boolean;
}

export interface LoginPlan {
	readonly kind: "login";
	readonly profile: string;
	/** Whose session it is; its token is kept under this name. */
	readonly session: string;
}

export interface RolePlan {
	readonly kind: "role";
	readonly roleArn: string;
	readonly sessionName: string | undefined;
	readonly externalId: string | undefined;
	/** In seconds; undefined for AWS's default. */
	readonly duration: number | undefined;
	readonly mfaSerial: string | undefined;
	readonly source: SignInPlan;
}

export interface WebIdentityPlan {
	readonly kind: "webIdentity";
	readonly roleArn: string;
	readonly sessionName: string | undefined;
	readonly tokenFile: string;
}

export interface SsoPlan {
	readonly kind: "sso";
	readonly profile: string;
	/** What the file with the token is named after. */
	readonly tokenKey: string;
	/** Whether the token can be renewed without the user. */
	readonly renewable: boolean;
	readonly region: string;
	readonly accountId: string;
	readonly roleName: string;
}

/**
 * Finds out how the credentials are come by, in the order of the AWS CLI.
 *
 * @throws SignInError when the files or the environment lack something that it takes.
 */
export function planSignIn(
	source: CredentialSource,
	config: SharedConfig,
	environment: Environment,
): SignInPlan {
	switch (source.kind) {
		case "profile":
			return new Planner(config, environment).plan(source.profile);
		case "environment":
			return environmentPlan(environment);
		case "container":
			return containerPlan(environment);
		case "webIdentity":
			return environmentWebIdentity(environment);
		case "instance":
			return instancePlan(environment, source.nobodyChose);
	}
}

class Planner {
	readonly #config: SharedConfig;
	readonly #environment: Environment;
	readonly #visited = new Set<string>();

	constructor(config: SharedConfig, environment: Environment) {
		this.#config = config;
		this.#environment = environment;
	}

	plan(name: string): SignInPlan {
		const profile = this.#config.profile(name);
		if (profile === undefined) {
			throw new SignInError("ProfileNotFound", `Neither AWS file has the profile ${name}.`);
		}
		const asSource = this.#visited.size > 0;
		this.#visited.add(name);
		const { role_arn, web_identity_token_file } = profile;
		// A source profile with keys of its own is used for these, whatever role it is for as well.
		if (
			role_arn !== undefined &&
			web_identity_token_file === undefined &&
			!(asSource && hasOwnKeys(profile))
		) {
			return this.#rolePlan(name, profile, role_arn);
		}
		return this.#ownPlan(name, profile);
	}

	#rolePlan(name: string, profile: Section, roleArn: string): SignInPlan {
		checkRoleArn(roleArn, name);
		const { source_profile, credential_source, duration_seconds } = profile;
		if (source_profile !== undefined && credential_source !== undefined) {
			throw new SignInError("RoleSourceAmbiguous", `The profile is ${name}.`);
		}
		const duration = Number.parseInt(duration_seconds ?? "", 10);
		return {
			kind: "role",
			roleArn,
			sessionName: profile["role_session_name"],
			externalId: profile["external_id"],
			duration: Number.isNaN(duration) ? undefined : duration,
			mfaSerial: profile["mfa_serial"],
			source:
				credential_source === undefined
					? this.#sourcePlan(name, source_profile)
					: this.#credentialSource(name, credential_source),
		};
	}

	#sourcePlan(name: string, sourceName: string | undefined): SignInPlan {
		if (sourceName === undefined) {
			throw new SignInError(
				"RoleSourceMissing",
				`The profile ${name} has role_arn, but neither source_profile nor credential_source.`,
			);
		}
		const source = this.#config.profile(sourceName);
		if (source === undefined) {
			throw new SignInError(
				"SourceProfileNotFound",
				`The profile ${name} names the source profile ${sourceName}, which is in neither AWS file.`,
			);
		}
		if (this.#visited.has(sourceName) && !(sourceName === name && hasOwnKeys(source))) {
			throw new SignInError(
				"SourceProfileLoop",
				`The source profiles are ${[...this.#visited, sourceName].join(", then ")}.`,
			);
		}
		return this.plan(sourceName);
	}

	#credentialSource(name: string, source: string): SignInPlan {
		switch (source.toLowerCase()) {
			case "environment":
				return environmentPlan(this.#environment);
			case "ecscontainer":
				return containerPlan(this.#environment);
			case "ec2instancemetadata":
				return instancePlan(this.#environment);
			default:
				throw new SignInError("CredentialSourceUnknown", `The profile ${name} says ${source}.`);
		}
	}

	#ownPlan(name: string, profile: Section): SignInPlan {
		const { web_identity_token_file, role_arn, credential_process, login_session } = profile;
		if (web_identity_token_file !== undefined && role_arn !== undefined) {
			checkRoleArn(role_arn, name);
			const sessionName = profile["role_session_name"];
			return { kind: "webIdentity", roleArn: role_arn, sessionName, tokenFile: web_identity_token_file };
		}
		if (profile["sso_account_id"] !== undefined || profile["sso_role_name"] !== undefined) {
			return this.#ssoPlan(name, profile);
		}
		if (this.#config.hasKeysInCredentialsFile(name)) {
			return keysPlan(name, profile);
		}
		if (login_session !== undefined) {
			return { kind: "login", profile: name, session: login_session };
		}
		if (credential_process !== undefined) {
			return { kind: "process", profile: name, command: credential_process };
		}
		if (hasOwnKeys(profile)) {
			return keysPlan(name, profile);
		}
		if (profile["sso_session"] !== undefined || profile["sso_start_url"] !== undefined) {
			return this.#ssoPlan(name, profile);
		}
		throw new SignInError(
			"ProfileWithoutCredentials",
			`The profile ${name} has no keys, role, SSO or credential_process.`,
		);
	}

	#ssoPlan(name: string, profile: Section): SsoPlan {
		const { sso_session, sso_account_id = "", sso_role_name = "" } = profile;
		const session = sso_session === undefined ? profile : this.#config.ssoSession(sso_session);
		if (session === undefined) {
			throw new SignInError(
				"SsoSessionNotFound",
				`The AWS config file has no section [sso-session ${sso_session}], which the profile ${name} names.`,
			);
		}
		const { sso_start_url = "", sso_region = "" } = session;
		const settings = { sso_account_id, sso_role_name, sso_start_url, sso_region };
		const missing = Object.entries(settings).flatMap(([key, value]) => (value === "" ? [key] : []));
		if (missing.length > 0) {
			throw new SignInError("SsoIncomplete", `The profile ${name} has no ${missing.join(", ")}.`);
		}
		return {
			kind: "sso",
			profile: name,
			tokenKey: sso_session ?? sso_start_url,
			renewable: sso_session !== undefined,
			region: sso_region,
			accountId: sso_account_id,
			roleName: sso_role_name,
		};
	}
}

function hasOwnKeys(profile: Section): boolean {
	return profile["aws_access_key_id"] !== undefined || profile["aws_secret_access_key"] !== undefined;
}

function keysPlan(name: string, profile: Section): SignInPlan {
	const { aws_access_key_id = "", aws_secret_access_key = "", aws_session_token = "" } = profile;
	if (aws_access_key_id === "" || aws_secret_access_key === "") {
		throw new SignInError("KeysIncomplete", `The profile is ${name}.`);
	}
	return plainKeys(aws_access_key_id, aws_secret_access_key, aws_session_token, `the profile ${name}`);
}

function environmentPlan(environment: Environment): SignInPlan {
	const { AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "", AWS_SESSION_TOKEN } = environment;
	if (!hasKeys(environment)) {
		throw new SignInError("KeysNotSet");
	}
	const token = AWS_SESSION_TOKEN || environment["AWS_SECURITY_TOKEN"] || "";
	return plainKeys(AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, token, "the environment");
}

/** What is not printable ASCII cannot stand in the headers of a request. */
function plainKeys(accessKeyId: string, secretAccessKey: string, token: string, where: string): SignInPlan {
	if ([accessKeyId, secretAccessKey, token].some((part) => /[^\x21-\x7e]/.test(part))) {
		throw new SignInError("KeysInvalid", `The keys are those of ${where}.`);
	}
	const keys = { accessKeyId, secretAccessKey };
	return { kind: "keys", credentials: token === "" ? keys : { ...keys, sessionToken: token } };
}

function containerPlan(environment: Environment): SignInPlan {
	if (
		!environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] &&
		!environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"]
	) {
		throw new SignInError("ContainerNotSet");
	}
	return { kind: "container" };
}

function environmentWebIdentity(environment: Environment): SignInPlan {
	const { AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, AWS_ROLE_SESSION_NAME } = environment;
	if (!AWS_WEB_IDENTITY_TOKEN_FILE || !AWS_ROLE_ARN) {
		throw new SignInError("WebIdentityNotSet");
	}
	checkRoleArn(AWS_ROLE_ARN, undefined);
	return {
		kind: "webIdentity",
		roleArn: AWS_ROLE_ARN,
		sessionName: AWS_ROLE_SESSION_NAME || undefined,
		tokenFile: AWS_WEB_IDENTITY_TOKEN_FILE,
	};
}

function instancePlan(environment: Environment, isLastResort = false): SignInPlan {
	if (environment["AWS_EC2_METADATA_DISABLED"]?.toLowerCase() === "true") {
		throw new SignInError("InstanceMetadataOff");
	}
	return { kind: "instance", isLastResort };
}

function checkRoleArn(roleArn: string, profile: string | undefined): void {
	if (!/^arn:[\w-]+:iam::\d{1,12}:role\/\S+$/.test(roleArn)) {
		const where = profile === undefined ? "AWS_ROLE_ARN" : `role_arn of the profile ${profile}`;
		throw new SignInError("RoleArnInvalid", `${where} is ${roleArn}.`);
	}
}
