import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import schemaFile from "../../schemas/campaign.schema.json";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { SchemaNode } from "../../server/src/schema/compile";
import { formats } from "../../shared/src/values/formats";
import { changed, least, textOf, whole } from "../support/campaigns";
import { publishedValidator } from "../support/publishedSchema";

const telephony = ["channelSubtypeConfig", "telephony"];

/** Bodies that an editor without our server has to refuse as well. */
const refused: readonly (readonly [path: readonly (string | number)[], value: unknown])[] = [
	[["name"], undefined],
	[["name"], ""],
	[["typo"], 1],
	[["connectInstanceId"], "a/b"],
	[[...telephony, "capacity"], 2],
	[[...telephony, "outboundMode"], {}],
	[[...telephony, "outboundMode", "agentless"], {}],
	[[...telephony, "outboundMode", "predictive", "pacingStrategies"], []],
	[["source"], { segmentArn: "x" }],
	[["schedule", "startTime"], "tomorrow"],
	[["schedule", "refreshFrequency"], "P"],
	[["communicationTimeConfig", "sms", "openHours", "dailyHours", "Monday"], []],
	[
		["communicationTimeConfig", "localTimeZoneConfig", "localTimeZoneDetection"],
		["ZIP_CODE", "ZIP_CODE"],
	],
	[["tags", "a b"], "x"],
];

/** Enum values, bounds and lengths typed from the service model, apart from the schema. */
const facts: Readonly<Record<string, Partial<SchemaNode>>> = {
	CampaignName: { minLength: 1, maxLength: 127 },
	InstanceId: { minLength: 1, maxLength: 256 },
	QueueId: { minLength: 0, maxLength: 500 },
	ContactFlowId: { minLength: 0, maxLength: 500 },
	SourcePhoneNumber: { minLength: 0, maxLength: 100 },
	CampaignFlowArn: { minLength: 20, maxLength: 500 },
	PhoneNumberArn: { minLength: 20, maxLength: 500 },
	MessageTemplateArn: { minLength: 20, maxLength: 500 },
	SegmentArn: { minLength: 20, maxLength: 500 },
	DomainArn: { minLength: 20, maxLength: 500 },
	EmailAddress: { minLength: 1, maxLength: 255, "x-sensitive": true },
	EmailDisplayName: { minLength: 0, maxLength: 256, "x-sensitive": true },
	EvaluationWindow: { minLength: 0, maxLength: 5 },
	Iso8601Duration: { minLength: 0, maxLength: 50 },
	TimeZone: { minLength: 0, maxLength: 50 },
	RestrictedPeriodName: { minLength: 1, maxLength: 127 },
	TagKey: { minLength: 1, maxLength: 128 },
	TagValue: { minLength: 0, maxLength: 256 },
	Capacity: { minimum: 0.01, maximum: 1 },
	BandwidthAllocation: { minimum: 0, maximum: 2 },
	TargetRate: { minimum: 0, maximum: 1 },
	TimeoutDuration: { minimum: 1, maximum: 300 },
	RingTimeout: { minimum: 15, maximum: 60 },
	AbandonmentRatePacingConfigConnectionThresholdSecondsInteger: { minimum: 1 },
	EntryLimitsConfigMaxEntryCountInteger: { minimum: 0 },
	CommunicationLimitMaxCountPerRecipientInteger: { minimum: 1 },
	CommunicationLimitFrequencyInteger: { minimum: 1, maximum: 30 },
	PacingStrategyList: { minItems: 1, maxItems: 1 },
	CommunicationLimitList: { minItems: 0, maxItems: 2 },
	AgentActions: { uniqueItems: true },
	LocalTimeZoneDetection: { uniqueItems: true },
	ConnectionStartPoint: { enum: ["CONNECTED_TO_SYSTEM", "GREETING_START", "GREETING_END"] },
	AgentAction: { enum: ["DISCARD"] },
	ExternalCampaignType: { enum: ["MANAGED", "JOURNEY"] },
	LocalTimeZoneDetectionType: { enum: ["ZIP_CODE", "AREA_CODE"] },
	LocalTimeZoneDetectionScope: { enum: ["PRIMARY_ONLY", "ALL_AVAILABLE"] },
	DayOfWeek: { enum: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] },
	CommunicationLimitTimeUnit: { enum: ["DAY"] },
	InstanceLimitsHandling: { enum: ["OPT_IN", "OPT_OUT"] },
};

suite("schema", () => {
	const validate = publishedValidator({ allErrors: true });
	const definitions: Readonly<Record<string, SchemaNode>> = schemaFile.$defs;

	test("is strict draft-07 that takes whole campaigns and every example", () => {
		for (const campaign of [least, whole, { $schema: "x", ...least }]) {
			assert.ok(validate(campaign), JSON.stringify(validate.errors));
		}
		for (const file of readdirSync("examples")) {
			assert.ok(validate(JSON.parse(readFileSync(`examples/${file}`, "utf8"))), file);
		}
	});

	for (const [path, value] of refused) {
		test(`refuses ${path.join(".")} = ${JSON.stringify(value)}, and so does the server`, () => {
			const campaign = changed(whole, path, value);
			assert.equal(validate(campaign), false);
			assert.ok(new CampaignText(textOf(campaign)).problems.some(({ severity }) => severity === "error"));
		});
	}

	test("takes what is only warned of", () => {
		for (const [path, value] of [
			[["schedule", "startTime"], "2031-03-03T14:00:00"],
			[["schedule", "startTime"], "2031-03-03T14:00:00+01:00"],
			[["communicationTimeConfig", "sms", "openHours", "dailyHours", "MONDAY", 0, "endTime"], "T24:00"],
		] as const) {
			const campaign = changed(whole, path, value);
			assert.ok(validate(campaign), JSON.stringify(validate.errors));
			const problems = new CampaignText(textOf(campaign)).problems;
			assert.deepEqual(
				problems.map(({ severity }) => severity),
				["warning"],
				JSON.stringify(value),
			);
		}
	});

	test("holds the model's bounds and enum values", () => {
		for (const [name, fact] of Object.entries(facts)) {
			const { [name]: definition } = definitions;
			assert.ok(definition, name);
			for (const [keyword, value] of Object.entries(fact)) {
				assert.deepEqual(
					Object.entries(definition).find(([key]) => key === keyword)?.[1],
					value,
					`${name}.${keyword}`,
				);
			}
		}
		const sensitive = Object.keys(definitions).filter((name) => definitions[name]?.["x-sensitive"]);
		assert.deepEqual(sensitive, ["EmailAddress", "EmailDisplayName"]);
	});

	test("documents every definition and member, with examples that are right", () => {
		for (const [name, definition] of Object.entries(definitions)) {
			assert.ok(definition.title && definition.description, `${name} lacks title or description`);
			if (definition.enum) {
				assert.equal(definition.enumDescriptions?.length, definition.enum.length, name);
			}
			const { type, properties, examples = [] } = definition;
			if (type !== "object" && type !== "array") {
				assert.ok(examples.length > 0, `${name} has no example`);
			}
			for (const [member, node] of Object.entries(properties ?? {})) {
				assert.ok(node.description, `${name}.${member} is not documented`);
				for (const example of node.examples ?? []) {
					const target = node.$ref === undefined ? node : { $ref: node.$ref };
					const ajv = new Ajv({ strict: false, validateFormats: false });
					assert.ok(ajv.validate({ ...target, $defs: definitions }, example), `${name}.${member}`);
				}
			}
			for (const example of examples) {
				const ajv = new Ajv({ strict: false, validateFormats: false });
				assert.ok(
					ajv.validate({ ...definition, $defs: definitions }, example),
					`${name}: ${JSON.stringify(example)}`,
				);
				const checker = definition.format === undefined ? undefined : formats.get(definition.format);
				assert.equal(checker?.(String(example)), undefined, name);
			}
		}
	});

	test("has patterns without nested repetition, so that no editor hangs on them", () => {
		for (const { pattern } of Object.values(definitions)) {
			if (pattern === undefined) {
				continue;
			}
			const groups = pattern.replace(/\[(?:\\.|[^\]])*\]/g, "x").matchAll(/\([^()]*[+*][^()]*\)[+*]/g);
			assert.deepEqual([...groups], [], pattern);
		}
	});
});
