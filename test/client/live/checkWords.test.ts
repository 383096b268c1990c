import assert from "node:assert/strict";
import {
	checkedLines,
	liveCheckSummary,
	liveCheckText,
	markedLines,
	notCheckedBecause,
	soundValues,
} from "../../../client/src/live/checkWords";
import { namedValues } from "../../../client/src/live/namedValues";
import type { LiveCheck } from "../../../shared/src/live";

const found: LiveCheck = {
	lines: [
		{ outcome: "ok", path: ["name"], text: "No other campaign of the instance has this name" },
		{ outcome: "notOk", path: ["connectInstanceId"], text: "Instance sales isn't active" },
		{
			outcome: "notLookedAt",
			path: ["source"],
			text: "Segment",
			reason: "denied profile:GetSegmentDefinition",
		},
	],
	asOf: Date.UTC(2031, 2, 3, 9),
	account: "111122223333",
	region: "eu-west-2",
};

const senderPath = ["channelSubtypeConfig", "email", "defaultOutboundConfig", "connectSourceEmailAddress"];

suite("words of a check", () => {
	test("name the account and the region, and the environment where one is chosen", () => {
		const counts = "1 ✓, 1 ✗, 1 not checked in";
		const place = "account 111122223333, eu-west-2.";
		assert.deepEqual(liveCheckSummary(found), { words: `${counts} ${place}`, level: "warning" });
		assert.equal(liveCheckSummary(found, "prod").words, `${counts} environment prod, ${place}`);
		assert.match(liveCheckText(found), /^Check Against AWS: 1 ✓, 1 ✗, 1 not checked in account /);
		assert.match(liveCheckText(found, "prod"), /^Check Against AWS: .* in environment prod, account /);
	});

	test("say once that a file of another region or account wasn't checked", () => {
		const other = { ...found, elsewhere: "the file names region us-east-1" };
		const words = "Not checked in account 111122223333, eu-west-2: the file names region us-east-1.";
		assert.deepEqual(liveCheckSummary(other), { words, level: "warning" });
		assert.equal(
			liveCheckText(other, "prod"),
			`Check Against AWS: ${words.replace("in account", "in environment prod, account")}\n`,
		);
		assert.deepEqual(checkedLines(other), { lines: [words, ""], isBad: false });
	});

	test("say that a check was cancelled", () => {
		const cancelled = { ...found, isCancelled: true };
		assert.match(liveCheckSummary(cancelled).words, /^Cancelled: 1 ✓, 1 ✗, 1 not checked in /);
		assert.match(liveCheckText(cancelled), /^Check Against AWS: Cancelled: 1 ✓/);
	});

	test("of all lines about a property have to be good for it to be sound", () => {
		const good = { outcome: "ok", path: ["connectInstanceId"], text: "It is set up" } as const;
		const body = { name: "Spring", connectInstanceId: "one", source: {} };
		const sound = (lines: LiveCheck["lines"]) =>
			soundValues({ ...found, lines }, body).map(({ path, value }) => `${path.join()}=${value}`);
		assert.deepEqual(sound([...found.lines, good]), ["name=Spring"]);
		assert.deepEqual(sound([good]), ["connectInstanceId=one"]);
	});

	test("begin in one of three ways", () => {
		const lines = liveCheckText(found).split("\n");
		assert.deepEqual(
			lines.filter((line) => /^(?:✓|✗|Not)/.test(line)),
			[
				"✓ No other campaign of the instance has this name",
				"✗ Instance sales isn't active",
				"Not checked: Segment (denied profile:GetSegmentDefinition)",
			],
		);
	});

	test("don't leave a question silent about a check that failed", () => {
		assert.deepEqual(checkedLines(undefined).lines, []);
		assert.deepEqual(checkedLines("failed"), {
			lines: ["Not checked: something went wrong in Connect Campaigns. The log has the details.", ""],
			isBad: false,
		});
	});

	test("name the environment and the properties in a question, and the environment on a warning", () => {
		const namedAt = (path: readonly (string | number)[]) =>
			path[0] === "connectInstanceId" ? "${instance} = 6f3c" : undefined;
		assert.deepEqual(checkedLines(found, "prod", namedAt).lines, [
			"Checked against AWS: 1 ✓, 1 ✗, 1 not checked in environment prod, account 111122223333, eu-west-2.",
			"✗ Instance sales isn't active, at connectInstanceId: ${instance} = 6f3c",
			"Not checked: Segment (denied profile:GetSegmentDefinition), at source",
			"",
		]);
		const body = { connectInstanceId: "6f3c" };
		const warnings = (environment?: string) =>
			markedLines(found, body, body, environment).map(({ words }) => words.replace(/looked.*/, "…"));
		assert.deepEqual(warnings("prod"), [
			"Instance sales isn't active (environment prod, account 111122223333, eu-west-2, …",
		]);
		assert.deepEqual(warnings(), ["Instance sales isn't active (account 111122223333, eu-west-2, …"]);
	});

	test("say why a check didn't come about", () => {
		for (const [why, words] of [
			["The credentials have expired. Sign in.", "Not checked: the credentials have expired. Sign in."],
			["A proxy wants a password.", "Not checked: a proxy wants a password."],
			["AWS STS is busy.", "Not checked: AWS STS is busy."],
			["Amazon Connect is busy.", "Not checked: Amazon Connect is busy."],
			["the account is another.", "Not checked: the account is another."],
		] as const) {
			assert.equal(notCheckedBecause(why), words);
		}
	});

	test("give the value beside a name of an environment, but nothing that is sensitive", () => {
		const written = {
			name: "Spring",
			connectInstanceId: "${instance}",
			channelSubtypeConfig: {
				email: { defaultOutboundConfig: { connectSourceEmailAddress: "${sender}" } },
			},
			source: "arn:${account}",
		};
		const sent = JSON.parse(
			JSON.stringify(written)
				.replace("${instance}", "6f3c1b7e")
				.replace("${sender}", "me@example.com")
				.replace("${account}", "1"),
		);
		const namedAt = namedValues(JSON.stringify(written), sent);
		assert.deepEqual(
			[["name"], ["connectInstanceId"], ["source"], ["type"], ["name", 0], senderPath].map(namedAt),
			[undefined, "${instance} = 6f3c1b7e", "arn:${account} = arn:1", undefined, undefined, "${sender}"],
		);
		assert.match(
			liveCheckText(found, "prod", namedAt),
			/^✗ Instance sales isn't active\n {4}connectInstanceId: \$\{instance\} = 6f3c1b7e$/m,
		);
		assert.equal(namedValues("{", sent)(["name"]), undefined);
	});
});
