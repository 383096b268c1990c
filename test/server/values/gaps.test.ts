import assert from "node:assert/strict";
import { campaignShape } from "../../../server/src/campaign/campaignShape";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities, levels, severitiesOf } from "../../../server/src/diagnostics/severities";
import { validateText } from "../../../server/src/features/check";
import { newCampaign } from "../../../server/src/features/newCampaign";
import { childShape, membersOf, type Shape } from "../../../server/src/schema/shape";
import { SkeletonWriter } from "../../../server/src/writer/skeleton";
import { campaignChannels, dialingModes } from "../../../shared/src/campaigns";
import { gapCode } from "../../../shared/src/problem/problem";
import { campaignKinds } from "../../../shared/src/protocol";
import { gapsIn, hasGap, mayHaveGap } from "../../../shared/src/values/gaps";
import { changed, textOf, whole } from "../../support/campaigns";
import { labelsAt, now, templates } from "../../support/completing";
import { expandSnippet } from "../../support/snippet";

const uri = "file:///a.campaign.json";

/** Every string of a text that has something in angle brackets. */
function bracketed(text: string): string[] {
	return [...text.matchAll(/"((?:[^"\\]|\\.)*<[^<>]+>(?:[^"\\]|\\.)*)"/g)].map(([, value = ""]) => value);
}

/** What completion writes for every shape there is, with all that is below it. */
function* skeletons(shape: Shape, seen = new Set<Shape>()): Generator<string> {
	if (seen.has(shape)) {
		return;
	}
	seen.add(shape);
	yield expandSnippet(new SkeletonWriter(true).value(shape));
	for (const member of membersOf(shape)?.values() ?? []) {
		if (!member.editorOnly) {
			yield* skeletons(member.shape, seen);
		}
	}
	const below = shape.kind === "list" || shape.kind === "map" ? childShape(shape, undefined) : undefined;
	if (below !== undefined) {
		yield* skeletons(below, seen);
	}
}

function* ours(): Generator<string> {
	for (const { plain } of templates) {
		yield plain;
	}
	yield* skeletons(campaignShape);
	for (const kind of campaignKinds) {
		for (const mode of dialingModes) {
			yield expandSnippet(newCampaign({ kind, mode, channels: campaignChannels }, "UTC"));
		}
	}
}

suite("gaps", () => {
	test("are all that snippets, skeletons and the wizard leave to fill in", () => {
		const values = [...ours()].flatMap(bracketed);
		assert.ok(values.length > 100, `${values.length}`);
		assert.deepEqual(
			values.filter((value) => !hasGap(value)),
			[],
		);
	});

	test("have one name for each place in whole campaigns, whoever writes them", () => {
		const names = new Map<string, Set<string>>();
		const note = (value: unknown, path: string): void => {
			if (typeof value === "string") {
				const known = names.get(path) ?? new Set();
				names.set(path, hasGap(value) ? known.add(value) : known);
			} else if (typeof value === "object" && value !== null) {
				for (const [key, below] of Object.entries(value)) {
					note(below, path.endsWith("tags") ? path : `${path}.${key}`);
				}
			}
		};
		for (const { plain, part } of templates) {
			if (part === undefined) {
				note(JSON.parse(plain), "");
			}
		}
		for (const kind of campaignKinds) {
			for (const mode of dialingModes) {
				note(JSON.parse(expandSnippet(newCampaign({ kind, mode, channels: campaignChannels }, "UTC"))), "");
			}
		}
		const gaps = [...names].filter(([, { size }]) => size > 0);
		assert.ok(gaps.length > 10, `${gaps.length}`);
		assert.deepEqual(
			gaps.filter(([, { size }]) => size > 1).map(([path, several]) => [path, ...several]),
			[],
		);
	});

	test("are the only thing that is said of a fresh file: one code, with the name of the property", () => {
		for (const { plain, part } of templates) {
			if (part !== undefined) {
				continue;
			}
			for (const { code, severity, message, start, end } of new CampaignText(plain).problems) {
				assert.deepEqual([code, severity], [gapCode, "information"], `${message} ${plain.slice(start, end)}`);
				assert.match(message, /^Fill in \w+(?:: [a-z]+(?: [a-z]+)?(?:, [a-z]+(?: [a-z]+)?)*)?\.$/);
			}
		}
		const filled = changed(whole, ["channelSubtypeConfig", "telephony", "connectQueueId"], "<queue id>");
		const [problem, ...others] = new CampaignText(textOf(filled), defaultSeverities, () => now).problems;
		assert.deepEqual([problem?.message, others], ["Fill in connectQueueId.", []]);
	});

	for (const [value, gaps] of [
		["<campaign name>", ["campaign name"]],
		["<start, such as 2031-03-03T14:00:00Z>", ["start"]],
		["Spring <campaign name>", ["campaign name"]],
		["arn:aws:connect:<region>:<account>:instance/<instance>", ["region", "account", "instance"]],
		["arn:aws:connect:us-east-1:<account id>:instance/i", ["account id"]],
		["Q3 renewals <EMEA>", []],
		["<b>", []],
		["<b>Spring</b>", []],
		["<number> callers", []],
		["Calls to the <region>", []],
		["a < b and c > d", []],
		["<>", []],
		["<queue id", []],
		["<<queue id>>", ["queue id"]],
	] as const) {
		test(`are found in ${value}: ${gaps.join(", ") || "none"}`, () => assert.deepEqual(gapsIn(value), gaps));
	}

	for (const value of [
		"your-instance-id",
		"YOUR_FLOW_ARN",
		"your-queue-id-here",
		"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
		"XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX",
		"a1b2c3d4-5678-90ab-cdef-EXAMPLE11111",
		"STRING_VALUE",
		"string",
		"REPLACE_ME",
		"replace-me",
		"CHANGEME",
		"TODO",
		"TBD",
		["$", "{FLOW_ID}"].join(""),
		"{{ flowId }}",
		"$FLOW_ID",
		"$flowId",
		"%FLOW_ID%",
		"__FLOW_ID__",
		"$X",
		"@instance_id",
		":instanceId",
		"***",
		"$INSTANCE_ID$",
		"~ID~",
		"EXAMPLE1-90ab-cdef-fedc-ba987EXAMPLE",
		"!Ref InstanceId",
		"(instance id)",
	]) {
		test(`are placeholders of others, such as ${value}`, () => {
			assert.deepEqual(gapsIn(value, "connectInstanceId"), [value]);
			const file = textOf(changed(whole, ["channelSubtypeConfig", "telephony", "connectQueueId"], value));
			const told = new CampaignText(file, defaultSeverities, () => now).problems;
			assert.deepEqual(
				told.map(({ code, severity, message }) => [code, severity, message]),
				[[gapCode, "information", "Fill in connectQueueId."]],
			);
		});
	}

	/** What no ID is, by the kind of its writer. */
	const placeholders: readonly (readonly [kind: string, values: readonly string[]])[] = [
		[
			"an example",
			["your-instance-id", "YOUR_INSTANCE_ID", "yourInstanceId", "your instance id", "my-instance-id"],
		],
		["the name of the property", ["instance-id", "INSTANCE_ID", "instanceId", "connect_instance_id", "uuid"]],
		["brackets", ["<your-instance-id>", "<INSTANCE_ID>", "[instance id]", "{instanceId}", "<<ID>>", "<...>"]],
		[
			"an order",
			["REPLACE_WITH_ID", "replace-with-your-id", "insert-id-here", "ENTER_ID_HERE", "TODO: fill in"],
		],
		["a generator", ["string", "String", "STRING_VALUE", "TIMESTAMP", "placeholder", "to be defined"]],
		["nothing", ["xxx", "XXXX", "...", "\u2026", "???", "n/a", "none", "null", "undefined"]],
		[
			"a pattern",
			[
				"00000000-0000-0000-0000-000000000000",
				"11111111-2222-3333-4444-555555555555",
				"12345678-1234-1234-1234-123456789012",
			],
		],
		[
			"a template",
			[
				"$(FLOW_ID)",
				"#{flow_id}",
				"%%FLOW_ID%%",
				"@@FLOW_ID@@",
				"@FLOW_ID@",
				"@{flowId}",
				"<%= flow %>",
				"{% flow %}",
				"$.flowId",
			],
		],
	];
	for (const [kind, values] of placeholders) {
		test(`are what ${kind} has for an ID`, () => {
			for (const value of values) {
				assert.deepEqual(gapsIn(value, "connectQueueId"), [value], value);
				assert.ok(mayHaveGap(value), value);
				const file = textOf(changed(whole, ["connectInstanceId"], value));
				assert.deepEqual(
					new CampaignText(file, defaultSeverities, () => now).problems.map(({ code }) => code),
					[gapCode],
					value,
				);
			}
		});
	}

	test("are no IDs, addresses and times that there may be", () => {
		for (const [name, value] of [
			["connectInstanceId", "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"],
			["connectInstanceId", "my-contact-center"],
			["connectQueueId", "queue1"],
			["owner", "arn:aws:connect:us-east-1:111122223333:instance/renewals"],
			["owner", "arn:aws:connect:us-east-1:123456789012:phone-number/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"],
			[
				"customerProfilesDomainArn",
				"arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-my-domain",
			],
			["wisdomTemplateArn", "arn:aws:wisdom:us-east-1:111122223333:message-template/a/b:$LATEST"],
			["connectSourcePhoneNumber", "+12065550100"],
			["connectSourceEmailAddress", "sales@example.com"],
			["defaultTimeZone", "America/New_York"],
			["refreshFrequency", "P1D"],
		] as const) {
			assert.deepEqual(gapsIn(value, name), [], value);
		}
	});

	for (const [name, value] of [
		["connectSourcePhoneNumber", "+1XXXXXXXXXX"],
		["connectSourcePhoneNumber", "+1 (xxx) xxx-xxxx"],
		["connectSourceEmailAddress", "your-email@example.com"],
		["startTime", "YYYY-MM-DDTHH:MM:SSZ"],
		["endDate", "yyyy-mm-dd"],
		["name", "CAMPAIGN_NAME"],
		["name", "<your campaign name>"],
		["name", "your-campaign-name"],
		["team", "{{team}}"],
		["team", "your-team-name"],
	] as const) {
		test(`are what ${name} can't be, such as ${value}`, () => assert.deepEqual(gapsIn(value, name), [value]));
	}

	for (const [arn, gaps] of [
		["REGION:ACCOUNT_ID:instance/INSTANCE_ID", ["REGION", "ACCOUNT_ID", "INSTANCE_ID"]],
		["us-east-1:xxxxxxxxxxxx:instance/your-instance-id", ["xxxxxxxxxxxx", "your-instance-id"]],
		["$REGION:<YOUR_ACCOUNT>:instance/{id}", ["$REGION", "<YOUR_ACCOUNT>", "{id}"]],
		["region:account-id:instance/instance-id", ["region", "account-id", "instance-id"]],
	] as const) {
		test(`are parts of an ARN, such as ${gaps.join(", ")}`, () => {
			assert.deepEqual(gapsIn(`arn:aws:connect:${arn}`, "owner"), gaps);
			assert.ok(hasGap(`arn:aws:connect:${arn}`));
		});
	}

	test("are placeholders within a longer value, and are named", () => {
		const arn = ["arn:aws:connect:us-east-1:$", "{ACCOUNT}:instance/{{instance}}/contact-flow/f:1"].join("");
		assert.deepEqual(gapsIn(arn, "connectCampaignFlowArn"), [["$", "{ACCOUNT}"].join(""), "{{instance}}"]);
	});

	test("are no names that merely look like placeholders, nor words of a tag", () => {
		for (const name of [
			"Your spring renewals",
			"your-offer",
			"To do",
			"String quartet",
			"100 % off",
			"$5 off",
			"Your time",
			"Campaign name",
			"Enter here",
			"Test",
			"none",
			"<instanceId>",
			"instance-id",
		]) {
			assert.deepEqual(gapsIn(name, "name"), [], name);
		}
		assert.deepEqual(gapsIn("TODO", "state"), []);
		assert.deepEqual(gapsIn("string", "kind"), []);
	});

	test("of an ID get into no ARN that is offered", () => {
		const text = '{"connectInstanceId":"your-instance-id","tags":{"owner":"‸"}}';
		assert.deepEqual(labelsAt(text, { others: new Map() }), [
			"arn:aws:connect:<region>:<account>:instance/<instance>",
		]);
	});

	test("may be words wherever the schema has a text that is not of a fixed set", () => {
		const names = new Set<string>();
		const collect = (shape: Shape, seen = new Set<Shape>()): void => {
			if (seen.has(shape)) {
				return;
			}
			seen.add(shape);
			for (const [name, one] of membersOf(shape) ?? []) {
				if (one.editorOnly) {
					continue;
				}
				if (one.shape.kind === "string" && one.shape.values === undefined) {
					names.add(name);
				}
				collect(one.shape, seen);
			}
			if (shape.kind === "list") {
				collect(shape.item, seen);
			}
			if (shape.kind === "map") {
				collect(shape.value, seen);
			}
		};
		collect(campaignShape);
		assert.ok(names.size > 15);
		for (const name of names) {
			assert.deepEqual(
				gapsIn("TODO", name),
				["TODO"],
				`shared/src/values/placeholders.ts has to say what kind of text ${name} is`,
			);
		}
	});

	test("of a property's own name are gaps in that property alone", () => {
		assert.deepEqual(gapsIn("<connectQueueId>", "connectQueueId"), ["connectQueueId"]);
		assert.deepEqual(gapsIn("<connectQueueId>", "name"), []);
	});

	test("keep everything else quiet about their value, wherever it stands", () => {
		const owner = "arn:aws:connect:eu-north-9:<account>:instance/another";
		for (const [path, value] of [
			[["connectInstanceId"], "<instance id>"],
			[["tags", "owner"], owner],
			[["connectCampaignFlowArn"], "arn:aws:connect:eu-north-9:<account>:instance/x/contact-flow/<flow>:1"],
			[["schedule", "endTime"], "<end, such as 2031-03-28T22:00:00Z>"],
			[["schedule", "refreshFrequency"], "<refreshFrequency>"],
			[["communicationTimeConfig", "localTimeZoneConfig", "defaultTimeZone"], "<defaultTimeZone>"],
		] as const) {
			const { problems } = new CampaignText(
				textOf(changed(whole, path, value)),
				defaultSeverities,
				() => now,
			);
			assert.deepEqual(
				problems.map(({ code }) => code),
				[gapCode],
				path.join("."),
			);
		}
	});

	for (const level of levels) {
		test(`are told to whoever is about to send a file, where the user wants them ${level}`, () => {
			const text = textOf(changed(whole, ["name"], "<campaign name>"));
			const severities = severitiesOf({ [gapCode]: level });
			const { problems } = validateText(uri, text, severities);
			const told = problems.filter(({ code }) => code === gapCode);
			assert.deepEqual(
				told.map(({ message, severity }) => [message, severity]),
				[["Fill in name.", level === "off" ? "information" : level]],
			);
			const shown = new CampaignText(text, severities).problems.filter(({ code }) => code === gapCode);
			assert.equal(shown.length, level === "off" ? 0 : 1);
		});
	}
});
