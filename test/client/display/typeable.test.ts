import assert from "node:assert/strict";
import { isTypeable, toType, typeable } from "../../../shared/src/text/typeable";

suite("what can be typed", () => {
	test("is a name that is all seen", () => {
		for (const name of ["Spring", "a b", "Frühling – 50 %", "שלום", "春", "x".repeat(100)]) {
			assert.ok(isTypeable(name), name);
		}
	});

	test("is none with what nobody sees, with blanks that do not show, and none that is long", () => {
		const names = ["", " a", "a ", "a  b", "a\u00a0b", "a\nb", "a\tb", "a\u202eb", "a\u200db", "❤\ufe0f"];
		for (const name of [...names, "می\u200cخواهم", "x".repeat(101), "\u0000", "x".repeat(20_000_000)]) {
			assert.ok(!isTypeable(name), JSON.stringify(name.slice(0, 20)));
		}
	});

	test("of another name is what is left of it", () => {
		assert.equal(typeable(" a\u202e\u200b\n b\u00a0 c "), "a b c");
		assert.equal(typeable("\u202e\u0000"), "");
		assert.equal(typeable("x".repeat(500)), "x".repeat(100));
		assert.doesNotMatch(typeable(`x${"😀".repeat(200)}`), /\p{Cs}/u);
		for (const name of [" a\u202e b", `${"x".repeat(99)} y`, "😀".repeat(99)]) {
			assert.ok(isTypeable(typeable(name)), name);
		}
	});

	test("is asked for: the name, else the ID, else what is left of the name, and never nothing", () => {
		assert.equal(toType("Spring", "c-1", "start").text, "Spring");
		assert.equal(toType("Spring\u202e", "c-1", "start").text, "c-1");
		assert.match(toType("x".repeat(101), "c-1", "start").prompt, /ID/);
		assert.equal(toType("Spring\u202e ", undefined, "create").text, "Spring");
		assert.equal(toType("\u202e", undefined, "create").text, "create");
		assert.equal(toType("", undefined, "create").text, "create");
	});
});
