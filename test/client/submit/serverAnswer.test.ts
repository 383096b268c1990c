import assert from "node:assert/strict";
import { isCheckResult } from "../../../client/src/language/serverAnswer";

const problem = {
	range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
	severity: "error",
	code: "x",
	message: "y",
};

suite("isCheckResult", () => {
	test("takes what the request promises", () => {
		assert.ok(isCheckResult({ problems: [] }));
		assert.ok(isCheckResult({ problems: [problem] }));
	});

	test("takes nothing else, so that no odd answer opens the gate", () => {
		for (const answer of [
			undefined,
			null,
			{},
			[],
			{ problems: {} },
			{ problems: [null] },
			{ problems: [{ ...problem, severity: "fatal" }] },
			{ problems: [{ ...problem, range: {} }] },
			{ problems: [{ ...problem, message: 1 }] },
		]) {
			assert.ok(!isCheckResult(answer), JSON.stringify(answer));
		}
	});
});
