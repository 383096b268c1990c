import assert from "node:assert/strict";
import { operations } from "../../../deploy/src/live/operations";
import { livePolicy } from "../../../deploy/src/live/policy";
import { type LiveKind, liveKinds } from "../../../shared/src/live";
import { isObject } from "../../../shared/src/request/json";

function actionsOf(...kinds: readonly LiveKind[]): readonly unknown[] {
	const policy: unknown = JSON.parse(livePolicy(kinds));
	const [statement] = isObject(policy) && Array.isArray(policy["Statement"]) ? policy["Statement"] : [];
	return isObject(statement) && Array.isArray(statement["Action"]) ? statement["Action"] : assert.fail();
}

suite("the policy for values of an account", () => {
	test("allows what the kinds in use are looked up and checked with, and no more", () => {
		const always = ["connect-campaigns:GetInstanceOnboardingJobStatus", "connect-campaigns:ListCampaigns"];
		assert.deepEqual(actionsOf(), always);
		assert.deepEqual(actionsOf("queue", "queue"), [...always, "connect:DescribeQueue", "connect:ListQueues"]);
		assert.deepEqual(actionsOf("phoneNumber"), [
			...always,
			"connect:ListPhoneNumbers",
			"connect:ListPhoneNumbersV2",
		]);
		assert.ok(actionsOf("instance").includes("ds:DescribeDirectories"));
	});

	test("allows every action of the table for all kinds, and all of them only read", () => {
		const all = Object.values(operations).flatMap(({ actions }) => actions);
		assert.deepEqual(actionsOf(...liveKinds), [...new Set(all)].sort());
		for (const action of all) {
			assert.match(action, /^[a-z-]+:(?:List|Describe|Get|Search)[A-Z]/);
		}
	});
});
