import assert from "node:assert/strict";
import { RestartPolicy } from "../../client/src/language/restartPolicy";

suite("RestartPolicy", () => {
	test("restarts at once after a single death, without a word", () => {
		const policy = new RestartPolicy();
		assert.deepEqual(policy.died(0), { pause: 0, tellUser: false });
		assert.deepEqual(policy.died(3 * 60_000), { pause: 0, tellUser: false });
	});

	test("waits longer each time, never gives up, and tells the user once", () => {
		const policy = new RestartPolicy();
		const deaths = Array.from({ length: 12 }, (_, index) => policy.died(index * 40_000));
		assert.deepEqual(
			deaths.map(({ pause }) => pause),
			[0, 250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000],
		);
		assert.deepEqual(
			deaths.flatMap(({ tellUser }, index) => (tellUser ? [index] : [])),
			[1],
		);
	});

	test("starts afresh when the user restarts", () => {
		const policy = new RestartPolicy();
		policy.died(0);
		policy.died(1);
		policy.reset();
		assert.deepEqual(policy.died(2), { pause: 0, tellUser: false });
	});
});
