import assert from "node:assert/strict";
import { forAll } from "./property";
import type { Random } from "./random";

const few = (random: Random): number[] => Array.from({ length: random(20) }, () => random(1000));

/** What a property fails with. */
async function failureOf(check: (numbers: readonly number[]) => void, seed = 5): Promise<string> {
	const failure: unknown = await forAll({ seed, cases: 500 }, few, check).then(
		() => undefined,
		(fault: unknown) => fault,
	);
	assert.ok(failure instanceof Error, "the property held");
	return failure.message;
}

suite("a property", () => {
	const hasNone = (numbers: readonly number[]) =>
		assert.ok(!numbers.some((number) => number >= 400), "one is large");

	test("that fails shows its smallest case, what is wrong with it, its seed, and how to replay it", async () => {
		const message = await failureOf(hasNone);
		assert.match(
			message,
			/^Fails for \[ 400 \]\n\none is large\n\nThis is case (\d+) of seed 5.* PROPERTY_CASE=5\/\1 /s,
		);
	});

	test("is made smaller only as long as it fails", async () => {
		const message = await failureOf((numbers) => {
			assert.ok(numbers.length < 3 || (numbers[1] ?? 0) < 7, "the second of three is too large");
		});
		assert.match(message, /^Fails for \[ 0, 7, 0 \]/);
	});

	test("has the same cases in each run of a seed, and others with another", async () => {
		const casesOf = async (seed: number) => {
			const seen: number[][] = [];
			await forAll({ seed, cases: 20 }, few, (numbers) => {
				seen.push(numbers);
			});
			return seen;
		};
		assert.deepEqual(await casesOf(1), await casesOf(1));
		assert.notDeepEqual(await casesOf(1), await casesOf(2));
	});

	test("tries the case first that the environment names", async () => {
		const index = /case (\d+)/.exec(await failureOf(hasNone))?.[1] ?? "";
		process.env["PROPERTY_CASE"] = `5/${index}`;
		let tried = 0;
		try {
			await failureOf((numbers) => {
				tried++;
				hasNone(numbers);
			});
			const withReplay = tried;
			delete process.env["PROPERTY_CASE"];
			tried = 0;
			await failureOf((numbers) => {
				tried++;
				hasNone(numbers);
			});
			assert.equal(tried - withReplay, Number(index));
		} finally {
			delete process.env["PROPERTY_CASE"];
		}
	});

	test("that waits is waited for", async () => {
		await assert.rejects(
			forAll({ seed: 1, cases: 5 }, few, () => Promise.reject(new Error("late"))),
			/^Error: Fails for \[\]\n\nlate/,
		);
	});
});
