import type { Answer } from "./answer";
import { type Caller, mfa, sandboxKeys } from "./keys";

const namespace = "https://sts.amazonaws.com/doc/2011-06-15/";

/** The role that the sandbox lets be assumed, and the same that asks for a code first. */
export const roles = {
	open: "arn:aws:iam::111122223333:role/campaigns",
	guarded: "arn:aws:iam::111122223333:role/guarded-campaigns",
} as const;

/** STS names refusals of credentials in words of its own. */
const own: ReadonlyMap<string, string> = new Map([
	["ExpiredTokenException", "ExpiredToken"],
	["UnrecognizedClientException", "InvalidClientTokenId"],
	["InvalidSignatureException", "SignatureDoesNotMatch"],
	["AccessDeniedException", "AccessDenied"],
	["MissingAuthenticationTokenException", "MissingAuthenticationToken"],
	["IncompleteSignatureException", "IncompleteSignature"],
]);

/** An error in the form of STS. */
export function stsError(error: string, status: number, message: string): Answer {
	const code = escaped(own.get(error) ?? error);
	return xml(
		status,
		`<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error></ErrorResponse>`,
	);
}

/** Who a caller is: the sandbox has one user in each account. */
export function userArn({ account }: Caller): string {
	return `arn:aws:iam::${account}:user/sandbox`;
}

/** GetCallerIdentity. */
export function callerIdentity(caller: Caller): Answer {
	return answer(
		"GetCallerIdentity",
		`<Arn>${userArn(caller)}</Arn><UserId>SANDBOX</UserId><Account>${caller.account}</Account>`,
	);
}

/** AssumeRole, of the sandbox's roles only. */
export function assumeRole(form: URLSearchParams): Answer {
	const role = form.get("RoleArn");
	if (role !== roles.open && role !== roles.guarded) {
		return stsError("AccessDenied", 403, "The role may not be assumed.");
	}
	const passed = form.get("SerialNumber") === mfa.device && form.get("TokenCode") === mfa.code;
	if (role === roles.guarded && !passed) {
		return stsError(
			"AccessDenied",
			403,
			"MultiFactorAuthentication failed with invalid MFA one time pass code.",
		);
	}
	return answer("AssumeRole", roleCredentials());
}

function roleCredentials(): string {
	const id = "SANDBOXKEYROLE";
	const key = sandboxKeys.get(id);
	return `<AssumedRoleUser><AssumedRoleId>ROLE:s</AssumedRoleId><Arn>arn:aws:sts::${key?.account}:assumed-role/campaigns/s</Arn></AssumedRoleUser>
<Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${key?.secret}</SecretAccessKey>
<SessionToken>${key?.sessionToken}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`;
}

/** AssumeRoleWithWebIdentity, of the open role, with whatever token. */
export function assumeRoleWithWebIdentity(form: URLSearchParams): Answer {
	if (form.get("RoleArn") !== roles.open || !form.get("WebIdentityToken")) {
		return stsError("AccessDenied", 403, "The role may not be assumed.");
	}
	return answer("AssumeRoleWithWebIdentity", roleCredentials());
}

function answer(action: string, result: string): Answer {
	return xml(
		200,
		`<${action}Response xmlns="${namespace}"><${action}Result>${result}</${action}Result></${action}Response>`,
	);
}

function xml(status: number, body: string): Answer {
	return { status, headers: { "content-type": "text/xml" }, body };
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
