import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { snippetOf, writeAwsConfig } from "./awsConfig";
import { type Behaviour, defaultBehaviour, isBehaviourChange } from "./behaviour";
import { type Entry, startSandbox } from "./sandbox";

/** Runs the sandbox alone, until it is told to stop. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: "string", default: "4599" },
			repeat: { type: "string", default: defaultBehaviour.repeat },
			"list-lag": { type: "string", default: String(defaultBehaviour.listLag) },
			updates: { type: "string", default: defaultBehaviour.updates },
		},
	});
	const behaviour = toBehaviour(values.repeat, values["list-lag"], values.updates);
	const sandbox = await startSandbox({ ...behaviour, port: Number(values.port), onRequest: log });
	const folder = mkdtempSync(join(tmpdir(), "connect-campaigns-sandbox-"));
	const exports = Object.entries(writeAwsConfig(folder, sandbox.url)).map(
		([name, value]) => `  export ${name}='${value}'`,
	);
	console.log(
		[
			`The sandbox listens on ${sandbox.url}. AWS files that lead to it are ready; to use them, set`,
			exports.join("\n"),
			"and choose the profile sandbox. Or put this into an AWS config file of your own:",
			snippetOf(sandbox.url),
			"Control-C ends it.\n",
		].join("\n\n"),
	);
	await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
	await sandbox.close();
	rmSync(folder, { recursive: true });
}

/** @throws if a flag has a value that the sandbox doesn't know. */
function toBehaviour(repeat: string, listLag: string, updates: string): Partial<Behaviour> {
	const behaviour = { repeat, listLag: listLag === "" ? Number.NaN : Number(listLag), updates };
	if (isBehaviourChange(behaviour)) {
		return behaviour;
	}
	throw new Error(
		"--repeat takes conflict, same or another; --list-lag takes a number of calls, 0 or more; --updates takes replace or merge.",
	);
}

/** No body and no key: both can hold what is nobody's business. */
function log({ operation, status, error, account, region }: Entry): void {
	const words = [new Date().toISOString(), operation, status, error, account, region];
	console.log(words.filter((word) => word !== undefined).join("  "));
}

main().catch((fault: unknown) => {
	console.error(fault instanceof Error ? fault.message : fault);
	process.exitCode = 1;
});
