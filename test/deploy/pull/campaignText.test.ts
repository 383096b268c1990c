import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { TextDocument } from "vscode-languageserver-textdocument";
import { callService } from "../../../deploy/src/calls/call";
import { describeExactly } from "../../../deploy/src/calls/campaigns";
import { sendCampaign } from "../../../deploy/src/calls/send";
import type { Identity } from "../../../deploy/src/identity/identity";
import { compareCampaigns } from "../../../deploy/src/plan/compare";
import { campaignText } from "../../../deploy/src/pull/campaignText";
import { propertyOrder } from "../../../deploy/src/pull/propertyOrder";
import { campaignFileName } from "../../../deploy/src/pull/words";
import schemaFile from "../../../schemas/campaign.schema.json";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { formatEdits } from "../../../server/src/features/format";
import { Ranges } from "../../../server/src/features/ranges";
import { readCampaign } from "../../../shared/src/request/body";
import { compareBodies } from "../../../shared/src/request/compare";
import { exactJson } from "../../../shared/src/request/exactJson";
import { isObject, type JsonObject } from "../../../shared/src/request/json";
import { identityFor } from "../../client/support/campaign";
import { type OwnSandbox, openSandbox } from "../../client/support/ownSandbox";
import { whole } from "../../support/campaigns";

const options = {
	askMfaCode: () => assert.fail("asked for a code"),
	step: () => undefined,
	signal: new AbortController().signal,
};

/** The file of what AWS would answer with. */
function pulled(answer: string): string {
	const { value } = exactJson(answer);
	return campaignText(isObject(value) ? value : assert.fail(answer));
}

suite("a campaign that is pulled", () => {
	let sandbox: OwnSandbox;
	let identity: Identity;
	suiteSetup(async () => {
		sandbox = await openSandbox();
		identity = identityFor(sandbox.url, {
			credentials: { kind: "profile", profile: "sandbox" },
			region: "us-east-1",
		});
	});
	suiteTeardown(() => sandbox.close());

	async function described(text: string): Promise<JsonObject> {
		const sent = await sendCampaign(readCampaign(text), identity, options);
		const id = sent.kind === "created" ? sent.id : assert.fail(JSON.stringify(sent));
		const called = await callService(identity, options, "read", (client, signal) =>
			describeExactly(client, id, signal),
		);
		return called.kind === "answered" ? called.value.exact : assert.fail(JSON.stringify(called));
	}

	const files = readdirSync("examples").map(
		(file) => [file, readFileSync(`examples/${file}`, "utf8")] as const,
	);
	for (const [name, text] of [...files, ["every property", JSON.stringify(whole)] as const]) {
		test(`equals the file that it was created from, is laid out and in order: ${name}`, async () => {
			const remote = await described(text);
			const file = campaignText(remote);
			assert.deepEqual(compareBodies(text, file), []);
			const campaign = new CampaignText(file);
			if (name !== "every property") {
				assert.deepEqual(campaign.problems, []);
			}
			assert.deepEqual(
				formatEdits(
					campaign,
					undefined,
					{ tabSize: 2, insertSpaces: true, insertFinalNewline: true },
					new Ranges(TextDocument.create("file:///x", "connect-campaign", 1, file)),
				),
				[],
			);
			assert.ok(file.endsWith("}\n"));
			assert.deepEqual(keysOf(JSON.parse(file)), keysInOrder(JSON.parse(file)));
			const own = exactJson(file).value;
			const { differences, ignored } = compareCampaigns(isObject(own) ? own : {}, remote);
			assert.deepEqual([differences, ignored], [[], []]);
		});
	}

	test("has each example's own text where that is in order", () => {
		for (const [name, text] of files) {
			if (JSON.stringify(keysOf(JSON.parse(text))) === JSON.stringify(keysInOrder(JSON.parse(text)))) {
				assert.equal(pulled(text), text, name);
			}
		}
	});
});

suite("the file of a campaign", () => {
	test("has nothing of what the service adds", () => {
		const file = pulled(
			`{"id": "c-1", "arn": "arn:x", "name": "n", "connectInstanceId": "i",
			"tags": {"aws:cloudformation:stack-name": "s", "team": "x"},
			"communicationTimeConfig": {"localTimeZoneConfig": {"localTimeZoneDetection": []}},
			"channelSubtypeConfig": {"telephony": {"outboundMode": {"preview": {"agentActions": []}}}}}`,
		);
		assert.deepEqual(JSON.parse(file), {
			name: "n",
			connectInstanceId: "i",
			channelSubtypeConfig: { telephony: { outboundMode: { preview: {} } } },
			communicationTimeConfig: { localTimeZoneConfig: {} },
			tags: { team: "x" },
		});
		for (const tags of ["{}", '{"aws:a": "b"}']) {
			assert.deepEqual(JSON.parse(pulled(`{"name": "n", "tags": ${tags}}`)), { name: "n" });
		}
	});

	test("keeps lists and objects whose being empty says something", () => {
		const kept = {
			channelSubtypeConfig: { email: { outboundMode: { agentless: {} } } },
			communicationTimeConfig: {
				telephony: {
					openHours: { dailyHours: { MONDAY: [] } },
					restrictedPeriods: { restrictedPeriodList: [] },
				},
			},
			communicationLimitsOverride: { allChannelSubtypes: { communicationLimitsList: [] } },
		};
		assert.deepEqual(JSON.parse(pulled(JSON.stringify(kept))), kept);
	});

	test("keeps properties that nobody here knows, behind those that are known", () => {
		const file = pulled(
			'{"brandNew": {"inside": [1.10, {"more": []}], "id": "x", "arn": null}, "name": "n", "old": true}',
		);
		assert.equal(
			file,
			`{
  "name": "n",
  "brandNew": {
    "inside": [
      1.10,
      {
        "more": []
      }
    ],
    "id": "x",
    "arn": null
  },
  "old": true
}
`,
		);
	});

	test("has numbers to the digit, and times as they came", () => {
		const file = pulled(
			'{"schedule": {"startTime": "2031-03-01T14:00:00.120Z"}, "n": [9007199254740993, 0.1234567890123456789, 1E2]}',
		);
		for (const literal of [
			"9007199254740993",
			"0.1234567890123456789",
			"1E2",
			'"2031-03-01T14:00:00.120Z"',
		]) {
			assert.ok(file.includes(literal), literal);
		}
	});

	test("leaves tags in the order in which they came, whatever they are called", () => {
		const file = pulled('{"tags": {"type": "a", "name": "b", "agentActions": "c"}}');
		assert.deepEqual(Object.keys(JSON.parse(file).tags), ["type", "name", "agentActions"]);
	});

	test("is not fooled by a property that every object inherits", () => {
		assert.match(pulled('{"__proto__": {"a": 1}, "constructor": 2}'), /"__proto__"[\s\S]*"constructor"/);
	});
});

/** The properties of each object in a value, tags aside, in the order in which they are there. */
function keysOf(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(keysOf);
	}
	return isObject(value)
		? Object.entries(value).map(([name, inner]) => [name, name === "tags" ? [] : keysOf(inner)])
		: undefined;
}

function keysInOrder(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(keysInOrder);
	}
	return isObject(value)
		? Object.entries(value)
				.sort(([one], [other]) => propertyOrder.indexOf(one) - propertyOrder.indexOf(other))
				.map(([name, inner]) => [name, name === "tags" ? [] : keysInOrder(inner)])
		: undefined;
}

test("the order of properties is that of the schema, and has all of them", () => {
	const named = new Set<string>();
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) {
			node.forEach(visit);
		} else if (isObject(node)) {
			const { properties, propertyNames } = node;
			if (isObject(properties)) {
				const names = Object.keys(properties).filter((name) => name !== "$schema");
				const ordered = [...names].sort(
					(one, other) => propertyOrder.indexOf(one) - propertyOrder.indexOf(other),
				);
				assert.deepEqual(names, ordered);
				for (const name of names) {
					named.add(name);
				}
			}
			visit(propertyNames);
			for (const inner of Object.values(node)) {
				visit(inner);
			}
		}
	};
	visit(schemaFile);
	const days = schemaFile.$defs.DayOfWeek.enum;
	assert.deepEqual([...propertyOrder].sort(), [...named, ...days].sort());
	assert.deepEqual(
		propertyOrder.filter((name) => days.includes(name)),
		days,
	);
});

suite("the name of a campaign's file", () => {
	for (const [name, file] of [
		["Spring renewals", "Spring renewals.campaign.json"],
		["a/b\\c:d*e?f", "a-b-c-d-e-f.campaign.json"],
		["../../etc/passwd", "etc-passwd.campaign.json"],
		["..", "campaign.campaign.json"],
		["", "campaign.campaign.json"],
		["  \t ", "campaign.campaign.json"],
		["con", "con-.campaign.json"],
		["Ruhe\u202e\u200b", "Ruhe.campaign.json"],
		["Frühling 2031", "Frühling 2031.campaign.json"],
		["a\nb", "ab.campaign.json"],
		[`${"x".repeat(59)}😀`, `${"x".repeat(59)}.campaign.json`],
		["x".repeat(200), `${"x".repeat(60)}.campaign.json`],
	] as const) {
		test(`is ${file} for ${JSON.stringify(name).slice(0, 40)}`, () => {
			assert.equal(campaignFileName(name), file);
		});
	}
});
