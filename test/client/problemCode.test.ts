import assert from "node:assert/strict";
import { codes } from "../../shared/src/problem/codes";
import { hasCodeForm } from "../../shared/src/problem/pages";

suite("a problem's code as an argument", () => {
	test("is any that the server has", () => {
		assert.deepEqual(
			codes.filter((code) => !hasCodeForm(code)),
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
			assert.ok(!hasCodeForm(other), JSON.stringify(other));
		}
	});
});
