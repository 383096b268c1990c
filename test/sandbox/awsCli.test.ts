import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { snippetOf, writeAwsConfig } from "./awsConfig";
import { denial } from "./denials";
import { type Sandbox, startSandbox } from "./sandbox";
import { instance } from "./support/aws";
import { AwsCli, campaign, member, skipUnusable, withInstants } from "./support/awsCli";
import { signedFetch } from "./support/signedFetch";

const create = [
	"connectcampaignsv2",
	"create-campaign",
	"--name",
	"Spring",
	"--connect-instance-id",
	instance,
];
const list = ["connectcampaignsv2", "list-campaigns"];
const callerIdentity = ["sts", "get-caller-identity"];
const on = (command: string, id: string, ...args: readonly string[]): readonly string[] => [
	"connectcampaignsv2",
	command,
	"--id",
	id,
	...args,
];

/** A second client that shares no code with ours, so that a mistake in the sandbox doesn't hide one of ours. */
suite("the AWS CLI against the sandbox", function () {
	// Each command starts Python and loads the models of AWS.
	this.timeout(120_000);
	let sandbox: Sandbox;
	let folder: string;
	let cli: AwsCli;

	suiteSetup(async function () {
		sandbox = await startSandbox();
		folder = mkdtempSync(join(tmpdir(), "sandbox-aws-cli-"));
		cli = new AwsCli(folder, writeAwsConfig(join(folder, "aws"), sandbox.url));
		await skipUnusable(this, cli);
	});
	setup(() => sandbox.reset());
	suiteTeardown(async () => {
		rmSync(folder, { recursive: true });
		await sandbox.close();
	});

	/** Creates a campaign without the AWS CLI, which takes a while for each. */
	async function createElsewhere(name = "Spring"): Promise<string> {
		const body = JSON.stringify({ name, connectInstanceId: instance });
		const request = { method: "PUT", path: "/v2/campaigns", body, service: "connect-campaigns" };
		return String(member(await (await signedFetch(sandbox.url, request)).json(), "id"));
	}

	async function idsOf(command: readonly string[]): Promise<readonly unknown[]> {
		const summaries = member(await cli.succeed(command), "campaignSummaryList");
		assert.ok(Array.isArray(summaries));
		return summaries.map((summary: unknown) => member(summary, "id"));
	}

	test("creates, lists and describes a whole campaign as it was written", async () => {
		const file = join(folder, "campaign.json");
		writeFileSync(file, JSON.stringify(campaign));
		const created = await cli.succeed([
			"connectcampaignsv2",
			"create-campaign",
			"--cli-input-json",
			`file://${file}`,
		]);
		const id = String(member(created, "id"));
		const arn = `arn:aws:connect-campaigns:us-east-1:111122223333:campaign/${id}`;
		const { tags, name, connectInstanceId, type, schedule } = campaign;
		assert.deepEqual(created, { id, arn, tags });
		const described = await cli.succeed(on("describe-campaign", id));
		assert.deepEqual(withInstants(described), withInstants({ campaign: { ...campaign, id, arn } }));
		const filter = { instanceIdFilter: { value: instance, operator: "Eq" } };
		const listed = await cli.succeed([...list, "--filters", JSON.stringify(filter)]);
		const { entryLimitsConfig, connectCampaignFlowArn } = campaign;
		const channelSubtypes = ["TELEPHONY", "SMS", "EMAIL", "WHATSAPP"];
		const own = { id, arn, name, connectInstanceId, channelSubtypes, type, schedule };
		const summary = { ...own, entryLimitsConfig, connectCampaignFlowArn };
		assert.deepEqual(withInstants(listed), withInstants({ campaignSummaryList: [summary] }));
	});

	test("reads page after page, and new campaigns once lists show them", async () => {
		sandbox.configure({ listLag: 1 });
		const ids = [await createElsewhere("a"), await createElsewhere("b"), await createElsewhere("c")];
		assert.deepEqual(await idsOf(list), []);
		assert.deepEqual(await idsOf([...list, "--page-size", "2"]), ids);
		const reads = sandbox.ledger.filter(({ operation }) => operation === "ListCampaigns");
		assert.equal(reads.length, 3);
	});

	test("meets each answer to a repeated create", async () => {
		const id = await createElsewhere();
		const { error, operation } = await cli.fail(create);
		assert.deepEqual([error, operation], ["ConflictException", "CreateCampaign"]);
		sandbox.configure({ repeat: "same" });
		assert.equal(member(await cli.succeed(create), "id"), id);
		sandbox.configure({ repeat: "another" });
		assert.notEqual(member(await cli.succeed(create), "id"), id);
		assert.equal(sandbox.campaigns.size, 2);
	});

	test("creates twice by itself where the answer fails after the work and names may repeat", async () => {
		sandbox.configure({ repeat: "another" });
		sandbox.fail({ kind: "error-after-work", error: "InternalServerException", status: 500 });
		await cli.succeed(create, { AWS_MAX_ATTEMPTS: "2" });
		assert.equal(sandbox.campaigns.size, 2);
	});

	for (const policy of ["identity", "service-control"] as const) {
		test(`is denied by policy: ${policy}`, async () => {
			sandbox.fail({ kind: "denied", policy });
			const { error, message } = await cli.fail(create);
			assert.equal(error, "AccessDeniedException");
			assert.equal(message, denial(policy, "connect-campaigns:CreateCampaign"));
			assert.equal(sandbox.campaigns.size, 0);
		});
	}

	test("is denied by STS, and by Amazon Connect", async () => {
		const policy = "vpc-endpoint";
		for (const operation of ["GetCallerIdentity", "DescribeInstance"]) {
			sandbox.fail({ kind: "denied", policy, operation });
		}
		const [sts, connect] = await Promise.all([
			cli.fail(callerIdentity),
			cli.fail(["connect", "describe-instance", "--instance-id", instance]),
		]);
		assert.deepEqual(sts, {
			error: "AccessDenied",
			operation: "GetCallerIdentity",
			message: denial(policy, "sts:GetCallerIdentity"),
		});
		const resource = `arn:aws:connect:us-east-1:111122223333:instance/${instance}`;
		assert.deepEqual(connect, {
			error: "AccessDeniedException",
			operation: "DescribeInstance",
			message: denial(policy, "connect:DescribeInstance", { resource }),
		});
	});

	test("learns who it is from STS", async () => {
		const accounts = { "sandbox-frankfurt": "444455556666", "sandbox-role": "111122223333" };
		await Promise.all(
			Object.entries(accounts).map(async ([profile, account]) => {
				assert.deepEqual(await cli.succeed(callerIdentity, { AWS_PROFILE: profile }), {
					UserId: "SANDBOX",
					Account: account,
					Arn: `arn:aws:iam::${account}:user/sandbox`,
				});
			}),
		);
	});

	test("is refused with keys that do not count, by each service in its own words", async () => {
		const expired = { AWS_PROFILE: "sandbox-expired" };
		const unknown = { AWS_PROFILE: "sandbox-wrong-key" };
		const results = await Promise.all([
			cli.fail(create, expired),
			cli.fail(callerIdentity, expired),
			cli.fail(create, unknown),
			cli.fail(callerIdentity, unknown),
		]);
		assert.deepEqual(
			results.map(({ error }) => error),
			["ExpiredTokenException", "ExpiredToken", "UnrecognizedClientException", "InvalidClientTokenId"],
		);
	});

	test("is refused with a wrong secret", async () => {
		const config = join(folder, "wrong-secret");
		writeFileSync(config, snippetOf(sandbox.url).replace(/(aws_secret_access_key = ).*/, "$1wrong"));
		const files = { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: join(folder, "none") };
		const results = await Promise.all([cli.fail(create, files), cli.fail(callerIdentity, files)]);
		assert.deepEqual(
			results.map(({ error }) => error),
			["InvalidSignatureException", "SignatureDoesNotMatch"],
		);
	});
});
