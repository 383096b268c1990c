import assert from "node:assert/strict";
import { abortable, under, within } from "../../deploy/src/session/abortable";

const { signal } = new AbortController();
const never = new Promise<never>(() => undefined);
/** Ends with what its signal says. */
const told = (until: AbortSignal): Promise<string> =>
	new Promise((resolve) => until.addEventListener("abort", () => resolve(String(until.reason))));

suite("work with a limit", () => {
	test("gets its signal in time, and its own end counts", async () => {
		assert.equal(await under(5, signal, told), "TimeoutError: There was no answer within 5 ms.");
		assert.equal(await under(60_000, signal, () => Promise.resolve("done")), "done");
	});

	test("isn't waited for where that is said", async () => {
		await assert.rejects(
			within(5, signal, () => never),
			{ name: "TimeoutError" },
		);
	});

	test("ends with whoever wants it", async () => {
		const wanted = new AbortController();
		const ended = [
			under(60_000, wanted.signal, told),
			within(60_000, wanted.signal, () => never).catch(String),
			abortable(never, wanted.signal).catch(String),
		];
		wanted.abort("enough");
		assert.deepEqual(await Promise.all(ended), ["enough", "enough", "enough"]);
		assert.equal(
			await under(60_000, wanted.signal, (until) => Promise.resolve(String(until.aborted))),
			"true",
		);
	});
});
