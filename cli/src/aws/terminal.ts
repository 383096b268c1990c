import { createInterface, type Interface } from "node:readline";
import type { SendControl } from "../../../deploy/src/create/ports";
import { forOutput } from "../../../shared/src/text/doors";

/** A stream that may be a terminal. */
type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Talks to whoever has made the call: on standard error, so that standard output holds the result alone. */
export class Terminal {
	/** Whether somebody can be asked. */
	readonly isInteractive: boolean;
	readonly #input: Input;
	readonly #output: Output;
	readonly #isVerbose: boolean;
	readonly #abort = new AbortController();
	#reader: { readonly lines: Interface; readonly answers: AsyncIterator<string> } | undefined;

	constructor(input: Input, output: Output, isVerbose: boolean) {
		this.isInteractive = input.isTTY === true && output.isTTY === true;
		this.#input = input;
		this.#output = output;
		this.#isVerbose = isVerbose;
	}

	/** Comes when the user wants it all to end. */
	get signal(): AbortSignal {
		return this.#abort.signal;
	}

	/** Ends what is under way. */
	interrupt(): void {
		this.#abort.abort();
	}

	tell(line: string): void {
		this.#output.write(`${forOutput(line)}\n`);
	}

	/** Tells what only those want to know who ask for it. */
	log(line: string): void {
		if (this.#isVerbose) {
			this.tell(line);
		}
	}

	/** What a step of the work is given. */
	get control(): SendControl {
		return { signal: this.signal, step: (words) => this.log(words) };
	}

	/** An answer of the user without blanks around it; undefined where nobody can be asked, or they end it. */
	async ask(question: string): Promise<string | undefined> {
		if (!this.isInteractive || this.signal.aborted) {
			return undefined;
		}
		this.#output.write(`${forOutput(question)} `);
		const { answers } = this.#lines();
		const interrupted = new Promise<undefined>((resolve) => {
			this.signal.addEventListener("abort", () => resolve(undefined), { once: true });
		});
		const answer = await Promise.race([answers.next(), interrupted]);
		return answer === undefined || answer.done === true ? undefined : answer.value.trim();
	}

	/** Asks a question that only "y" and "yes" agree to. */
	async agree(question: string): Promise<boolean> {
		return /^y(?:es)?$/i.test((await this.ask(`${question} [y/N]`)) ?? "");
	}

	/** Nobody is asked anything any more. */
	close(): void {
		this.#reader?.lines.close();
	}

	#lines() {
		if (this.#reader === undefined) {
			const lines = createInterface({ input: this.#input, terminal: false });
			this.#reader = { lines, answers: lines[Symbol.asyncIterator]() };
		}
		return this.#reader;
	}
}
