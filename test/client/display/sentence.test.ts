import assert from "node:assert/strict";
import { createdWords, createWords } from "../../../client/src/views/lenses/words";
import { controlMessage } from "../../../deploy/src/control/words";
import { confirmationLines } from "../../../deploy/src/create/confirmation";
import { messageOf } from "../../../deploy/src/create/words";
import { sentence } from "../../../shared/src/text/sentence";
import { controlsOf, entryOf, outcomesOf, outlooksOf, summaryOf } from "../doors/outcomes";

suite("sentences", () => {
	test("end once", () => {
		for (const [text, whole] of [
			["It broke", "It broke."],
			["It broke. ", "It broke."],
			["Broken?", "Broken?"],
			["It br…", "It br…"],
			["It …\n", "It …"],
		] as const) {
			assert.equal(sentence(text), whole);
		}
	});

	test("have no full stop behind a text that was cut, wherever it stands", () => {
		for (const long of ["x".repeat(5_000), "x ".repeat(5_000), "x. ".repeat(5_000)]) {
			const text = (): string => long;
			const messages = [
				...outcomesOf(text).map((outcome) => messageOf(outcome)?.text ?? ""),
				...controlsOf(text).map(
					([operation, view, outcome]) => controlMessage(operation, view, outcome)?.text ?? "",
				),
				...outlooksOf(text).map((outlook) => createWords(outlook).tooltip),
				...confirmationLines(summaryOf(text), 0),
				createdWords(entryOf(text), 0).tooltip,
			];
			assert.ok(messages.some((message) => message.includes("…")));
			for (const message of messages) {
				assert.doesNotMatch(message, /…\s*\./);
			}
		}
	});
});
