/**
 * Skips a test or a suite and says why, for counterparts that are not ours and that a machine may lack: Python, the AWS
 * CLI, botocore, moto. What is skipped is counted, so that nobody takes it for passed.
 */
export function skipBecause(test: Mocha.Context, reason: string): never {
	console.log(`    skipped: ${reason}`);
	// The one place that skips: a counterpart that a machine lacks can be neither passed nor failed.
	return test.skip();
}
