import type { SendControl } from "../../../deploy/src/create/ports";
import { redact } from "../../../deploy/src/session/redact";
import { forValue } from "../../../shared/src/text/doors";
import { isTyped, toType } from "../../../shared/src/text/typeable";
import { exitCodes } from "../exitCodes";
import { UsageError } from "../usage";
import { Stop } from "./item";
import { type AccountCall, cancelled, type Session } from "./session";
import type { Terminal } from "./terminal";

/**
 * Makes sure, before anything is asked of AWS, that there is an answer to what the call will be asked.
 *
 * @param whyTyped why the name of the campaign is needed in any case; undefined where --protected alone asks for it.
 * @throws UsageError where there is none.
 */
export function checkAnswers(
	{ command, values }: Pick<AccountCall, "command" | "values">,
	terminal: Terminal,
	whyTyped?: string,
): void {
	if (terminal.isInteractive) {
		return;
	}
	if (values.yes !== true) {
		throw new UsageError(`There is no terminal to ask in. To ${command} without a question, add --yes.`);
	}
	const why = whyTyped ?? (values.protected === true ? "--protected asks for the name." : undefined);
	if (why !== undefined && values["confirm-name"] === undefined) {
		throw new UsageError(`${why} Without a terminal, add --confirm-name with the name of the campaign.`);
	}
}

/** Whom a call asks, what it has answered beforehand, and what it may not show. */
type Asker = Pick<Session, "terminal" | "secrets"> & {
	readonly call: Pick<AccountCall, "values" | "environments">;
};

/** What somebody is asked to agree to. */
export interface Question {
	readonly question: string;
	/** What is to be known for the answer. */
	readonly lines: readonly string[];
	readonly name: string;
	/** Undefined where the campaign has none yet. */
	readonly id: string | undefined;
	/** What is done, as in "stop". */
	readonly verb: string;
}

/**
 * Tells what is about to be done, and asks whether to do it unless --yes agrees beforehand.
 *
 * @throws Stop where --confirm-name names another campaign.
 */
export async function isAgreed({ call, terminal, secrets }: Asker, asked: Question): Promise<boolean> {
	checkName(call, asked);
	terminal.tell(asked.question);
	const { wanted } = call.environments;
	const where = wanted === undefined ? [] : [`Environment: ${forValue(wanted)}`];
	for (const line of [...where, ...asked.lines.filter((one) => one !== "")]) {
		terminal.tell(`  ${redact(line, secrets)}`);
	}
	return call.values.yes === true || (await terminal.agree("Go on?"));
}

/** Has the user type the name of the campaign, for this reason; --confirm-name has done so, as it was checked before. */
export async function isNameTyped(
	{ call, terminal }: { readonly call: Pick<AccountCall, "values">; readonly terminal: Terminal },
	{ name, id, verb }: Pick<Question, "name" | "id" | "verb">,
	reason: string,
): Promise<boolean> {
	if (call.values["confirm-name"] !== undefined) {
		return true;
	}
	const { prompt, text, fault } = toType(name, id, verb);
	const typed = await terminal.ask(`${reason} ${prompt} to ${verb} it:`);
	if (typed === undefined && !terminal.isInteractive) {
		terminal.tell(`${reason} Without a terminal, --confirm-name has to give the name.`);
	}
	if (typed !== undefined && !isTyped(typed, text)) {
		terminal.tell(fault);
	}
	return typed !== undefined && isTyped(typed, text);
}

function checkName({ values }: Pick<AccountCall, "values">, { name, id, verb }: Question): void {
	const given = values["confirm-name"];
	const { text } = toType(name, id, verb);
	if (given !== undefined && !isTyped(given, text)) {
		throw new Stop(
			exitCodes.nothingDone,
			"otherName",
			`Nothing was done: --confirm-name is "${forValue(given)}", but it has to be "${forValue(text)}".`,
		);
	}
}

/** What ends a command that was declined, or interrupted before anything was changed. */
export function declined({ terminal }: Pick<Session, "terminal">): Stop {
	return terminal.signal.aborted
		? cancelled()
		: new Stop(exitCodes.nothingDone, "declined", "Declined: nothing was changed.");
}

/** How the engine has work done: what was interrupted is still looked at, so that it is known what came of it. */
export function workPorts({ terminal }: Session) {
	const { signal } = new AbortController();
	return {
		progress: <T>(task: (control: SendControl) => Promise<T>): Promise<T> => task(terminal.control),
		looking: <T>(task: (control: SendControl) => Promise<T>): Promise<T> =>
			task({ ...terminal.control, signal }),
		log: (line: string): void => terminal.log(line),
	};
}
