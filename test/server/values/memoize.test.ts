import assert from "node:assert/strict";
import { memoize } from "../../../shared/src/values/memoize";

suite("a function of texts that remembers", () => {
	/** Reads digits as a number, and notes what it was asked. */
	function counting() {
		const asked: string[] = [];
		const read = memoize((text) => {
			asked.push(text);
			return /^\d+$/.test(text) ? Number(text) : undefined;
		});
		return { asked, read };
	}

	test("reads a text once, also one that it makes nothing of", () => {
		const { asked, read } = counting();
		assert.deepEqual([read("7"), read("x"), read("7"), read("x")], [7, undefined, 7, undefined]);
		assert.deepEqual(asked, ["7", "x"]);
	});

	test("holds no text that is long, and no more than a bound of others", () => {
		const { asked, read } = counting();
		const long = "1".repeat(301);
		read(long);
		read(long);
		assert.equal(asked.length, 2);
		for (let number = 0; number <= 1000; number++) {
			assert.equal(read(String(number)), number);
		}
		const before = asked.length;
		assert.equal(read("0"), 0);
		assert.equal(asked.length, before + 1, "the first of too many was forgotten");
	});
});
