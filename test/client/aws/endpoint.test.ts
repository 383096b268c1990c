import assert from "node:assert/strict";
import {
	configuredEndpoint,
	type Environment,
	endpointVariants,
	isLoopback,
	type ServiceName,
} from "../../../deploy/src/identity/endpoint";
import { readSharedConfig } from "../../../deploy/src/identity/profiles";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";

const config = `
[default]
endpoint_url = https://default
[profile own]
endpoint_url = https://own
services = local
[profile general]
endpoint_url = https://general
services = other
[profile plain]
region = us-west-2
[profile wrong]
services = missing
[profile ignoring]
endpoint_url = https://ignored
ignore_configured_endpoint_urls = true
[services local]
connectcampaignsv2 =
  endpoint_url = https://service
[services other]
s3 =
  endpoint_url = https://s3
`;
const both: Environment = {
	AWS_ENDPOINT_URL_CONNECTCAMPAIGNSV2: "https://variable-of-service",
	AWS_ENDPOINT_URL: "https://variable-of-all",
};

suite("configuredEndpoint", () => {
	let files: AwsFiles;
	let endpoint: (profile: string, environment?: Environment, service?: ServiceName) => string | undefined;
	setup(async () => {
		files = await useAwsFiles(config);
		const shared = await readSharedConfig();
		endpoint = (profile, environment = {}, service = "connectcampaignsv2") =>
			configuredEndpoint(environment, shared, profile, service);
	});
	teardown(() => files.restore());

	test("goes by AWS's order", () => {
		assert.equal(endpoint("own", both), "https://variable-of-service");
		assert.equal(
			endpoint("own", { ...both, AWS_ENDPOINT_URL_CONNECTCAMPAIGNSV2: "" }),
			"https://variable-of-all",
		);
		assert.equal(endpoint("own"), "https://service");
		assert.equal(endpoint("general"), "https://general");
	});

	test("is AWS's own where nothing is configured, whatever the default profile says", () => {
		assert.equal(endpoint("plain"), undefined);
		assert.equal(endpoint("default"), "https://default");
	});

	test("is AWS's own when configured endpoints are to be ignored", () => {
		assert.equal(endpoint("own", { ...both, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" }), undefined);
		assert.equal(endpoint("ignoring", both), undefined);
		assert.equal(endpoint("own", { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "false" }), "https://service");
		assert.equal(endpoint("ignoring", { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "false" }), "https://ignored");
	});

	test("stops at a services section that does not exist, rather than send elsewhere", () => {
		assert.throws(() => endpoint("wrong"), /\[services missing\]/);
	});

	test("is each service's own", () => {
		assert.equal(endpoint("own", { AWS_ENDPOINT_URL_STS: "https://sts" }, "sts"), "https://sts");
		assert.equal(endpoint("own", { AWS_ENDPOINT_URL_STS: "https://sts" }), "https://service");
		assert.equal(endpoint("own", {}, "sts"), "https://own");
		assert.equal(endpoint("own", {}, "connect"), "https://own");
	});

	test("is plain HTTP to this computer only, wherever it is configured", () => {
		for (const url of ["http://127.0.0.1:4599", "http://localhost/path", "http://[::1]:1", "http://127.1"]) {
			assert.equal(endpoint("plain", { AWS_ENDPOINT_URL: url }), url);
		}
		for (const url of ["http://10.0.0.1", "http://[::2]:4566", "http://0.0.0.0:4566", "http://1.1"]) {
			for (const name of ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_CONNECTCAMPAIGNSV2"]) {
				assert.throws(() => endpoint("plain", { [name]: url }), { name: "EndpointError" });
			}
			assert.throws(() => endpoint("plain", { AWS_ENDPOINT_URL_STS: url }, "sts"), { name: "EndpointError" });
		}
	});

	test("may be plain HTTP to a name, which is looked up when something is sent", () => {
		const url = "http://localhost.localstack.cloud:4566";
		assert.equal(endpoint("plain", { AWS_ENDPOINT_URL: url }), url);
	});

	test("is refused where it is no address, or holds a password, which is not repeated", () => {
		for (const url of ["localhost:4599", "ftp://127.0.0.1", "nonsense", "https://me:hush@example.com"]) {
			assert.throws(
				() => endpoint("plain", { AWS_ENDPOINT_URL: url }),
				(error) =>
					error instanceof Error && error.name === "EndpointError" && !error.message.includes("hush"),
			);
		}
	});
});

suite("endpointVariants", () => {
	test("are those of the environment, else of the profile", async () => {
		const files = await useAwsFiles(
			"[default]\nuse_dualstack_endpoint = true\n[profile agency]\nuse_fips_endpoint = TRUE\n",
		);
		const shared = await readSharedConfig();
		await files.restore();
		const variants = (profile: string, environment: Environment = {}): string => {
			const { useFipsEndpoint, useDualstackEndpoint } = endpointVariants(environment, shared, profile);
			return [useFipsEndpoint ? "fips" : "", useDualstackEndpoint ? "dualstack" : ""].join(" ").trim();
		};
		assert.equal(variants("agency"), "fips");
		assert.equal(variants("default"), "dualstack");
		assert.equal(variants("missing"), "");
		assert.equal(variants("agency", { AWS_USE_FIPS_ENDPOINT: "false" }), "");
		assert.equal(variants("agency", { AWS_USE_FIPS_ENDPOINT: "" }), "fips");
		assert.equal(variants("missing", { AWS_USE_FIPS_ENDPOINT: "true" }), "fips");
		assert.equal(variants("agency", { AWS_USE_DUALSTACK_ENDPOINT: "true" }), "fips dualstack");
	});
});

suite("isLoopback", () => {
	test("knows this computer by its names and addresses only", () => {
		for (const host of ["localhost", "LOCALHOST", "127.0.0.1", "127.8.8.8", "::1", "[::1]"]) {
			assert.equal(isLoopback(host), true, host);
		}
		for (const host of ["0.0.0.0", "localhost.example.com", "10.0.0.1", "1127.0.0.1", ""]) {
			assert.equal(isLoopback(host), false, host);
		}
	});
});
