import assert from "node:assert/strict";
import {
	ConnectCampaignsV2ServiceException,
	CreateCampaignCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import { Aws, failure, least, tamper } from "./support/aws";

const create = new CreateCampaignCommand(least);

suite("the sandbox's check of signatures", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	async function refusedWith(promise: Promise<unknown>, error: string): Promise<Error> {
		const fault = await failure(promise);
		assert.equal(fault.name, error);
		assert.ok(fault instanceof ConnectCampaignsV2ServiceException);
		assert.equal(fault.$metadata.httpStatusCode, 403);
		assert.equal(aws.sandbox.campaigns.size, 0);
		return fault;
	}

	test("takes account and region from the signature", async () => {
		const { arn } = await aws.client({ region: "eu-central-1" }, "SANDBOXKEYTWO").send(create);
		assert.match(arn ?? "", /^arn:aws:connect-campaigns:eu-central-1:444455556666:campaign\//);
	});

	test("takes temporary keys with their token", async () => {
		await aws.client({}, "SANDBOXKEYTEMP").send(create);
		assert.equal(aws.sandbox.campaigns.size, 1);
	});

	const keys: Readonly<Record<string, readonly [id: string, secret: string, token: string, error: string]>> =
		{
			"an unknown key": ["SANDBOXKEYNONE", "x", "", "UnrecognizedClientException"],
			"a wrong secret": ["SANDBOXKEYONE", "x", "", "InvalidSignatureException"],
			"a missing token": ["SANDBOXKEYTEMP", "sandbox-secret-temp", "", "UnrecognizedClientException"],
			"the token of another": [
				"SANDBOXKEYTEMP",
				"sandbox-secret-temp",
				"sandbox-old-token",
				"UnrecognizedClientException",
			],
			"a token without need": ["SANDBOXKEYONE", "sandbox-secret-one", "t", "UnrecognizedClientException"],
			"an expired token": [
				"SANDBOXKEYOLD",
				"sandbox-secret-old",
				"sandbox-old-token",
				"ExpiredTokenException",
			],
		};
	for (const [what, [accessKeyId, secretAccessKey, sessionToken, error]] of Object.entries(keys)) {
		test(`refuses ${what}`, async () => {
			const credentials = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
			await refusedWith(aws.client({ credentials }).send(create), error);
		});
	}

	const replacements: Readonly<Record<string, readonly [from: RegExp, to: string, words: RegExp]>> = {
		"another service in the scope": [/connect-campaigns/, "connect", /scope is not for connect-campaigns/],
		"another region in the scope": [/us-east-1/, "us-west-2", /not the one that the request should have/],
		"another day in the scope": [/\/\d{8}\//, "/20200101/", /not that of the scope/],
		"a header left out of the signature": [/host;/, "", /host is not signed/],
	};
	for (const [what, [from, to, words]] of Object.entries(replacements)) {
		test(`refuses ${what}`, async () => {
			const client = aws.client();
			tamper(client, ({ headers }) => replaceSignature(headers, from, to));
			const fault = await refusedWith(client.send(create), "InvalidSignatureException");
			assert.match(fault.message, words);
		});
	}

	test("refuses another scheme", async () => {
		const client = aws.client();
		tamper(client, ({ headers }) => replaceSignature(headers, /^AWS4-HMAC-SHA256/, "Bearer"));
		await refusedWith(client.send(create), "IncompleteSignatureException");
	});

	function replaceSignature(headers: Record<string, string>, from: RegExp, to: string): void {
		const before = headers["authorization"] ?? "";
		assert.match(before, from);
		headers["authorization"] = before.replace(from, to);
	}

	test("refuses a body that is not the one signed, hash corrected or not", async () => {
		const body = JSON.stringify({ ...least, name: "Autumn" });
		const hash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(body))).toString("hex");
		const cases = [
			[{}, /body is not the one that was signed/],
			[{ "x-amz-content-sha256": hash }, /not the one that the request should have/],
		] as const;
		for (const [header, words] of cases) {
			const client = aws.client();
			tamper(client, (request) => {
				request.body = body;
				Object.assign(request.headers, header);
			});
			assert.match((await refusedWith(client.send(create), "InvalidSignatureException")).message, words);
		}
	});

	test("refuses a request without a signature", async () => {
		const bare = await fetch(`${aws.sandbox.url}/v2/campaigns`, {
			method: "PUT",
			body: JSON.stringify(least),
		});
		assert.equal(bare.status, 403);
		assert.equal(bare.headers.get("x-amzn-errortype"), "MissingAuthenticationTokenException");
		assert.match(bare.headers.get("x-amzn-requestid") ?? "", /^[0-9a-f-]{36}$/);
		const { message }: { message?: unknown } = JSON.parse(await bare.text());
		assert.equal(typeof message, "string");
	});

	/** A sandbox whose clock is off by as many minutes. */
	async function restartWithClock(minutes: number): Promise<void> {
		await aws.stop();
		aws = await Aws.start({ now: () => new Date(Date.now() + minutes * 60_000) });
	}

	const skews: readonly (readonly [minutes: number, message: RegExp])[] = [
		[6, /^Signature expired: (\w+) is now earlier than (\w+) \((\w+) - 5 min\.\)$/],
		[-6, /^Signature not yet current: (\w+) is still later than (\w+) \((\w+) \+ 5 min\.\)$/],
	];
	for (const [minutes, form] of skews) {
		test(`refuses a clock that is ${minutes} minutes off, and lets the SDK correct it`, async () => {
			await restartWithClock(minutes);
			const { message } = await refusedWith(aws.client().send(create), "InvalidSignatureException");
			assert.match(message, form);
			const { $metadata } = await aws.client({ maxAttempts: 2 }).send(create);
			assert.equal($metadata.attempts, 2);
		});
	}

	test("takes a clock that is four minutes off", async () => {
		await restartWithClock(4);
		await aws.client().send(create);
		assert.equal(aws.sandbox.campaigns.size, 1);
	});
});
