import { version } from "../../package.json";
import { checkOptions, noCommand, readArguments } from "./arguments";
import { body } from "./body";
import { campaignChecks } from "./campaignChecks";
import { check } from "./check";
import { helpOf, helpText, isCommand } from "./commands";
import { findConfig } from "./configFile";
import { EnvironmentFiles } from "./environments";
import { type ExitCode, exitCodes } from "./exitCodes";
import { filesOf } from "./files";
import { fmt, fmtInput } from "./fmt";
import { serveMcp } from "./mcp/mcp";
import { print } from "./output";
import { UsageError } from "./usage";

/** Runs the command line; the exit code. */
async function main(args: readonly string[]): Promise<ExitCode> {
	const { values, positionals } = readArguments(args);
	const [command, ...paths] = positionals;
	if (values.help || command === "help") {
		const [named = command] = command === "help" ? paths : [];
		if (command === "help" && named !== "help" && !isCommand(named)) {
			throw noCommand(named, helpText());
		}
		print(isCommand(named) ? helpOf(named) : helpText());
		return exitCodes.ok;
	}
	if (values.version) {
		print(`${version}\n`);
		return exitCodes.ok;
	}
	if (!isCommand(command)) {
		throw noCommand(command, helpText());
	}
	checkOptions(command, values);
	if (command === "mcp") {
		if (paths.length > 0) {
			throw new UsageError("mcp can't be used with files. Clients name them in their calls.");
		}
		serveMcp(values.config);
		return exitCodes.ok;
	}
	const config = findConfig(values.config);
	const environments = new EnvironmentFiles(values.env);
	switch (command) {
		case "check":
			return check(paths, values, config, environments);
		case "body":
			return body(paths, config.problems, environments);
		case "fmt":
			return paths.includes("-")
				? fmtInput(values.check ?? false)
				: fmt(filesOf(paths, config), values.check ?? false);
		default: {
			// A bundle of its own: checking files has no use for it.
			const { runInAccount } = await import("./aws/run");
			const checks = campaignChecks(config.problems);
			return await runInAccount({ command, paths, values, config, checks });
		}
	}
}

for (const stream of [process.stdout, process.stderr]) {
	stream.on("error", (fault: NodeJS.ErrnoException) => {
		// Whoever reads may stop before the end, as `head` does. What is being done goes on all the same.
		if (fault.code !== "EPIPE") {
			throw fault;
		}
	});
}

main(process.argv.slice(2)).then(
	(code) => {
		process.exitCode = code;
	},
	(fault: unknown) => {
		if (!(fault instanceof UsageError)) {
			throw fault;
		}
		process.stderr.write(`${fault.message}\n${fault.help}`);
		process.exitCode = exitCodes.usage;
	},
);
