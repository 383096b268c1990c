import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decideCredentials, decideRegion, type IdentitySources } from "../../../deploy/src/identity/decide";
import { EndpointError } from "../../../deploy/src/identity/endpoint";
import { IdentityError, type Picker, resolveIdentity } from "../../../deploy/src/identity/identity";
import { readSharedConfig } from "../../../deploy/src/identity/profiles";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";

const config = `
[default]
region = ca-central-1
endpoint_url = https://default
[profile homed]
region = eu-west-2
credential_process = get-keys --token hush
[profile homeless]
sso_session = corp
endpoint_url = https://homeless
[profile bare]
output = json
[profile far]
region = eu-north-1
`;
const nothing: IdentitySources = {
	setting: { profile: "", region: "" },
	environment: {},
	picked: { credentials: undefined, region: undefined },
	arnRegion: undefined,
};
const profile = (name: string) => ({ kind: "profile", profile: name }) as const;
const keys = { AWS_ACCESS_KEY_ID: "AKID", AWS_SECRET_ACCESS_KEY: "secret" };
const picked = { credentials: profile("homed"), region: "us-west-2" };

function picker(name: string | undefined, region: string | undefined, asked: string[] = []): Picker {
	return {
		credentials: () => {
			asked.push("credentials");
			return Promise.resolve(name === undefined ? undefined : profile(name));
		},
		region: () => {
			asked.push("region");
			return Promise.resolve(region);
		},
	};
}

suite("decideCredentials", () => {
	test("goes by setting, pick, keys, AWS_PROFILE", () => {
		const decide = (changes: Partial<IdentitySources>): unknown =>
			decideCredentials({ ...nothing, ...changes });
		const named = { ...keys, AWS_PROFILE: "b" };
		assert.deepEqual(decide({ setting: { profile: "a", region: "" }, environment: named, picked }), {
			value: profile("a"),
			by: "setting",
			source: "connectCampaign.profile",
		});
		assert.deepEqual(decide({ environment: named, picked }), {
			value: profile("homed"),
			by: "pick",
			source: "your pick",
		});
		assert.deepEqual(decide({ environment: named }), {
			value: { kind: "environment" },
			by: "environment",
			source: "AWS_ACCESS_KEY_ID",
		});
		assert.deepEqual(decide({ environment: { AWS_PROFILE: "b" } }), {
			value: profile("b"),
			by: "environment",
			source: "AWS_PROFILE",
		});
		assert.deepEqual(decide({ environment: { AWS_PROFILE: "b", AWS_DEFAULT_PROFILE: "c" } }), {
			value: profile("c"),
			by: "environment",
			source: "AWS_DEFAULT_PROFILE",
		});
		assert.equal(decide({ environment: { AWS_PROFILE: "" } }), undefined);
		assert.equal(decide({ environment: { AWS_ACCESS_KEY_ID: "AKID" } }), undefined);
		assert.equal(decide({}), undefined);
	});
});

suite("identity from the AWS files", () => {
	let files: AwsFiles;
	setup(async () => {
		files = await useAwsFiles(config);
	});
	teardown(() => files.restore());

	test("decides the region by setting, pick, environment, profile, ARNs", async () => {
		const shared = await readSharedConfig();
		const decide = (changes: Partial<IdentitySources>, name = "homed"): string | undefined => {
			const decision = decideRegion({ ...nothing, arnRegion: "us-west-2", ...changes }, shared, name);
			return decision && `${decision.value} by ${decision.source}`;
		};
		const environment = { AWS_REGION: "us-east-1", AWS_DEFAULT_REGION: "af-south-1" };
		const setting = { profile: "", region: "eu-central-1" };
		assert.equal(decide({ setting, picked, environment }), "eu-central-1 by connectCampaign.region");
		assert.equal(decide({ picked, environment }), "us-west-2 by your pick");
		assert.equal(decide({ environment }), "us-east-1 by AWS_REGION");
		assert.equal(
			decide({ environment: { ...environment, AWS_REGION: "" } }),
			"af-south-1 by AWS_DEFAULT_REGION",
		);
		assert.equal(decide({}), "eu-west-2 by homed");
		assert.equal(decide({}, "bare"), "us-west-2 by the ARNs in the file");
		assert.equal(decide({ arnRegion: undefined }, "bare"), undefined);
	});

	test("puts the chosen environment before settings and picks, and options before it", async () => {
		const shared = await readSharedConfig();
		const target = { name: "prod", profile: "bare", region: "us-west-2" };
		const setting = { profile: "homed", region: "eu-central-1" };
		const all = { ...nothing, target, setting, picked };
		assert.deepEqual(
			[
				decideCredentials(all)?.value,
				decideCredentials(all)?.source,
				decideRegion(all, shared, "bare")?.value,
			],
			[{ kind: "profile", profile: "bare" }, "the environment prod", "us-west-2"],
		);
		const options = { profile: "homed", region: "eu-west-2" };
		assert.equal(decideRegion({ ...all, options }, shared, "homed")?.source, "--region");
		const bare = { ...all, target: { name: "prod", profile: undefined, region: undefined } };
		assert.equal(decideRegion(bare, shared, "homed")?.value, "eu-central-1");
	});

	test("passes over regions without the service, unless another endpoint serves them", async () => {
		const shared = await readSharedConfig();
		const decide = (changes: Partial<IdentitySources>, name: string): string | undefined =>
			decideRegion({ ...nothing, ...changes }, shared, name)?.value;
		assert.equal(decide({ environment: { AWS_REGION: "us-east-2" } }, "homed"), "eu-west-2");
		assert.equal(decide({ environment: { AWS_REGION: "us-east-2" } }, "homeless"), "us-east-2");
		assert.equal(decide({ arnRegion: "us-east-2" }, "far"), undefined);
		assert.equal(decide({ setting: { profile: "", region: "mars-1" } }, "far"), "mars-1");
	});

	test("asks only for what nothing decides", async () => {
		const asked: string[] = [];
		const sources = { ...nothing, setting: { profile: "homed", region: "" } };
		assert.deepEqual(await resolveIdentity(sources, picker("x", "x", asked)), {
			credentials: { kind: "profile", profile: "homed" },
			region: "eu-west-2",
			regionOrigin: "of the profile homed",
			endpoint: undefined,
			stsEndpoint: undefined,
			connectEndpoint: undefined,
			customerProfilesEndpoint: undefined,
			program: undefined,
			qConnectEndpoint: undefined,
			useFipsEndpoint: false,
			useDualstackEndpoint: false,
			ssoEndpoint: undefined,
			ssoOidcEndpoint: undefined,
			signInEndpoint: undefined,
			caBundle: undefined,
			signIn: undefined,
			secretSettings: ["get-keys --token hush"],
		});
		assert.deepEqual(asked, []);
		const picked = await resolveIdentity(nothing, picker("homeless", "ap-southeast-2", asked));
		assert.deepEqual(asked, ["credentials", "region"]);
		assert.equal(picked?.region, "ap-southeast-2");
		assert.equal(picked?.endpoint, "https://homeless");
		assert.equal(picked?.signIn?.command, "aws sso login --profile homeless");
	});

	test("takes region and endpoint of the default profile beside keys of the environment", async () => {
		const identity = await resolveIdentity({ ...nothing, environment: keys }, picker("x", "x"));
		assert.equal(identity?.region, "ca-central-1");
		assert.equal(identity?.endpoint, "https://default");
	});

	test("keeps nobody from creating campaigns by an endpoint of a service that only lists need", async () => {
		const environment = {
			...keys,
			AWS_ENDPOINT_URL_CUSTOMER_PROFILES: "ftp://profiles",
			AWS_ENDPOINT_URL_QCONNECT: "https://q",
		};
		const identity = await resolveIdentity({ ...nothing, environment }, picker("x", "x"));
		assert.equal(identity?.endpoint, "https://default");
		assert.ok(identity.customerProfilesEndpoint instanceof EndpointError);
		assert.equal(identity.qConnectEndpoint, "https://q");
		const unusable = { ...environment, AWS_ENDPOINT_URL_CONNECTCAMPAIGNSV2: "ftp://campaigns" };
		await assert.rejects(
			resolveIdentity({ ...nothing, environment: unusable }, picker("x", "x")),
			EndpointError,
		);
	});

	test("takes region and endpoint of the profile that AWS_PROFILE names beside keys of the environment", async () => {
		const environment = { ...keys, AWS_PROFILE: "homed" };
		const identity = await resolveIdentity({ ...nothing, environment }, picker("x", "x"));
		assert.deepEqual(identity?.credentials, { kind: "environment" });
		assert.deepEqual([identity.region, identity.endpoint], ["eu-west-2", undefined]);
		assert.deepEqual(identity.secretSettings, ["AKID", "secret"]);
		const gone = { ...nothing, environment: { ...keys, AWS_PROFILE: "gone" } };
		await assert.rejects(resolveIdentity(gone, picker("x", "x")), IdentityError);
	});

	test("takes the certificates of the environment, then those of the profile", async () => {
		await writeFile(join(files.folder, "config"), "[profile p]\nregion = eu-west-2\nca_bundle = own.pem\n");
		const bundle = async (environment: Record<string, string>) =>
			(await resolveIdentity({ ...nothing, environment }, picker("p", "x")))?.caBundle;
		assert.deepEqual(await bundle({}), { path: "own.pem", setting: "ca_bundle" });
		assert.deepEqual(await bundle({ AWS_CA_BUNDLE: "all.pem" }), {
			path: "all.pem",
			setting: "AWS_CA_BUNDLE",
		});
	});

	test("refuses settings that the SDK could not make sense of", async () => {
		const set = (line: string) =>
			writeFile(join(files.folder, "config"), `[profile p]\nregion = eu-west-2\n${line}\n`);
		const resolve = (environment: Record<string, string> = {}) =>
			resolveIdentity({ ...nothing, environment }, picker("p", "x"));
		await set("use_fips_endpoint = True\nmax_attempts = 5");
		assert.equal((await resolve())?.region, "eu-west-2");
		await assert.rejects(
			resolve({ AWS_USE_DUALSTACK_ENDPOINT: "1" }),
			/AWS_USE_DUALSTACK_ENDPOINT is "1"\. Write true or false\./,
		);
		await assert.rejects(resolve({ AWS_MAX_ATTEMPTS: "many" }), /Write a whole number/);
		await set("use_fips_endpoint = yes");
		await assert.rejects(resolve(), /use_fips_endpoint of the profile p is "yes"/);
	});

	test("stops when a question is dismissed", async () => {
		assert.equal(await resolveIdentity(nothing, picker(undefined, "us-west-2")), undefined);
		assert.equal(await resolveIdentity(nothing, picker("homeless", undefined)), undefined);
	});

	test("asks again when what was picked is gone", async () => {
		for (const credentials of [profile("gone"), { kind: "environment" } as const]) {
			const gone = { ...nothing, picked: { credentials, region: undefined } };
			const identity = await resolveIdentity(gone, picker("homed", undefined));
			assert.deepEqual(identity?.credentials, profile("homed"));
		}
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
