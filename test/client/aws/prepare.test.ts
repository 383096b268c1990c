import assert from "node:assert/strict";
import { sendCampaign } from "../../../deploy/src/calls/send";
import { prepareRequest } from "../../../deploy/src/create/prepare";
import { createRequest, readCampaign } from "../../../shared/src/request/body";
import { whole } from "../../support/campaigns";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { campaignFile, identityFor } from "../support/campaign";
import { type FakeAws, startFakeAws } from "../support/fakeAws";

const keys =
	"[tests]\naws_access_key_id = AKIDTESTS\naws_secret_access_key = tests-secret\naws_session_token = tests-token\n";

suite("prepareRequest", () => {
	let aws: FakeAws;
	let files: AwsFiles;
	setup(async () => {
		aws = await startFakeAws();
		files = await useAwsFiles("", keys);
	});
	teardown(async () => {
		await files.restore();
		await aws.close();
	});

	for (const file of [campaignFile, whole, { ...campaignFile, name: "Ümläut ’ \ud800 \u0000 😀" }]) {
		test(`gives the very request that is sent for ${file.name}`, async () => {
			const campaign = readCampaign(JSON.stringify(file));
			const identity = identityFor(aws.url);
			const prepared = await prepareRequest(campaign, identity);
			assert.equal(aws.received.length, 0);
			const sent = await sendCampaign(campaign, identity, {
				askMfaCode: () => assert.fail("asked for a code"),
				step: () => undefined,
				signal: new AbortController().signal,
			});
			assert.equal(sent.kind, "created", JSON.stringify(sent));
			const [received] = aws.received;
			assert.equal(prepared.body, received?.body);
			assert.equal(`${prepared.method} ${prepared.path}`, `${received?.method} ${received?.path}`);
			const withoutSdk = createRequest(campaign.body);
			assert.equal(`${withoutSdk.method} ${withoutSdk.path}`, `${received?.method} ${received?.path}`);
			assert.deepEqual(JSON.parse(withoutSdk.body), JSON.parse(prepared.body));
			assert.equal(prepared.origin, aws.url);
			assert.deepEqual(prepared.differences, []);
			assert.ok(prepared.headers.length > 3, JSON.stringify(prepared.headers));
			for (const [name, value] of prepared.headers) {
				assert.equal(received?.headers[name], value, name);
			}
		});
	}

	test("needs no credentials, and holds none", async () => {
		await files.restore();
		files = await useAwsFiles("");
		const prepared = await prepareRequest(readCampaign(JSON.stringify(campaignFile)), {
			...identityFor(""),
			endpoint: undefined,
		});
		assert.equal(prepared.origin, "https://connect-campaigns.us-west-2.amazonaws.com");
		const names = prepared.headers.map(([name]) => name.toLowerCase());
		for (const secret of ["authorization", "x-amz-security-token", "x-amz-date", "x-amz-content-sha256"]) {
			assert.ok(!names.includes(secret), secret);
		}
	});

	test("tells where the request would not be the file", async () => {
		const file = { ...campaignFile, typo: 1 };
		const { differences, body } = await prepareRequest(
			readCampaign(JSON.stringify(file)),
			identityFor(aws.url),
		);
		assert.deepEqual(differences, [{ path: ["typo"], kind: "lost" }]);
		assert.doesNotMatch(body, /typo/);
	});

	test("rejects for a region that is no host name", async () => {
		const identity = { ...identityFor(""), endpoint: undefined, region: "us east" };
		await assert.rejects(prepareRequest(readCampaign(JSON.stringify(campaignFile)), identity), /us east/);
	});
});
