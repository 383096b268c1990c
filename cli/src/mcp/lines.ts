import { errorCodes, RequestError } from "./messages";

/** Longest message, in bytes. */
export const maxMessageBytes = 8_000_000;

const newline = 0x0a;

/**
 * Takes a stream of bytes apart into messages, one a line.
 *
 * @param take is given the text of each line that isn't blank, or why it can't be read. A line that is too long is
 * refused once and skipped, without being kept.
 */
export class Lines {
	readonly #take: (line: string | RequestError) => void;
	#parts: Buffer[] = [];
	#size = 0;

	constructor(take: (line: string | RequestError) => void) {
		this.#take = take;
	}

	/** Takes the next bytes. */
	push(bytes: Buffer): void {
		let start = 0;
		for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
			this.#keep(bytes.subarray(start, end));
			this.#finish();
			start = end + 1;
		}
		this.#keep(bytes.subarray(start));
	}

	/** The stream has ended; a last line may lack its line break. */
	end(): void {
		this.#finish();
	}

	#keep(part: Buffer): void {
		const wasShort = this.#size <= maxMessageBytes;
		this.#size += part.length;
		if (this.#size <= maxMessageBytes) {
			this.#parts.push(part);
		} else if (wasShort) {
			this.#parts = [];
			const message = `A message may have ${maxMessageBytes} bytes at most.`;
			this.#take(new RequestError(errorCodes.invalidRequest, message));
		}
	}

	#finish(): void {
		const bytes = Buffer.concat(this.#parts);
		this.#parts = [];
		this.#size = 0;
		const line = decoded(bytes);
		if (line instanceof RequestError || line.trim() !== "") {
			this.#take(line);
		}
	}
}

function decoded(bytes: Buffer): string | RequestError {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new RequestError(errorCodes.parseError, "The message isn't UTF-8.");
	}
}
