import assert from "node:assert/strict";
import type { Edit } from "../../../server/src/syntax/edits";
import { Patch } from "../../../server/src/syntax/patch";
import { forAll } from "../../support/property";
import type { Random } from "../../support/random";

/** Puts edits into a text one by one, from its end. */
function applied(text: string, edits: readonly Edit[]): string {
	return edits.reduceRight(
		(before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end),
		text,
	);
}

suite("patch", () => {
	const original = "0123456789";

	test("without edits is the text", () => {
		const patch = new Patch(original);
		assert.equal(patch.text, original);
		assert.deepEqual(patch.edits, []);
	});

	test("tells edits upon edits as edits of the text as it was", () => {
		const patch = new Patch(original);
		patch.apply([
			{ start: 8, end: 9, newText: "" },
			{ start: 2, end: 4, newText: "abc" },
		]);
		assert.equal(patch.text, "01abc45679");
		patch.apply([
			{ start: 3, end: 6, newText: "X" },
			{ start: 10, end: 10, newText: "!" },
		]);
		assert.equal(patch.text, "01aX5679!");
		assert.deepEqual(patch.edits, [
			{ start: 2, end: 5, newText: "aX" },
			{ start: 8, end: 9, newText: "" },
			{ start: 10, end: 10, newText: "!" },
		]);
	});

	test("agrees with edits made one after the other, whatever they are", async () => {
		const draw = (random: Random): Edit[][] => {
			let text = original;
			return Array.from({ length: 1 + random(5) }, () => {
				const edits: Edit[] = [];
				for (let start = random(4); start <= text.length; start += 1 + random(5)) {
					const end = Math.min(text.length, start + random(3));
					edits.push({ start, end, newText: "ab".slice(random(3)) });
					start = end;
				}
				text = applied(text, edits);
				return edits;
			});
		};
		await forAll({ seed: 7, cases: 300 }, draw, (rounds) => {
			const patch = new Patch(original);
			let text = original;
			for (const edits of rounds) {
				patch.apply(edits);
				text = applied(text, edits);
				assert.equal(patch.text, text);
				assert.equal(applied(original, patch.edits), text);
			}
		});
	});
});
