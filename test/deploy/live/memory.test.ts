import assert from "node:assert/strict";
import { Memory, systemClock } from "../../../deploy/src/live/memory";

suite("what is remembered of an account", () => {
	test("is the last 200 answers", () => {
		const memory = new Memory<number>(systemClock, () => undefined);
		for (let index = 0; index <= 200; index++) {
			memory.put(`${index}`, index);
		}
		assert.deepEqual(
			[memory.get("0"), memory.get("1")?.value, memory.get("200")?.value],
			[undefined, 1, 200],
		);
	});
});
