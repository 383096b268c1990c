import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeAwsConfig } from "./awsConfig";
import { startSandbox } from "./sandbox";

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { port: { type: "string", default: "4599" } } });
	const sandbox = await startSandbox({
		port: Number(values.port),
		onRequest: ({ operation, status, error, region }) => {
			console.log([new Date().toISOString(), operation, status, error, region].filter(Boolean).join("  "));
		},
	});
	const folder = mkdtempSync(join(tmpdir(), "connect-campaigns-sandbox-"));
	const environment = writeAwsConfig(folder, sandbox.url);
	console.log(`The sandbox listens on ${sandbox.url}. To use it, set:\n`);
	for (const [name, value] of Object.entries(environment)) console.log(`  export ${name}=${value}`);
	console.log("\nand choose the profile sandbox. Control-C ends it.\n");
	const stop = async (): Promise<void> => {
		await sandbox.close();
		rmSync(folder, { recursive: true, force: true });
	};
	process.once("SIGINT", stop);
	process.once("SIGTERM", stop);
}

main().catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
