import assert from "node:assert/strict";
import { callService } from "../../../deploy/src/calls/call";
import { campaignState, controlCampaign } from "../../../deploy/src/calls/campaigns";
import { type SendResult, sendCampaign } from "../../../deploy/src/calls/send";
import type { Identity } from "../../../deploy/src/identity/identity";
import { readCampaign } from "../../../shared/src/request/body";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { campaignFile, identityFor } from "../support/campaign";
import { type Answer, created, type FakeAws, refusal, startFakeAws } from "../support/fakeAws";

const config = "[profile role]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = tests\n";
const keys = "[tests]\naws_access_key_id = AKIDTESTS\naws_secret_access_key = tests-secret\n";
const skew = 20 * 60_000;

/** The same answer from a service whose clock is 20 minutes ahead. */
const ahead =
	(answer: Answer): Answer =>
	(response, ...others) => {
		response.setHeader("date", new Date(Date.now() + skew).toUTCString());
		answer(response, ...others);
	};

suite("a request that changes something", () => {
	let aws: FakeAws;
	let files: AwsFiles;
	let steps: string[];
	setup(async () => {
		aws = await startFakeAws();
		files = await useAwsFiles(config, keys);
		steps = [];
	});
	teardown(async () => {
		await files.restore();
		await aws.close();
	});

	const options = () => ({
		askMfaCode: () => assert.fail("asked for a code"),
		step: (words: string) => steps.push(words),
		signal: new AbortController().signal,
		requestTimeout: 1_000,
	});

	const send = (identity: Partial<Identity> = {}): Promise<SendResult> =>
		sendCampaign(readCampaign(JSON.stringify(campaignFile)), identityFor(aws.url, identity), options());

	async function deliveryOf(sent: Promise<SendResult>): Promise<string> {
		const result = await sent;
		return result.kind === "created" ? result.kind : result.kind === "failed" ? result.failure.delivery : "";
	}

	for (const error of ["InvalidSignatureException", "RequestExpired", "RequestTimeTooSkewed"]) {
		test(`is repeated, signed for the service's time, after ${error}`, async () => {
			aws.answer = (response, received, attempt) =>
				(attempt === 1 ? ahead(refusal(403, error)) : created)(response, received, attempt);
			assert.equal((await send()).kind, "created");
			const times = aws.received.map(({ headers }) => String(headers["x-amz-date"]).slice(0, 13));
			assert.equal(times.length, 2);
			assert.notEqual(times[0], times[1]);
		});
	}

	for (const [status, error] of [
		[409, "ConflictException"],
		[400, "ValidationException"],
		[402, "ServiceQuotaExceededException"],
	] as const) {
		test(`is not repeated after ${error}, although the clock turns out to be wrong`, async () => {
			aws.answer = ahead(refusal(status, error));
			assert.equal(await deliveryOf(send()), "refused");
			assert.equal(aws.received.length, 1);
		});
	}

	test("is not repeated after doubt, although the clock turns out to be wrong", async () => {
		aws.answer = ahead(refusal(500, "InternalServerException"));
		assert.equal(await deliveryOf(send()), "unknown");
		assert.equal(aws.received.length, 1);
	});

	test("is repeated where no connection came about", async () => {
		assert.equal(await deliveryOf(send({ endpoint: "http://127.0.0.1:1" })), "notSent");
		assert.deepEqual(
			steps.filter((step) => step.startsWith("Sending")),
			[
				"Sending to Amazon Connect",
				"Sending to Amazon Connect, attempt 2",
				"Sending to Amazon Connect, attempt 3",
			],
		);
	});

	test("is given up on, in doubt, where the answer begins and never ends", async () => {
		aws.answer = (response) => void response.write('{"id":');
		const sent = sendCampaign(readCampaign(JSON.stringify(campaignFile)), identityFor(aws.url), {
			...options(),
			requestTimeout: 50,
		});
		assert.equal(await deliveryOf(sent), "unknown");
		assert.equal(aws.received.length, 1);
	});

	test("was not sent where the sign-in before it broke off", async () => {
		const sts = await startFakeAws();
		sts.answer = (response) => void response.destroy();
		const identity = { credentials: { kind: "profile", profile: "role" }, stsEndpoint: sts.url } as const;
		assert.equal(await deliveryOf(send(identity)), "notSent");
		await sts.close();
		assert.ok(sts.received.length > 0);
		assert.equal(aws.received.length, 0);
	});

	test("was carried out, although another one after it was refused", async () => {
		aws.answer = (response, received, attempt) =>
			received.path.endsWith("/start")
				? response.end("{}")
				: refusal(403, "AccessDeniedException")(response, received, attempt);
		const called = await callService(identityFor(aws.url), options(), "start", async (client, signal) => {
			await controlCampaign(client, "start", "c-1", signal);
			return await campaignState(client, "c-1", signal);
		});
		assert.ok(called.kind === "failed", JSON.stringify(called));
		assert.deepEqual([called.failure.delivery, aws.received.length], ["unknown", 2]);
	});
});
