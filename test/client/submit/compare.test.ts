import assert from "node:assert/strict";
import { compareBodies } from "../../../client/src/submit/compare";

const words = (file: unknown, sent: unknown): string[] =>
	compareBodies(file, sent).map(({ path, kind }) => `${kind} ${path}`);

suite("compareBodies", () => {
	test("finds nothing where only the order of members differs", () => {
		assert.deepEqual(words({ a: 1, b: { c: [1, { d: null }] } }, { b: { c: [1, { d: null }] }, a: 1 }), []);
	});

	test("names every member that is lost, added or changed", () => {
		assert.deepEqual(
			words(
				{ tags: { "a b": "x", kept: "y" }, list: [1, 2, { z: 1 }], gone: {} },
				{ tags: { "a b": "X", kept: "y" }, list: [1, 3], more: 1 },
			),
			['changed tags["a b"]', "changed list[1]", "lost list[2]", "lost gone", "added more"],
		);
	});

	test("tells kinds of values apart", () => {
		assert.deepEqual(words({ a: "1", b: [], c: null, d: false }, { a: 1, b: {}, c: {}, d: 0 }), [
			"changed a",
			"changed b",
			"changed c",
			"changed d",
		]);
		assert.deepEqual(words({}, []), ["changed the whole body"]);
	});

	test("compares schedule times as instants, and only those", () => {
		const file = { schedule: { startTime: "2031-03-01T14:00:00+01:00" }, name: "2031-03-01T14:00:00+01:00" };
		const sent = { schedule: { startTime: "2031-03-01T13:00:00Z" }, name: "2031-03-01T13:00:00Z" };
		assert.deepEqual(words(file, sent), ["changed name"]);
		assert.deepEqual(
			words(
				{ schedule: { endTime: "2031-03-01T14:00:00" } },
				{ schedule: { endTime: "2031-03-01T14:00:01Z" } },
			),
			["changed schedule.endTime"],
		);
		assert.deepEqual(words({ schedule: { endTime: "soon" } }, { schedule: { endTime: "later" } }), [
			"changed schedule.endTime",
		]);
	});

	test("is not fooled by members that every object inherits", () => {
		const file: unknown = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1}');
		assert.deepEqual(words(file, {}), ["lost __proto__", "lost constructor"]);
		assert.deepEqual(words({}, file), ["added __proto__", "added constructor"]);
	});
});
