import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { changed, whole } from "../../support/campaigns";
import { offeredFor } from "../../support/offered";

const telephony = ["channelSubtypeConfig", "telephony"] as const;
const bare: unknown = changed(whole, [...telephony, "outboundMode"], undefined);

/** A campaign whose telephony has these properties besides, and what it has afterwards. */
function chosenIn(written: object): object {
	const { channelSubtypeConfig } = Object(bare);
	const text = JSON.stringify(
		changed(bare, [...telephony], { ...written, ...channelSubtypeConfig.telephony }),
		undefined,
		2,
	);
	const { preferred, afterEach, titles } = offeredFor(text, "wrong-type");
	const after = afterEach[titles.indexOf(preferred[0] ?? "")] ?? "";
	assert.deepEqual(
		new CampaignText(after).problems.filter(({ severity }) => severity === "error"),
		[],
	);
	const now = JSON.parse(after).channelSubtypeConfig.telephony;
	const besides = Object.keys(written).filter((name) => name !== "outboundMode" && name in now);
	return { ...now.outboundMode, ...(besides.length > 0 && { besides }) };
}

suite("the name of a mode in its place", () => {
	test("is the mode, with the values that stand beside it", () => {
		const progressive = { outboundMode: "progressive", bandwidthAllocation: 0.8 };
		assert.deepEqual(chosenIn(progressive), { progressive: { bandwidthAllocation: 0.8 } });
		const before = { bandwidthAllocation: 0.25, outboundMode: "predictive" };
		assert.deepEqual(chosenIn(before), { predictive: { bandwidthAllocation: 0.25 } });
		const preview = {
			bandwidthAllocation: 0.5,
			outboundMode: "preview",
			timeoutConfig: { durationInSeconds: 45 },
			agentActions: ["DISCARD"],
		};
		assert.deepEqual(chosenIn(preview), {
			preview: {
				bandwidthAllocation: 0.5,
				timeoutConfig: { durationInSeconds: 45 },
				agentActions: ["DISCARD"],
			},
		});
	});

	test("is the mode with what it needs where nothing stands beside it", () => {
		assert.deepEqual(chosenIn({ outboundMode: "progressive" }), { progressive: { bandwidthAllocation: 1 } });
	});
});
