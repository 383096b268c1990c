import { mutationsOf } from "../mutation";

const gate = "test/client/gate.test.ts";
const sso = "test/client/aws/ssoEndpoint.test.ts";
const failures = "test/client/aws/signInFailures.test.ts";
const canary = "test/client/canary.test.ts";

/** Signing in: with whose secrets, at whose endpoint. */
export const signIn = [
	...mutationsOf(
		"deploy/src/session/loadCredentials.ts",
		[
			"test/client/aws/signIn.test.ts",
			"test/client/aws/credentials.test.ts",
			sso,
			"test/client/aws/caBundle.test.ts",
			canary,
		],
		[
			[
				"ignoreConfiguredEndpointUrls: true,",
				"ignoreConfiguredEndpointUrls: false,",
				"the SSO token goes to the endpoint of another profile",
			],
			[
				"trustedCertificates(identity.caBundle)",
				"trustedCertificates(undefined)",
				"the CA bundle is dropped while signing in",
			],
			["this.#note(credentials.secretAccessKey);", "", "a key that a role is assumed with is shown"],
			["this.#note(token);", "", "a web identity token is shown"],
			["...endpointSetting(stsEndpoint),", "", "keys for STS go elsewhere than the profile says"],
		],
	),
	...mutationsOf(
		"deploy/src/session/login.ts",
		["test/client/aws/login.test.ts"],
		[
			['throw error.code === "ENOENT"', "throw false", "whoever never signed in is told of a file"],
			["note(secret);", "", "the token of a sign-in is shown"],
			["if (failure !== undefined) {", "if (false) {", "a network that is not there is told as a bad token"],
			["if (!refusals.has(status)) {", "if (false) {", "trouble at AWS is told as a session that is over"],
			["...endpointSetting(signInEndpoint),", "", "a token is renewed elsewhere than the profile says"],
		],
	),
	...mutationsOf(
		"deploy/src/session/credentialProcess.ts",
		["test/client/aws/credentialProcess.test.ts", failures],
		[
			["\t\t\tkillAll(child);", "", "a credential_process outlives Cancel"],
			[
				"if (size > maxOutputBytes) {",
				"if (false) {",
				"the output of a credential_process is read without end",
			],
			[
				'signal.addEventListener("abort", abort, { once: true });',
				"",
				"Cancel does not reach a credential_process",
			],
			[
				"if (status === 0) {",
				"if (status !== null) {",
				"credentials of a credential_process that failed are used",
			],
			["Date.parse(Expiration) < Date.now()", "false", "credentials that have expired are used"],
			["if (Version !== 1) {", "if (false) {", "a newer form of credentials is misread"],
			[
				"spawn(file, args, { detached",
				"spawn(command, { shell: true, detached",
				"a shell runs the credential_process",
			],
			["timeoutMs,\n\t\t);", "timeoutMs * 1000,\n\t\t);", "a credential_process that hangs is waited for"],
		],
	),
	...mutationsOf(
		"deploy/src/session/signInPlan.ts",
		["test/client/aws/signInPlan.test.ts", failures, "test/client/aws/credentials.test.ts"],
		[
			["this.#visited.has(sourceName) &&", "false &&", "source profiles in a circle never end"],
			[
				"source_profile !== undefined && credential_source !== undefined",
				"false",
				"one of two sources of a role is taken silently",
			],
			["!(asSource && hasOwnKeys(profile))", "true", "a source profile with keys is asked for its role"],
			[
				"renewable: sso_session !== undefined",
				"renewable: true",
				"a sign-in of the old kind is renewed as if it were a new one",
			],
			["checkRoleArn(roleArn, name);", "", "a role that is no ARN is sent to STS"],
			["/[^\\x21-\\x7e]/.test(part)", "false", "keys with stray characters fail in words of the SDK"],
		],
	),
	...mutationsOf(
		"deploy/src/session/sso.ts",
		[sso, gate, failures, canary],
		[
			["if (expiry - Date.now() > renewalMarginMs) {", "if (true) {", "a token that has expired is sent"],
			["...endpointSetting(identity.ssoEndpoint),", "", "the SSO token goes elsewhere than the profile says"],
			["\t\tnote(secret);", "", "an SSO token is shown where an answer repeats it"],
			[
				"if (expiry <= Date.now()) {",
				"if (false) {",
				"a token that has expired and cannot be renewed is sent",
			],
			[
				"refreshToken: answer.refreshToken ?? refreshToken",
				"refreshToken: answer.refreshToken",
				"a sign-in is renewed once and never again",
			],
		],
	),
	...mutationsOf(
		"deploy/src/session/ssoToken.ts",
		[gate],
		[
			["Date.parse(expiresAt) > Date.now()", "true", "a token that has expired counts as a new sign-in"],
			[
				"text !== before && isValid(text)",
				"isValid(text)",
				"the token that was there counts as a new sign-in",
			],
		],
	),
];
