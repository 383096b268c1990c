import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import { changed, whole } from "../support/campaigns";
import { sdkTree } from "../support/sdkTree";
import { type Constraint, structure, text } from "./constraint";
import {
	createCampaignRequest,
	listCampaignsRequest,
	stateBatchRequest,
	tagRequest,
	untagRequest,
	updateRequest,
} from "./model";
import { Aws, failure, least, sendInstead } from "./support/aws";
import { campaignWith, type Path, sides, written } from "./support/sides";

suite("the sandbox's checks of a body", () => {
	let aws: Aws;
	let client: sdk.ConnectCampaignsV2Client;
	suiteSetup(async () => {
		aws = await Aws.start();
		client = aws.client();
	});
	setup(() => aws.sandbox.reset());
	suiteTeardown(() => aws.stop());

	function create(body: unknown): Promise<unknown> {
		aws.sandbox.reset();
		sendInstead(client, JSON.stringify(body));
		return client.send(new sdk.CreateCampaignCommand(least));
	}

	/** The refusal has one reason, and it names the member. */
	async function refused(body: unknown, named: string): Promise<void> {
		const fault = await failure(create(body));
		assert.ok(fault instanceof sdk.ValidationException);
		assert.equal(fault.$metadata.httpStatusCode, 400);
		assert.match(fault.message, /^1 value of the request cannot be taken: /);
		assert.ok(fault.message.includes(`'${named}'`), `${fault.message} does not name ${named}`);
		assert.equal(aws.sandbox.campaigns.size, 0);
	}

	test("know every member that the SDK knows", () => {
		assert.deepEqual(shape(createCampaignRequest), sdkTree(sdk.CreateCampaignRequest$));
	});

	for (const [schema, request, inPath] of [
		[sdk.UpdateCampaignNameRequest$, updateRequest("name"), "id"],
		[sdk.UpdateCampaignScheduleRequest$, updateRequest("schedule"), "id"],
		[sdk.UpdateCampaignSourceRequest$, updateRequest("source"), "id"],
		[sdk.UpdateCampaignFlowAssociationRequest$, updateRequest("connectCampaignFlowArn"), "id"],
		[sdk.UpdateCampaignChannelSubtypeConfigRequest$, updateRequest("channelSubtypeConfig"), "id"],
		[sdk.UpdateCampaignCommunicationTimeRequest$, updateRequest("communicationTimeConfig"), "id"],
		[sdk.UpdateCampaignCommunicationLimitsRequest$, updateRequest("communicationLimitsOverride"), "id"],
		[sdk.UpdateCampaignEntryLimitsRequest$, updateRequest("entryLimitsConfig"), "id"],
		[sdk.TagResourceRequest$, tagRequest, "arn"],
		[sdk.UntagResourceRequest$, untagRequest, "arn"],
		[sdk.GetCampaignStateBatchRequest$, stateBatchRequest],
		[sdk.ListCampaignsRequest$, listCampaignsRequest],
	] as const) {
		test(`know every member that the SDK knows of ${schema[2]}`, () => {
			const path = inPath === undefined ? {} : { [inPath]: text() };
			const whole = structure({ ...request.members, ...path }, ...request.required, ...Object.keys(path));
			assert.deepEqual(shape(whole), sdkTree(schema));
		});
	}

	test("put each constrained member to the test below", () => {
		const constrained = members(createCampaignRequest)
			.filter(([, constraint]) => isConstrained(constraint))
			.map(([path]) => written(path));
		assert.deepEqual([...new Set(sides.map(({ path }) => written(path)))].sort(), constrained.sort());
	});

	test("take a whole campaign and all examples", async () => {
		await create(whole);
		const examples = readdirSync("examples");
		assert.ok(examples.length > 0);
		for (const file of examples) {
			await create(JSON.parse(readFileSync(`examples/${file}`, "utf8")));
		}
	});

	test("take null for absent, and let members pass that the model does not have", async () => {
		await create({ ...least, type: null, zone: 1, source: { eventTrigger: {}, segmentArn: "x" } });
		await refused({ ...least, name: null }, "name");
	});

	for (const { path, taken, refused: wrong, named } of sides) {
		test(`both sides of ${written(path)}`, async () => {
			const base = campaignWith(path);
			for (const value of taken) {
				await create(changed(base, path, value));
			}
			for (const value of wrong) {
				await refused(changed(base, path, value), named ?? dotted(path));
			}
		});
	}

	test("refuse each member of a wrong type", async () => {
		for (const [path, { is }] of members(createCampaignRequest)) {
			const values = is === "string" || is === "timestamp" ? [1, true, []] : ["1", is === "list" ? {} : []];
			for (const value of values) {
				await refused(changed(campaignWith(path), path, value), dotted(path));
			}
		}
	});

	test("refuse each required member's absence", async () => {
		for (const [path, constraint] of [
			[[], createCampaignRequest] as const,
			...members(createCampaignRequest),
		]) {
			if (constraint.is !== "structure") {
				continue;
			}
			for (const name of constraint.required) {
				const member: Path = [...path, name];
				await refused(changed(campaignWith(member), member, undefined), dotted(member));
			}
		}
	});

	test("name every fault at once", async () => {
		const fault = await failure(create({ name: "", tags: { "a b": "" } }));
		assert.match(fault.message, /^3 values of the request cannot be taken: /);
		for (const name of ["name", "connectInstanceId", "tags"]) {
			assert.ok(fault.message.includes(`'${name}'`));
		}
	});

	test("take the whole body for no structure when it is none", async () => {
		const fault = await failure(create([]));
		assert.match(fault.message, /the request must be a structure/);
	});
});

/** Every member below a constraint: of a list its first item, of a map the value under one key that it may have. */
function members(constraint: Constraint, path: Path = []): (readonly [Path, Constraint])[] {
	const below = (step: string | number, member: Constraint): (readonly [Path, Constraint])[] => [
		[[...path, step], member],
		...members(member, [...path, step]),
	];
	switch (constraint.is) {
		case "structure":
		case "union":
			return Object.entries(constraint.members).flatMap(([name, member]) => below(name, member));
		case "list":
			return below(0, constraint.of);
		case "map":
			return below(constraint.key.oneOf?.[0] ?? "owner", constraint.of);
		default:
			return [];
	}
}

/** Whether a value of the right type can still be wrong in itself. */
function isConstrained(constraint: Constraint): boolean {
	switch (constraint.is) {
		case "structure":
		case "boolean":
			return false;
		case "list":
			return constraint.unique === true || constraint.size[1] < Number.POSITIVE_INFINITY;
		default:
			return true;
	}
}

/** In the way that a ValidationException names a member. */
function dotted(path: Path): string {
	return path
		.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
		.join("")
		.slice(1);
}

function shape(constraint: Constraint): unknown {
	switch (constraint.is) {
		case "structure":
		case "union": {
			const required = constraint.is === "structure" ? constraint.required : [];
			const entries = Object.entries(constraint.members).map(([name, member]) => [
				`${name}${required.includes(name) ? "*" : ""}`,
				shape(member),
			]);
			return { [constraint.is]: Object.fromEntries(entries.sort()) };
		}
		case "list":
			return { list: shape(constraint.of) };
		case "map":
			return { map: shape(constraint.of) };
		case "double":
		case "integer":
			return "number";
		default:
			return constraint.is;
	}
}
