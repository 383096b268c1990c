import assert from "node:assert/strict";
import { isCode } from "../../client/src/language/problemCode";
import { codes } from "../../shared/src/problem/codes";

suite("a problem's code as an argument", () => {
	test("is any that the server has", () => {
		assert.deepEqual(
			codes.filter((code) => !isCode(code)),
			[],
		);
	});

	test("is nothing that could name another file", () => {
		const others = [
			"",
			"..",
			"../README",
			"a/b",
			"a\\b",
			"README",
			"arn.md",
			"arn\n",
			"a--b",
			"-a",
			"a-",
			7,
			{},
			["arn"],
		];
		for (const other of others) {
			assert.ok(!isCode(other), JSON.stringify(other));
		}
	});
});
