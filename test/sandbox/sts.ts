import type { Answer } from "./answer";
import type { Caller } from "./campaigns";
import { mfa, sandboxKeys } from "./keys";

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
]);

/** An error in the form of STS. */
export function stsError(error: string, message: string): Answer {
	const code = own.get(error) ?? error;
	return xml(
		403,
		`<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
	);
}

/** GetCallerIdentity. */
export function callerIdentity({ account }: Caller): Answer {
	return answer(
		"GetCallerIdentity",
		`<Arn>arn:aws:iam::${account}:user/sandbox</Arn><UserId>SANDBOX</UserId><Account>${account}</Account>`,
	);
}

/** AssumeRole, of the sandbox's roles only. */
export function assumeRole(form: URLSearchParams): Answer {
	const role = form.get("RoleArn");
	if (role !== roles.open && role !== roles.guarded) {
		return stsError("AccessDenied", "The role may not be assumed.");
	}
	const passed = form.get("SerialNumber") === mfa.device && form.get("TokenCode") === mfa.code;
	if (role === roles.guarded && !passed) {
		return stsError("AccessDenied", "MultiFactorAuthentication failed with invalid MFA one time pass code.");
	}
	const id = "SANDBOXKEYROLE";
	const key = sandboxKeys.get(id);
	return answer(
		"AssumeRole",
		`<AssumedRoleUser><AssumedRoleId>ROLE:s</AssumedRoleId><Arn>arn:aws:sts::${key?.account}:assumed-role/campaigns/s</Arn></AssumedRoleUser>
<Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${key?.secret}</SecretAccessKey>
<SessionToken>${key?.sessionToken}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`,
	);
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
