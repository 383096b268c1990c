import assert from "node:assert/strict";
import {
	forDialogDetail,
	forDocument,
	forIconLabel,
	forLabel,
	forLog,
	forMessage,
	forOutput,
	forTerminal,
	forValue,
	maxDialogLines,
	maxMessageLength,
	maxValueLength,
	stackForLog,
} from "../../../shared/src/text/doors";

suite("doors of texts", () => {
	test("set links, icons and commands apart, so that they are seen and do nothing", () => {
		assert.equal(
			forMessage('a [Show log](command:x.y?%5B%5D) [b](http://e "t")'),
			'a [Show log] (command: x.y?%5B%5D) [b] (http://e "t")',
		);
		assert.equal(forLabel("$(bug) x $(sync~spin)"), "$ (bug) x $ (sync~spin)");
		assert.equal(forIconLabel("$(history) created $(bug)"), "$(history) created $ (bug)");
		assert.equal(forMessage("\\$(bug)"), "\\$ (bug)");
	});

	test("spell what is not seen, and keep one line", () => {
		assert.equal(
			forMessage("a\r\nb\tc\u2028d\u202ee\u200bf\u0000g\u001b[2Jh"),
			"a\\u000d\\u000ab\\u0009c\\u2028d\\u202ee\\u200bf\\u0000g\\u001b[2Jh",
		);
		assert.equal(forMessage("\ud800x\u{e0041}\u{f0000}"), "\\ud800x\\udb40\\udc41\\udb80\\udc00");
		assert.equal(forMessage("]\u200b(command:x)"), "]\\u200b(command: x)");
	});

	test("leave what people write as it is", () => {
		for (const text of [
			"Frühling 2031 – 50 % (neu) [x] 60%",
			"👩‍👩‍👧 ❤️ 1️⃣",
			"می‌خواهم",
			"שלום",
			"春のキャンペーン",
			"Run: aws sso login --profile 'a b'",
		]) {
			assert.equal(forMessage(text), text);
			assert.equal(forLog(text), text);
		}
	});

	test("do no more to a text that has been through one", () => {
		const once = forMessage("[a](command:x) $(bug) \u202e\n");
		assert.equal(forMessage(once), once);
		assert.equal(forValue(once), once);
	});

	test("bound the length, whatever the text is, and halve no character", () => {
		for (const unit of ["a", "😀", "\u202e", "](", "$(", "command:x "]) {
			const text = unit.repeat(2_000_000);
			assert.ok(forMessage(text).length <= maxMessageLength);
			assert.ok(forMessage(text).length > maxMessageLength - 3);
			assert.match(forValue(text), /…$/);
			assert.doesNotMatch(forValue(`x${text}`), /\p{Cs}/u);
			assert.ok(forValue(text).length <= maxValueLength);
		}
		assert.equal(forValue("a".repeat(maxValueLength)).length, maxValueLength);
		assert.doesNotMatch(forValue("a".repeat(maxValueLength)), /…/);
	});

	test("make each entry of a dialog one line, and not too many", () => {
		assert.equal(forDialogDetail(["a\nRegion: other", "", "b"]), "a\\u000aRegion: other\n\nb");
		const lines = forDialogDetail(Array.from({ length: 500 }, () => "x")).split("\n");
		assert.equal(lines.length, maxDialogLines + 1);
		assert.equal(lines.at(-1), "… and 440 more lines");
		const oneMore = forDialogDetail(Array.from({ length: maxDialogLines + 1 }, () => "x")).split("\n");
		assert.equal(oneMore.at(-1), "… and 1 more line");
	});

	test("keep the stack of an error below its line, where nothing passes for an entry", () => {
		const error = new Error("first\n2031-01-01 00:00:00.000 [info] Created", { cause: new Error("deep") });
		const lines = stackForLog(error).split("\n");
		assert.equal(lines[0], "    Error: first\\u000a2031-01-01 00:00:00.000 [info] Created");
		assert.match(lines[1] ?? "", /^ {8}at .*doors\.test\.ts/);
		assert.equal(lines.at(-1), "        caused by Error: deep");
		assert.ok(lines.every((line) => line.startsWith("    ")));
		assert.equal(stackForLog("a\n2031-01-01 [info] b\u001b"), "    a\n    2031-01-01 [info] b\\u001b");
	});

	test("send no command to a terminal that is another than the one shown", () => {
		assert.equal(forTerminal("aws sso login --profile 'ä b'"), "aws sso login --profile 'ä b'");
		for (const text of ["a\nrm", "a\rrm", "a\u001b[2J", "a\u202eb", "a".repeat(5_000)]) {
			assert.throws(() => forTerminal(text), /not run/);
		}
	});

	test("let nothing of a line command what runs a build", () => {
		for (const [text, shown] of [
			["::set-env name=a::b", ": :set-env name=a::b"],
			["  ::error::x", "  : :error::x"],
			["a ##[error]b ##vso[task]c ###[d]", "a # #[error]b # #vso[task]c ## #[d]"],
			["a\n::error::b\u001b[2J", "a\\u000a::error::b\\u001b[2J"],
			["a::b # c ## d", "a::b # c ## d"],
		] as const) {
			assert.equal(forOutput(text), shown);
		}
	});

	test("keep a document's lines and show what is in them", () => {
		assert.equal(forDocument('{\n\t"a": "\u202e\u2028"\r\n}'), '{\n\t"a": "\\u202e\\u2028"\\u000d\n}');
		const body = { a: "\u202e\u200b\u0085", b: "❤️" };
		assert.deepEqual(JSON.parse(forDocument(JSON.stringify(body, undefined, 2))), body);
	});
});
