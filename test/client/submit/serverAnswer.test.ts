import assert from "node:assert/strict";
import { isCheckResult } from "../../../client/src/language/serverAnswer";

const problem = {
	range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
	severity: "error",
	code: "x",
	message: "y",
};

const key = { name: "Spring", instanceId: "6f3c", range: problem.range };

suite("isCheckResult", () => {
	test("takes what the request promises", () => {
		assert.ok(isCheckResult({ problems: [] }));
		assert.ok(isCheckResult({ problems: [problem] }));
		assert.ok(isCheckResult({ problems: [], key }));
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
			{ problems: [], key: null },
			{ problems: [], key: { ...key, name: 7 } },
			{ problems: [], key: { ...key, range: {} } },
		]) {
			assert.ok(!isCheckResult(answer), JSON.stringify(answer));
		}
	});
});
