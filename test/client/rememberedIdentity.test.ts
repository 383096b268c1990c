import assert from "node:assert/strict";
import { rememberedIdentity } from "../../client/src/ui/rememberedIdentity";
import type { CredentialSource } from "../../deploy/src/identity/decide";
import { resolveIdentity } from "../../deploy/src/identity/identity";
import { type AwsFiles, useAwsFiles } from "./support/awsFiles";

const keys = "aws_access_key_id = AKID\naws_secret_access_key = secret\n";
const credentialsFile = `[here]\n${keys}[elsewhere]\n${keys}`;
const config = "[profile elsewhere]\nregion = eu-west-2\nendpoint_url = https://elsewhere.example\n";
const kept = {
	name: "Spring renewals",
	credentials: { kind: "profile", profile: "here" },
	region: "us-west-2",
	endpoint: undefined,
} as const;
const environmentKeys: CredentialSource = { kind: "environment" };

suite("the identity that a campaign was created with", () => {
	let files: AwsFiles | undefined;
	teardown(async () => {
		await files?.restore();
		files = undefined;
	});

	async function remember(
		changes: Partial<Parameters<typeof rememberedIdentity>[0]>,
		environment: Readonly<Record<string, string>> = {},
	) {
		await files?.restore();
		files = await useAwsFiles(config, credentialsFile, environment);
		return await rememberedIdentity({ ...kept, ...changes }, () => Promise.resolve({ resolveIdentity }));
	}

	async function refusal(...parameters: Parameters<typeof remember>): Promise<string> {
		const error: unknown = await remember(...parameters).then(
			() => assert.fail("there is an identity"),
			(reason: unknown) => reason,
		);
		assert.ok(error instanceof Error && error.name === "Error", String(error));
		return error.message;
	}

	test("is the same whatever the environment says now", async () => {
		const environment = { AWS_PROFILE: "elsewhere", AWS_REGION: "eu-west-2" };
		const { credentials, region, endpoint } = await remember({}, environment);
		assert.deepEqual({ name: kept.name, credentials, region, endpoint }, kept);
	});

	test("is told to be gone with its profile", async () => {
		assert.equal(
			await refusal({ credentials: { kind: "profile", profile: "gone" } }),
			'Campaign "Spring renewals" belongs to the profile "gone", which is in neither AWS file any more. Add the profile again, or open the campaign in Amazon Connect.',
		);
	});

	for (const [credentials, words, environment] of [
		[environmentKeys, "keys of the environment, but the environment no longer names any.", {}],
		[
			{ kind: "webIdentity" },
			"web identity of the environment, but the environment no longer names any.",
			{},
		],
		[{ kind: "container" }, "container credentials, but the environment no longer names any.", {}],
		[
			{ kind: "instance" },
			"EC2 instance role, but AWS_EC2_METADATA_DISABLED keeps it",
			{ AWS_EC2_METADATA_DISABLED: "true" },
		],
	] as const satisfies readonly (readonly [CredentialSource, string, Readonly<Record<string, string>>])[]) {
		test(`is told to be gone with what the environment had: ${credentials.kind}`, async () => {
			const text = await refusal({ credentials }, environment);
			assert.ok(text.startsWith(`Campaign "Spring renewals" belongs to the ${words}`), text);
			assert.match(text, /, or open the campaign in Amazon Connect\.$/);
		});
	}

	test("is not used where its profile leads to another endpoint than then", async () => {
		assert.equal(
			await refusal({ credentials: { kind: "profile", profile: "elsewhere" } }),
			'Campaign "Spring renewals" belongs to AWS\'s own endpoint, but the settings of the profile "elsewhere" now lead to the endpoint https://elsewhere.example. Set the endpoint back, or open the campaign in Amazon Connect.',
		);
	});

	test("is not used where what led to its endpoint is gone", async () => {
		assert.match(
			await refusal({ endpoint: "https://then.example" }),
			/belongs to the endpoint https:\/\/then\.example, but the settings of the profile "here" now lead to AWS's own endpoint\./,
		);
		const environment = { AWS_ACCESS_KEY_ID: "AKID", AWS_SECRET_ACCESS_KEY: "secret" };
		assert.match(
			await refusal({ credentials: environmentKeys, endpoint: "https://then.example" }, environment),
			/but the settings beside the keys of the environment now lead to AWS's own endpoint\./,
		);
	});

	test("is told of in plain text, in one line and within bounds", async () => {
		const hostile = `[x](command:y)\u202e\n$(trash)${"x".repeat(10_000)}`;
		for (const changes of [
			{ name: hostile, credentials: { kind: "profile", profile: hostile } },
			{ name: hostile, endpoint: `https://${"x".repeat(10_000)}.example/[x](command:y)` },
		] as const) {
			const text = await refusal(changes);
			assert.ok(text.length < 500, String(text.length));
			assert.doesNotMatch(text, /\]\(|\$\(|[\n\u202e]/);
			assert.match(text, /or open the campaign in Amazon Connect\.$/);
		}
	});
});
