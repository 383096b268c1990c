import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConnectCampaignsV2Client, CreateCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import { snippetOf, writeAwsConfig } from "./awsConfig";
import { type Sandbox, startSandbox } from "./sandbox";
import { failure, least } from "./support/aws";

const create = new CreateCampaignCommand(least);

suite("AWS files that lead to the sandbox", () => {
	let sandbox: Sandbox;
	let folder: string;
	let before: NodeJS.ProcessEnv;
	setup(async () => {
		sandbox = await startSandbox();
		folder = mkdtempSync(join(tmpdir(), "sandbox-aws-"));
		before = { ...process.env };
		for (const name of Object.keys(process.env)) {
			if (name.startsWith("AWS_")) {
				delete process.env[name];
			}
		}
	});
	teardown(async () => {
		for (const name of Object.keys(process.env)) {
			if (!Object.hasOwn(before, name)) {
				delete process.env[name];
			}
		}
		Object.assign(process.env, before);
		rmSync(folder, { recursive: true });
		await sandbox.close();
	});

	/** A client that knows nothing but its environment. */
	async function createAs(variables: Readonly<Record<string, string>>): Promise<string | undefined> {
		Object.assign(process.env, variables);
		const client = new ConnectCampaignsV2Client({ maxAttempts: 1 });
		try {
			return (await client.send(create)).arn;
		} finally {
			client.destroy();
		}
	}

	const owners = {
		sandbox: "us-east-1:111122223333",
		"sandbox-frankfurt": "eu-central-1:444455556666",
		"sandbox-services": "us-west-2:111122223333",
		"sandbox-temporary": "us-east-1:111122223333",
	};
	for (const [profile, owner] of Object.entries(owners)) {
		test(`take ${profile} there`, async () => {
			const arn = await createAs({ ...writeAwsConfig(folder, sandbox.url), AWS_PROFILE: profile });
			assert.ok(arn?.startsWith(`arn:aws:connect-campaigns:${owner}:campaign/`), arn);
		});
	}

	const refusals = {
		"sandbox-expired": "ExpiredTokenException",
		"sandbox-wrong-key": "UnrecognizedClientException",
	};
	for (const [profile, error] of Object.entries(refusals)) {
		test(`let ${profile} be refused there`, async () => {
			const variables = { ...writeAwsConfig(folder, sandbox.url), AWS_PROFILE: profile };
			assert.equal((await failure(createAs(variables))).name, error);
			assert.equal(sandbox.ledger.length, 1);
		});
	}

	test("are not needed: the snippet does as the config file of a person", async () => {
		const file = join(folder, "own");
		writeFileSync(file, snippetOf(sandbox.url));
		const arn = await createAs({ AWS_CONFIG_FILE: file, AWS_PROFILE: "sandbox" });
		assert.ok(arn?.startsWith("arn:aws:connect-campaigns:us-east-1:111122223333:"), arn);
	});

	test("give way to an endpoint in the environment", async () => {
		const files = writeAwsConfig(folder, "http://127.0.0.1:9");
		const endpoint = { AWS_ENDPOINT_URL_CONNECTCAMPAIGNSV2: sandbox.url };
		assert.ok(await createAs({ ...files, ...endpoint, AWS_PROFILE: "sandbox" }));
	});
});
