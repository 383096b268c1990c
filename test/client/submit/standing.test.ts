import assert from "node:assert/strict";
import { shiftRange } from "../../../client/src/language/trackedRange";
import type { Located } from "../../../shared/src/protocol";

const text = '{ "a": 1, "name": "x", "b": 2 }';
const whole = { start: text.indexOf('"name"'), end: text.indexOf(', "b"') };
const place: Located = {
	key: { start: whole.start, end: whole.start + 6 },
	value: { start: whole.end - 3, end: whole.end },
	whole,
};

/** Makes a change and tells what stands at the place afterwards. */
function stands(offset: number, removed: number, inserted: string): readonly string[] | undefined {
	const changed = text.slice(0, offset) + inserted + text.slice(offset + removed);
	const moved = shiftRange(place, { offset, removed, inserted: inserted.length });
	return (
		moved &&
		[moved.key, moved.value, moved.whole].map((span) => changed.slice(span?.start ?? 0, span?.end ?? 0))
	);
}

suite("afterChange", () => {
	for (const [what, offset, removed, inserted] of [
		["inserted far before", 1, 0, "\n\n"],
		["removed before", 2, 5, ""],
		["replaced up to the member", 10 - 3, 3, "12345, "],
		["inserted at its start", whole.start, 0, "\t"],
		["inserted behind the comma", whole.end + 1, 0, '"c": 3, '],
		["removed at the end", text.length - 3, 2, ""],
	] as const) {
		test(`keeps a member where something is ${what}`, () => {
			assert.deepEqual(stands(offset, removed, inserted), ['"name"', '"x"', '"name": "x"']);
		});
	}

	for (const [what, offset, removed, inserted] of [
		["its value changes", whole.end - 2, 1, "y"],
		["something is added to its value", whole.end, 0, "1"],
		["its name changes", whole.start + 1, 4, "title"],
		["it goes", whole.start, whole.end - whole.start, ""],
		["all is replaced", 0, text.length, "{}"],
		["a change reaches into it", whole.start - 2, 4, ""],
	] as const) {
		test(`lets a member go when ${what}`, () => assert.equal(stands(offset, removed, inserted), undefined));
	}
});
