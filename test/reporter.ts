import { writeFileSync } from "node:fs";
import { type MochaOptions, type Runner, reporters } from "mocha";

/** Prints as the spec reporter does, and leaves the counts in the file that `TEST_COUNTS` names. */
export default class CountingReporter extends reporters.Spec {
	constructor(runner: Runner, options?: MochaOptions) {
		super(runner, options);
		const file = process.env["TEST_COUNTS"];
		runner.once("end", () => {
			const { passes: passed, failures: failed, pending: skipped } = this.stats;
			if (file !== undefined) {
				writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
			}
		});
	}
}
