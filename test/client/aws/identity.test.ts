import assert from "node:assert/strict";
import {
	decideCredentials,
	decideRegion,
	IdentityError,
	type IdentitySources,
	type Picker,
	resolveIdentity,
} from "../../../client/src/aws/identity";
import { readSharedConfig } from "../../../client/src/aws/profiles";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";

const config = `
[default]
region = ca-central-1
endpoint_url = http://default
[profile homed]
region = eu-west-2
credential_process = get-keys --token hush
[profile homeless]
sso_session = corp
endpoint_url = http://homeless
`;
const nothing: IdentitySources = {
	setting: { profile: "", region: "" },
	environment: {},
	remembered: { profile: undefined, region: undefined },
};
const keys = { AWS_ACCESS_KEY_ID: "AKID", AWS_SECRET_ACCESS_KEY: "secret" };
const remembered = { profile: "homed", region: "us-west-2" };

function picker(profile: string | undefined, region: string | undefined, asked: string[] = []): Picker {
	return {
		profile: () => {
			asked.push("profile");
			return Promise.resolve(profile);
		},
		region: () => {
			asked.push("region");
			return Promise.resolve(region);
		},
	};
}

suite("decideCredentials", () => {
	test("goes by setting, AWS_PROFILE, keys, remembered pick", () => {
		const decide = (changes: Partial<IdentitySources>): unknown =>
			decideCredentials({ ...nothing, ...changes });
		const named = { ...keys, AWS_PROFILE: "b" };
		assert.deepEqual(decide({ setting: { profile: "a", region: "" }, environment: named, remembered }), {
			value: { kind: "profile", profile: "a" },
			by: "setting",
			source: "connectCampaign.profile",
		});
		assert.deepEqual(decide({ environment: named, remembered }), {
			value: { kind: "profile", profile: "b" },
			by: "environment",
			source: "AWS_PROFILE",
		});
		assert.deepEqual(decide({ environment: keys, remembered }), {
			value: { kind: "environment" },
			by: "environment",
			source: "AWS_ACCESS_KEY_ID",
		});
		assert.deepEqual(decide({ environment: { AWS_ACCESS_KEY_ID: "AKID", AWS_PROFILE: "" }, remembered }), {
			value: { kind: "profile", profile: "homed" },
			by: "remembered",
			source: "this workspace",
		});
		assert.equal(decide({}), undefined);
	});
});

suite("identity from the AWS files", () => {
	let files: AwsFiles;
	setup(async () => {
		files = await useAwsFiles(config);
	});
	teardown(() => files.restore());

	test("decides the region by setting, environment, profile, remembered pick", async () => {
		const shared = await readSharedConfig();
		const decide = (changes: Partial<IdentitySources>, profile = "homed"): string | undefined => {
			const decision = decideRegion({ ...nothing, remembered, ...changes }, shared, profile);
			return decision && `${decision.value} by ${decision.source}`;
		};
		const environment = { AWS_REGION: "us-east-1", AWS_DEFAULT_REGION: "af-south-1" };
		assert.equal(
			decide({ setting: { profile: "", region: "eu-central-1" }, environment }),
			"eu-central-1 by connectCampaign.region",
		);
		assert.equal(decide({ environment }), "us-east-1 by AWS_REGION");
		assert.equal(
			decide({ environment: { ...environment, AWS_REGION: "" } }),
			"af-south-1 by AWS_DEFAULT_REGION",
		);
		assert.equal(decide({}), "eu-west-2 by homed");
		assert.equal(decide({}, "homeless"), "us-west-2 by this workspace");
		assert.equal(decideRegion(nothing, shared, "homeless"), undefined);
	});

	test("asks only for what nothing decides", async () => {
		const asked: string[] = [];
		const sources = { ...nothing, setting: { profile: "homed", region: "" } };
		assert.deepEqual(await resolveIdentity(sources, picker("x", "x", asked)), {
			credentials: { kind: "profile", profile: "homed" },
			region: "eu-west-2",
			endpoint: undefined,
			signInCommand: undefined,
			secretSettings: ["get-keys --token hush"],
		});
		assert.deepEqual(asked, []);
		const picked = await resolveIdentity(nothing, picker("homeless", "ap-southeast-2", asked));
		assert.deepEqual(asked, ["profile", "region"]);
		assert.equal(picked?.region, "ap-southeast-2");
		assert.equal(picked?.endpoint, "http://homeless");
		assert.equal(picked?.signInCommand, "aws sso login --profile homeless");
	});

	test("takes region and endpoint of the default profile beside keys of the environment", async () => {
		const identity = await resolveIdentity({ ...nothing, environment: keys }, picker("x", "x"));
		assert.equal(identity?.region, "ca-central-1");
		assert.equal(identity?.endpoint, "http://default");
	});

	test("stops when a question is dismissed", async () => {
		assert.equal(await resolveIdentity(nothing, picker(undefined, "us-west-2")), undefined);
		assert.equal(await resolveIdentity(nothing, picker("homeless", undefined)), undefined);
	});

	test("asks again when the remembered profile is gone", async () => {
		const gone = { ...nothing, remembered: { profile: "gone", region: undefined } };
		const identity = await resolveIdentity(gone, picker("homed", undefined));
		assert.deepEqual(identity?.credentials, { kind: "profile", profile: "homed" });
	});

	test("refuses a profile that a setting or variable names and no file has", async () => {
		for (const sources of [
			{ ...nothing, setting: { profile: "gone", region: "" } },
			{ ...nothing, environment: { AWS_PROFILE: "gone" } },
		]) {
			await assert.rejects(
				resolveIdentity(sources, picker("homed", "us-west-2")),
				(error) => error instanceof IdentityError && error.message.includes('"gone"'),
			);
		}
	});
});
