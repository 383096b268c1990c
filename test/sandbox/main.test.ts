import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import {
	CreateCampaignCommand,
	DescribeCampaignCommand,
	ListCampaignsCommand,
	UpdateCampaignCommunicationLimitsCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import { Aws, least } from "./support/aws";

suite("the sandbox alone", () => {
	const running: ChildProcess[] = [];
	teardown(() => {
		for (const child of running.splice(0)) {
			child.kill("SIGKILL");
		}
	});

	/** Starts it and collects what it prints. */
	function run(...args: readonly string[]) {
		const child = spawn(process.execPath, ["--require", "tsx/cjs", "test/sandbox/main.ts", ...args]);
		running.push(child);
		const printed = { text: "" };
		const collect = (chunk: Buffer): void => {
			printed.text += chunk.toString();
		};
		child.stdout.on("data", collect);
		child.stderr.on("data", collect);
		const says = async (pattern: RegExp): Promise<string> => {
			while (!pattern.test(printed.text)) {
				assert.equal(child.exitCode, null, printed.text);
				await once(child.stdout, "data");
			}
			return pattern.exec(printed.text)?.[1] ?? "";
		};
		return { child, printed, says };
	}

	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		test(`says where it is, logs a line for each request, and tidies up on ${signal}`, async () => {
			const { child, printed, says } = run("--port", "0");
			const url = await says(/listens on (http:\/\/127\.0\.0\.1:\d+)\./);
			const config = await says(/AWS_CONFIG_FILE='(.+)'/);
			assert.match(await says(/(\[profile sandbox\]\n[^[]*Control-C)/), new RegExp(`endpoint_url = ${url}`));
			const aws = await Aws.start();
			try {
				const secret = { ...least, name: "Secret plan" };
				await aws.client({ endpoint: url }).send(new CreateCampaignCommand(secret));
			} finally {
				await aws.stop();
			}
			await says(/(Z {2}CreateCampaign {2}200 {2}111122223333 {2}us-east-1\n)/);
			assert.doesNotMatch(printed.text, /Secret plan/);
			assert.ok(existsSync(config));
			child.kill(signal);
			await once(child, "exit");
			assert.equal(child.exitCode, 0, printed.text);
			assert.ok(!existsSync(dirname(config)));
		});
	}

	test("behaves as its flags say", async () => {
		const { says } = run("--port", "0", "--repeat", "another", "--list-lag", "1", "--updates", "merge");
		const endpoint = await says(/listens on (http:\/\/127\.0\.0\.1:\d+)\./);
		const aws = await Aws.start();
		try {
			const client = aws.client({ endpoint });
			for (let count = 0; count < 2; count++) {
				await client.send(new CreateCampaignCommand(least));
			}
			const lists = [
				await client.send(new ListCampaignsCommand({})),
				await client.send(new ListCampaignsCommand({})),
			];
			assert.deepEqual(
				lists.map(({ campaignSummaryList }) => campaignSummaryList?.length),
				[0, 2],
			);
			const [id] =
				(await client.send(new ListCampaignsCommand({}))).campaignSummaryList?.map((c) => c.id) ?? [];
			const limits = { communicationLimitsList: [] };
			for (const communicationLimitsOverride of [{ allChannelSubtypes: limits }, {}]) {
				await client.send(new UpdateCampaignCommunicationLimitsCommand({ id, communicationLimitsOverride }));
			}
			const { campaign } = await client.send(new DescribeCampaignCommand({ id }));
			assert.deepEqual(campaign?.communicationLimitsOverride, { allChannelSubtypes: limits });
		} finally {
			await aws.stop();
		}
	});

	for (const args of [
		["--repeat", "never"],
		["--list-lag", "some"],
		["--list-lag", "-1"],
		["--list-lag", ""],
		["--updates", "patch"],
		["--lag", "1"],
	]) {
		test(`ends with an error for ${args.join(" ")}`, async () => {
			const { child, printed } = run("--port", "0", ...args);
			await once(child, "close");
			assert.equal(child.exitCode, 1);
			assert.match(printed.text, new RegExp(args[0] ?? ""));
			assert.doesNotMatch(printed.text, /listens/);
		});
	}

	test("ends with an error when the port is taken", async () => {
		const aws = await Aws.start();
		try {
			const { child, printed } = run("--port", String(aws.sandbox.port));
			await once(child, "close");
			assert.equal(child.exitCode, 1);
			assert.match(printed.text, /EADDRINUSE/);
		} finally {
			await aws.stop();
		}
	});
});
