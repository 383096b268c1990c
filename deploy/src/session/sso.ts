import { writeFile } from "node:fs/promises";
import { GetRoleCredentialsCommand, SSOClient } from "@aws-sdk/client-sso";
import { CreateTokenCommand, SSOOIDCClient } from "@aws-sdk/client-sso-oidc";
import { getSSOTokenFilepath } from "@smithy/core/config";
import type { JsonObject } from "../../../shared/src/request/json";
import { SignInError } from "../failures/signInError";
import type { Identity } from "../identity/identity";
import { type ClientSettings, endpointSetting } from "./clientOptions";
import type { Credentials } from "./credentials";
import { toSignInError } from "./signInFailure";
import type { SsoPlan } from "./signInPlan";
import { readTokenFile, tokenSecretsIn } from "./ssoToken";

/** A token that is good for less than this is renewed first, in milliseconds. */
const renewalMarginMs = 5 * 60_000;

/**
 * Has SSO give the credentials of the account and role of a profile, with the token of the AWS CLI, which is renewed
 * where that goes without the user. Token and keys go to the endpoints of the identity alone.
 *
 * @param note is told each secret that is used.
 * @throws SignInError, and errors of the network.
 */
export async function ssoCredentials(
	plan: SsoPlan,
	identity: Identity,
	settings: ClientSettings,
	note: (secret: string) => void,
	abortSignal: AbortSignal,
): Promise<Credentials> {
	const accessToken = await tokenFor(plan, identity, settings, note, abortSignal);
	const client = new SSOClient({
		...settings,
		...endpointSetting(identity.ssoEndpoint),
		region: plan.region,
	});
	const { accountId, roleName } = plan;
	try {
		const command = new GetRoleCredentialsCommand({ accountId, roleName, accessToken });
		const { roleCredentials } = await client.send(command, { abortSignal });
		const { accessKeyId, secretAccessKey, sessionToken } = roleCredentials ?? {};
		if (!accessKeyId || !secretAccessKey || !sessionToken) {
			throw new SignInError("SignInAnswerInvalid", "The answer of SSO held no credentials.");
		}
		return { accessKeyId, secretAccessKey, sessionToken };
	} catch (error) {
		throw toSignInError(error, {
			UnauthorizedException: "SsoTokenExpired",
			ForbiddenException: "SsoRoleRefused",
			ResourceNotFoundException: "SsoRoleRefused",
			InvalidRequestException: "SsoRoleRefused",
		});
	} finally {
		client.destroy();
	}
}

async function tokenFor(
	plan: SsoPlan,
	identity: Identity,
	settings: ClientSettings,
	note: (secret: string) => void,
	abortSignal: AbortSignal,
): Promise<string> {
	const file = getSSOTokenFilepath(plan.tokenKey);
	const token = await readTokenFile(file);
	if (token === undefined) {
		throw new SignInError("SsoTokenMissing", `The profile is ${plan.profile}.`);
	}
	for (const secret of tokenSecretsIn(token)) {
		note(secret);
	}
	const { accessToken, expiresAt } = token;
	const expiry = typeof expiresAt === "string" ? Date.parse(expiresAt) : Number.NaN;
	if (typeof accessToken !== "string" || Number.isNaN(expiry)) {
		throw new SignInError("SsoTokenInvalid", `${file} holds no accessToken or expiresAt.`);
	}
	if (expiry - Date.now() > renewalMarginMs) {
		return accessToken;
	}
	const renewed = plan.renewable
		? await renewedToken(token, plan, identity, settings, abortSignal)
		: undefined;
	if (renewed !== undefined) {
		note(renewed);
		return renewed;
	}
	if (expiry <= Date.now()) {
		throw new SignInError("SsoTokenExpired", `The profile is ${plan.profile}.`);
	}
	return accessToken;
}

/** A new token, which is saved for others too; undefined where the old one cannot be renewed. */
async function renewedToken(
	token: JsonObject,
	{ tokenKey, region }: SsoPlan,
	identity: Identity,
	settings: ClientSettings,
	abortSignal: AbortSignal,
): Promise<string | undefined> {
	const { clientId, clientSecret, refreshToken } = token;
	if (typeof clientId !== "string" || typeof clientSecret !== "string" || typeof refreshToken !== "string") {
		return undefined;
	}
	const client = new SSOOIDCClient({ ...settings, ...endpointSetting(identity.ssoOidcEndpoint), region });
	try {
		const answer = await client.send(
			new CreateTokenCommand({ clientId, clientSecret, refreshToken, grantType: "refresh_token" }),
			{ abortSignal },
		);
		if (answer.accessToken === undefined || answer.expiresIn === undefined) {
			return undefined;
		}
		const saved = {
			...token,
			accessToken: answer.accessToken,
			expiresAt: new Date(Date.now() + answer.expiresIn * 1000).toISOString(),
			refreshToken: answer.refreshToken ?? refreshToken,
		};
		// Where it cannot be saved, it is good for this time all the same.
		await writeFile(getSSOTokenFilepath(tokenKey), JSON.stringify(saved, null, 2), { mode: 0o600 }).catch(
			() => undefined,
		);
		return answer.accessToken;
	} catch (error) {
		abortSignal.throwIfAborted();
		const failure = toSignInError(error, {});
		if (failure instanceof SignInError && failure.code === "SignInRefused") {
			// The sign-in has run out altogether; the old token may have minutes left.
			return undefined;
		}
		throw failure;
	} finally {
		client.destroy();
	}
}
