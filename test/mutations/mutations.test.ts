import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { mutate } from "./mutation";
import { mutations } from "./mutations";

suite("mutations", () => {
	test("are those of the code as it is: each stands in its file once, and has tests that exist", () => {
		const faults = mutations.flatMap((mutation) => {
			try {
				const text = readFileSync(mutation.file, "utf8");
				assert.notEqual(mutate(text, mutation), text, `changes nothing: ${mutation.find}`);
				assert.ok(mutation.tests.length > 0, `no test: ${mutation.find}`);
				return mutation.tests.filter((file) => !existsSync(file));
			} catch (fault) {
				return [fault instanceof Error ? fault.message : String(fault)];
			}
		});
		assert.deepEqual(faults, []);
	});

	test("are many, all different, and say what they do to the user", () => {
		assert.ok(mutations.length >= 60, `${mutations.length}`);
		const changes = mutations.map(({ file, find, replace }) => `${file}: ${find} → ${replace}`);
		assert.deepEqual([...new Set(changes)], changes);
		assert.deepEqual(
			mutations.filter(({ why }) => why === ""),
			[],
		);
	});

	test("are not made where the text is not there, or more than once", () => {
		const mutation = { file: "a.ts", find: "b", replace: "c", why: "w", tests: [] };
		assert.equal(mutate("abd", mutation), "acd");
		for (const text of ["ad", "abbd"]) {
			assert.throws(() => mutate(text, mutation), /a\.ts has \d times, not once: b/);
		}
	});
});
