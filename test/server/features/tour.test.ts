import assert from "node:assert/strict";
import type { CompletionItem } from "vscode-languageserver-types";
import { newCampaign } from "../../../server/src/features/newCampaign";
import { campaignChannels, dialingModes } from "../../../shared/src/campaigns";
import { campaignKinds } from "../../../shared/src/protocol";
import { itemsAt, marked, templates } from "../../support/completing";
import { isJson } from "../../support/random";
import { rangeOf, type Stop, stopsOf } from "../../support/tabStops";

/** What somebody else has written, to be taken at gaps. */
const connect = "arn:aws:connect:us-east-1:111122223333";
const others = new Map(
	[
		["InstanceId", "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"],
		["QueueId", "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8"],
		["SourcePhoneNumber", "+12065550104"],
		["campaign-flow", `${connect}:instance/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21/contact-flow/8b2f6c1d:9`],
	].map(([kind = "", value = ""]) => [kind, [{ value, from: "autumn.campaign.json" }]] as const),
);

/** Goes from stop to stop and looks at what is offered there, taking the first of it and leaving it, in turn. */
function walk(snippet: string, start = "", end = ""): number {
	const { text, stops } = stopsOf(snippet);
	const whole = start + text + end;
	let taken = 0;
	for (const stop of stops) {
		const at = { start: stop.start + start.length, end: stop.end + start.length };
		const items = itemsAt(whole, at.end, { templates, others });
		const where = `at ${whole.slice(0, at.start)}‸${whole.slice(at.start)}`;
		for (const item of items) {
			if (stop.text === "") {
				continue;
			}
			checkItem(whole, at, item, where);
			taken++;
		}
	}
	assert.ok(isJson(whole), whole);
	return taken;
}

/** An item leaves all but its own gap alone, and is not filtered away by what stands in the gap. */
function checkItem(
	text: string,
	gap: Pick<Stop, "start" | "end">,
	item: CompletionItem,
	where: string,
): void {
	const range = rangeOf(text, item);
	assert.deepEqual(item.additionalTextEdits, undefined, `${item.label} ${where}`);
	assert.deepEqual(range, gap, `${item.label} ${where}`);
	assert.equal(item.filterText, text.slice(gap.start, gap.end), `${item.label} ${where}`);
}

suite("the tour through a text with gaps", () => {
	test("is not ended by what is taken at a gap, in every snippet", () => {
		let taken = 0;
		for (const { body, part } of templates) {
			taken += part === undefined ? walk(body) : walk(body, "{", "}");
		}
		assert.ok(taken > 100, `${taken} items`);
	});

	test("is not ended in the file of the wizard", () => {
		let taken = 0;
		for (const kind of campaignKinds) {
			for (const mode of dialingModes) {
				taken += walk(newCampaign({ kind, channels: campaignChannels, mode }, "Europe/Berlin"));
			}
		}
		assert.ok(taken > 100, `${taken} items`);
	});

	test("is not ended in what completion writes", () => {
		let taken = 0;
		for (const place of ["‸", "{‸}", '{"channelSubtypeConfig": {‸}}', '{"communicationTimeConfig": {‸}}']) {
			const { text, offset } = marked(place);
			for (const item of itemsAt(text, offset, { templates })) {
				const { textEdit } = item;
				assert.ok(textEdit);
				taken += walk(textEdit.newText, text.slice(0, offset), text.slice(offset));
			}
		}
		assert.ok(taken > 100, `${taken} items`);
	});
});
