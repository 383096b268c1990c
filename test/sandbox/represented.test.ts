import assert from "node:assert/strict";
import { DescribeCampaignCommand, ListCampaignsCommand } from "@aws-sdk/client-connectcampaignsv2";
import { least, whole } from "../support/campaigns";
import { defaultBehaviour } from "./behaviour";
import { represented } from "./represented";
import { Aws } from "./support/aws";

const preview = { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 30 } };
const { defaultOutboundConfig } = whole.channelSubtypeConfig.telephony;
const openHours = { dailyHours: { MONDAY: [] } };
const zones = { defaultTimeZone: "Europe/London" };

/** A campaign whose optional lists and maps are all empty, or all missing. */
function campaign(agentActions: object, detection: object, tags: object): Readonly<Record<string, unknown>> {
	const outboundMode = { preview: { ...preview, ...agentActions } };
	return {
		name: "Spring",
		connectInstanceId: "i",
		channelSubtypeConfig: { telephony: { outboundMode, defaultOutboundConfig } },
		communicationTimeConfig: {
			localTimeZoneConfig: { ...zones, ...detection },
			sms: { openHours, restrictedPeriods: { restrictedPeriodList: [] } },
		},
		source: { eventTrigger: {} },
		communicationLimitsOverride: { allChannelSubtypes: { communicationLimitsList: [] } },
		...tags,
	};
}
const empty = campaign({ agentActions: [] }, { localTimeZoneDetection: [] }, { tags: {} });
const missing = campaign({}, {}, {});

suite("the sandbox's view of a campaign", () => {
	test("has empty lists and maps as the behaviour says, where they are optional", () => {
		for (const [emptyLists, ofEmpty, ofMissing] of [
			["kept", empty, missing],
			["dropped", missing, missing],
			["filled", empty, empty],
		] as const) {
			const behaviour = { ...defaultBehaviour, emptyLists };
			assert.deepEqual(represented(empty, behaviour), ofEmpty, emptyLists);
			assert.deepEqual(represented(missing, behaviour), ofMissing, emptyLists);
		}
	});

	test("keeps what has values, and what the model doesn't know", () => {
		const body = { ...whole, newer: { list: [], map: {} } };
		for (const emptyLists of ["kept", "dropped", "filled"] as const) {
			assert.deepEqual(represented(body, { ...defaultBehaviour, emptyLists }), body);
		}
	});

	test("fills in no list that may not be empty", () => {
		const outboundMode = { predictive: { bandwidthAllocation: 1 } };
		const body = { ...least, channelSubtypeConfig: { telephony: { outboundMode, defaultOutboundConfig } } };
		const shown = represented(body, { ...defaultBehaviour, emptyLists: "filled" });
		assert.deepEqual(shown, { ...body, tags: {} });
	});

	test("has a type where none was sent, if the service fills it in", async () => {
		const aws = await Aws.start({ fillsType: true, emptyLists: "filled" });
		try {
			const [id, journey] = aws.sandbox.seed({
				campaigns: [{ body: least }, { body: { ...least, type: "JOURNEY" } }],
			});
			const described = await aws.client().send(new DescribeCampaignCommand({ id }));
			assert.deepEqual([described.campaign?.type, described.campaign?.tags], ["MANAGED", {}]);
			const { campaign: other } = await aws.client().send(new DescribeCampaignCommand({ id: journey }));
			assert.equal(other?.type, "JOURNEY");
			const { campaignSummaryList = [] } = await aws.client().send(new ListCampaignsCommand({}));
			assert.deepEqual(
				campaignSummaryList.map(({ type }) => type),
				["MANAGED", "JOURNEY"],
			);
			aws.sandbox.configure({ fillsType: false });
			const { campaign: bare } = await aws.client().send(new DescribeCampaignCommand({ id }));
			assert.equal(bare?.type, undefined);
		} finally {
			await aws.stop();
		}
	});
});
