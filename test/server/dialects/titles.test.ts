import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const json = (name: string): string => JSON.stringify({ name, connectInstanceId: id });

/** Texts with two campaigns, and what each is called in its fix. */
const texts: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
	[
		"a word of a mail in front of it",
		`Done, see:\n${json("Spring")}\n\nMarta wrote:\n${json("Winter")}\n`,
		["Spring", "Winter"],
	],
	[
		"the name of a variable",
		`first = ${json("Spring")}\nsecond = ${json("Winter")}\nclient.create_campaign(**first)\nclient.create_campaign(**second)\n`,
		["Spring", "Winter"],
	],
	[
		"one name for both",
		`first = ${json("Spring")}\nsecond = ${json("Spring").replace("}", ', "type": "MANAGED"}')}\nclient.create_campaign(**first)\nclient.create_campaign(**second)\n`,
		["first", "second"],
	],
	[
		"a name that only the code knows",
		`first = {"name": a, "connectInstanceId": "${id}"}\nsecond = ${json("Winter")}\nclient.create_campaign(**first)\nclient.create_campaign(**second)\n`,
		["first", "Winter"],
	],
];

suite("the names of campaigns in fixes", () => {
	for (const [what, text, names] of texts) {
		test(`are their own where these tell them apart: ${what}`, () => {
			const { tree, problems } = new CampaignText(text);
			const titles = problems.flatMap((problem) => fixesOf(problem, tree).map(({ title }) => title));
			assert.deepEqual(
				titles.map((title) => /^Convert "(.*)" to a campaign file/.exec(title)?.[1]),
				names,
			);
		});
	}
});

suite("objects that awscc keeps as texts", () => {
	const telephony = (mode: string): string =>
		`name = "Spring"\nconnect_instance_id = "${id}"\nchannel_subtype_config = {\n  telephony = {\n    outbound_mode = { agentless_config = ${mode} }\n    default_outbound_config = { connect_contact_flow_id = "f" }\n  }\n}\n`;

	test("are objects", () => {
		assert.deepEqual(
			conversions(telephony('"{}"')).map((one) => JSON.parse(one)),
			[
				{
					name: "Spring",
					connectInstanceId: id,
					channelSubtypeConfig: {
						telephony: {
							outboundMode: { agentless: {} },
							defaultOutboundConfig: { connectContactFlowId: "f" },
						},
					},
				},
			],
		);
	});

	test("stay as they are where they are no objects", () => {
		assert.match(conversions(telephony('"{"')).join(), /"agentless": "\{"/);
	});
});
