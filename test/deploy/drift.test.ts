import assert from "node:assert/strict";
import { drift, driftLines } from "../../deploy/src/plan/drift";
import { formatPath } from "../../shared/src/request/path";
import { forAll } from "../support/property";
import type { Random } from "../support/random";
import { exactly, randomParts } from "./support";

const base = {
	name: "Spring",
	connectInstanceId: "i",
	schedule: { startTime: "2031-03-01T14:00:00Z", endTime: "2031-03-02T14:00:00Z" },
	tags: { team: "x" },
};
const withEnd = (endTime: string) => ({ ...base, schedule: { ...base.schedule, endTime } });

function of(last: object, remote: object, file: object): readonly (readonly string[])[] {
	const { inAws, inFile } = drift(exactly(last), exactly(remote), exactly(file));
	return [inAws.map(formatPath), inFile.map(formatPath)];
}

suite("drift", () => {
	test("is none where all say the same, whatever AWS adds by itself", () => {
		const remote = { ...base, id: "c", arn: "a", type: "MANAGED", tags: { team: "x", "aws:y": "z" } };
		const file = { $schema: "s", ...withEnd("2031-03-02T15:00:00+01:00") };
		assert.deepEqual(of(base, remote, file), [[], []]);
	});

	test("tells what changed in AWS from what changed in the file", () => {
		const later = withEnd("2031-03-03T14:00:00Z");
		assert.deepEqual(of(base, later, base), [["schedule.endTime"], []]);
		assert.deepEqual(of(base, base, later), [[], ["schedule.endTime"]]);
		assert.deepEqual(of(base, later, { ...base, name: "Summer" }), [["schedule.endTime"], ["name"]]);
	});

	test("names in both what both changed, and in none what both say alike by now", () => {
		const [one, other] = [withEnd("2031-03-03T14:00:00Z"), withEnd("2031-03-04T14:00:00Z")];
		assert.deepEqual(of(base, one, other), [["schedule.endTime"], ["schedule.endTime"]]);
		assert.deepEqual(of(base, one, one), [[], []]);
	});

	test("sees what was added and removed on either side", () => {
		const tagged = { ...base, tags: { team: "x", more: "y" } };
		const { schedule: _schedule, ...without } = base;
		assert.deepEqual(of(base, tagged, without), [["tags.more"], ["schedule"]]);
		assert.deepEqual(of(base, without, tagged), [["schedule"], ["tags.more"]]);
	});

	test("meets where one side dropped what the other changed a part of", () => {
		const { schedule: _schedule, ...without } = base;
		assert.deepEqual(of(base, without, withEnd("2031-03-03T14:00:00Z")), [
			["schedule"],
			["schedule.endTime"],
		]);
	});

	test("is what one side changed, of any campaign, and nothing of the other side", async () => {
		const draw = (random: Random) => [randomParts(random), randomParts(random)] as const;
		await forAll({ seed: 11, cases: 300 }, draw, ([one, other]) => {
			const [, inFile = []] = of(one, one, other);
			assert.deepEqual(of(one, one, other)[0], []);
			assert.deepEqual(of(one, other, one)[1], []);
			const [inAws = []] = of(one, other, one);
			assert.equal(inFile.length === 0, inAws.length === 0);
			assert.deepEqual(of(one, other, other), [[], []]);
		});
	});

	test("is told in two sentences, each where it is true", () => {
		assert.deepEqual(driftLines({ inAws: [], inFile: [] }), []);
		assert.deepEqual(driftLines({ inAws: [["schedule", "endTime"]], inFile: [["name"], ["tags"]] }), [
			"Changed in AWS since you last created, pulled or applied it: schedule.endTime",
			"The file is ahead by 2 properties: name, tags",
		]);
		const many = Array.from({ length: 7 }, (_, index) => ["tags", `t${index}`]);
		assert.deepEqual(driftLines({ inAws: many, inFile: [["name"]] }), [
			"Changed in AWS since you last created, pulled or applied it: tags.t0, tags.t1, tags.t2, tags.t3, tags.t4, 2 more",
			"The file is ahead by 1 property: name",
		]);
	});
});
