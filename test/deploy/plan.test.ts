import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { planSummary, planText } from "../../deploy/src/plan/document";
import { type Plan, planOf } from "../../deploy/src/plan/plan";
import { formatPath } from "../../shared/src/request/path";
import { changed, whole } from "../support/campaigns";
import { exactly } from "./support";

const remote = { ...whole, id: "c-1", arn: "arn:aws:connect-campaigns:us-east-1:111122223333:campaign/c-1" };

function plan(file: unknown, state: string | undefined = "Initialized", from: unknown = remote): Plan {
	return planOf(exactly(file), exactly(from), state);
}

/** Each change as "kind path verdict operation". */
function told({ changes }: Plan): readonly string[] {
	return changes.map(({ kind, path, verdict }) =>
		[kind, formatPath(path), verdict.kind, verdict.operation].filter((part) => part !== undefined).join(" "),
	);
}

const requests = ({ writes }: Plan): readonly string[] =>
	writes.map(({ operation, channel, tagKeys }) => [operation, channel, ...tagKeys].filter(Boolean).join(" "));

const without = (campaign: Readonly<Record<string, unknown>>, ...members: readonly string[]): unknown =>
	Object.fromEntries(Object.entries(campaign).filter(([name]) => !members.includes(name)));

suite("a plan", () => {
	test("is empty for a campaign that says the same in other words", () => {
		const file = JSON.parse(
			JSON.stringify({ $schema: "x", ...whole }, (_, value: unknown) =>
				Array.isArray(value) ? [...value].reverse() : value,
			),
		);
		assert.deepEqual(told(plan(file)), []);
		assert.equal(planSummary(plan(file)), "No changes");
	});

	test("takes an instant for an instant, and a number for a number", () => {
		const schedule = { startTime: "2031-03-03T14:00:00Z", endTime: "2031-03-04T14:00:00Z" };
		const from = changed(whole, ["schedule"], schedule);
		const same = { ...schedule, startTime: "2031-03-03T15:00:00.000+01:00" };
		assert.deepEqual(told(plan(changed(whole, ["schedule"], same), "Initialized", from)), []);
		const text = JSON.stringify(whole).replace('"capacity":0.5', '"capacity":5e-1');
		assert.deepEqual(told(plan(JSON.parse(text))), []);
		const other = { ...schedule, startTime: "2031-03-03T14:00:00.001Z" };
		assert.deepEqual(told(plan(changed(whole, ["schedule"], other), "Initialized", from)), [
			"changed schedule.startTime possible UpdateCampaignSchedule",
		]);
	});

	test("leaves what AWS adds by itself, and says so", () => {
		const from = {
			...Object(without(remote, "type")),
			type: "MANAGED",
			tags: { ...whole.tags, "aws:x": "y" },
		};
		const { changes, ignored } = plan(without(whole, "type"), "Initialized", from);
		assert.deepEqual([changes, ignored], [[], [{ path: ["type"], why: "setByAws" }]]);
	});

	test("keeps what is not known here in every request that could take it away", () => {
		const from = changed(changed(remote, ["channelSubtypeConfig", "fax"], { pages: 1 }), ["new"], { a: 1.5 });
		const { unknown, writes } = plan(
			changed(whole, ["channelSubtypeConfig", "email", "capacity"], 0.75),
			"Running",
			from,
		);
		assert.deepEqual(unknown, [["channelSubtypeConfig", "fax"], ["new"]]);
		assert.equal(writes.length, 1);
		const body: unknown = JSON.parse(writes[0]?.body ?? "");
		assert.deepEqual(body, {
			channelSubtypeConfig: {
				...whole.channelSubtypeConfig,
				email: { ...whole.channelSubtypeConfig.email, capacity: 0.75 },
				fax: { pages: 1 },
			},
		});
	});

	test("removes by the operation that removes, never by leaving out", () => {
		const { email: _email, ...channels } = whole.channelSubtypeConfig;
		const file = changed(whole, ["channelSubtypeConfig"], {
			...channels,
			sms: { ...channels.sms, capacity: 0.75 },
		});
		const made = plan(file);
		assert.deepEqual(told(made), [
			"changed channelSubtypeConfig.sms.capacity possible UpdateCampaignChannelSubtypeConfig",
			"removed channelSubtypeConfig.email possible DeleteCampaignChannelSubtypeConfig",
		]);
		assert.deepEqual(requests(made), [
			"UpdateCampaignChannelSubtypeConfig",
			"DeleteCampaignChannelSubtypeConfig EMAIL",
		]);
		const body: unknown = JSON.parse(made.writes[0]?.body ?? "");
		assert.deepEqual(
			Object.keys(Object(body).channelSubtypeConfig).sort(),
			Object.keys(whole.channelSubtypeConfig).sort(),
		);
	});

	test("says what a start has fixed, and sends it as AWS has it", () => {
		const telephony = {
			...whole.channelSubtypeConfig.telephony,
			connectQueueId: "another",
			capacity: 0.75,
			outboundMode: { agentless: {} },
		};
		const file = changed(whole, ["channelSubtypeConfig", "telephony"], telephony);
		const made = plan(file, "Running");
		assert.deepEqual([...told(made)].sort(), [
			"changed channelSubtypeConfig.telephony.capacity possible UpdateCampaignChannelSubtypeConfig",
			"changed channelSubtypeConfig.telephony.connectQueueId blocked UpdateCampaignChannelSubtypeConfig",
			"changed channelSubtypeConfig.telephony.outboundMode blocked UpdateCampaignChannelSubtypeConfig",
		]);
		const body = Object(JSON.parse(made.writes[0]?.body ?? "")).channelSubtypeConfig.telephony;
		assert.deepEqual(body, { ...whole.channelSubtypeConfig.telephony, capacity: 0.75 });
		assert.equal(planSummary(made), "1 change, 2 not possible in state Running");
	});

	const all = Object.keys(whole).filter((part) => part !== "name" && part !== "connectInstanceId");
	const kinds: readonly (readonly [
		what: string,
		file: unknown,
		state: string,
		expected: readonly string[],
	])[] = [
		["another name", { ...whole, name: "x" }, "Running", ["changed name possible UpdateCampaignName"]],
		[
			"another name when it is over",
			{ ...whole, name: "x" },
			"Stopped",
			["changed name mayRefuse UpdateCampaignName"],
		],
		[
			"another instance",
			{ ...whole, connectInstanceId: "x" },
			"Initialized",
			["changed connectInstanceId needsNew"],
		],
		["another type", { ...whole, type: "JOURNEY" }, "Initialized", ["changed type needsNew"]],
		["no source", without(whole, "source"), "Initialized", ["removed source needsNew"]],
		[
			"no flow",
			without(whole, "connectCampaignFlowArn"),
			"Initialized",
			["removed connectCampaignFlowArn needsNew"],
		],
		["no schedule", without(whole, "schedule"), "Initialized", ["removed schedule needsNew"]],
		[
			"no entry limits",
			without(whole, "entryLimitsConfig"),
			"Initialized",
			["removed entryLimitsConfig possible DeleteCampaignEntryLimits"],
		],
		[
			"no entry limits after a start",
			without(whole, "entryLimitsConfig"),
			"Paused",
			["removed entryLimitsConfig blocked DeleteCampaignEntryLimits"],
		],
		[
			"no channels",
			without(whole, "channelSubtypeConfig"),
			"Initialized",
			["telephony", "sms", "email", "whatsApp"].map(
				(channel) => `removed channelSubtypeConfig.${channel} blocked`,
			),
		],
		[
			"no tags",
			without(whole, "tags"),
			"Running",
			Object.keys(whole.tags).map((key) => `removed ${formatPath(["tags", key])} possible UntagResource`),
		],
	];
	for (const [what, file, state, expected] of kinds) {
		test(`of ${what} in state ${state}`, () => {
			assert.deepEqual(told(plan(file, state)), expected);
		});
	}

	test("has a verdict with a reason or an operation for each part that goes or comes", () => {
		for (const part of all) {
			for (const [file, from] of [
				[without(whole, part), remote],
				[whole, without(remote, part)],
			]) {
				for (const state of [
					"Initialized",
					"Running",
					"Paused",
					"Stopped",
					"Completed",
					"Failed",
					undefined,
				]) {
					const { changes, ignored } = plan(file, state, from);
					assert.ok(changes.length + ignored.length > 0, `${part} in ${state}`);
					for (const { verdict } of changes) {
						assert.ok(verdict.operation !== undefined || verdict.reason !== undefined, `${part} in ${state}`);
					}
				}
			}
		}
	});

	test("reads well", () => {
		const file = changed(
			changed(
				{ ...whole, type: "JOURNEY", later: { pages: [1, { a: true }] } },
				["channelSubtypeConfig", "email", "capacity"],
				0.75,
			),
			["tags"],
			{ ...whole.tags, team: "night\u202eshift" },
		);
		const text = planText(plan(changed(file, ["schedule", "endTime"], "2031-12-31T00:00:00Z"), "Running"), {
			name: "Spring",
			id: "c-1",
			region: "us-east-1",
			account: "account 111122223333",
			instance: "sales (6f3c)",
			file: "spring.campaign.json",
			time: "10:12",
		});
		assert.equal(text, readFileSync("test/deploy/plan.golden.txt", "utf8"));
	});
});
