import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { newCampaign } from "../../../server/src/features/newCampaign";
import { campaignChannels, dialingModes } from "../../../shared/src/campaigns";
import { campaignKinds, type NewCampaignParams } from "../../../shared/src/protocol";
import { expandSnippet } from "../../support/snippet";

const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const connect = "arn:aws:connect:us-east-1:111122223333";
const template =
	"arn:aws:wisdom:us-east-1:111122223333:message-template/3b1f7a52-9f6f-4a55-8a43-61f0d1c9b102/9e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b11:$ACTIVE_VERSION";
const domain = "arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-example";

/** What a person writes in the place of what the skeleton asks for, by the beginning of the words. */
const answers: readonly (readonly [words: string, answer: string])[] = [
	["campaign name", "Spring sale"],
	["instance id", instance],
	["queue id", "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8"],
	["flow id", "2d7f3e5f-0e4a-448a-bd2f-5f0d1c9b1034"],
	["phone number ARN", `${connect}:phone-number/0b7d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b10`],
	["phone number, such as", "+12065550104"],
	["message template ARN", template],
	["email address", "news@example.com"],
	["segment ARN", `${domain}/segment-definitions/new-customers`],
	["domain ARN", domain],
	[
		"campaign flow ARN",
		`${connect}:instance/${instance}/contact-flow/8b2f6c1d-9e47-4a35-b0d8-3c5e7f1a2946:9`,
	],
	["date and time, such as ", ""],
	["region", "us-east-1"],
	["account", "111122223333"],
	["instance", instance],
];

function filled(text: string): string {
	return text.replace(/<([^<>]+)>/g, (_, words: string) => {
		const found = answers.find(([start]) => words.startsWith(start));
		assert.ok(found, `nobody knows what to write for <${words}>`);
		return found[1] === "" ? words.slice(found[0].length) : found[1];
	});
}

/** Every kind, each channel alone and all together, in every mode. */
function* all(): Generator<NewCampaignParams> {
	for (const kind of campaignKinds) {
		for (const channels of [...campaignChannels.map((channel) => [channel]), campaignChannels]) {
			for (const mode of channels.includes("telephony") ? dialingModes : ([dialingModes[0]] as const)) {
				yield { kind, channels, mode };
			}
		}
	}
}

suite("a new campaign", () => {
	const now = () => new Date("2030-01-01T00:00:00Z");

	for (const params of all()) {
		const { kind, channels, mode } = params;
		test(`of kind ${kind} over ${channels.join(", ")} (${mode}) has no problem once it is filled in`, () => {
			const snippet = newCampaign(params, "Europe/Berlin");
			const text = expandSnippet(snippet);
			for (const { start, end, message } of new CampaignText(text, defaultSeverities, now).problems) {
				assert.match(text.slice(start, end), /<[^<>]+>/, message);
			}
			const { problems } = new CampaignText(filled(text), defaultSeverities, now);
			assert.deepEqual(
				problems.map(({ code, message }) => `${code}: ${message}`),
				[],
			);
		});
	}

	test("has what was chosen, in the API's order", () => {
		const read = (params: NewCampaignParams) => JSON.parse(expandSnippet(newCampaign(params, "UTC")));
		const journey = read({ kind: "journey", channels: ["whatsApp", "telephony"], mode: "preview" });
		assert.equal(journey.type, "JOURNEY");
		assert.deepEqual(Object.keys(journey.channelSubtypeConfig), ["telephony", "whatsApp"]);
		assert.deepEqual(Object.keys(journey.channelSubtypeConfig.telephony.outboundMode), ["preview"]);
		assert.deepEqual(Object.keys(journey.communicationTimeConfig), [
			"localTimeZoneConfig",
			"telephony",
			"whatsApp",
		]);
		const fed = read({ kind: "external", channels: ["sms"], mode: "progressive" });
		assert.ok(!("source" in fed) && !("schedule" in fed) && fed.type === "MANAGED");
		const event = read({ kind: "event", channels: ["sms"], mode: "progressive" });
		assert.deepEqual(Object.keys(event.source), ["eventTrigger"]);
	});

	test("numbers its tab stops in the order of the text, and begins with the writer's time zone", () => {
		const snippet = newCampaign(
			{ kind: "segment", channels: campaignChannels, mode: "agentless" },
			"Asia/Tokyo",
		);
		assert.match(snippet, /"connectInstanceId": "\$\{2:<instance id>\}"/);
		assert.match(snippet, /:instance\/\$2"/, "the owner is the same instance");
		const stops = [...snippet.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
		assert.deepEqual(
			stops,
			stops.map((_, index) => index + 1),
		);
		assert.match(snippet, /"defaultTimeZone": "\$\{\d+:Asia\/Tokyo\}"/);
	});

	test("leaves the time zone to be filled in on a machine in UTC, which may be anywhere", () => {
		const gap = "<time zone, such as America/New_York>";
		for (const zone of ["UTC", "Etc/UTC", "GMT"]) {
			const text = expandSnippet(
				newCampaign({ kind: "external", channels: ["sms"], mode: "progressive" }, zone),
			);
			assert.equal(JSON.parse(text).communicationTimeConfig.localTimeZoneConfig.defaultTimeZone, gap);
			const messages = new CampaignText(text, defaultSeverities, now).problems.map(({ message }) => message);
			assert.ok(messages.includes("Fill in defaultTimeZone."), messages.join(" "));
		}
	});
});
