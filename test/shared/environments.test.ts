import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { EnvironmentsError, readEnvironments } from "../../shared/src/environments/environments";
import { resolveText } from "../../shared/src/environments/resolve";
import { variablesIn, withValues } from "../../shared/src/environments/variables";

const values = new Map([
	["queue", "8b1f5f4e"],
	["quoted", 'a "b" \\ c'],
	["nested", "${queue}"],
	["empty", ""],
]);

suite("names in values", () => {
	for (const [text, expected, missing] of [
		["${queue}", "8b1f5f4e", []],
		["a ${queue}-${queue} b", "a 8b1f5f4e-8b1f5f4e b", []],
		["${nested}", "${queue}", []],
		["${empty}", "", []],
		["$${queue}", "${queue}", []],
		["$$${queue}", "$${queue}", []],
		["$$$${queue}", "$$${queue}", []],
		["${other} ${queue}", "${other} 8b1f5f4e", ["other"]],
		["${}", "${}", ["${}"]],
		["${a b}", "${a b}", ["${a b}"]],
		["${ queue }", "${ queue }", ["${ queue }"]],
		["${queue:-x}", "${queue:-x}", ["${queue:-x}"]],
		["${1a}", "${1a}", ["${1a}"]],
		["${${queue}}", "${${queue}}", ["${$"]],
		["$queue {queue} $(queue)", "$queue {queue} $(queue)", []],
		["${queue", "${queue", ["${queue"]],
		["costs $1 and $&", "costs $1 and $&", []],
	] as const) {
		test(`${text} is ${expected}`, () => {
			assert.deepEqual(withValues(text, values), { text: expected, missing });
		});
	}

	test("have a place", () => {
		assert.deepEqual(variablesIn("a ${b} $${c} ${d-e.f}"), [
			{ name: "b", start: 2, end: 6 },
			{ name: "d-e.f", start: 13, end: 21 },
		]);
	});

	test("are replaced in values alone, and everything else stays as it is", () => {
		const text =
			'{\r\n  "${queue}": ["${queue}", 1.0],\r\n  "b": "\\u0024{quoted}", "c": "\\u00e9 $${x}"\r\n}\r\n';
		assert.deepEqual(resolveText(text, values), {
			text: '{\r\n  "${queue}": ["8b1f5f4e", 1.0],\r\n  "b": "a \\"b\\" \\\\ c", "c": "é ${x}"\r\n}\r\n',
			missing: [],
		});
	});

	test("are found where they are escaped", () => {
		assert.equal(resolveText('{"a": "\\u0024\\u007Bqueue}"}', values).text, '{"a": "8b1f5f4e"}');
	});

	test("are replaced in texts of any depth and length", () => {
		const deep = `${"[".repeat(50_000)}"\${queue}"${"]".repeat(50_000)}`;
		assert.equal(resolveText(deep, values).text, deep.replace("${queue}", "8b1f5f4e"));
		const open = `"${"${".repeat(500_000)}"`;
		assert.equal(resolveText(open, values).missing.length, 250_000);
	});

	test("without a value are told with their place", () => {
		const text = '{"a": "x ${b} ${c}"}';
		const place = { start: 6, end: 19 };
		assert.deepEqual(resolveText(text, values), {
			text,
			missing: [
				{ name: "b", ...place },
				{ name: "c", ...place },
			],
		});
	});
});

const schema: object = JSON.parse(readFileSync("schemas/environments.schema.json", "utf8"));
const validate = new Ajv({ strict: false }).compile(schema);

suite("files of environments", () => {
	test("are read in their order, with what region and account give", () => {
		const text = JSON.stringify({
			$schema: "./x.json",
			environments: {
				dev: {},
				prod: {
					profile: "p",
					region: "us-gov-west-1",
					account: "111122223333",
					protected: true,
					values: { queue: "q" },
				},
			},
		});
		assert.ok(validate(JSON.parse(text)));
		const [dev, prod] = readEnvironments(text);
		assert.deepEqual(dev, {
			name: "dev",
			profile: undefined,
			region: undefined,
			account: undefined,
			isProtected: false,
			values: new Map(),
		});
		assert.deepEqual(
			[prod?.name, prod?.profile, prod?.isProtected, [...(prod?.values ?? [])]],
			[
				"prod",
				"p",
				true,
				[
					["queue", "q"],
					["region", "us-gov-west-1"],
					["partition", "aws-us-gov"],
					["account", "111122223333"],
				],
			],
		);
	});

	for (const [what, text] of [
		["an environment", '{"environments": {"prod": {"protected": true}, "prod": {}}}'],
		["a value", '{"environments": {"a": {"values": {"x": "1", "x": "2"}}}}'],
	] as const) {
		test(`are refused with ${what} that is there twice`, () => {
			assert.throws(() => readEnvironments(text), /is there twice/);
		});
	}

	for (const [what, text, words] of [
		["no JSON", "{", /^Not valid JSON: /],
		["a list", "[]", /must be an object/],
		["nothing in it", "{}", /"environments" must be an object/],
		["an unknown property", '{"environment": {}}', /Did you mean "environments"\?/],
		["an unknown property of one", '{"environments": {"a": {"vales": {}}}}', /Did you mean "values"\?/],
		["an account that is none", '{"environments": {"a": {"account": "1"}}}', /twelve digits/],
		["an account that is a number", '{"environments": {"a": {"account": 111122223333}}}', /must be text/],
		["a region that is none", '{"environments": {"a": {"region": "eu west"}}}', /such as eu-west-2/],
		["an empty profile", '{"environments": {"a": {"profile": ""}}}', /must be text/],
		["a value that is no text", '{"environments": {"a": {"values": {"x": 1}}}}', /must be text/],
		[
			"a value with a name of our own",
			'{"environments": {"a": {"values": {"region": "x"}}}}',
			/leave region/,
		],
		[
			"a value with a name that can't be written",
			'{"environments": {"a": {"values": {"a b": "x"}}}}',
			/can't be called/,
		],
		["one called all", '{"environments": {"all": {}}}', /not "all"/],
		["one that an option would be", '{"environments": {"--yes": {}}}', /can't be called/],
		["doubtful protection", '{"environments": {"a": {"protected": "no"}}}', /true or false/],
	] as const) {
		test(`are refused with ${what}`, () => {
			assert.throws(
				() => readEnvironments(text),
				(fault) => fault instanceof EnvironmentsError && words.test(fault.message),
			);
			assert.ok(what === "no JSON" || !validate(JSON.parse(text)), "the schema takes it");
		});
	}
});
