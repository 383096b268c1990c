import type { CredentialSource } from "../../../deploy/src/identity/decide";
import type { Identity } from "../../../deploy/src/identity/identity";
import { denial } from "../../sandbox/denials";
import type { Answer } from "../support/fakeAws";

export const keys = "[keys]\naws_access_key_id = AKIDKEYS\naws_secret_access_key = keys-secret\n";
export const roleArn = "arn:aws:iam::111122223333:role/r";
export const role = `[profile p]\nrole_arn = ${roleArn}\n`;
export const sso =
	"[profile p]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = r\n[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://example.com/start\n";

export const stsError =
	(status: number, code: string, message = "Said by STS."): Answer =>
	(response) => {
		response.writeHead(status, { "content-type": "text/xml" });
		response.end(
			`<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
		);
	};
export const ssoError =
	(status: number, name: string): Answer =>
	(response) => {
		response.writeHead(status, { "x-amzn-errortype": name });
		response.end(JSON.stringify({ message: "Said by SSO." }));
	};
const html: Answer = (response) => {
	response.writeHead(200, { "content-type": "text/html" });
	response.end("<html><body>Sign in to the network</body></html>");
};

/** A way in which signing in fails, and what the user is told. `@URL@` stands for the address of the service. */
export interface SignInCase {
	readonly config?: string;
	readonly credentials?: string | Buffer;
	readonly source?: CredentialSource;
	readonly environment?: Readonly<Record<string, string>>;
	/** Of the token file of the sso-session corp. */
	readonly token?: string;
	readonly answer?: Answer;
	readonly identity?: Partial<Identity>;
	readonly title: RegExp;
	readonly says?: RegExp;
	readonly advice: RegExp;
}

export const validToken = JSON.stringify({ accessToken: "access-token", expiresAt: "2099-01-01T00:00:00Z" });

/** Failures of profiles that sign in with keys, roles and SSO. */
export const profileCases: Readonly<Record<string, SignInCase>> = {
	"a profile that no file has": {
		title: /profile was not found/,
		says: /Neither AWS file has the profile p\./,
		advice: /aws configure --profile/,
	},
	"a profile without credentials": {
		config: "[profile p]\nregion = us-east-1\n",
		title: /profile has no credentials/,
		says: /profile p/,
		advice: /aws configure sso/,
	},
	"half of the keys": {
		credentials: "[p]\naws_access_key_id = AKIDKEYS\n",
		title: /keys are incomplete/,
		advice: /aws_secret_access_key/,
	},
	"keys with a typographic quote": {
		credentials: "[p]\naws_access_key_id = “AKIDKEYS”\naws_secret_access_key = s\n",
		title: /character that no key has/,
		advice: /Copy the keys again/,
	},
	"a role with nothing to sign in with": {
		config: role,
		title: /role of the profile has nothing to sign in with/,
		says: /profile p/,
		advice: /Add source_profile or credential_source/,
	},
	"a role with two sources": {
		config: `${role}source_profile = keys\ncredential_source = Environment\n`,
		title: /two sources/,
		advice: /Remove either/,
	},
	"a role that is no ARN": {
		config: "[profile p]\nrole_arn = r\nsource_profile = keys\n",
		title: /isn't a valid ARN/,
		says: /profile p is r\./,
		advice: /arn:aws:iam::/,
	},
	"a source profile that no file has": {
		config: `${role}source_profile = gone\n`,
		title: /source profile of the role was not found/,
		says: /names the source profile gone/,
		advice: /Correct source_profile/,
	},
	"source profiles that lead in a circle": {
		config: `${role}source_profile = q\n[profile q]\nrole_arn = ${roleArn}\nsource_profile = p\n`,
		title: /circle/,
		says: /p, then q, then p/,
		advice: /signs in by itself/,
	},
	"a role that is its own source without keys": {
		config: `${role}source_profile = p\n`,
		title: /circle/,
		advice: /signs in by itself/,
	},
	"a credential_source that nobody knows": {
		config: `${role}credential_source = Cloud\n`,
		title: /credential_source of the profile isn't known/,
		says: /Cloud/,
		advice: /EcsContainer/,
	},
	"a credential_source without keys in the environment": {
		config: `${role}credential_source = Environment\n`,
		title: /environment has no AWS keys/,
		advice: /AWS_SECRET_ACCESS_KEY/,
	},
	"a role that STS refuses": {
		config: `${role}source_profile = keys\n`,
		answer: stsError(403, "AccessDenied"),
		title: /did not let the profile take on its role/,
		says: /Said by STS\./,
		advice: /trust policy/,
	},
	"an MFA code that STS refuses": {
		config: `${role}source_profile = keys\nmfa_serial = arn:aws:iam::111122223333:mfa/me\n`,
		answer: stsError(403, "AccessDenied"),
		title: /did not accept the MFA code/,
		advice: /Wait for the next code/,
	},
	"a role that an organization denies": {
		config: `${role}source_profile = keys\nmfa_serial = arn:aws:iam::111122223333:mfa/me\n`,
		answer: stsError(403, "AccessDenied", denial("service-control", "sts:AssumeRole", { resource: roleArn })),
		title: /^AWS did not let the profile take on its role$/,
		says: /sts:AssumeRole on resource/,
		advice:
			/^An administrator of the AWS organization has to allow sts:AssumeRole: a service control policy denies it\.$/,
	},
	"a role that the policies of the user lack": {
		config: `${role}source_profile = keys\n`,
		answer: stsError(403, "AccessDenied", denial("identity", "sts:AssumeRole", { resource: roleArn })),
		title: /did not let the profile take on its role/,
		advice: /^Ask an administrator of the account to allow sts:AssumeRole for your user\.$/,
	},
	"a role that doesn't trust the user": {
		config: `${role}source_profile = keys\n`,
		answer: stsError(
			403,
			"AccessDenied",
			`User: arn:aws:iam::111122223333:user/me is not authorized to perform: sts:AssumeRole on resource: ${roleArn} because no role trust policy allows the sts:AssumeRole action`,
		),
		title: /did not let the profile take on its role/,
		advice: /^Ask the owner of the role to allow sts:AssumeRole for your user in its trust policy\.$/,
	},
	"a role that AWS denies without naming a policy": {
		config: `${role}source_profile = keys\n`,
		answer: stsError(
			403,
			"AccessDenied",
			`User: arn:aws:iam::111122223333:user/me is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
		),
		title: /did not let the profile take on its role/,
		advice: /^Check role_arn, external_id and the trust policy of the role/,
	},
	"a role whose keys have expired": {
		config: `${role}source_profile = keys\n`,
		answer: stsError(403, "ExpiredToken"),
		title: /credentials have expired/,
		advice: /Get new ones/,
	},
	"something that STS never documented": {
		config: `${role}source_profile = keys\n`,
		answer: stsError(400, "NeverHeardOf"),
		title: /AWS refused the sign-in/,
		says: /Said by STS\./,
		advice: /Check the profile/,
	},
	"a sign-in page in place of STS": {
		config: `${role}source_profile = keys\n`,
		answer: html,
		title: /did not come from AWS/,
		advice: /proxy/,
	},
	"a proxy in place of STS that wants a password": {
		config: `${role}source_profile = keys\n`,
		answer: (response) => {
			response.writeHead(407);
			response.end();
		},
		title: /proxy asks for a user name/,
		advice: /HTTPS_PROXY/,
	},
	"an sso-session that no section has": {
		config: "[profile p]\nsso_session = gone\nsso_account_id = 1\nsso_role_name = r\n",
		title: /sso-session of the profile was not found/,
		says: /no section \[sso-session gone\]/,
		advice: /aws configure sso-session/,
	},
	"an SSO profile without a role": {
		config:
			"[profile p]\nsso_session = corp\nsso_account_id = 1\n[sso-session corp]\nsso_region = us-east-1\n",
		title: /SSO settings of the profile are incomplete/,
		says: /no sso_role_name, sso_start_url\./,
		advice: /aws configure sso/,
	},
	"nobody signed in": { config: sso, title: /not signed in/, advice: /aws sso login/ },
	"a token file that is no JSON": {
		config: sso,
		token: "{",
		title: /saved sign-in of the profile can't be read/,
		says: /doesn't hold a JSON object/,
		advice: /aws sso login/,
	},
	"a token file without a token": {
		config: sso,
		token: "{}",
		title: /saved sign-in of the profile can't be read/,
		says: /no accessToken/,
		advice: /aws sso login/,
	},
	"a token that has expired": {
		config: sso,
		token: JSON.stringify({ accessToken: "access-token", expiresAt: "2020-01-01T00:00:00Z" }),
		title: /sign-in of the profile has run out/,
		advice: /aws sso login/,
	},
	"a token that cannot be renewed any more": {
		config: sso,
		token: JSON.stringify({
			accessToken: "access-token",
			expiresAt: "2020-01-01T00:00:00Z",
			clientId: "c",
			clientSecret: "client-secret",
			refreshToken: "refresh-token",
		}),
		answer: ssoError(400, "InvalidGrantException"),
		title: /sign-in of the profile has run out/,
		advice: /aws sso login/,
	},
	"a token that SSO does not know": {
		config: sso,
		token: validToken,
		answer: ssoError(401, "UnauthorizedException"),
		title: /sign-in of the profile has run out/,
		advice: /aws sso login/,
	},
	"a role that SSO does not give": {
		config: sso,
		token: validToken,
		answer: ssoError(403, "ForbiddenException"),
		title: /SSO does not give you this account and role/,
		says: /Said by SSO\./,
		advice: /sso_role_name/,
	},
	"a sign-in page in place of SSO": {
		config: sso,
		token: validToken,
		answer: html,
		title: /did not come from AWS/,
		advice: /sign-in page/,
	},
};
