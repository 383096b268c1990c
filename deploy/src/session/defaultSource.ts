import { SignInError } from "../failures/signInError";
import { ambientKinds, type CredentialSource } from "../identity/decide";
import type { Environment } from "../identity/endpoint";
import type { SharedConfig } from "../identity/profiles";
import { planSignIn } from "./signInPlan";

/**
 * The credentials that the AWS SDK finds by itself where neither keys nor a profile are named: the profile `default`, the
 * web identity of the environment, the container, the EC2 instance. For where nobody can be asked.
 *
 * @returns undefined where there are none.
 */
export function defaultSource(config: SharedConfig, environment: Environment): CredentialSource | undefined {
	if (config.profile("default") !== undefined && canSignIn("default", config, environment)) {
		return { kind: "profile", profile: "default" };
	}
	const [kind] = ambientKinds(environment);
	return kind && { kind, nobodyChose: true };
}

/** A profile may hold a region alone. One that holds half of what it takes is named all the same: it is to be repaired. */
function canSignIn(profile: string, config: SharedConfig, environment: Environment): boolean {
	try {
		planSignIn({ kind: "profile", profile }, config, environment);
		return true;
	} catch (error) {
		return error instanceof SignInError && error.code !== "ProfileWithoutCredentials";
	}
}
