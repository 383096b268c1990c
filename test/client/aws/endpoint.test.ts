import assert from "node:assert/strict";
import { configuredEndpoint, type Environment } from "../../../client/src/aws/endpoint";
import { readSharedConfig } from "../../../client/src/aws/profiles";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";

const config = `
[default]
endpoint_url = http://default
[profile own]
endpoint_url = http://own
services = local
[profile general]
endpoint_url = http://general
services = other
[profile plain]
region = us-west-2
[profile wrong]
services = missing
[profile ignoring]
endpoint_url = http://ignored
ignore_configured_endpoint_urls = true
[services local]
connectcampaignsv2 =
  endpoint_url = http://service
[services other]
s3 =
  endpoint_url = http://s3
`;
const both: Environment = {
	AWS_ENDPOINT_URL_CONNECTCAMPAIGNSV2: "http://variable-of-service",
	AWS_ENDPOINT_URL: "http://variable-of-all",
};

suite("configuredEndpoint", () => {
	let files: AwsFiles;
	let endpoint: (profile: string, environment?: Environment) => string | undefined;
	setup(async () => {
		files = await useAwsFiles(config);
		const shared = await readSharedConfig();
		endpoint = (profile, environment = {}) => configuredEndpoint(environment, shared, profile);
	});
	teardown(() => files.restore());

	test("goes by AWS's order", () => {
		assert.equal(endpoint("own", both), "http://variable-of-service");
		assert.equal(
			endpoint("own", { ...both, AWS_ENDPOINT_URL_CONNECTCAMPAIGNSV2: "" }),
			"http://variable-of-all",
		);
		assert.equal(endpoint("own"), "http://service");
		assert.equal(endpoint("general"), "http://general");
	});

	test("is AWS's own where nothing is configured, whatever the default profile says", () => {
		assert.equal(endpoint("plain"), undefined);
		assert.equal(endpoint("default"), "http://default");
	});

	test("is AWS's own when configured endpoints are to be ignored", () => {
		assert.equal(endpoint("own", { ...both, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" }), undefined);
		assert.equal(endpoint("ignoring", both), undefined);
		assert.equal(endpoint("own", { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "false" }), "http://service");
	});

	test("stops at a services section that does not exist, rather than send elsewhere", () => {
		assert.throws(() => endpoint("wrong"), /\[services missing\]/);
	});
});
