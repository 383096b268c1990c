import assert from "node:assert/strict";
import { readSharedConfig } from "../../../deploy/src/identity/profiles";
import { planSignIn, type SignInPlan } from "../../../deploy/src/session/signInPlan";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";

const role = "role_arn = arn:aws:iam::111122223333:role/";
const sso = "sso_account_id = 111122223333\nsso_role_name = r\n";
const config = `
[profile role]
${role}outer
source_profile = keyed
[profile keyed]
${role}inner
source_profile = keys
aws_access_key_id = keyed-id
aws_secret_access_key = keyed-secret
[profile chain]
${role}outer
source_profile = keyless
[profile keyless]
${role}inner
source_profile = keys
[profile self]
${role}own
source_profile = self
aws_access_key_id = self-id
aws_secret_access_key = self-secret
[profile two]
${role}r
source_profile = keys
credential_source = Environment
[profile one]
${role}r
source_profile = other
[profile other]
${role}r
source_profile = one
[profile session]
sso_session = corp
${sso}
[profile legacy]
sso_start_url = https://example.com/start
sso_region = us-east-1
${sso}
[sso-session corp]
sso_start_url = https://example.com/start
sso_region = eu-west-2
`;
const credentials = "[keys]\naws_access_key_id = keys-id\naws_secret_access_key = keys-secret\n";

suite("planSignIn", () => {
	let files: AwsFiles;
	setup(async () => {
		files = await useAwsFiles(config, credentials);
	});
	teardown(() => files.restore());

	const plan = async (profile: string): Promise<SignInPlan> =>
		planSignIn({ kind: "profile", profile }, await readSharedConfig(), {});

	/** What takes part, from the profile to the keys. */
	function partsOf(one: SignInPlan): readonly string[] {
		return one.kind === "role"
			? [one.roleArn.replace(/.*\//, ""), ...partsOf(one.source)]
			: [one.kind === "keys" ? one.credentials.accessKeyId : one.kind];
	}

	for (const [profile, parts] of [
		["role", ["outer", "keyed-id"]],
		["keyed", ["inner", "keys-id"]],
		["chain", ["outer", "inner", "keys-id"]],
		["self", ["own", "self-id"]],
	] as const) {
		test(`takes ${parts.join(" by ")} for the profile ${profile}, as the AWS CLI does`, async () => {
			assert.deepEqual(partsOf(await plan(profile)), parts);
		});
	}

	test("takes none of two sources of a role, and does not go round in circles", async () => {
		await assert.rejects(plan("two"), { code: "RoleSourceAmbiguous" });
		await assert.rejects(plan("one"), { code: "SourceProfileLoop" });
	});

	test("renews sign-ins of an sso-session only, where it has its region", async () => {
		const [session, legacy] = [await plan("session"), await plan("legacy")];
		assert.ok(session.kind === "sso" && legacy.kind === "sso");
		assert.deepEqual([session.renewable, session.region, session.tokenKey], [true, "eu-west-2", "corp"]);
		assert.deepEqual(
			[legacy.renewable, legacy.region, legacy.tokenKey],
			[false, "us-east-1", "https://example.com/start"],
		);
	});
});
