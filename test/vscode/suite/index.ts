import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";
import { faultsOf } from "../../support/faults";

/** Called by VS Code in the extension host; rejects when a test failed. */
export function run(): Promise<void> {
	// Of a busy machine, VS Code itself is late now and then; mistakes of ours fail twice.
	const mocha = new Mocha({ retries: 1, ui: "tdd", color: false, timeout: 60_000, reporter: "spec" });
	const files = readdirSync(__dirname).filter((file) => file.endsWith(".test.js"));
	for (const file of files.sort()) {
		mocha.addFile(join(__dirname, file));
	}
	return new Promise((resolve, reject) => {
		const runner = mocha.run((failures) => {
			const counts = process.env["TEST_COUNTS"];
			const passed = runner.stats?.passes ?? 0;
			if (counts !== undefined) {
				writeFileSync(counts, JSON.stringify({ passed, failed: failures, faults }));
			}
			if (failures > 0) {
				reject(new Error(`${failures} failed`));
			} else {
				resolve();
			}
		});
		const faults = faultsOf(runner);
	});
}
