import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { CreateCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import type { CallOptions } from "../../../deploy/src/calls/call";
import { connect } from "../../../deploy/src/calls/connect";
import { type SendResult, sendCampaign } from "../../../deploy/src/calls/send";
import type { Identity } from "../../../deploy/src/identity/identity";
import { readCampaign } from "../../../shared/src/request/body";
import { isObject } from "../../../shared/src/request/json";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { campaignFile, identityFor } from "../support/campaign";
import { type FakeAws, refusal, startFakeAws } from "../support/fakeAws";

const keys =
	"[tests]\naws_access_key_id = AKIDTESTS\naws_secret_access_key = tests-secret\naws_session_token = tests-token\n";

suite("sendCampaign", () => {
	let aws: FakeAws;
	let files: AwsFiles;
	setup(async () => {
		aws = await startFakeAws();
		// The active profile points elsewhere: nothing may ever go there.
		files = await useAwsFiles("[default]\nendpoint_url = http://127.0.0.1:1\nregion = eu-west-2\n", keys);
	});
	teardown(async () => {
		await files.restore();
		await aws.close();
	});

	const send = (
		changes: { file?: object; identity?: Partial<Identity> } & Partial<CallOptions> = {},
	): Promise<SendResult> => {
		const { file = campaignFile, identity, ...options } = changes;
		return sendText(JSON.stringify(file), identity, options);
	};

	const sendText = (
		text: string,
		identity: Partial<Identity> = {},
		options: Partial<CallOptions> = {},
	): Promise<SendResult> =>
		sendCampaign(readCampaign(text), identityFor(aws.url, identity), {
			askMfaCode: () => assert.fail("asked for a code"),
			step: () => undefined,
			signal: new AbortController().signal,
			...options,
		});

	async function failureOf(result: Promise<SendResult>) {
		const settled = await result;
		assert.equal(settled.kind, "failed", JSON.stringify(settled));
		return settled.kind === "failed" ? settled.failure : assert.fail();
	}

	test("sends the file to the endpoint of the identity, signed for its region", async () => {
		const steps: string[] = [];
		const result = await send({ step: (words) => steps.push(words) });
		assert.deepEqual(result, {
			kind: "created",
			id: "campaign-1",
			arn: "arn:aws:connect-campaigns:us-west-2:111122223333:campaign/campaign-1",
			requestId: "request-1",
		});
		assert.equal(aws.received.length, 1);
		const [request] = aws.received;
		assert.equal(`${request?.method} ${request?.path}`, "PUT /v2/campaigns");
		assert.match(
			request?.headers.authorization ?? "",
			/Credential=AKIDTESTS\/\d+\/us-west-2\/connect-campaigns\/aws4_request/,
		);
		assert.equal(request?.headers["x-amz-security-token"], "tests-token");
		const { $schema: _, ...body } = campaignFile;
		assert.deepEqual(JSON.parse(request?.body ?? ""), {
			...body,
			schedule: { startTime: "2031-03-01T14:00:00Z", endTime: "2031-03-01T20:00:00.250Z" },
		});
		assert.deepEqual(steps, ["Loading credentials", "Sending to Amazon Connect"]);
	});

	test("never takes the endpoint of a profile that is not in use", async () => {
		const seen: string[] = [];
		const credentials = { accessKeyId: "AKID", secretAccessKey: "secret" };
		const identity = { ...identityFor(""), endpoint: undefined };
		const client = connect(identity, credentials, 1_000);
		const command = new CreateCampaignCommand(readCampaign(JSON.stringify(campaignFile)).input);
		command.middlewareStack.add(
			() =>
				({ request }) => {
					seen.push(JSON.stringify(request));
					throw new Error("stopped by the test");
				},
			{ step: "finalizeRequest", priority: "low", name: "stop" },
		);
		await assert.rejects(client.send(command), /stopped by the test/);
		assert.match(seen[0] ?? "", /"hostname":"connect-campaigns\.us-west-2\.amazonaws\.com"/);
		assert.match(seen[0] ?? "", /"protocol":"https:"/);
	});

	test("stops before the request leaves when it is not the file", async () => {
		const failure = await failureOf(send({ file: { ...campaignFile, typo: 1, type: null } }));
		assert.equal(aws.received.length, 0);
		assert.equal(failure.said, "type (lost), typo (lost)");
		assert.equal(failure.delivery, "notSent");
		const nested = structuredClone<Record<string, unknown>>({ ...campaignFile });
		nested["channelSubtypeConfig"] = { sms: { outboundMode: { manual: {} }, defaultOutboundConfig: {} } };
		const lost = await failureOf(send({ file: nested }));
		assert.equal(lost.said, "channelSubtypeConfig.sms.outboundMode.manual (lost)");
		assert.equal(aws.received.length, 0);
	});

	test("sends odd texts and numbers as the file has them", async () => {
		const name = "\ud800 \udc00 \u0000 \u2028 “ü” 😀 e\u0301 \\ / \u007f";
		const limits = { maxEntryCount: 1e21, minEntryInterval: "P1D" };
		const text = JSON.stringify({ ...campaignFile, name, entryLimitsConfig: limits })
			.replace("0.25", "2.50e-1")
			.replace('"Spring', '"\\u0053pring');
		assert.equal((await sendText(text)).kind, "created");
		const sent: unknown = JSON.parse(aws.received[0]?.body ?? "");
		const { $schema: _, schedule: __, ...body } = JSON.parse(text);
		assert.deepEqual({ ...(isObject(sent) && sent), schedule: 0 }, { ...body, schedule: 0 });
	});

	for (const [what, [from, to], path] of [
		["a number that would be rounded", ["0.25", "0.2500000000000000000001"], "telephony.capacity (changed)"],
		["a number without end", ["0.25", "1e400"], "telephony.capacity (changed)"],
		["a member that is there twice", ['"tags":{', '"tags":{"team":"first",'], "tags.team (lost)"],
		["a null", ['"tags":{', '"tags":{"none":null,'], "tags.none (lost)"],
		["an instant that would be rounded", ["30:00.250+", "30:00.250001+"], "schedule.endTime (changed)"],
	] as const) {
		test(`does not send ${what}`, async () => {
			const failure = await failureOf(sendText(JSON.stringify(campaignFile).replace(from, to)));
			assert.equal(aws.received.length, 0);
			assert.ok(failure.said?.endsWith(path), failure.said);
			assert.equal(failure.delivery, "notSent");
		});
	}

	for (const [status, name] of [
		[400, "ValidationException"],
		[400, "SerializationException"],
		[402, "ServiceQuotaExceededException"],
		[403, "AccessDeniedException"],
		[403, "UnrecognizedClientException"],
		[403, "ExpiredTokenException"],
		[404, "ResourceNotFoundException"],
		[409, "ConflictException"],
	] as const) {
		test(`explains ${name}`, async () => {
			aws.answer = refusal(status, name);
			const failure = await failureOf(send());
			assert.equal(aws.received.length, 1);
			assert.equal(failure.said, "Said by AWS.");
			assert.equal(failure.requestId, "request-2");
			assert.equal(failure.delivery, "refused");
			assert.notEqual(failure.title, "The campaign could not be created");
		});
	}

	test("tries again when throttled, and explains it in the end", async () => {
		aws.answer = refusal(429, "ThrottlingException");
		const failure = await failureOf(send());
		assert.equal(aws.received.length, 3);
		assert.match(failure.title, /rate/);
		assert.equal(failure.delivery, "refused");
	});

	test("gets through when AWS takes it after it was too fast", async () => {
		const { answer } = aws;
		const steps: string[] = [];
		aws.answer = (response, received, attempt) =>
			(attempt === 1 ? refusal(429, "ThrottlingException") : answer)(response, received, attempt);
		assert.equal((await send({ step: (words) => steps.push(words) })).kind, "created");
		assert.deepEqual(steps.slice(-2), ["Sending to Amazon Connect", "Sending to Amazon Connect, attempt 2"]);
	});

	for (const [what, fail] of [
		["an internal error", refusal(500, "InternalServerException")],
		["an overload", refusal(503, "ServiceUnavailableException")],
		["a broken connection", (response: ServerResponse) => void response.destroy()],
	] as const) {
		test(`is never repeated after ${what}: there may be a campaign`, async () => {
			aws.answer = fail;
			const failure = await failureOf(send());
			assert.equal(failure.delivery, "unknown");
			assert.equal(aws.received.length, 1);
		});
	}

	test("is in doubt after broken connections and missing answers", async () => {
		aws.answer = (response) => response.destroy();
		const broken = await failureOf(send());
		assert.match(broken.title, /broke off/);
		assert.equal(broken.delivery, "unknown");
		aws.answer = () => undefined;
		const silent = await failureOf(send({ requestTimeout: 100 }));
		assert.match(silent.title, /in time/);
		assert.equal(silent.delivery, "unknown");
	});

	test("is sure when nothing listens or TLS fails", async () => {
		const refused = await failureOf(send({ identity: { endpoint: "http://127.0.0.1:1" } }));
		assert.match(refused.title, /could not be reached/);
		const plain = await failureOf(send({ identity: { endpoint: aws.url.replace("http:", "https:") } }));
		assert.match(plain.title, /secure connection/);
		assert.deepEqual([refused.delivery, plain.delivery], ["notSent", "notSent"]);
	});

	test("does not take anything but a campaign id for success", async () => {
		aws.answer = (response) => response.end("{}");
		const empty = await failureOf(send());
		assert.match(empty.title, /no campaign id/);
		assert.equal(empty.delivery, "unknown");
		aws.answer = (response) => response.end("<html>Sign in</html>");
		const page = await failureOf(send());
		assert.match(page.title, /not JSON/);
		assert.equal(page.delivery, "unknown");
		aws.answer = (response) => response.writeHead(403).end("<html>Blocked</html>");
		const blocked = await failureOf(send());
		assert.match(blocked.title, /not JSON/);
		assert.equal(blocked.delivery, "refused");
		aws.answer = (response) => response.end(JSON.stringify({ id: 7 }));
		assert.match((await failureOf(send())).title, /no campaign id/);
	});

	test("is cancelled quietly before anything was sent", async () => {
		const abort = new AbortController();
		const result = await send({ signal: abort.signal, step: () => abort.abort() });
		assert.deepEqual(result, { kind: "cancelled", delivery: "notSent" });
		assert.equal(aws.received.length, 0);
	});

	test("is cancelled while credentials hang", async () => {
		const abort = new AbortController();
		const role = `[profile hang]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = tests\nmfa_serial = m\n`;
		await files.restore();
		files = await useAwsFiles(role, keys);
		const result = await send({
			signal: abort.signal,
			identity: { credentials: { kind: "profile", profile: "hang" } },
			askMfaCode: () => {
				abort.abort();
				return new Promise(() => undefined);
			},
		});
		assert.deepEqual(result, { kind: "cancelled", delivery: "notSent" });
	});

	test("warns when cancelled after the request had left", async () => {
		const abort = new AbortController();
		aws.answer = () => abort.abort();
		assert.deepEqual(await send({ signal: abort.signal }), { kind: "cancelled", delivery: "unknown" });
		assert.equal(aws.received.length, 1);
	});

	test("is cancelled by dismissing the MFA question", async () => {
		await files.restore();
		files = await useAwsFiles(
			"[profile g]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = tests\nmfa_serial = m\n",
			keys,
		);
		const result = await send({
			identity: { credentials: { kind: "profile", profile: "g" } },
			askMfaCode: () => Promise.resolve(undefined),
		});
		assert.deepEqual(result, { kind: "cancelled", delivery: "notSent" });
	});

	test("explains missing and broken credentials without repeating secrets", async () => {
		await files.restore();
		files = await useAwsFiles("[profile p]\ncredential_process = get-no-keys --token hush\n");
		const failure = await failureOf(
			send({
				identity: {
					credentials: { kind: "profile", profile: "p" },
					secretSettings: ["get-no-keys --token hush"],
				},
			}),
		);
		assert.match(failure.title, /credential_process/);
		assert.doesNotMatch(JSON.stringify(failure), /hush/);
		assert.equal(failure.delivery, "notSent");
	});

	test("hides credentials that an answer repeats", async () => {
		aws.answer = refusal(
			403,
			"InvalidSignatureException",
			"token tests-token of AKIDTESTS with tests-secret",
		);
		const failure = await failureOf(send());
		assert.equal(failure.said, "token [hidden] of [hidden] with [hidden]");
		assert.doesNotMatch(failure.detail, /tests-|AKID/);
	});
});
