import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import { whole } from "../support/campaigns";
import { denial, type Effect, type PolicyType } from "./denials";
import { routes } from "./operations";
import { Aws, failure, instance, least } from "./support/aws";
import { callerIdentityRequest, elementOf, signedFetch } from "./support/signedFetch";

const create = new sdk.CreateCampaignCommand(least);
const user = "User: arn:aws:iam::111122223333:user/sandbox is not authorized to perform:";

suite("the sandbox's denials", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	const reasons: readonly (readonly [PolicyType, Effect | undefined, string])[] = [
		[
			"identity",
			undefined,
			"because no identity-based policy allows the connect-campaigns:CreateCampaign action",
		],
		["identity", "explicit", "with an explicit deny in an identity-based policy"],
		["resource", "explicit", "with an explicit deny in a resource-based policy"],
		["service-control", undefined, "with an explicit deny in a service control policy"],
		[
			"service-control",
			"implicit",
			"because no service control policy allows the connect-campaigns:CreateCampaign action",
		],
		["resource-control", undefined, "with an explicit deny in a resource control policy"],
		[
			"permissions-boundary",
			undefined,
			"because no permissions boundary allows the connect-campaigns:CreateCampaign action",
		],
		["permissions-boundary", "explicit", "with an explicit deny in a permissions boundary"],
		["session", undefined, "because no session policy allows the connect-campaigns:CreateCampaign action"],
		[
			"vpc-endpoint",
			undefined,
			"because no VPC endpoint policy allows the connect-campaigns:CreateCampaign action",
		],
	];
	for (const [policy, effect, reason] of reasons) {
		test(`${policy}, ${effect ?? "as usual"}: ${reason}`, async () => {
			aws.sandbox.fail({ kind: "denied", policy, ...(effect && { effect }) });
			const fault = await failure(aws.client().send(create));
			assert.ok(fault instanceof sdk.AccessDeniedException);
			assert.equal(fault.$metadata.httpStatusCode, 403);
			assert.equal(fault.message, `${user} connect-campaigns:CreateCampaign on resource: * ${reason}`);
			const options = effect && { effect };
			assert.equal(fault.message, denial(policy, "connect-campaigns:CreateCampaign", options));
			assert.equal(aws.sandbox.campaigns.size, 0);
			await aws.client().send(create);
		});
	}

	for (const [name, { target }] of Object.entries(routes)) {
		test(`and throttling can befall ${name}`, async () => {
			const [id = ""] = aws.sandbox.seed({ campaigns: [{ body: whole }] });
			const { arn = "" } = aws.sandbox.campaigns.get(id) ?? {};
			const [method = "", path = ""] = target.split(" ");
			const ask = async () => {
				const filled = path
					.replace("{id}", id)
					.replace("{arn}", encodeURIComponent(arn))
					.replace("{connectInstanceId}", instance);
				const request = { method, path: filled, service: "connect-campaigns" };
				const answer = await signedFetch(aws.sandbox.url, request);
				return [answer.headers.get("x-amzn-errortype"), await answer.text()] as const;
			};
			aws.sandbox.fail({ kind: "denied", operation: name, policy: "identity" });
			aws.sandbox.fail({ kind: "error", operation: name, error: "ThrottlingException", status: 429 });
			const [denied, text] = await ask();
			assert.equal(denied, "AccessDeniedException");
			const resource = /\{id\}|\{arn\}/.test(path) ? arn : "*";
			assert.ok(text.includes(`connect-campaigns:${name} on resource: ${resource} because`), text);
			assert.equal((await ask())[0], "ThrottlingException");
			assert.deepEqual(aws.sandbox.campaigns.get(id)?.body, whole);
		});
	}

	test("name the policy where they are told its ARN", async () => {
		const policyArn = "arn:aws:organizations::111122223333:policy/o-1/service_control_policy/p-1";
		aws.sandbox.fail({ kind: "denied", policy: "service-control", policyArn });
		const { message } = await failure(aws.client().send(create));
		assert.ok(message.endsWith(`with an explicit deny in a service control policy: ${policyArn}`), message);
	});

	test("befall the operation told, as often as told, on the campaign asked for", async () => {
		const { id, arn } = await aws.client().send(create);
		aws.sandbox.fail({ kind: "denied", operation: "StartCampaign", policy: "session", times: 2 });
		const start = new sdk.StartCampaignCommand({ id });
		const action = "connect-campaigns:StartCampaign";
		for (let attempt = 0; attempt < 2; attempt++) {
			const { message } = await failure(aws.client().send(start));
			assert.equal(
				message,
				`${user} ${action} on resource: ${arn} because no session policy allows the ${action} action`,
			);
		}
		await aws.client().send(new sdk.DescribeCampaignCommand({ id }));
		await aws.client().send(start);
	});

	test("can be of what the service looks up for the caller", async () => {
		const details = { action: "connect:DescribeQueue", resource: "arn:aws:connect:us-east-1:1:queue/q" };
		aws.sandbox.fail({ kind: "denied", policy: "identity", ...details });
		const { message } = await failure(aws.client().send(create));
		assert.ok(message.startsWith(`${user} connect:DescribeQueue on resource: ${details.resource} because`));
	});

	test("name the caller", async () => {
		aws.sandbox.fail({ kind: "denied", policy: "identity" });
		const { message } = await failure(aws.client({}, "SANDBOXKEYTWO").send(create));
		assert.match(message, /^User: arn:aws:iam::444455556666:user\/sandbox is not/);
	});

	test("come after the signature", async () => {
		aws.sandbox.fail({ kind: "denied", policy: "identity" });
		const fault = await failure(aws.client({}, "SANDBOXKEYNONE").send(create));
		assert.equal(fault.name, "UnrecognizedClientException");
	});

	test("are XML where STS denies", async () => {
		const policy = "vpc-endpoint";
		aws.sandbox.fail({ kind: "denied", operation: "GetCallerIdentity", policy, effect: "explicit" });
		const answer = await signedFetch(aws.sandbox.url, callerIdentityRequest);
		assert.equal(answer.status, 403);
		const text = await answer.text();
		assert.equal(elementOf(text, "Code"), "AccessDenied");
		const reason = "with an explicit deny in a VPC endpoint policy";
		assert.equal(elementOf(text, "Message"), `${user} sts:GetCallerIdentity on resource: * ${reason}`);
		assert.equal((await signedFetch(aws.sandbox.url, callerIdentityRequest)).status, 200);
	});

	test("come from Amazon Connect as well, for an instance that nobody may look at in any case", async () => {
		const ask = async (id: string): Promise<readonly [error: string | null, text: string]> => {
			const request = { method: "GET", path: `/instance/${id}`, service: "connect" };
			const answer = await signedFetch(aws.sandbox.url, request);
			return [answer.headers.get("x-amzn-errortype"), await answer.text()];
		};
		aws.sandbox.fail({ kind: "denied", operation: "DescribeInstance", policy: "permissions-boundary" });
		for (const [id, policy] of [
			[instance, "permissions boundary"],
			["other", "identity-based policy"],
		] as const) {
			const [error, text] = await ask(id);
			const action = "connect:DescribeInstance";
			const arn = `arn:aws:connect:us-east-1:111122223333:instance/${id}`;
			const message = `${user} ${action} on resource: ${arn} because no ${policy} allows the ${action} action`;
			assert.deepEqual([error, JSON.parse(text)], ["AccessDeniedException", { message }]);
		}
		assert.equal((await ask(instance))[0], null);
	});
});
