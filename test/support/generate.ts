import schemaFile from "../../schemas/campaign.schema.json";
import type { SchemaFile, SchemaNode } from "../../server/src/schema/compile";
import type { Random } from "./random";

export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

const schema: SchemaFile = schemaFile;
const definitions = "#/$defs/";

const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const arns = (service: string, ...resources: string[]): readonly string[] =>
	["us-east-1", "eu-central-1", "us-gov-west-1"].flatMap((region) =>
		resources.map((resource) => `arn:aws:${service}:${region}:111122223333:${resource}`),
	);

/** Values that the API takes, by format or kind of ARN; odd ones among them. */
const samples: Readonly<Record<string, readonly string[]>> = {
	"campaign-flow": arns(
		"connect",
		`instance/${instance}/contact-flow/f1:3`,
		`instance/${instance}/contact-flow/f1`,
	),
	"phone-number": arns("connect", "phone-number/n1", `instance/${instance}/phone-number/n1`),
	"message-template": arns(
		"wisdom",
		"message-template/k/t",
		"message-template/k/t:$LATEST",
		"message-template/k/t:7",
	),
	"segment-definition": arns(
		"profile",
		"domains/amazon-connect-x/segment-definitions/s",
		"domains/x/segments/s",
	),
	"customer-profiles-domain": arns("profile", "domains/amazon-connect-x"),
	"connect-instance-id": [instance, "a", "A.b_c-1", "a".repeat(256)],
	"evaluation-window": ["PT1H", "PT9H", "PT10H", "PT24H"],
	"e164-phone-number": ["+12065550100", "+49", "+123456789012345"],
	"email-address": ["news@example.com", "a@b.c", "first.last+tag@sub.example.org"],
	instant: [
		"2031-03-03T14:00:00Z",
		"2031-03-03T14:00:00.123456Z",
		"2031-02-28t23:59:59z",
		"2032-02-29T00:00:00-05:30",
		"2031-03-03T14:00:00",
	],
	"iso-duration": ["P1D", "PT1H", "P1DT2H3M4S", "PT0H", "PT+1H", "PT-5M", "PT1.5S", "PT1,5S", "PT1.S"],
	"iana-time-zone": [
		"America/New_York",
		"UTC",
		"Asia/Kolkata",
		"america/new_york",
		"America/Argentina/Buenos_Aires",
	],
	"time-of-day": ["T00:00", "T09:30", "T23:59", "T24:00"],
	"calendar-date": ["2031-07-04", "2032-02-29", "2031-12-31"],
	"tag-key": ["owner", "cost-center", "a:b/c", "0", "x=y;z<,", "t".repeat(128), "constructor", "__proto__"],
};

/** Texts without a form, up to a length in code points. */
const texts = (least: number, most: number): readonly string[] =>
	["", "a", "Spring 🌷", 'ß\n\t"\\', "🌷".repeat(most), "x".repeat(most)].filter(
		(text) => [...text].length >= least,
	);

/** A campaign that the schema takes, of any shape. */
export function validCampaign(random: Random): Json {
	return valid(schema, random);
}

function valid(node: SchemaNode, random: Random): Json {
	const reference = node.$ref ?? node.allOf?.[0]?.$ref;
	if (reference !== undefined) {
		return valid(schema.$defs[reference.slice(definitions.length)] ?? {}, random);
	}
	switch (node.type) {
		case "object":
			return node.properties === undefined ? map(node, random) : structure(node, node.properties, random);
		case "array":
			return list(node, random);
		case "string":
			return pick(
				node.enum ??
					samples[node["x-arn"] ?? node.format ?? ""] ??
					texts(node.minLength ?? 0, node.maxLength ?? 9),
				random,
			);
		case "boolean":
			return random(2) === 0;
		default:
			return number(node, random);
	}
}

function structure(node: SchemaNode, properties: Readonly<Record<string, SchemaNode>>, random: Random): Json {
	const names = Object.keys(properties);
	const only = node.maxProperties === 1 ? pick(names, random) : undefined;
	const chosen = names.filter((name) =>
		only === undefined ? node.required?.includes(name) || random(5) < 3 : name === only,
	);
	return Object.fromEntries(chosen.map((name) => [name, valid(properties[name] ?? {}, random)]));
}

function map(node: SchemaNode, random: Random): Json {
	const { additionalProperties, propertyNames } = node;
	if (typeof additionalProperties !== "object" || propertyNames === undefined) {
		return {};
	}
	const entries = Array.from({ length: random(4) }, (): [string, Json] => [
		String(valid(propertyNames, random)),
		valid(additionalProperties, random),
	]);
	return Object.fromEntries(entries);
}

function list({ items = {}, minItems = 0, maxItems = 3, uniqueItems }: SchemaNode, random: Random): Json {
	const length = minItems + random(Math.min(maxItems, 3) - minItems + 1);
	const found = Array.from({ length }, () => valid(items, random));
	return uniqueItems ? [...new Set(found)] : found;
}

function number({ type, minimum = 0, maximum = 1 }: SchemaNode, random: Random): Json {
	const between = minimum + (Math.min(maximum, 1000) - minimum) * (random(1000) / 1000);
	const value = pick([minimum, maximum, between], random);
	return type === "integer" ? Math.round(value) : value;
}

/** One of several. */
export function pick<T>(from: readonly T[], random: Random): T {
	const found = from[random(from.length)];
	if (found === undefined) {
		throw new RangeError("there is nothing to pick from");
	}
	return found;
}
