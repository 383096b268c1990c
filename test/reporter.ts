import { writeFileSync } from "node:fs";
import { type MochaOptions, type Runner, reporters } from "mocha";
import { faultsOf } from "./support/faults";

/** Prints as the spec reporter does, and leaves the counts, and what failed, in the file that `TEST_COUNTS` names. */
export default class CountingReporter extends reporters.Spec {
	constructor(runner: Runner, options?: MochaOptions) {
		super(runner, options);
		const file = process.env["TEST_COUNTS"];
		const faults = faultsOf(runner);
		runner.once("end", () => {
			const { passes: passed, failures: failed, pending: skipped } = this.stats;
			if (file !== undefined) {
				writeFileSync(file, JSON.stringify({ passed, failed, skipped, faults }));
			}
		});
	}
}
