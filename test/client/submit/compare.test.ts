import assert from "node:assert/strict";
import { compareBodies } from "../../../shared/src/request/compare";
import { isObject } from "../../../shared/src/request/json";
import { formatPath } from "../../../shared/src/request/path";
import { forAll } from "../../support/property";
import { type Random, randomCampaign } from "../../support/random";

const inWords = (file: string, sent: string): string[] =>
	compareBodies(file, sent).map(({ path, kind }) => `${kind} ${formatPath(path)}`);
const words = (file: unknown, sent: unknown): string[] => inWords(JSON.stringify(file), JSON.stringify(sent));

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

	test("leaves the schema of the editor out, at the top alone", () => {
		assert.deepEqual(words({ $schema: "x", a: { $schema: "y" } }, { a: {} }), ["lost a.$schema"]);
		assert.deepEqual(inWords('{"$schema": 1, "$schema": 2}', "{}"), []);
	});

	for (const [file, sent] of [
		["1.0", "1"],
		["0.10", "0.1"],
		["1e2", "100"],
		["1E+2", "100"],
		["1e21", "1e+21"],
		["12.5e-1", "1.25"],
		["-0", "0"],
		["0e5", "0"],
		["0.000001", "0.000001"],
		["1e-7", "1E-7"],
		["1e99999999999999999999", "1e99999999999999999999"],
	] as const) {
		test(`takes ${file} and ${sent} for the same number`, () => {
			assert.deepEqual(inWords(`{"a": ${file}}`, `{"a": ${sent}}`), []);
		});
	}

	for (const literal of [
		"9007199254740993",
		"0.1234567890123456789",
		"1e400",
		"-1e400",
		"1e-400",
		"100000000000000000000001",
	]) {
		test(`notices that JavaScript cannot hold ${literal}`, () => {
			const sent = JSON.stringify({ a: [JSON.parse(literal)] });
			assert.deepEqual(inWords(`{"a": [${literal}]}`, sent), ["changed a[0]"]);
		});
	}

	test("notices members that are there twice, wherever", () => {
		const file = '{"a": 1, "b": [{"c": {}}, {"c": 1, "d": {"e": 1}, "d": 2, "c": 3}], "a": 2}';
		assert.deepEqual(inWords(file, JSON.stringify(JSON.parse(file))), [
			"lost b[1].d",
			"lost b[1].c",
			"lost a",
		]);
	});

	test("does not mind how texts are escaped, and minds every character", () => {
		assert.deepEqual(inWords('{"\\u0061": "\\u00fc\\/\\ud83d\\ude00"}', '{"a": "ü/😀"}'), []);
		assert.deepEqual(inWords('{"a": "\\ud800"}', JSON.stringify({ a: "\ud800" })), []);
		for (const [file, sent] of [
			["\ud800", "\ufffd"],
			["u\u0308", "ü"],
			["a\u200b", "a"],
			["a ", "a"],
		]) {
			assert.deepEqual(words({ a: file }, { a: sent }), ["changed a"]);
		}
	});

	test("notices instants that the SDK would round", () => {
		const of = (endTime: string) => ({ schedule: { endTime } });
		assert.deepEqual(words(of("2031-03-01T14:00:00.1234Z"), of("2031-03-01T14:00:00.123Z")), [
			"changed schedule.endTime",
		]);
		assert.deepEqual(words(of("2031-03-01T14:00:00.123000Z"), of("2031-03-01T14:00:00.123Z")), []);
	});

	test("finds nothing in any campaign that is written anew, and something where it has lost a member", async () => {
		const draw = (random: Random) => ({ text: randomCampaign(random), member: random(20) });
		await forAll({ seed: 7, cases: 300 }, draw, ({ text, member }) => {
			const body: unknown = JSON.parse(text);
			if (!isObject(body)) {
				return;
			}
			assert.deepEqual(words(body, body), []);
			assert.deepEqual(inWords(text, JSON.stringify(body)), []);
			const members = Object.keys(body);
			const gone = members[member % members.length];
			if (gone !== undefined) {
				const sent = { ...body, [gone]: undefined };
				assert.deepEqual(inWords(text, JSON.stringify(sent)), [`lost ${gone}`]);
			}
		});
	});
});
