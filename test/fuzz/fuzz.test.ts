import assert from "node:assert/strict";
import { fuzz } from "./fuzz";

suite("fuzzing", () => {
	test("finds its way into the engine, and nothing that breaks it", () => {
		const { kept, failure } = fuzz(1, (inputs) => inputs < 1500);
		assert.ok(failure === undefined, `${String(failure?.fault)} at ${JSON.stringify(failure?.text)}`);
		assert.ok(kept > 50, `${kept} texts led to new code`);
	});
});
