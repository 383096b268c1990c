import type { Runner } from "mocha";

/** What fails in a run, each with its whole title and its stack. */
export function faultsOf(runner: Runner): readonly string[] {
	const faults: string[] = [];
	runner.on("fail", (test, fault: unknown) => {
		faults.push(`${test.fullTitle()}\n${stackOf(fault)}`);
	});
	return faults;
}

/** Errors of a test in another process are plain objects here. */
function stackOf(fault: unknown): string {
	return typeof fault === "object" && fault !== null && "stack" in fault
		? String(fault.stack)
		: String(fault);
}
