import assert from "node:assert/strict";
import { isCheckResult, isLocateResult } from "../../../client/src/language/serverAnswer";

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

suite("isLocateResult", () => {
	const span = { start: 0, end: 4 };

	test("takes what the request promises", () => {
		assert.ok(isLocateResult({ places: [null, { key: span, whole: { start: 0, end: 9 } }] }));
	});

	test("takes nothing else", () => {
		for (const answer of [
			undefined,
			{},
			{ places: {} },
			{ places: [undefined] },
			{ places: [{ key: span }] },
			{ places: [{ key: span, whole: { start: 0, end: "9" } }] },
		]) {
			assert.ok(!isLocateResult(answer), JSON.stringify(answer));
		}
	});
});
