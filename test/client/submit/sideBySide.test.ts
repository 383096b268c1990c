import assert from "node:assert/strict";
import { sideBySide } from "../../../shared/src/request/sideBySide";

const own = {
	name: "Spring",
	connectInstanceId: "i",
	schedule: { startTime: "2031-03-01T14:00:00Z", endTime: "2031-03-01T20:00:00.250Z" },
	channelSubtypeConfig: { sms: { capacity: 1, list: [{ a: 1, b: 2 }] } },
	tags: { z: "1", a: "2" },
};

suite("sideBySide", () => {
	test("makes equal texts of equal campaigns, however they are written", () => {
		const described = {
			tags: { a: "2", z: "1" },
			arn: "arn:aws:connect-campaigns:us-east-1:111122223333:campaign/c",
			channelSubtypeConfig: { sms: { list: [{ b: 2, a: 1 }], capacity: 1 } },
			id: "c",
			schedule: { endTime: "2031-03-02T01:30:00.250+05:30", startTime: "2031-03-01T14:00:00.000Z" },
			connectInstanceId: "i",
			name: "Spring",
		};
		const { existing, own: written } = sideBySide(described, own);
		assert.equal(existing, written);
		assert.deepEqual(JSON.parse(written), own);
	});

	test("keeps every difference, and members that only the service knows", () => {
		const described = { ...own, name: "Summer", zeta: 1, alpha: { id: "kept" }, tags: { z: "1", b: "3" } };
		const { existing } = sideBySide({ id: "c", arn: "a", ...described }, own);
		assert.deepEqual(JSON.parse(existing), described);
		assert.deepEqual(Object.keys(JSON.parse(existing)), [...Object.keys(own), "alpha", "zeta"]);
		assert.ok(existing.indexOf('"z": "1"') < existing.indexOf('"b": "3"'));
	});

	test("leaves lists in their order and odd values alone", () => {
		const odd = { name: null, schedule: { startTime: 5, endTime: "soon" }, list: [2, [1], "x"] };
		assert.deepEqual(JSON.parse(sideBySide(odd, { list: [1] }).existing), odd);
	});
});
