import type { Advice, Explanation } from "./explanation";

/** What to call it when the role of a profile is not given. */
export const roleRefused = "AWS did not let the profile take on its role";

/** Title and advice for each way in which signing in can fail. Nothing has been sent to Amazon Connect by then. */
const explanations = {
	ProfileNotFound: [
		"The AWS profile was not found",
		"Correct the name of the profile, or add it with: aws configure --profile NAME.",
	],
	ProfileWithoutCredentials: [
		"The AWS profile has no credentials",
		"Add keys with aws configure or a sign-in with aws configure sso, or pick another profile.",
	],
	NothingNamed: [
		"No AWS credentials were found",
		"Name a profile with --profile or AWS_PROFILE, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
	],
	KeysNotSet: [
		"The environment has no AWS keys",
		{
			editor: "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY where VS Code is started, or pick a profile.",
			terminal: "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with --profile.",
		},
	],
	KeysIncomplete: [
		"The AWS keys are incomplete",
		"Set both aws_access_key_id and aws_secret_access_key, then try again.",
	],
	KeysInvalid: [
		"The AWS keys hold a character that no key has",
		"Copy the keys again, without quotes and spaces, then try again.",
	],
	RoleSourceMissing: [
		"The role of the profile has nothing to sign in with",
		"Add source_profile or credential_source to the profile in the AWS config file.",
	],
	RoleSourceAmbiguous: [
		"The role of the profile has two sources of credentials",
		"Remove either source_profile or credential_source from the profile in the AWS config file.",
	],
	RoleArnInvalid: [
		"The role of the profile isn't a valid ARN",
		"Write role_arn like arn:aws:iam::111122223333:role/name.",
	],
	SourceProfileNotFound: [
		"The source profile of the role was not found",
		"Correct source_profile in the AWS config file, or add the profile that it names.",
	],
	SourceProfileLoop: [
		"The source profiles lead in a circle",
		"Let source_profile name a profile that signs in by itself.",
	],
	CredentialSourceUnknown: [
		"The credential_source of the profile isn't known",
		"Write Environment, EcsContainer or Ec2InstanceMetadata.",
	],
	RoleRefused: [
		roleRefused,
		"Check role_arn, external_id and the trust policy of the role, and that sts:AssumeRole is allowed.",
	],
	MfaRefused: [
		"AWS did not accept the MFA code, or does not allow the role",
		"Wait for the next code and try again. Also check mfa_serial and the trust policy of the role.",
	],
	SsoSessionNotFound: [
		"The sso-session of the profile was not found",
		"Correct sso_session in the AWS config file, or add the section with: aws configure sso-session.",
	],
	SsoIncomplete: [
		"The SSO settings of the profile are incomplete",
		"Add what is missing to the AWS config file, or set the profile up again with: aws configure sso.",
	],
	SsoTokenMissing: ["You are not signed in to this profile", "Sign in with aws sso login, then try again."],
	SsoTokenInvalid: [
		"The saved sign-in of the profile can't be read",
		"Sign in again with aws sso login, then try again.",
	],
	SsoTokenExpired: [
		"The sign-in of the profile has run out",
		"Sign in again with aws sso login, then try again.",
	],
	SsoRoleRefused: [
		"SSO does not give you this account and role",
		"Check sso_account_id and sso_role_name of the profile, or ask for access to them.",
	],
	LoginTokenMissing: ["You are not signed in to this profile", "Sign in with aws login, then try again."],
	LoginTokenInvalid: [
		"The saved sign-in of the profile can't be read",
		"Sign in again with aws login, then try again.",
	],
	LoginTokenExpired: [
		"The sign-in of the profile has run out",
		"Sign in again with aws login, then try again.",
	],
	LoginNotRenewed: [
		"The sign-in of the profile has run out and could not be renewed",
		"Try again in a minute. If it still fails, sign in again with aws login.",
	],
	WebIdentityNotSet: [
		"The environment has no web identity",
		{
			editor: "Set AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN where VS Code is started, or pick a profile.",
			terminal: "Set AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN, or name a profile with --profile.",
		},
	],
	WebIdentityTokenMissing: [
		"The web identity token can't be read",
		"Check web_identity_token_file or AWS_WEB_IDENTITY_TOKEN_FILE, and that the file is there.",
	],
	WebIdentityRefused: [
		"AWS did not accept the web identity token",
		"Get a new token, and check the role and its trust policy.",
	],
	ProcessNotFound: [
		"The credential_process of the profile could not be started",
		{
			editor: "Check that the program is installed and in the PATH of VS Code. No shell runs the command.",
			terminal: "Check that the program is installed and in the PATH. No shell runs the command.",
		},
	],
	ProcessFailed: [
		"The credential_process of the profile failed",
		"Run the command in a terminal to see why, then try again.",
	],
	ProcessOutputInvalid: [
		"The credential_process of the profile did not print credentials",
		"Run the command in a terminal. It must print JSON with Version 1, AccessKeyId and SecretAccessKey.",
	],
	ProcessTimeout: [
		"The credential_process of the profile did not end in time",
		"Run the command in a terminal to see what it waits for, then try again.",
	],
	ProcessExpired: [
		"The credential_process of the profile printed expired credentials",
		"Renew the sign-in that the command relies on, then try again.",
	],
	ContainerNotSet: [
		"The environment names no container credentials",
		"They exist only in a container on AWS. Pick another profile.",
	],
	ContainerFailed: [
		"The container gave no credentials",
		"Check that the task or pod has a role, and the AWS_CONTAINER_ variables of the environment.",
	],
	InstanceMetadataOff: [
		"The credentials are to come from an EC2 instance, but its metadata is turned off",
		"Unset AWS_EC2_METADATA_DISABLED on an EC2 instance. Anywhere else, pick another profile.",
	],
	InstanceMetadataUnreachable: [
		"This computer isn't an EC2 instance, or its metadata service doesn't answer",
		"Pick a profile that does not rely on an EC2 instance.",
	],
	InstanceWithoutRole: [
		"The EC2 instance has no role",
		"Attach an IAM role to the instance, or pick another profile.",
	],
	CaBundleUnreadable: [
		"The file of CA certificates can't be used",
		"Correct AWS_CA_BUNDLE, or ca_bundle in the AWS config file. The file holds certificates in PEM form.",
	],
	SignInAnswerInvalid: [
		"The answer to the sign-in did not come from AWS",
		"A proxy, a sign-in page or a wrong endpoint may have answered. Check the network and the endpoint.",
	],
	SignInRefused: [
		"AWS refused the sign-in",
		"Check the profile in the AWS files, and the endpoint where it is not AWS's own.",
	],
	SharedFileFolder: [
		"An AWS file can't be read",
		"Let AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name files, not folders.",
	],
	SharedFileEncoding: ["An AWS file can't be read", "Save the file as UTF-8, then try again."],
	SharedFileSyntax: [
		"An AWS file has a mistake, so the AWS CLI does not read it either",
		"Correct the line, then try again.",
	],
	SharedFileUnreadable: ["An AWS file can't be read", "Check who may read the file, then try again."],
} as const satisfies Readonly<Record<string, readonly [title: string, advice: Advice]>>;

export type SignInProblem = keyof typeof explanations;

/** Signing in failed for a reason that is known; the message, where there is one, says what the title does not. */
export class SignInError extends Error {
	override readonly name = "SignInError";
	readonly code: SignInProblem;

	constructor(code: SignInProblem, message = "") {
		super(message);
		this.code = code;
	}
}

/** What each problem of signing in means, by its code. */
export const signInTable: readonly (readonly [SignInProblem, Explanation])[] = Object.entries(
	explanations,
).flatMap(([code, [title, advice]]) =>
	isSignInProblem(code) ? [[code, { title, advice, mayExist: false }] as const] : [],
);

/** Problems that a new sign-in on the command line solves. */
export const renewable: ReadonlySet<string> = new Set<SignInProblem>([
	"SsoTokenMissing",
	"SsoTokenInvalid",
	"SsoTokenExpired",
	"LoginTokenMissing",
	"LoginTokenInvalid",
	"LoginTokenExpired",
]);

function isSignInProblem(code: string): code is SignInProblem {
	return Object.hasOwn(explanations, code);
}
