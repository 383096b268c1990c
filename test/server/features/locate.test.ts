import assert from "node:assert/strict";
import { locate } from "../../../server/src/features/locate";

suite("locate", () => {
	const text = '{"schedule": {"startTime": "x"}, "list": [1, {"name": 2}]}';
	const found = (...path: (string | number)[]): readonly (string | undefined)[] => {
		const [place] = locate(text, [path]).places;
		const part = (span?: { readonly start: number; readonly end: number }) =>
			span && text.slice(span.start, span.end);
		return [part(place?.key), part(place?.value), part(place?.whole)];
	};

	test("finds key and value of a property, and the whole of it with its value", () => {
		assert.deepEqual(found("schedule", "startTime"), ['"startTime"', '"x"', '"startTime": "x"']);
		assert.deepEqual(found("list", 1, "name"), ['"name"', "2", '"name": 2']);
	});

	test("finds an item of a list", () => {
		assert.deepEqual(found("list", 0), ["1", undefined, "1"]);
	});

	test("finds nothing where the text has no such property or item, and says so for each path", () => {
		assert.deepEqual(locate(text, [["gone"], ["schedule", 0], ["list", "0"], ["list", 2], []]).places, [
			null,
			null,
			null,
			null,
			null,
		]);
		assert.deepEqual(locate("", [["name"]]).places, [null]);
	});
});
