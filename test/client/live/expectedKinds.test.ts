import assert from "node:assert/strict";
import { expectedKinds } from "../../../client/src/live/expectedKinds";
import { instanceId } from "../support/campaign";

const kindsOf = (campaign: object): readonly string[] =>
	expectedKinds(JSON.stringify(campaign)).map(({ kind, scope }) =>
		`${kind} ${scope.instanceId ?? ""}`.trim(),
	);

suite("what suggestions in a file will be asked for", () => {
	test("is a kind for each property that refers to one, in the file's instance", () => {
		const channel = (name: string) => ({ defaultOutboundConfig: { [name]: "" } });
		for (const [name, kind] of [
			["connectContactFlowId", "contactFlow"],
			["connectSourcePhoneNumber", "phoneNumber"],
			["connectSourcePhoneNumberArn", "phoneNumber"],
			["connectSourceEmailAddress", "emailAddress"],
			["wisdomTemplateArn", "messageTemplate"],
			["connectQueueId", "queue"],
			["connectCampaignFlowArn", "campaignFlow"],
			["customerProfilesSegmentArn", "segment"],
			["customerProfilesDomainArn", "profileDomain"],
		] as const) {
			const campaign = { connectInstanceId: instanceId, part: channel(name) };
			assert.deepEqual(kindsOf(campaign), [`${kind} ${instanceId}`], name);
		}
		assert.deepEqual(kindsOf({ connectInstanceId: instanceId, name: "Spring" }), []);
	});

	test("are instances while the file names none, and nothing while it is broken", () => {
		for (const connectInstanceId of [undefined, "", "<instance ID>", "6f3c1b7e-2a54", 7]) {
			assert.deepEqual(kindsOf({ connectInstanceId, connectQueueId: "" }), ["instance"]);
		}
		assert.deepEqual([expectedKinds('{"connectQueueId": '), expectedKinds("7")], [[], []]);
	});
});
