import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changed } from "../support/campaigns";
import { writeAwsConfig } from "./awsConfig";
import { routes } from "./operations";
import { type Sandbox, startSandbox } from "./sandbox";
import { instance } from "./support/aws";
import { AwsCli, campaign, member, skipUnusable, withInstants } from "./support/awsCli";
import { removals, updates } from "./support/lifecycle";
import { isObject } from "./validate";

/** The command of the AWS CLI for an operation. */
function command(operation: string, input: object): readonly string[] {
	const words = operation.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
	return ["connectcampaignsv2", words, "--cli-input-json", JSON.stringify(input)];
}

/** Whatever the AWS CLI sends for a change, the sandbox makes of it what the table says, and the CLI can read it. */
suite("the AWS CLI through the life of a campaign", function () {
	// Each command starts Python and loads the models of AWS.
	this.timeout(240_000);
	let sandbox: Sandbox;
	let folder: string;
	let cli: AwsCli;
	let id: string;
	const used = new Set<string>();

	suiteSetup(async function () {
		sandbox = await startSandbox();
		folder = mkdtempSync(join(tmpdir(), "sandbox-aws-cli-"));
		cli = new AwsCli(folder, writeAwsConfig(join(folder, "aws"), sandbox.url));
		await skipUnusable(this, cli);
	});
	setup(() => {
		sandbox.reset();
		[id = ""] = sandbox.seed({ campaigns: [{ body: campaign }] });
	});
	suiteTeardown(async () => {
		rmSync(folder, { recursive: true });
		await sandbox.close();
	});

	/** Runs an operation that has to succeed as the AWS CLI sends it. */
	async function run(operation: string, input: object): Promise<unknown> {
		used.add(operation);
		const { code, output, errors } = await cli.run(command(operation, input));
		assert.equal(code, 0, `${operation}: ${errors}`);
		assert.equal(sandbox.ledger.at(-1)?.operation, operation);
		return output;
	}

	async function described(): Promise<unknown> {
		const {
			id: _id,
			arn: _arn,
			...body
		} = asObject(member(await run("DescribeCampaign", { id }), "campaign"));
		return body;
	}

	test("updates all there is to update", async () => {
		let expected: unknown = campaign;
		for (const { operation, property, value } of updates) {
			assert.equal(await run(operation, { id, [property]: value }), undefined);
			expected = changed(expected, [property], value);
		}
		assert.deepEqual(withInstants(await described()), withInstants(expected));
	});

	test("leaves what it leaves out, where updates merge", async () => {
		sandbox.configure({ updates: "merge" });
		let expected: unknown = campaign;
		for (const { operation, property, value, merged } of updates) {
			if (merged !== undefined) {
				assert.equal(await run(operation, { id, [property]: value }), undefined);
				const whole = { ...asObject(campaign[property]), ...asObject(value) };
				expected = changed(expected, [property], whole);
			}
		}
		assert.deepEqual(withInstants(await described()), withInstants(expected));
	});

	test("removes all there is to remove", async () => {
		let expected: unknown = campaign;
		for (const { operation, property, query, rest } of removals) {
			assert.equal(await run(operation, { id, ...query }), undefined);
			expected = changed(expected, [property], rest);
		}
		assert.deepEqual(withInstants(await described()), withInstants(expected));
	});

	test("is refused what a started campaign refuses, each time with its error", async () => {
		sandbox.change(id, { state: "Running" });
		const inputs = new Map<string, object>([
			...updates.map(({ operation, property, value }) => [operation, { id, [property]: value }] as const),
			...removals.map(({ operation, query }) => [operation, { id, ...query }] as const),
			["StartCampaign", { id }],
			["DeleteCampaign", { id }],
		]);
		const wrongState = "InvalidCampaignStateException";
		for (const [operation, error] of [
			["UpdateCampaignSchedule", wrongState],
			["DeleteCampaignCommunicationTime", wrongState],
			["DeleteCampaignChannelSubtypeConfig", "ConflictException"],
			["StartCampaign", wrongState],
			["DeleteCampaign", wrongState],
		] as const) {
			const refusal = await cli.fail(command(operation, inputs.get(operation) ?? assert.fail()));
			assert.deepEqual([refusal.operation, refusal.error], [operation, error]);
		}
		assert.deepEqual(sandbox.campaigns.get(id)?.body, campaign);
		sandbox.remove(id);
		const gone = await cli.fail(command("DescribeCampaign", { id }));
		assert.equal(gone.error, "ResourceNotFoundException");
	});

	test("tags, lists the tags and untags", async () => {
		const arn = sandbox.campaigns.get(id)?.arn;
		await run("TagResource", { arn, tags: { team: "a", "x/y+z=": "b" } });
		const tags = { ...campaign.tags, team: "a", "x/y+z=": "b" };
		assert.deepEqual(await run("ListTagsForResource", { arn }), { tags });
		await run("UntagResource", { arn, tagKeys: ["team", "x/y+z="] });
		assert.deepEqual(await run("ListTagsForResource", { arn }), { tags: campaign.tags });
	});

	test("reads states and lists as the SDK does", async () => {
		const [other = ""] = sandbox.seed({ campaigns: [{ body: campaign, state: "Failed" }] });
		assert.deepEqual(await run("GetCampaignStateBatch", { campaignIds: [id, "none", other] }), {
			successfulRequests: [
				{ campaignId: id, state: "Initialized" },
				{ campaignId: other, state: "Failed" },
			],
			failedRequests: [{ campaignId: "none", failureCode: "ResourceNotFound" }],
		});
		const summaries = member(await run("ListCampaigns", {}), "campaignSummaryList");
		assert.ok(Array.isArray(summaries));
		assert.deepEqual(
			summaries.map((summary: unknown) => member(summary, "id")),
			[id, other],
		);
	});

	test("is led from state to state", async () => {
		const created = await run("CreateCampaign", { name: "Autumn", connectInstanceId: instance });
		const autumn = { id: String(member(created, "id")) };
		const states: unknown[] = [];
		for (const operation of ["StartCampaign", "PauseCampaign", "ResumeCampaign", "StopCampaign"]) {
			assert.equal(await run(operation, autumn), undefined);
			states.push(sandbox.campaigns.get(autumn.id)?.state);
		}
		assert.deepEqual(states, ["Running", "Paused", "Running", "Stopped"]);
		assert.deepEqual(await run("GetCampaignState", autumn), { state: "Stopped" });
		assert.equal(await run("DeleteCampaign", autumn), undefined);
		assert.deepEqual([...sandbox.campaigns.keys()], [id]);
	});

	test("reads how an instance is set up for campaigns", async () => {
		const connectInstanceId = instance;
		const config = member(
			await run("GetConnectInstanceConfig", { connectInstanceId }),
			"connectInstanceConfig",
		);
		assert.equal(member(config, "connectInstanceId"), instance);
		assert.deepEqual(await run("GetInstanceOnboardingJobStatus", { connectInstanceId }), {
			connectInstanceOnboardingJobStatus: { connectInstanceId, status: "SUCCEEDED" },
		});
		assert.deepEqual(await run("GetInstanceCommunicationLimits", { connectInstanceId }), {
			communicationLimitsConfig: {},
		});
		const integrations = member(
			await run("ListConnectInstanceIntegrations", { connectInstanceId }),
			"integrationSummaryList",
		);
		assert.ok(Array.isArray(integrations));
		assert.deepEqual(
			integrations.flatMap((each: unknown) => Object.keys(asObject(each))),
			["customerProfiles", "qConnect"],
		);
	});

	test("lists instances page by page, and describes one", async () => {
		sandbox.seed({ instances: ["a", "b", "c"].map((name) => ({ id: name, alias: `alias-${name}` })) });
		const listed = await cli.succeed(["connect", "list-instances", "--page-size", "2"]);
		const list = member(listed, "InstanceSummaryList");
		assert.ok(Array.isArray(list));
		assert.deepEqual(
			list.map((each: unknown) => [member(each, "Id"), member(each, "InstanceAlias")]),
			["a", "b", "c"].map((name) => [name, `alias-${name}`]),
		);
		assert.equal(sandbox.ledger.length, 2);
		const one = await cli.succeed(["connect", "describe-instance", "--instance-id", "b"]);
		assert.deepEqual(member(one, "Instance"), list[1]);
	});

	test("has run every operation that the sandbox knows", () => {
		assert.deepEqual([...used].sort(), Object.keys(routes).sort());
	});
});

function asObject(value: unknown): Readonly<Record<string, unknown>> {
	assert.ok(isObject(value));
	return value;
}
