import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspectCampaign } from "../../../deploy/src/calls/inspect";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";
import { identityFor } from "../support/campaign";
import { type FakeAws, refusal, startFakeAws } from "../support/fakeAws";

const answer = JSON.stringify({ Version: 1, AccessKeyId: "AKIDONCE", SecretAccessKey: "once-secret" });

suite("inspectCampaign", () => {
	let aws: FakeAws;
	let files: AwsFiles;
	setup(async () => {
		aws = await startFakeAws();
		aws.answer = (response, { path }) =>
			response.end(
				JSON.stringify(path.endsWith("/state") ? { state: "Initialized" } : { campaign: { id: "c-1" } }),
			);
		files = await useAwsFiles("");
		const command = `sh -c 'echo loaded >> "$0"; printf %s "$1"' ${join(files.folder, "loads")} '${answer}'`;
		await writeFile(join(files.folder, "config"), `[profile once]\ncredential_process = ${command}\n`);
	});
	teardown(async () => {
		await files.restore();
		await aws.close();
	});

	test("asks for the campaign with the very credentials that the account belongs to", async () => {
		const identity = identityFor(aws.url, { credentials: { kind: "profile", profile: "once" } });
		const called = await inspectCampaign(identity, "c-1", {
			askMfaCode: () => assert.fail("asked for a code"),
			step: () => undefined,
			signal: new AbortController().signal,
		});
		assert.ok(called.kind === "answered", JSON.stringify(called));
		assert.equal(called.value.credentials.accessKeyId, "AKIDONCE");
		// Loaded again, they could be those of another account by now.
		assert.equal(await readFile(join(files.folder, "loads"), "utf8"), "loaded\n");
	});

	test("asks for the instance when it is its turn, and tells of a denial", async () => {
		const { answer: others } = aws;
		aws.answer = (response, received, attempt) => {
			if (received.path === "/instance/i-1") {
				refusal(403, "AccessDeniedException")(response, received, attempt);
			} else if (received.path.endsWith("/state")) {
				others(response, received, attempt);
			} else {
				response.end(JSON.stringify({ campaign: { id: "c-1", connectInstanceId: "i-1" } }));
			}
		};
		const identity = identityFor(aws.url, { connectEndpoint: aws.url });
		const options = {
			credentials: { accessKeyId: "AKIDTURN", secretAccessKey: "turn-secret" },
			askMfaCode: () => assert.fail("asked for a code"),
			step: () => undefined,
			signal: new AbortController().signal,
		};
		const before: string[][] = [];
		const called = await inspectCampaign(identity, "c-1", options, undefined, (_, request) => {
			before.push(aws.received.map(({ path }) => path));
			return request();
		});
		assert.deepEqual(before, [["/v2/campaigns/c-1", "/v2/campaigns/c-1/state"]]);
		assert.ok(called.kind === "answered");
		const { look } = called.value;
		assert.deepEqual(
			[look?.id, look?.instance, look?.denied?.name],
			["i-1", undefined, "AccessDeniedException"],
		);
	});

	test("asks an account that is refused for nothing", async () => {
		const options = {
			credentials: { accessKeyId: "AKIDTURN", secretAccessKey: "turn-secret" },
			askMfaCode: () => assert.fail("asked for a code"),
			step: () => undefined,
			signal: new AbortController().signal,
		};
		const refuse = (): never => {
			throw new Error("another account");
		};
		const inspecting = inspectCampaign(identityFor(aws.url), "c-1", options, undefined, undefined, refuse);
		await assert.rejects(inspecting, /^Error: another account$/);
		assert.deepEqual(aws.received, []);
	});
});
