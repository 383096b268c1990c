import { stackForLog } from "../../../shared/src/text/doors";
import { findConfig } from "../configFile";
import { UsageError } from "../usage";
import { campaignInput } from "./campaignInput";
import { Lines } from "./lines";
import { answerTo, RequestError, refusal } from "./messages";
import { answerMethod, type RunTool, ToolError } from "./methods";

/**
 * Serves the tools for agents over standard input and output until its input ends: messages of JSON-RPC, one a line. It
 * reads campaign files and the configuration below the working directory, and reaches nothing else.
 *
 * @param config file that `--config` names.
 */
export function serveMcp(config: string | undefined): void {
	const folder = process.cwd();
	const run: RunTool = (tool, args) => {
		const { name, text } = campaignInput(args, folder);
		return tool.answer(name, text, problemsOf(config));
	};
	const lines = new Lines((line) => {
		const answer =
			line instanceof RequestError
				? refusal(line)
				: answerTo(line, (method, params) => answerMethod(method, params, run), report);
		if (answer !== undefined) {
			process.stdout.write(`${JSON.stringify(answer)}\n`);
		}
	});
	// Whoever has stopped reading answers is gone.
	process.stdout.on("error", () => process.exit(0));
	process.stdin.on("data", (bytes: Buffer) => lines.push(bytes));
	process.stdin.on("end", () => lines.end());
}

/** Read for each call: it may change while the server runs. */
function problemsOf(config: string | undefined) {
	try {
		return findConfig(config).problems;
	} catch (fault) {
		throw fault instanceof UsageError ? new ToolError(fault.message) : fault;
	}
}

function report(fault: unknown): void {
	process.stderr.write(`${stackForLog(fault)}\n`);
}
