import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { campaignShape } from "../../../server/src/campaign/campaignShape";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { rules } from "../../../server/src/diagnostics/rules/rules";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { hover } from "../../../server/src/features/hover/hover";
import { plainText } from "../../../server/src/features/markup";
import { childShape, membersOf, type Shape } from "../../../server/src/schema/shape";
import { violations } from "../../../shared/src/problem/codes";
import { changed, textOf, whole } from "../../support/campaigns";

type Path = readonly (string | number)[];
type Change = readonly [path: Path, value: unknown];

/** A day long before the schedule of the whole campaign. */
const now = () => new Date("2030-01-01T00:00:00Z");

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const mode: Path = [...telephony, "outboundMode"];
const outbound: Path = [...telephony, "defaultOutboundConfig"];
const detection: Path = [...outbound, "answerMachineDetectionConfig"];
const zones: Path = ["communicationTimeConfig", "localTimeZoneConfig"];
const monday: Path = ["communicationTimeConfig", "sms", "openHours", "dailyHours", "MONDAY"];
const period: Path = ["communicationTimeConfig", "sms", "restrictedPeriods", "restrictedPeriodList", 0];
const limits: Path = ["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"];
const pacing: Path = [
	...mode,
	"predictive",
	"pacingStrategies",
	0,
	"abandonmentRate",
	"connectionStartPoint",
];
const instance = `arn:aws:connect:us-east-1:111122223333:instance/${whole.connectInstanceId}`;
const flow = `${instance}/contact-flow/5e0d1c9b-1034-4a44-8a3d-2f5f0d1c9b10`;
const domain = "arn:aws:profile:us-east-1:111122223333:domains";
const preview = { preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 30 } } };
const noDetection: Change = [detection, undefined];
const noRing: Change = [[...outbound, "ringTimeout"], undefined];

/** Changes to a whole campaign, the one rule that they break, and the text it is marked on. */
const breaches: readonly (readonly [code: string, marked: string, ...changes: Change[]])[] = [
	[
		"channel-at-least-one",
		'"channelSubtypeConfig"',
		[["channelSubtypeConfig"], {}],
		[["communicationTimeConfig"], undefined],
	],
	["channel-needed", "{", [["channelSubtypeConfig"], undefined], [["communicationTimeConfig"], undefined]],
	[
		"queue-or-number",
		'"telephony"',
		[[...telephony, "connectQueueId"], undefined],
		[[...outbound, "connectSourcePhoneNumber"], undefined],
	],
	["agent-mode-queue", '"predictive"', [[...telephony, "connectQueueId"], undefined]],
	["agentless-queue", '"connectQueueId"', [mode, { agentless: {} }]],
	[
		"await-needs-detection",
		'"awaitAnswerMachinePrompt"',
		[[...detection, "enableAnswerMachineDetection"], false],
		[pacing, "CONNECTED_TO_SYSTEM"],
	],
	[
		"detection-await-advice",
		'"enableAnswerMachineDetection"',
		[[...detection, "awaitAnswerMachinePrompt"], undefined],
	],
	["detection-in-preview", '"enableAnswerMachineDetection"', [mode, preview], noRing],
	["ring-timeout-in-preview", '"ringTimeout"', [mode, preview], noDetection],
	["bandwidth-zero", "0", [[...mode, "predictive", "bandwidthAllocation"], 0]],
	["bandwidth-above-one", "1.5", [[...mode, "predictive", "bandwidthAllocation"], 1.5]],
	[
		"preview-timeout-short",
		"5",
		[mode, { preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 5 } } }],
		noDetection,
		noRing,
	],
	["pacing-start-with-detection", '"CONNECTED_TO_SYSTEM"', [pacing, "CONNECTED_TO_SYSTEM"]],
	["pacing-start-without-detection", '"GREETING_END"', noDetection],
	["flow-version-journey", `"${flow}"`, [["type"], "JOURNEY"], [["connectCampaignFlowArn"], flow]],
	["flow-version-managed", `"${flow}"`, [["connectCampaignFlowArn"], flow]],
	["flow-with-source", '"source"', [["connectCampaignFlowArn"], undefined]],
	["journey-flow", '"JOURNEY"', [["type"], "JOURNEY"], [["connectCampaignFlowArn"], undefined]],
	[
		"event-domain",
		'"eventTrigger"',
		[["source"], { eventTrigger: {} }],
		[["schedule", "refreshFrequency"], undefined],
	],
	[
		"event-refresh",
		'"refreshFrequency"',
		[["source"], { eventTrigger: { customerProfilesDomainArn: `${domain}/amazon-connect-x` } }],
	],
	["schedule-with-source", '"source"', [["schedule"], undefined]],
	["schedule-without-source", '"schedule"', [["source"], undefined]],
	["schedule-order", '"2031-03-03T14:00:00Z"', [["schedule", "endTime"], "2031-03-03T14:00:00Z"]],
	["schedule-past", '"2029-03-03T14:00:00Z"', [["schedule", "startTime"], "2029-03-03T14:00:00Z"]],
	[
		"schedule-past",
		'"2029-03-04T14:00:00Z"',
		[["schedule", "startTime"], "2029-03-03T14:00:00Z"],
		[["schedule", "endTime"], "2029-03-04T14:00:00Z"],
	],
	["refresh-minimum", '"PT30M"', [["schedule", "refreshFrequency"], "PT30M"]],
	[
		"refresh-longer-than-run",
		'"P30D"',
		[["schedule", "refreshFrequency"], "P30D"],
		[["entryLimitsConfig"], undefined],
	],
	[
		"entry-versus-refresh",
		'"PT1H"',
		[["entryLimitsConfig", "minEntryInterval"], "PT1H"],
		[["schedule", "refreshFrequency"], "PT2H"],
	],
	["time-zone-needed", '"localTimeZoneConfig"', [zones, {}]],
	["time-zone-scope", '"localTimeZoneDetectionScope"', [[...zones, "localTimeZoneDetection"], undefined]],
	["window-orphan", '"whatsApp"', [["channelSubtypeConfig", "whatsApp"], undefined]],
	["window-missing", '"whatsApp"', [["communicationTimeConfig", "whatsApp"], undefined]],
	["time-order", '"T09:00"', [monday, [{ startTime: "T18:00", endTime: "T09:00" }]]],
	["time-order", '"T09:00"', [monday, [{ startTime: "T09:00", endTime: "T09:00" }]]],
	[
		"time-overlap",
		"{",
		[
			monday,
			[
				{ startTime: "T09:00", endTime: "T12:00" },
				{ startTime: "T11:00", endTime: "T13:00" },
			],
		],
	],
	["days-empty", '"MONDAY"', [monday, []]],
	["days-empty", '"dailyHours"', [["communicationTimeConfig", "sms", "openHours", "dailyHours"], {}]],
	["restricted-period-empty", '"2031-07-04"', [[...period, "endDate"], "2031-07-04"]],
	["restricted-period-empty", '"2031-07-03"', [[...period, "endDate"], "2031-07-03"]],
	[
		"limits-logic",
		"{",
		[
			limits,
			[
				{ maxCountPerRecipient: 2, frequency: 1, unit: "DAY" },
				{ maxCountPerRecipient: 2, frequency: 7, unit: "DAY" },
			],
		],
	],
	["limits-opt-out", '"OPT_OUT"', [["communicationLimitsOverride", "instanceLimitsHandling"], "OPT_OUT"]],
	["owner-tag", "{", [["tags"], undefined]],
	["owner-tag-form", '"me"', [["tags", "owner"], "me"]],
	["name-characters", '"a\u202eb"', [["name"], "a\u202eb"]],
	["name-characters", '"a\\nb"', [["name"], "a\nb"]],
	["name-characters", '"a\u200bb"', [["name"], "a\u200bb"]],
	["name-characters", '" a"', [["name"], " a"]],
	["name-characters", '"a "', [["name"], "a "]],
	["name-characters", '"a\u00a0"', [["name"], "a\u00a0"]],
	["name-characters", '"\u3000a\u3000"', [["name"], "\u3000a\u3000"]],
	["name-characters", '"  "', [["name"], "  "]],
	["placeholder-left", '"<campaign name>"', [["name"], "<campaign name>"]],
	["owner-tag", '"tags"', [["tags"], { team: "a" }]],
	[
		"tag-count",
		'"t50"',
		[
			["tags"],
			{
				owner: instance,
				...Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`t${index}`, ""]).slice(1)),
			},
		],
	],
	["id-empty", '""', [[...telephony, "connectQueueId"], ""]],
	["id-not-arn", `"${instance}/queue/q1"`, [[...telephony, "connectQueueId"], `${instance}/queue/q1`]],
	[
		"arn-consistency",
		`"${instance.replace("us-east-1", "us-west-2")}"`,
		[["tags", "owner"], instance.replace("us-east-1", "us-west-2")],
	],
	[
		"arn-consistency",
		`"${instance.replace("1111", "9999")}"`,
		[["tags", "owner"], instance.replace("1111", "9999")],
	],
	[
		"arn-consistency",
		'"arn:aws:connect:us-east-1:111122223333:instance/other"',
		[["tags", "owner"], "arn:aws:connect:us-east-1:111122223333:instance/other"],
	],
	// An alias is no ID, and a UUID without its hyphens is the right one.
	["arn-consistency", '"mycompany"', [["connectInstanceId"], "mycompany"]],
	[
		"domain-prefix",
		`"${domain}/mine/segments/s"`,
		[["source", "customerProfilesSegmentArn"], `${domain}/mine/segments/s`],
	],
	[
		"display-name-length",
		'""',
		[["channelSubtypeConfig", "email", "defaultOutboundConfig", "sourceEmailAddressDisplayName"], ""],
	],
];

function problemsOf(campaign: unknown) {
	const text = textOf(campaign);
	return new CampaignText(text, defaultSeverities, now).problems.map(
		({ code, severity, start, end, message }) => {
			assert.match(message, /^\S.{10,300}[.?]$/s);
			return { code, severity, marked: text.slice(start, end) };
		},
	);
}

suite("rules", () => {
	test("find nothing in a whole campaign and in the examples", () => {
		assert.deepEqual(problemsOf(whole), []);
		for (const file of readdirSync("examples")) {
			assert.deepEqual(problemsOf(JSON.parse(readFileSync(`examples/${file}`, "utf8"))), [], file);
		}
	});

	test("are all tested here, each with a source and a code that is its file's name", () => {
		const tested = new Set([...breaches.map(([code]) => code), "service-region"]);
		assert.deepEqual([...tested].sort(), rules.map(({ code }) => code).sort());
		for (const { code, source } of rules) {
			const file = code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
			assert.ok(
				readFileSync(`server/src/diagnostics/rules/${file}.ts`, "utf8").includes(`export const ${file}:`),
				`rules/${file}.ts has to export ${file}, the name of its code ${code}`,
			);
			assert.match(source, /^[A-Z].{20,}[.]$/, `the source of rules/${file}.ts has to be one sentence`);
		}
	});

	test("are stated as rules: no summary is the message or the violation", () => {
		const seen = new Set<string>();
		for (const { code, summary } of rules) {
			assert.match(
				summary,
				/^(?:[a-z]|AWS|Amazon|CloudFormation)[^.]{12,110}[^.]$/,
				`the summary of the rule ${code} has to say what is right, without a capital and a full stop`,
			);
			assert.ok(!seen.has(summary), `the summary of the rule ${code} is that of another rule`);
			seen.add(summary);
			const breach = breaches.find(([one]) => one === code);
			if (breach === undefined) {
				continue;
			}
			const [, , ...changes] = breach;
			const text = textOf(
				changes.reduce<unknown>((before, [path, value]) => changed(before, path, value), whole),
			);
			const { problems } = new CampaignText(text, defaultSeverities, now);
			const told = problems.filter((problem) => problem.code === code).map(({ message }) => message);
			const same = (one: string): string => one.toLowerCase().replace(/[^a-z0-9]/g, "");
			for (const words of [...told, violations[code]]) {
				assert.notEqual(
					same(words),
					same(summary),
					`the summary of the rule ${code} has to say what is right, not what is wrong`,
				);
			}
		}
	});

	for (const [code, marked, ...changes] of breaches) {
		test(`${code} on ${marked.slice(0, 60)}`, () => {
			const campaign = changes.reduce<unknown>(
				(before, [path, value]) => changed(before, path, value),
				whole,
			);
			const severity = rules.find((rule) => rule.code === code)?.severity;
			assert.deepEqual(problemsOf(campaign), [{ code, severity, marked }]);
		});
	}

	test("name members that the schema has", () => {
		const below = (shape: Shape, name: string): Shape[] => {
			if (name !== "*") {
				return [childShape(shape, name)].filter((child) => child !== undefined);
			}
			if (shape.kind === "list") {
				return [shape.item];
			}
			return shape.kind === "map"
				? [shape.value]
				: [...(membersOf(shape)?.values() ?? [])].map((one) => one.shape);
		};
		for (const { code, members } of rules) {
			for (const path of members) {
				const shapes = path.reduce<Shape[]>(
					(above, name) => above.flatMap((shape) => below(shape, name)),
					[campaignShape],
				);
				assert.ok(shapes.length > 0, `${code}: ${path.join(".")}`);
			}
		}
	});

	test("are told of where they mark something, but for what stands on a whole object or on any text", () => {
		let told = 0;
		for (const [code, marked, ...changes] of breaches) {
			if (marked === "{" || code === "placeholder-left" || code === "tag-count") {
				continue;
			}
			const text = textOf(
				changes.reduce<unknown>((before, [path, value]) => changed(before, path, value), whole),
			);
			const campaign = new CampaignText(text, defaultSeverities, now);
			const place = campaign.problems.find((problem) => problem.code === code);
			const said = hover(campaign, (place?.start ?? 0) + 1, { timeZone: "UTC", markup: plainText })?.contents;
			assert.ok(said?.includes(`(${code}: `), `${code} at ${marked}: ${said}`);
			told++;
		}
		assert.ok(told > 40, `${told}`);
	});

	test("service-region says once that a region has no campaigns", () => {
		const text = textOf(whole).replaceAll("us-east-1", "eu-west-3");
		const codes = new CampaignText(text, defaultSeverities, now).problems.map((problem) => problem.code);
		assert.deepEqual(codes, ["service-region"]);
	});

	test("mark what has no effect as unnecessary, and what else has to do with it", () => {
		const text = textOf(
			changed(whole, ["source"], {
				eventTrigger: { customerProfilesDomainArn: `${domain}/amazon-connect-x` },
			}),
		);
		const [problem] = new CampaignText(text, defaultSeverities, now).problems;
		assert.equal(problem?.unnecessary, true);
		const [place] = problem?.related ?? [];
		assert.equal(place && text.slice(place.start, place.end), '"eventTrigger"');
	});

	test("add nothing where the schema has said what is wrong", () => {
		const long = changed(whole, ["tags", "owner"], "v".repeat(300));
		assert.deepEqual(
			problemsOf(long).map(({ code }) => code),
			["length"],
		);
	});

	test("compare ARNs with no id that is too long for one", () => {
		const other = whole.tags.owner.replace(whole.connectInstanceId, "other");
		const long = changed(changed(whole, ["tags", "owner"], other), ["connectInstanceId"], "a".repeat(257));
		assert.deepEqual(
			problemsOf(long).map(({ code }) => code),
			["length"],
		);
	});

	test("say nothing of what is missing where something is misspelt", () => {
		const misspelt = changed(changed(whole, ["tags"], undefined), ["tagss"], {});
		assert.deepEqual(
			problemsOf(misspelt).map(({ code }) => code),
			["unknown-member"],
		);
	});
});
