import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities, severitiesOf } from "../../../server/src/diagnostics/severities";
import { notInAccount } from "../../../server/src/features/live/notInAccount";
import { itemFor, type LiveSource, livePlace } from "../../../server/src/features/live/places";
import type { LiveAnswer, LiveKind } from "../../../shared/src/live";
import { flowArn, looked } from "../../support/account";
import { changed, least, textOf, whole } from "../../support/campaigns";
import { now } from "../../support/completing";

const everything: LiveSource = (kind) => looked(kind);
const channels = "channelSubtypeConfig";
const { telephony } = whole.channelSubtypeConfig;

suite("what the account doesn't have", () => {
	const gone = "99999999-9a8f-4e6d-b5c4-a3f2e1d0c9b8";
	const wrong = textOf(changed(whole, [channels, "telephony", "connectQueueId"], gone));

	function found(text: string, source: LiveSource, severities = defaultSeverities) {
		const options = { severities, now, timeZone: "Europe/Berlin" };
		return notInAccount(new CampaignText(text, severities, () => now), source, options).map(
			({ start, end, severity, message }) => [text.slice(start, end), severity, message],
		);
	}

	test("is a warning on the value, with account, region and time", () => {
		assert.deepEqual(found(wrong, everything), [
			[
				`"${gone}"`,
				"warning",
				`There is no queue "${gone}" in account 111122223333, us-east-1 (looked up at 10:12).`,
			],
		]);
		assert.deepEqual(found(textOf(whole), everything), []);
	});

	test("is told of the environment whose value it is, and of none where the file has it", () => {
		const environments = (name: string) => {
			const chosen = { name, values: new Map([["queue", gone]]) };
			return { all: [chosen], chosen };
		};
		const told = (text: string) => {
			const campaign = new CampaignText(text, defaultSeverities, () => now, undefined, environments("test"));
			const options = { severities: defaultSeverities, now, timeZone: "Europe/Berlin" };
			return notInAccount(campaign, everything, options).map(({ environment, message }) => [
				environment,
				message.split(" in account")[0],
			]);
		};
		assert.deepEqual(told(wrong.replace(gone, () => "${queue}")), [
			["test", `In test: There is no queue "${gone}"`],
		]);
		assert.deepEqual(told(wrong), [[undefined, `There is no queue "${gone}"`]]);
	});

	const certain: readonly (readonly [string, Partial<LiveAnswer>])[] = [
		["nobody has looked", { state: "unknown" }],
		["it is being looked up", { state: "loading" }],
		["it is off", { state: "off" }],
		["it was denied", { state: "denied", action: "connect:ListQueues" }],
		["it failed", { state: "failed" }],
		["pages are missing", { complete: false }],
		["it is out of date", { stale: true }],
		["it is of another account", { account: "999999999999" }],
		["it is of another region", { region: "eu-west-2" }],
	];
	for (const [words, besides] of certain) {
		test(`is not told where ${words}`, () => {
			assert.deepEqual(
				found(wrong, (kind) => looked(kind, besides)),
				[],
			);
		});
	}

	test("is not told where nobody knows of which account it is", () => {
		const { account: _, ...nameless } = looked("queue");
		assert.deepEqual(
			found(wrong, () => nameless),
			[],
		);
	});

	test("is not told where nothing answers", () => {
		assert.deepEqual(
			found(wrong, () => undefined),
			[],
		);
	});

	test("is told of a version that is not there, but of none that AWS chooses", () => {
		const version = (qualifier: string) =>
			found(textOf(changed(whole, ["connectCampaignFlowArn"], `${flowArn}:${qualifier}`)), everything);
		assert.deepEqual(
			version("9").map(([, , message]) => message),
			[
				'There is no version 9 of campaign flow "Spring journey" in account 111122223333, us-east-1 (looked up at 10:12).',
			],
		);
		assert.deepEqual(version("$LATEST"), []);
		const partial: LiveSource = (kind) => looked(kind, { complete: kind !== "flowVersion" });
		assert.deepEqual(found(textOf(changed(whole, ["connectCampaignFlowArn"], `${flowArn}:9`)), partial), []);
	});

	test("is not told of an instance that may be in another account, of a gap, or beside an error", () => {
		const bare = textOf({ name: "Spring", connectInstanceId: gone });
		assert.deepEqual(found(bare, everything), []);
		const queue = [channels, "telephony", "connectQueueId"];
		for (const value of ["<queue id>", "", `arn:aws:connect:us-east-1:1:instance/x/queue/${gone}`]) {
			assert.deepEqual(found(textOf(changed(whole, queue, value)), everything), [], value);
		}
	});

	test("is not told beside an error of the text", () => {
		const other = flowArn.replace(/.$/, "f");
		const journey = (flow: string) =>
			found(
				textOf(changed(changed(whole, ["type"], "JOURNEY"), ["connectCampaignFlowArn"], flow)),
				everything,
			);
		assert.equal(journey(`${other}:1`).length, 1);
		assert.deepEqual(journey(other), []);
	});

	test("is not told of a file without an ARN where nobody knows of which account the list is", () => {
		const bare = { ...least, channelSubtypeConfig: { telephony: { connectQueueId: gone } } };
		const { account: _, ...nameless } = looked("queue");
		assert.equal(found(textOf(bare), (kind) => looked(kind)).length, 1);
		assert.deepEqual(
			found(textOf(bare), (kind) => (kind === "queue" ? nameless : undefined)),
			[],
		);
	});

	test("is told of no ID for its capitals, and of no empty text", () => {
		const capitals = telephony.connectQueueId.toUpperCase();
		const text = textOf(changed(whole, [channels, "telephony", "connectQueueId"], capitals));
		assert.deepEqual(found(text, everything), []);
		const place = livePlace("EmailDisplayName", least.connectInstanceId);
		const unnamed = { value: "news@example.com", label: "news@example.com", facts: {} };
		assert.equal(place && itemFor(place, "", looked("emailAddress", { items: [unnamed] })), undefined);
	});

	test("is not looked for among the versions of a flow that isn't there", () => {
		const kinds = new Set<LiveKind>();
		const text = textOf(changed(whole, ["connectCampaignFlowArn"], `${flowArn.replace(/.$/, "f")}:1`));
		found(text, (kind) => {
			kinds.add(kind);
			return looked(kind);
		});
		assert.ok(kinds.has("campaignFlow") && !kinds.has("flowVersion"), [...kinds].join());
	});

	test("is not looked for in an instance whose ID is half typed", () => {
		const kinds = new Set<LiveKind>();
		const half = least.connectInstanceId.slice(0, -1);
		const ownless = changed(whole, ["tags", "owner"], "x");
		found(textOf(changed(ownless, ["connectInstanceId"], half)), (kind) => {
			kinds.add(kind);
			return looked(kind);
		});
		assert.deepEqual([...kinds], ["instance"]);
	});

	test("has the severity that the user chose", () => {
		const choose = (level: string) => severitiesOf({ "not-found-in-account": level });
		assert.deepEqual(found(wrong, everything, choose("off")), []);
		assert.equal(found(wrong, everything, choose("hint"))[0]?.[1], "hint");
	});
});
