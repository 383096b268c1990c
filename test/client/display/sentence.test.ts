import assert from "node:assert/strict";
import { startMessage } from "../../../client/src/control/words";
import { sentence } from "../../../client/src/display/sentence";
import { createdWords, createWords } from "../../../client/src/lenses/words";
import { confirmationLines } from "../../../client/src/submit/confirmation";
import { messageOf } from "../../../client/src/submit/words";
import { entryOf, outcomesOf, outlooksOf, startsOf, summaryOf } from "../doors/outcomes";

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
				...startsOf(text).map(([view, outcome]) => startMessage(view, outcome)?.text ?? ""),
				...outlooksOf(text).map((outlook) => createWords(outlook).tooltip),
				...confirmationLines(summaryOf(text), 0),
				createdWords(entryOf(text), 0).tooltip,
			];
			assert.ok(messages.some((message) => message.includes("…")));
			for (const message of messages) assert.doesNotMatch(message, /…\s*\./);
		}
	});
});
