import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import type { Instance } from "./instances";
import { parseJson } from "./parseJson";
import { Aws, failure, instance } from "./support/aws";
import { signedFetch } from "./support/signedFetch";
import { isObject } from "./validate";

const limits = { communicationLimitsList: [{ maxCountPerRecipient: 2, frequency: 1, unit: "DAY" }] };
const instances: readonly Instance[] = [
	{ id: "sales", alias: "sales", limits },
	{ id: "service", alias: "service", onboarding: "FAILED", failureCode: "KMS_ACCESS_DENIED" },
	{ id: "young", status: "CREATION_IN_PROGRESS", onboarding: "NONE" },
	{ id: "elsewhere", account: "444455556666", region: "eu-central-1" },
];

suite("the sandbox's instances", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
		aws.sandbox.seed({ instances });
	});
	teardown(() => aws.stop());

	const config = (id: string) =>
		aws.client().send(new sdk.GetConnectInstanceConfigCommand({ connectInstanceId: id }));
	const onboarding = (id: string) =>
		aws.client().send(new sdk.GetInstanceOnboardingJobStatusCommand({ connectInstanceId: id }));
	const limitsOf = (id: string) =>
		aws.client().send(new sdk.GetInstanceCommunicationLimitsCommand({ connectInstanceId: id }));
	const integrations = (id: string) =>
		aws.client().send(new sdk.ListConnectInstanceIntegrationsCommand({ connectInstanceId: id }));

	/** What Amazon Connect itself answers. */
	async function ask(path: string, key?: string): Promise<Readonly<Record<string, unknown>>> {
		const answer = await signedFetch(aws.sandbox.url, {
			method: "GET",
			path,
			service: "connect",
			...(key !== undefined && { key }),
		});
		const value = parseJson(await answer.text());
		assert.ok(isObject(value));
		return { error: answer.headers.get("x-amzn-errortype"), ...value };
	}

	async function idsOf(path: string, key?: string): Promise<readonly unknown[]> {
		const list = (await ask(path, key))["InstanceSummaryList"];
		assert.ok(Array.isArray(list));
		return list.map((each: unknown) => (isObject(each) ? each["Id"] : assert.fail()));
	}

	test("say how outbound campaigns are set up where they are enabled", async () => {
		const { connectInstanceConfig } = await config("sales");
		assert.equal(connectInstanceConfig?.connectInstanceId, "sales");
		assert.match(connectInstanceConfig?.serviceLinkedRoleArn ?? "", /^arn:aws:iam::111122223333:role\//);
		assert.deepEqual(connectInstanceConfig?.encryptionConfig, { enabled: false });
		assert.deepEqual((await limitsOf("sales")).communicationLimitsConfig, { allChannelSubtypes: limits });
		const { integrationSummaryList = [], nextToken } = await integrations("sales");
		assert.deepEqual(
			integrationSummaryList.flatMap((each) => Object.keys(each)),
			["customerProfiles", "qConnect"],
		);
		assert.equal(nextToken, undefined);
	});

	test("say how far enabling them has come", async () => {
		const statuses = [await onboarding("sales"), await onboarding("service")];
		assert.deepEqual(
			statuses.map(({ connectInstanceOnboardingJobStatus: status }) => status),
			[
				{ connectInstanceId: "sales", status: "SUCCEEDED" },
				{ connectInstanceId: "service", status: "FAILED", failureCode: "KMS_ACCESS_DENIED" },
			],
		);
	});

	test("know nothing more where campaigns are not enabled, or the instance is another's", async () => {
		for (const id of ["service", "young", "elsewhere", "nowhere"]) {
			for (const read of [config, limitsOf, integrations]) {
				assert.equal((await failure(read(id))).name, "ResourceNotFoundException", id);
			}
		}
		for (const id of ["young", "elsewhere", "nowhere"]) {
			assert.equal((await failure(onboarding(id))).name, "ResourceNotFoundException", id);
		}
		for (const read of [config, onboarding, limitsOf, integrations]) {
			assert.equal((await failure(read("a b"))).name, "ValidationException");
		}
	});

	test("list integrations in pages", async () => {
		const pages: number[] = [];
		const paging = { client: aws.client(), pageSize: 1 };
		for await (const page of sdk.paginateListConnectInstanceIntegrations(paging, {
			connectInstanceId: "sales",
		})) {
			pages.push(page.integrationSummaryList?.length ?? 0);
		}
		assert.deepEqual(pages, [1, 1]);
		for (const wrong of [{ maxResults: 0 }, { maxResults: 51 }, { nextToken: "x" }]) {
			const list = new sdk.ListConnectInstanceIntegrationsCommand({ connectInstanceId: "sales", ...wrong });
			assert.equal((await failure(aws.client().send(list))).name, "ValidationException");
		}
	});

	test("are listed by Amazon Connect, and described alike", async () => {
		const list = (await ask("/instance"))["InstanceSummaryList"];
		assert.ok(Array.isArray(list));
		const [sales, service, young, ...others] = list.map((each: unknown) => (isObject(each) ? each : {}));
		assert.deepEqual(others, []);
		assert.deepEqual(
			[sales?.["InstanceAlias"], service?.["InstanceStatus"], young?.["InstanceStatus"]],
			["sales", "ACTIVE", "CREATION_IN_PROGRESS"],
		);
		assert.equal(young?.["InstanceAlias"], undefined);
		assert.equal(sales?.["Arn"], "arn:aws:connect:us-east-1:111122223333:instance/sales");
		assert.deepEqual((await ask("/instance/sales"))["Instance"], sales);
		assert.equal((await ask("/instance/elsewhere"))["error"], "AccessDeniedException");
	});

	test("are listed in pages", async () => {
		const many = Array.from({ length: 12 }, (_, index) => ({ id: `i${index}` }));
		aws.sandbox.seed({ instances: many });
		assert.equal((await idsOf("/instance")).length, 10);
		const sizes: number[] = [];
		let path: string | undefined = "/instance?maxResults=5";
		while (path !== undefined) {
			const { InstanceSummaryList: list, NextToken: token } = await ask(path);
			sizes.push(Array.isArray(list) ? list.length : 0);
			path = typeof token === "string" ? `/instance?maxResults=5&nextToken=${token}` : undefined;
		}
		assert.deepEqual(sizes, [5, 5, 2]);
		for (const wrong of ["maxResults=0", "maxResults=11", "maxResults=x", "nextToken=x"]) {
			assert.equal((await ask(`/instance?${wrong}`))["error"], "InvalidRequestException", wrong);
		}
	});

	test("are each account's and region's own, where they say so", async () => {
		assert.deepEqual(await idsOf("/instance", "SANDBOXKEYTWO"), ["sales", "service", "young"]);
		aws.sandbox.seed({
			instances: [
				{ id: "a", account: "444455556666" },
				{ id: "b", region: "eu-west-2" },
			],
		});
		assert.deepEqual(await idsOf("/instance", "SANDBOXKEYTWO"), ["a"]);
		assert.deepEqual(await idsOf("/instance"), []);
	});

	test("may be hidden by a policy", async () => {
		aws.sandbox.fail({ kind: "denied", operation: "ListInstances", policy: "identity" });
		const { error, message } = await ask("/instance");
		assert.equal(error, "AccessDeniedException");
		assert.match(String(message), /perform: connect:ListInstances on resource: \* because/);
	});

	test("are the sandbox's own after a reset", async () => {
		aws.sandbox.reset();
		assert.deepEqual(await idsOf("/instance"), [instance]);
		assert.equal((await onboarding(instance)).connectInstanceOnboardingJobStatus?.status, "SUCCEEDED");
	});
});
