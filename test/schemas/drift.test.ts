import assert from "node:assert/strict";
import { CreateCampaignRequest$ } from "@aws-sdk/client-connectcampaignsv2";
import schemaFile from "../../schemas/campaign.schema.json";
import { compile } from "../../server/src/schema/compile";
import type { Member, Shape } from "../../server/src/schema/shape";
import { sdkTree } from "../support/sdkTree";

/** Our shape in the terms of the SDK's runtime schema. */
function treeOf(shape: Shape): unknown {
	switch (shape.kind) {
		case "structure":
		case "union":
			return { [shape.kind]: membersOf(shape) };
		case "list":
			return { list: treeOf(shape.item) };
		case "map":
			return { map: treeOf(shape.value) };
		case "string":
			return shape.format === "instant" ? "timestamp" : "string";
		default:
			return shape.kind;
	}
}

function membersOf(shape: { readonly members: ReadonlyMap<string, Member> }): Record<string, unknown> {
	const sent = [...shape.members.values()].filter(({ editorOnly }) => !editorOnly);
	return Object.fromEntries(
		sent.map(({ name, required, shape: member }) => [`${name}${required ? "*" : ""}`, treeOf(member)]).sort(),
	);
}

/** Paths of a tree with what stands there, one line each, so that a difference names its place. */
function lines(tree: unknown, path = "campaign"): string[] {
	if (typeof tree !== "object" || tree === null) {
		return [`${path}: ${tree}`];
	}
	const entries = Object.entries(tree);
	if (entries.length === 0) {
		return [`${path}: no members`];
	}
	return entries.flatMap(([name, below]) => lines(below, `${path}.${name}`));
}

suite("schema against the SDK", () => {
	const theirs = lines(sdkTree(CreateCampaignRequest$));
	const ours = () => lines(treeOf(compile(schemaFile)));

	test("both have the same members, required marks, unions, lists, maps and scalars", () => {
		assert.deepEqual(ours().sort(), [...theirs].sort());
	});

	test("the walk reaches the whole request", () => {
		const count = (word: string) => theirs.filter((line) => line.includes(word)).length;
		assert.ok(theirs.length > 60, `${theirs.length} leaves`);
		assert.ok(count(".union.") > 20 && count(".list.") > 10 && count(".map") > 4);
		assert.ok(!theirs.some((line) => line.includes("unknown")), theirs.join("\n"));
	});

	const damages: readonly (readonly [what: string, damage: (text: string) => string])[] = [
		["a member renamed", (text) => text.replace('"refreshFrequency":', '"refreshRate":')],
		[
			"a required mark lost",
			(text) => text.replace('"required":["startTime","endTime"]', '"required":["startTime"]'),
		],
		["a union made a structure", (text) => text.replace('"minProperties":1,"maxProperties":1,', "")],
		["a type changed", (text) => text.replace('"type":"boolean"', '"type":"string"')],
		["a list made a scalar", (text) => text.replace('"#/$defs/AgentActions"', '"#/$defs/AgentAction"')],
	];
	for (const [what, damage] of damages) {
		test(`notices ${what}`, () => {
			const text = JSON.stringify(schemaFile);
			const damaged = damage(text);
			assert.notEqual(damaged, text);
			assert.notDeepEqual(lines(treeOf(compile(JSON.parse(damaged)))).sort(), [...theirs].sort());
		});
	}
});
