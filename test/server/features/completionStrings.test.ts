import assert from "node:assert/strict";
import { parseTree } from "jsonc-parser";
import { accept } from "../../support/accept";
import { textOf, whole } from "../../support/campaigns";
import { itemAt, itemsAt, labelsAt, listAt, marked, templates } from "../../support/completing";
import { rangeOf } from "../../support/tabStops";

/** Where the strings of a text are that are values, and names that have a value already; quotes included. */
function stringsIn(text: string) {
	const found: { readonly start: number; readonly end: number }[] = [];
	const visit = (node: ReturnType<typeof parseTree>): void => {
		if (node?.type === "string") {
			found.push({ start: node.offset, end: node.offset + node.length });
		}
		node?.children?.forEach(visit);
	};
	visit(parseTree(text));
	return found;
}

const zones = (inside: string) =>
	`{"communicationTimeConfig":{"localTimeZoneConfig":{"localTimeZoneDetection":[${inside}]}}}`;
const zone = '{"communicationTimeConfig":{"localTimeZoneConfig":{"defaultTimeZone":"‸"}}}';

suite("completion within a string", () => {
	test("edits between the quotes and nowhere else, in any string of a campaign", () => {
		for (const layout of [undefined, 2]) {
			const text = JSON.stringify(whole, undefined, layout);
			let items = 0;
			for (const { start, end } of stringsIn(text)) {
				for (const offset of [start + 1, (start + end) >> 1, end - 1]) {
					for (const item of itemsAt(text, offset, { templates })) {
						const range = rangeOf(text, item);
						const where = `${item.label} at ${text.slice(start, offset)}‸${text.slice(offset, end)}`;
						assert.ok(range && start < range.start && range.end < end, where);
						assert.equal(item.additionalTextEdits, undefined, where);
						assert.equal(item.preselect, undefined, where);
						assert.doesNotThrow(() => JSON.parse(accept(text, item)), where);
						items++;
					}
				}
			}
			assert.ok(items > 500, `${items} items`);
		}
	});

	test("ends a string that was left open, and leaves the next one alone", () => {
		for (const [before, label, after] of [
			['{"type": "‸, "name": "x"}', "JOURNEY", '{"type": "JOURNEY", "name": "x"}'],
			['{"type": "JO‸, "name": "x"}', "JOURNEY", '{"type": "JOURNEY", "name": "x"}'],
			['{"name": "x", "type": "‸}', "JOURNEY", '{"name": "x", "type": "JOURNEY"}'],
			['{"type": "JO‸\n, "name": "x"}', "JOURNEY", '{"type": "JOURNEY"\n, "name": "x"}'],
			['{"type": "MANAGED", "na‸: "x"}', "name", '{"type": "MANAGED", "name": "x"}'],
			[zones('"‸, "AREA_CODE"'), "ZIP_CODE", zones('"ZIP_CODE", "AREA_CODE"')],
			[zones('"ZI‸, "AREA_CODE"'), "ZIP_CODE", zones('"ZIP_CODE", "AREA_CODE"')],
		] as const) {
			assert.equal(accept(marked(before).text, itemAt(before, label)), after);
		}
	});

	test("completes a part of an ARN by itself while others are to be filled in", () => {
		const owner = '{"tags": {"owner": "arn:aws:connect:<region>‸:<account id>:instance/x"}}';
		assert.equal(
			accept(marked(owner).text, itemAt(owner, "us-west-2")),
			'{"tags": {"owner": "arn:aws:connect:us-west-2:<account id>:instance/x"}}',
		);
		const text = textOf(whole).replace(
			/"owner": ".*"/,
			'"owner": "arn:aws:connect:us-east-1:<account id>‸:instance/x"',
		);
		assert.deepEqual(labelsAt(text), ["111122223333"]);
	});

	test("matches nothing any more once a value is typed to its end", () => {
		for (const [place, label] of [
			['{"type": "‸"}', "JOURNEY"],
			['{"schedule": {"refreshFrequency": "‸"}}', "PT24H"],
			[zone, "Europe/Berlin"],
			[zone, "UTC"],
		] as const) {
			const { filterText = "" } = itemAt(place, label);
			assert.ok(filterText.endsWith(label.slice(0, -1)) && !isSubsequence(label, filterText), filterText);
		}
		const flag = (value: string) =>
			`{"channelSubtypeConfig":{"telephony":{"defaultOutboundConfig":{"answerMachineDetectionConfig":{"enableAnswerMachineDetection":${value}}}}}}`;
		assert.equal(itemAt(flag("‸"), "true").filterText, "tru");
	});

	test("keeps the names of all zones at one place, so that words in front of them do not rank them", () => {
		const { text, offset } = marked(zone);
		const places = itemsAt(text, offset).map(({ label, filterText = "" }) =>
			filterText.lastIndexOf(label.slice(0, -1)),
		);
		assert.equal(new Set(places).size, 1);
		assert.ok(
			Math.max(...itemsAt(text, offset).map(({ filterText = "" }) => filterText.length)) < 128,
			"more is not matched",
		);
	});

	test("offers all values where one is there already, that one first, until something is typed", () => {
		const list = (request?: { isRepeated: boolean }) => {
			const { text, offset } = marked('{"schedule": {"refreshFrequency": "PT6H‸"}}');
			return listAt(text, offset, { request });
		};
		const { items, isIncomplete } = list({ isRepeated: false });
		assert.ok(isIncomplete && items.length > 3 && items.every(({ filterText }) => filterText === "PT6H"));
		const [first] = [...items].sort((one, other) =>
			String(one.sortText).localeCompare(String(other.sortText)),
		);
		assert.equal(first?.label, "PT6H");
		assert.ok(list({ isRepeated: true }).items.every(({ filterText }) => filterText !== "PT6H"));
	});

	test("is offered by itself where a quote begins a string, and not where one ends", () => {
		const at = (withMark: string) => {
			const { text, offset } = marked(withMark);
			return listAt(text, offset, { request: { triggerCharacter: '"', isRepeated: false } });
		};
		for (const begun of ['{"‸"}', '{"type": "‸"}', '{"type": "‸', zones('"ZIP_CODE", "‸"')]) {
			assert.ok(at(begun).items.length > 0, begun);
			assert.equal(at(begun).isIncomplete, begun !== '{"‸"}', begun);
		}
		for (const ended of [
			'{"type": "MANAGED"‸}',
			'{"name"‸}',
			'{"type": ""‸}',
			zones('"ZIP_CODE"‸'),
			'{"name": "a\\"‸"}',
		]) {
			assert.deepEqual(at(ended), { isIncomplete: false, items: [] }, ended);
		}
	});
});

function isSubsequence(letters: string, text: string): boolean {
	let at = 0;
	for (const char of text) {
		if (char === letters.charAt(at)) {
			at++;
		}
	}
	return at === letters.length;
}
