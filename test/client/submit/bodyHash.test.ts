import assert from "node:assert/strict";
import { bodyHash, isCreatedFrom } from "../../../deploy/src/create/bodyHash";
import { readCampaign } from "../../../shared/src/request/body";
import { campaignFile } from "../support/campaign";

const { body } = readCampaign(JSON.stringify(campaignFile));
const { type: _type, ...withoutType } = body;
const hash = bodyHash(body);

suite("the hash of a campaign", () => {
	for (const [what, other] of [
		["the order of properties", Object.fromEntries(Object.entries(body).reverse())],
		["what the service adds", { ...body, id: "c-1", arn: "arn:aws:x" }],
		["tags of AWS", { ...body, tags: { ...campaignFile.tags, "aws:createdBy": "somebody" } }],
		["lists without items", { ...body, communicationLimits: undefined, list: [] }],
		[
			"the spelling of an instant",
			{ ...body, schedule: { startTime: "2031-03-01T15:00:00+01:00", endTime: "2031-03-01T20:00:00.250Z" } },
		],
	] as const) {
		test(`does not depend on ${what}`, () => {
			assert.equal(bodyHash(other), hash);
			assert.ok(isCreatedFrom(other, hash));
		});
	}

	for (const [what, other] of [
		["the name", { ...body, name: "Spring renewals 2" }],
		["the instance", { ...body, connectInstanceId: "another" }],
		["a tag of the user", { ...body, tags: { ...campaignFile.tags, team: "sales" } }],
		["an instant", { ...body, schedule: { ...campaignFile.schedule, startTime: "2031-03-01T14:00:01Z" } }],
		["a mode, which has nothing in it", { ...body, channelSubtypeConfig: {} }],
		["the type, where the file has one", { ...body, type: "JOURNEY" }],
	] as const) {
		test(`depends on ${what}`, () => {
			assert.notEqual(bodyHash(other), hash);
			assert.ok(!isCreatedFrom(other, hash));
		});
	}

	test("knows the campaign of a file without a type, whatever type the service set", () => {
		assert.ok(isCreatedFrom(body, bodyHash(withoutType)));
		assert.ok(!isCreatedFrom({ ...body, name: "Other" }, bodyHash(withoutType)));
	});
});
