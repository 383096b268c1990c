import assert from "node:assert/strict";
import { KeyedMutex } from "../../../client/src/commands/keyedMutex";

suite("Exclusive", () => {
	test("runs one task per key at a time", async () => {
		const exclusive = new KeyedMutex();
		const ran: string[] = [];
		let finish = (): void => assert.fail("not started");
		const first = exclusive.run("a", () => {
			ran.push("first");
			return new Promise<void>((resolve) => {
				finish = resolve;
			});
		});
		const note = (name: string) => (): Promise<void> => {
			ran.push(name);
			return Promise.resolve();
		};
		assert.equal(await exclusive.run("a", note("second")), false);
		assert.equal(await exclusive.run("b", note("other")), true);
		finish();
		assert.equal(await first, true);
		assert.equal(await exclusive.run("a", note("third")), true);
		assert.deepEqual(ran, ["first", "other", "third"]);
	});

	test("lets the next one in after a failure", async () => {
		const exclusive = new KeyedMutex();
		await assert.rejects(
			exclusive.run("a", () => Promise.reject(new Error("no"))),
			/no/,
		);
		assert.equal(await exclusive.run("a", () => Promise.resolve()), true);
	});
});
