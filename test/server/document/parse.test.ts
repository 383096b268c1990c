import assert from "node:assert/strict";
import { parse } from "../../../server/src/syntax/parse";

/** `text` with what is expected: the code and the marked text of each problem. */
const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
	['{"a": 1}'],
	['[true, false, null, -1.5e+3, "\\u00e9"]'],
	["", "empty-file <>"],
	[" \n ", "empty-file <>"],
	["\uFEFF{}", "byte-order-mark <\uFEFF>"],
	['{"a": 1,}', "trailing-comma <,>"],
	['{"a": [1, 2,]}', "trailing-comma <,>"],
	["{,}", "extra-comma <,>"],
	["[1,,2]", "extra-comma <,>"],
	['{"a": 1 "b": 2}', "comma-missing <1>"],
	['{"a": {}\n"b": 2}', "comma-missing <}>"],
	["[1 2]", "comma-missing <1>"],
	['{"a": "b""c"}', 'comma-missing <">'],
	['{"a": 1\n"b"}', "comma-missing <1>"],
	['{"a" 1}', 'colon-missing <"a">'],
	['{"a"}', 'value-missing <"a">'],
	['{"a":}', 'value-missing <"a">'],
	['{"a": , "b": 2}', 'value-missing <"a">'],
	['{"a":\n"b": 2}', 'value-missing <"a">'],
	['{"a"\n"b": 2}', 'value-missing <"a">'],
	["{a: 1}", "key-without-quotes <a>"],
	["{a}", "key-without-quotes <a>"],
	["{1: 2}", "key-without-quotes <1>"],
	["{'a': 1}", "single-quotes <'a'>"],
	["{\"a\": 'it\\'s'}", "single-quotes <'it\\'s'>"],
	['{"a": tru}', "value-invalid <tru>"],
	['{"a": True}', "value-invalid <True>"],
	['{"a": 01}', "number-invalid <01>"],
	['{"a": +1}', "number-invalid <+1>"],
	['{"a": .5}', "number-invalid <.5>"],
	['{"a": 1.}', "number-invalid <1.>"],
	['{"a": 1.2.3}', "number-invalid <1.2.3>"],
	['{"a": NaN}', "number-invalid <NaN>"],
	['{"a": 0x1F}', "number-invalid <0x1F>"],
	['{"a": "b\tc"}', 'control-character <"b\tc">'],
	['{"a": "\\x"}', 'escape-invalid <"\\x">'],
	['{"a": "\\u12g4"}', 'escape-invalid <"\\u12g4">'],
	['{"a": "b}\n', 'string-unclosed <"b}>'],
	['{"a": "b,\n"c": 1}', 'string-unclosed <"b,>'],
	['{"a": "b, "c": 1}', 'string-unclosed <"b>'],
	['{"a: "b", "c": 1}', 'string-unclosed <"a>'],
	['{"a: {"b": 1}}', 'string-unclosed <"a>'],
	['{a": {"b": 1}}', 'key-without-quotes <a">'],
	['{"a": T09:00"}', 'value-invalid <T09:00">'],
	['{"a": “b: c, d”}', "look-alike-sign <“b: c, d”>"],
	['{“a”: "b"}', "look-alike-sign <“a”>"],
	['{"a": true; "b": 1}', "comma-missing <;>"],
	['{"a" = 1}', "colon-missing <=>"],
	['{"a" => {"b": 1}}', "colon-missing <=>>"],
	['{\n  "a": {\n    "b": 1\n  ,\n  "c": {\n    "d": 2\n  }\n}', "unclosed <{>"],
	['{\n  "a": {\n    "b": [\n      1\n  },\n  "c": 2\n}', "unclosed <[>"],
	['{\n  "a": {\n    "b": 1\n  }},\n  "c": 2\n}', "unexpected <}>"],
	['{\n  "a": [\n    1\n  },\n  "c": 2\n}', "unexpected <}>"],
	['{"a": 1 // note\n}', "comment <// note>"],
	['{"a": "b" // note\n}', "comment <// note>"],
	['/* a */ {"a": 1}', "comment </* a */>"],
	["{} /* a", "comment </* a>"],
	["{} /*", "comment </*>"],
	['{"a": [1, 2}', "unclosed <[>"],
	['{"a": {"b": 1}', "unclosed <{>"],
	['{"a": {"b": [', "unclosed <[>"],
	['{"a": 1]}', "unexpected <]>"],
	["[1: 2]", "unexpected <:>"],
	["{}}", "content-after-end <}>"],
	["{} {}\n", "content-after-end <{}>"],
	['{{"a": 1}}', "key-expected <{>"],
	['{"a": 1, : 2}', "key-expected <:>"],
	['{"a":\u00a01}', "look-alike-sign <\u00a0>"],
	['{\u200b"a": 1}', "look-alike-sign <\u200b>"],
	['{"a": T09:00, "b": 1}', "value-invalid <T09:00>"],
	['{"a": arn:aws:connect:us-east-1:1:instance/x}', "value-invalid <arn:aws:connect:us-east-1:1:instance/x>"],
	['{"a": 6f3c-1b}', "number-invalid <6f3c-1b>"],
	['{"a": 0,8}', "number-invalid <0,8>"],
	['{"a": [0,8]}'],
	['{"a": new Date(\'2031-05-05T13:00:00Z\'), "b": 1}', "value-invalid <new Date('2031-05-05T13:00:00Z')>"],
	['{"a": f(g("x", 1.0)),\n"b": 1}', 'value-invalid <f(g("x", 1.0))>'],
	['{"a": f(\n  "x"\n),\n"b": 1}', 'value-invalid <f(\n  "x"\n)>'],
	['{"a": b ? "C" : "D",\n"e": 1}', 'value-invalid <b ? "C" : "D">'],
	['{"a": "b" + c, "d": 1}', 'value-invalid <"b" + c>'],
	['{"a": "the "best" sale", "d": 1}', 'value-invalid <"the "best" sale">'],
	["{\"a\": 'It''s'}", "single-quotes <'It''s'>"],
	['{"a": \'it\'s\', "b": 1}', "single-quotes <'it's'>"],
	['{"a": 1, # why\n"b": 2}', "comment <# why>"],
	['{"a": 1, -- why\n"b": 2}', "comment <-- why>"],
	['{"a": 1, ; why\n"b": 2}', "comment <; why>"],
	['{"a": tru "b": 1}', "value-invalid <tru>"],
	["[".repeat(100_000), "nesting-too-deep <[>"],
	['{"a":'.repeat(100_000), "nesting-too-deep <{>"],
];

suite("parse", () => {
	for (const [text, ...expected] of cases) {
		test(`${JSON.stringify(text.slice(0, 40))}: ${expected.map((one) => one.split(" ")[0]).join(", ") || "no problem"}`, () => {
			const { problems } = parse(text);
			assert.deepEqual(
				problems.every(({ end }) => end <= text.length) &&
					problems.map(({ code, start, end }) => `${code} <${text.slice(start, end)}>`),
				expected,
			);
		});
	}

	test("agrees with JSON.parse on what is JSON and what is not", () => {
		for (const [text] of cases) {
			let json = true;
			try {
				JSON.parse(text);
			} catch {
				json = false;
			}
			assert.equal(parse(text).problems.length === 0, json, text.slice(0, 40));
		}
	});

	test("keeps every value that can be read", () => {
		const { root } = parse('{"a": [1, {"b": "c" "d": tru}], e: null,}');
		assert.equal(root?.kind, "object");
		assert.ok(root?.kind === "object");
		assert.deepEqual(
			root.properties.map(({ key, value }) => [key.name, value?.kind]),
			[
				["a", "array"],
				["e", "null"],
			],
		);
	});

	test("reads keys that mean something to JavaScript as keys", () => {
		const { root } = parse('{"__proto__": 1, "constructor": 2}');
		assert.ok(root?.kind === "object");
		assert.deepEqual(
			root.properties.map(({ key }) => key.name),
			["__proto__", "constructor"],
		);
	});
});
