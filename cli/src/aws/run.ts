import { formatOf } from "../arguments";
import { EnvironmentFiles } from "../environments";
import { type ExitCode, exitCodes, worstOf } from "../exitCodes";
import { tell } from "../output";
import { UsageError } from "../usage";
import { apply } from "./apply";
import { applyPlan } from "./applyPlan";
import { control } from "./control";
import { create } from "./create";
import { drift } from "./drift";
import { list } from "./list";
import { plan } from "./plan";
import { pull } from "./pull";
import { show } from "./render";
import type { AccountCall } from "./session";
import { state } from "./state";
import { Terminal } from "./terminal";
import { verify } from "./verify";
import { failedItem, type Work } from "./work";

/** A call as it comes from the command line. */
type Called = Omit<AccountCall, "environments">;

type Run = (call: AccountCall, terminal: Terminal, work: Work) => Promise<void>;

const commands: Readonly<Record<AccountCall["command"], Run>> = {
	apply: (call, terminal, work) => {
		const { plan: path } = call.values;
		return path === undefined ? apply(call, terminal, work) : applyPlan(path, call, terminal, work);
	},
	create,
	delete: control("delete"),
	drift,
	list,
	pause: control("pause"),
	plan,
	pull,
	resume: control("resume"),
	start: control("start"),
	state,
	stop: control("stop"),
	verify,
};

/** Runs a command that talks to AWS. Never throws: whatever happens is told. */
export async function runInAccount(called: Called): Promise<ExitCode> {
	const call = { ...called, environments: new EnvironmentFiles(called.values.env) };
	// Which Node the SDK wants next year is nothing that whoever runs this can change.
	process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
	const terminal = new Terminal(process.stdin, process.stderr, call.values.verbose === true);
	const interrupt = (): void => terminal.interrupt();
	process.once("SIGINT", interrupt);
	try {
		const format = formatOf(call.command, call.values.format);
		const work: Work = { session: undefined, items: [] };
		try {
			await commands[call.command](call, terminal, work);
		} catch (error) {
			work.items.push(failedItem(error));
		}
		const exitCode = worstOf(work.items.map((item) => item.exitCode));
		show(format, { command: call.command, exitCode, ...work });
		return exitCode;
	} catch (error) {
		if (!(error instanceof UsageError)) {
			throw error;
		}
		tell(error.message);
		return exitCodes.usage;
	} finally {
		process.off("SIGINT", interrupt);
		terminal.close();
	}
}
