import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { TextDocument } from "vscode-languageserver-textdocument";
import { requestBody } from "../../cli/src/body";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { EnvironmentValues } from "../../server/src/diagnostics/environments";
import { severitiesOf } from "../../server/src/diagnostics/severities";
import { fixesOf } from "../../server/src/features/codeActions/fixers";
import {
	type CompletionOptions,
	complete,
	livePlaceAt,
} from "../../server/src/features/completion/completion";
import { fixAll } from "../../server/src/features/fixAll";
import { Ranges } from "../../server/src/features/ranges";
import { resolveText } from "../../shared/src/environments/resolve";
import { accept } from "../support/accept";
import { looked } from "../support/account";
import { changed, textOf, whole } from "../support/campaigns";
import { able } from "../support/completing";
import { type Json, validCampaign } from "../support/generate";
import { forAll } from "../support/property";
import type { Random } from "../support/random";
import { spoiled } from "../support/spoil";

const now = () => new Date("2030-01-01T00:00:00Z");

function environment(name: string, values: Readonly<Record<string, string>>): EnvironmentValues {
	return { name, values: new Map(Object.entries(values)) };
}

function judged(
	text: string,
	chosen: EnvironmentValues | undefined,
	all: readonly EnvironmentValues[] = chosen ? [chosen] : [],
): CampaignText {
	return new CampaignText(text, severitiesOf({}), now, undefined, { all, chosen });
}

function told(campaign: CampaignText): readonly string[] {
	return campaign.problems.map(
		({ code, severity, start, end }) => `${severity} ${code} ${campaign.text.slice(start, end)}`,
	);
}

const queue = "1b0f3a52-7c34-4d11-9f0e-5a2b6c7d8e90";
const withQueue = (value: string): string =>
	textOf(changed(whole, ["channelSubtypeConfig", "telephony", "connectQueueId"], value));

suite("values of environments", () => {
	test("are judged where the name stands, in words that say in which environment", () => {
		const text = withQueue("${queue}");
		const bad = environment("prod", { queue: "q".repeat(501) });
		const [problem, ...more] = judged(text, bad).problems;
		assert.deepEqual(more, []);
		assert.equal(text.slice(problem?.start, problem?.end), '"${queue}"');
		assert.match(problem?.message ?? "", /^In prod: /);
		assert.deepEqual(judged(text, environment("dev", { queue })).problems, []);
	});

	test("are told of an environment only where not all of them have the problem", () => {
		const text = withQueue("${queue}");
		const [good, long, longer] = [
			environment("good", { queue }),
			environment("prod", { queue: "q".repeat(501) }),
			environment("test", { queue: "q".repeat(502) }),
		];
		const messageIn = (...all: readonly EnvironmentValues[]) =>
			judged(text, long, all).problems.map(({ message }) => message.split(":")[0]);
		assert.deepEqual(messageIn(long, longer, good), ["In prod"]);
		assert.deepEqual(messageIn(long), ["In prod"]);
		assert.deepEqual(messageIn(long, longer, environment("bare", {})), ["In prod"]);
		const [same, ...more] = judged(text, long, [long, longer]).problems;
		assert.deepEqual(more, []);
		assert.doesNotMatch(same?.message ?? "In ", /^In /);
		assert.equal(same?.environment, "prod", "a fix would put the value of one in place of the name");
	});

	test("leave the problems of the file as they are", () => {
		const text = withQueue("${queue}").replace('"MANAGED"', '"MANAGE"');
		const [problem, ...more] = judged(text, environment("dev", { queue })).problems;
		assert.deepEqual(more, []);
		assert.equal(problem?.code, "enum-value");
		assert.doesNotMatch(problem.message, /dev/);
	});

	test("that are missing are an error once an environment is chosen, and told of while none is", () => {
		const text = withQueue("${queue}");
		const [dev, prod] = [environment("dev", { queue }), environment("prod", { queu: queue })];
		assert.deepEqual(told(judged(text, prod)), ['error environment-value "${queue}"']);
		assert.deepEqual(told(judged(text, undefined, [dev, prod])), [
			'information environment-value "${queue}"',
		]);
		assert.equal(
			judged(text, undefined, [dev, prod]).problems[0]?.message,
			'prod has no value "queue". Did you mean "queu"?',
		);
		assert.deepEqual(told(judged(text, undefined, [dev])), []);
		assert.equal(judged(text, undefined, []).problems[0]?.message, 'No environment has a value "queue".');
	});

	test("may lack several names of one text, which is one problem", () => {
		const text = textOf({ ...whole, name: "${season} ${year}" });
		const [problem, ...more] = judged(text, environment("dev", {})).problems;
		assert.deepEqual(more, []);
		assert.equal(problem?.message, 'dev has no value "season". dev has no value "year".');
	});

	test("make what is between values a problem of the environment", () => {
		const schedule = { startTime: "${start}", endTime: "2031-01-01T00:00:00Z" };
		const text = textOf({ ...whole, schedule });
		const late = environment("test", { start: "2032-01-01T00:00:00Z" });
		const [problem] = judged(text, late).problems;
		assert.equal(problem?.code, "schedule-order");
		assert.match(problem.message, /^In test: /);
		assert.deepEqual(
			fixesOf(problem, judged(text, late).tree).flatMap(({ edits }) => edits),
			[],
		);
	});

	test("that are gaps are told as gaps", () => {
		const text = withQueue("${queue}");
		const open = environment("dev", { queue: "<queue id>" });
		assert.deepEqual(told(judged(text, open)), ['information placeholder-left "${queue}"']);
		assert.equal(judged(text, open).problems[0]?.message, "In dev: Fill in connectQueueId.");
	});

	test("are no gap where the text itself is meant", () => {
		const text = textOf({ ...whole, name: "Costs $${amount}" });
		assert.deepEqual(told(judged(text, environment("dev", {}))), []);
		assert.deepEqual(told(judged(text, undefined, [environment("dev", {})])), []);
		assert.equal(JSON.parse(resolveText(text, new Map()).text).name, "Costs ${amount}");
	});

	test("take no fix that would write the value of one of them over the name", () => {
		const text = withQueue("${queue}");
		const bad = judged(text, environment("prod", { queue: "q".repeat(501) }));
		assert.notDeepEqual(bad.problems, []);
		assert.deepEqual(
			bad.problems.flatMap((problem) => fixesOf(problem, bad.tree)),
			[],
		);
		assert.equal(fixAll(bad).campaign.text, text);
	});

	test("have a fix for a name that is nearly right", () => {
		const text = withQueue("${queu}");
		const campaign = judged(text, environment("dev", { queue }));
		const [fix, ...more] = campaign.problems.flatMap((problem) => fixesOf(problem, campaign.tree));
		assert.deepEqual(more, []);
		assert.equal(fix?.edits[0]?.newText, '"${queue}"');
		assert.equal(fix?.safe, false);
	});

	test("are gaps where there are no environments", () => {
		const campaign = new CampaignText(withQueue("${queue}"), severitiesOf({}), now);
		assert.deepEqual(told(campaign), ['information placeholder-left "${queue}"']);
	});
});

interface Named {
	readonly campaign: Json;
	readonly text: string;
	readonly original: string;
	readonly here: EnvironmentValues;
}

/** A campaign, and the same one with names in place of some of its strings. */
function named(campaign: Json, random: Random): Named {
	const values: Record<string, string> = {};
	const rename = (value: Json): Json => {
		if (typeof value === "string" && random(3) === 0) {
			const name = `v${Object.keys(values).length}`;
			const middle = random(2) === 0 ? 0 : Math.floor(value.length / 2);
			// Half of a character is no value.
			const cut = /[\ud800-\udbff]$/.test(value.slice(0, middle)) ? 0 : middle;
			values[name] = value.slice(cut);
			return `${value.slice(0, cut).replaceAll("${", () => "$${")}\${${name}}`;
		}
		if (typeof value === "string") {
			return value.replaceAll("${", () => "$${");
		}
		if (Array.isArray(value)) {
			return value.map(rename);
		}
		return typeof value === "object" && value !== null
			? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rename(one)]))
			: value;
	};
	const renamed = rename(campaign);
	return {
		campaign,
		original: textOf(campaign),
		text: textOf(renamed),
		here: environment("here", values),
	};
}

/** Which line a problem is on, what it is, and how severe: lines are the same in both texts. */
function verdict(campaign: CampaignText): readonly string[] {
	return campaign.problems.map(({ code, severity, start, message }) => {
		const line = campaign.text.slice(0, start).split("\n").length;
		return `${line} ${severity} ${code} ${message.replace(/^In here: /, "")}`;
	});
}

suite("a name in place of any value", () => {
	const same = ({ text, original, here }: Named): void => {
		assert.deepEqual(verdict(judged(text, here)), verdict(new CampaignText(original, undefined, now)));
		assert.equal(resolveText(text, here.values).missing.length, 0);
		assert.deepEqual(JSON.parse(resolveText(text, here.values).text), JSON.parse(original));
	};

	test("changes no verdict and no byte that is sent, in sound campaigns", () =>
		forAll(
			{ seed: 4711, cases: 300 },
			(random) => named(validCampaign(random), random),
			(drawn) => {
				same(drawn);
				assert.equal(
					requestBody(resolveText(drawn.text, drawn.here.values).text),
					requestBody(drawn.original),
				);
			},
		));

	test("changes no verdict in spoiled ones", () =>
		forAll(
			{ seed: 4712, cases: 300 },
			(random) => named(spoiled(validCampaign(random), 1 + random(3), random), random),
			same,
		));

	for (const file of readdirSync("examples")) {
		test(`changes nothing in ${file}`, () =>
			forAll(
				{ seed: 4713, cases: 20 },
				(random) => named(JSON.parse(readFileSync(`examples/${file}`, "utf8")), random),
				same,
			));
	}
});

suite("names of environments, suggested in place of a value", () => {
	const all = [environment("dev", { queue, other: "x" }), environment("prod", { queue: "none" })];
	const offers = (value: string, part: string, offset: number, more: Partial<CompletionOptions> = {}) => {
		const campaign = judged(withQueue(value), undefined, all);
		const document = TextDocument.create("test:names", "connect-campaign", 0, campaign.text);
		const at = campaign.text.indexOf(part) + offset;
		const found = livePlaceAt(campaign, at);
		const live = found && { uri: document.uri, place: found.place, list: looked("queue") };
		const options = { client: able, now: now(), timeZone: "Europe/Berlin", live, ...more };
		return { text: campaign.text, items: complete(campaign, at, new Ranges(document), options).items };
	};
	const labels = (...parameters: Parameters<typeof offers>) =>
		offers(...parameters).items.map(({ label }) => label);

	test("are all that is offered while the value is one name, so that no ID takes its place", () => {
		const name = "${queue}";
		for (const offset of [0, 1, 2, 4, name.length]) {
			const { text, items } = offers(name, name, offset);
			assert.deepEqual(
				items.map(({ label }) => label),
				["queue", "other"],
				String(offset),
			);
			const other = items[1] ?? assert.fail();
			assert.equal(accept(text, other), withQueue("${other}"));
		}
	});

	test("stay in the parts of an ARN where another of the account is chosen", () => {
		const { connectInstanceId, connectCampaignFlowArn } = whole;
		const named = connectCampaignFlowArn
			.replace("us-east-1:111122223333", () => "${region}:${account}")
			.replace(connectInstanceId, () => "${instance}");
		const text = textOf(changed(whole, ["connectCampaignFlowArn"], named));
		const parts = { region: "us-east-1", account: "111122223333", instance: connectInstanceId };
		const dev = environment("dev", parts);
		const chosenIn = (one: EnvironmentValues, written: string, offset: number) => {
			const campaign = judged(written, one);
			const document = TextDocument.create("test:names", "connect-campaign", 0, written);
			const at = written.indexOf(named) + offset;
			const found = livePlaceAt(campaign, at) ?? assert.fail();
			const live = { uri: document.uri, place: found.place, list: looked("campaignFlow") };
			const request = { isRepeated: false, isTyped: false };
			const options = { client: able, now: now(), timeZone: "Europe/Berlin", live, request };
			const { items } = complete(campaign, at, new Ranges(document), options);
			const item = items.find(({ label }) => label === "Autumn journey") ?? assert.fail(String(offset));
			return JSON.parse(accept(written, item)).connectCampaignFlowArn;
		};
		const other = `${named.replace(/:3$/, "")}x`;
		for (const offset of [0, 10, named.indexOf("contact-flow") + 4, named.length]) {
			assert.equal(chosenIn(dev, text, offset), other, String(offset));
		}
		const elsewhere = environment("prod", { ...parts, region: "eu-west-2" });
		assert.equal(chosenIn(elsewhere, text, 0), other.replace("${region}", "us-east-1"), "what isn't so");
	});

	test("find the list by what is there", () => {
		const [first] = offers("${queue}", "${queue}", 8).items;
		assert.equal(first?.filterText, "${queue}");
	});

	test("aren't in the way outside of the quotes, or where the name was typed to its end", () => {
		assert.deepEqual(labels("${queue}", '"${queue}"', 0), []);
		assert.deepEqual(labels("${queue}", '"${queue}"', 10), []);
		assert.deepEqual(
			labels("${queue}", "${queue}", 8, { request: { isRepeated: false, isTyped: true } }),
			[],
		);
	});

	test("leave the place to the account's once the name is deleted, or is none that has a value", () => {
		assert.ok(labels("", '"connectQueueId": ""', '"connectQueueId": "'.length).includes("Outbound sales"));
		assert.ok(labels("${nobody}", "${nobody}", 0).includes("Outbound sales"));
	});
});
