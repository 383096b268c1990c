import assert from "node:assert/strict";
import { checkAgainstAws } from "../../../deploy/src/live/check/check";
import { instanceId } from "../../client/support/campaign";
import { LiveSandbox, shortened } from "./support";

suite("a check in an account that doesn't have the instance", () => {
	let aws: LiveSandbox;
	setup(async () => {
		aws = await LiveSandbox.start({ id: instanceId, account: "111122223333" });
	});
	teardown(() => aws.stop());

	test("holds nothing against the file: what would be in it isn't missing", async () => {
		const campaign = {
			name: "Spring",
			connectInstanceId: instanceId,
			channelSubtypeConfig: {
				telephony: {
					connectQueueId: "gone",
					defaultOutboundConfig: {
						connectContactFlowId: "gone",
						connectSourcePhoneNumber: "+12065550199",
					},
				},
				email: { defaultOutboundConfig: { connectSourceEmailAddress: "gone@example.com" } },
			},
		};
		const live = aws.open({ key: "SANDBOXKEYTWO" });
		const { lines } = await checkAgainstAws(campaign, { live }, new AbortController().signal);
		const why = "(nobody could tell whether the instance is in this account)";
		assert.deepEqual(shortened(lines), [
			`Not checked: Name ${why}`,
			"Not checked: Instance (denied connect:DescribeInstance)",
			`Not checked: Setup of outbound campaigns ${why}`,
			`Not checked: Queue ${why}`,
			`Not checked: Flow ${why}`,
			`Not checked: Phone number ${why}`,
			`Not checked: Email address ${why}`,
		]);
	});
});
