import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { CreateCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import { Aws, least } from "./support/aws";

suite("the sandbox alone", () => {
	const running: ChildProcess[] = [];
	teardown(() => {
		for (const child of running.splice(0)) child.kill("SIGKILL");
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
