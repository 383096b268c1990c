import assert from "node:assert/strict";
import { controlWords } from "../../../client/src/views/lenses/words";
import { availability, operations, operationsIn, whyNot } from "../../../deploy/src/control/operations";
import { purposes } from "../../../deploy/src/failures/purpose";
import { entryOf } from "../doors/outcomes";
import { states, verbs } from "./harness";

suite("operations on a campaign", () => {
	test("are offered in the states in which AWS documents them, and all where the state is not known", () => {
		const offered = (state: string | undefined) => operationsIn(state).map(({ verb }) => verb);
		assert.deepEqual(
			states.map((state) => [state, ...offered(state)]),
			[
				["Initialized", "start", "delete"],
				["Running", "pause", "stop"],
				["Paused", "resume", "stop"],
				["Stopped", "delete"],
				["Completed", "delete"],
				["Failed", "delete"],
			],
		);
		assert.deepEqual(offered(undefined), verbs);
		assert.deepEqual(offered("Hibernating"), []);
	});

	test("may be tried in a state that came after this version", () => {
		for (const operation of Object.values(operations)) {
			assert.equal(availability(operation, "Hibernating"), "undocumented");
			assert.equal(availability(operation, undefined), "undocumented");
		}
	});

	test("say in every other state what is true of it or what to do instead", () => {
		for (const operation of Object.values(operations)) {
			for (const state of states.filter((one) => availability(operation, one) === "refused")) {
				assert.match(whyNot(operation, state), /^Only a campaign in state [^.]+ can be \w+\. [A-Z].*\.$/);
			}
		}
		assert.equal(
			whyNot(operations.resume, "Stopped"),
			"Only a campaign in state Paused can be resumed. A stopped campaign can't be resumed. To reach people again, create a new campaign.",
		);
		assert.equal(
			whyNot(operations.delete, "Running"),
			"Only a campaign in state Initialized, Stopped, Completed, or Failed can be deleted. Stop it first.",
		);
	});

	test("are called alike wherever they are named", () => {
		for (const verb of verbs) {
			const { title, past, doing } = operations[verb];
			assert.equal(title.toLowerCase(), `${verb} campaign`);
			const { step, nothing, actions } = purposes[verb];
			assert.equal(nothing, `The campaign was not ${past}.`);
			assert.equal(step.replace(" the ", " "), doing);
			assert.ok(actions.includes(`connect-campaigns:${title.replace(" ", "")}`));
			const words = controlWords(
				operations[verb],
				entryOf(() => "$(zap)"),
			);
			assert.match(words.title, new RegExp(`^\\$\\([a-z-]+\\) ${title}$`));
			assert.doesNotMatch(words.tooltip, /\$\(zap/);
		}
	});
});
