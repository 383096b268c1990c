import { plainLine } from "../../shared/src/text/plainText";

/** In UTF-16 code units. File names are part of it. */
const maxLength = 20_000;

/** Something about the call, or the file system, that is not a campaign's fault. The message is for people, in one line. */
export class UsageError extends Error {
	/** What is printed below the message; our own words. */
	readonly help: string;

	constructor(message: string, help = "") {
		super(plainLine(message, maxLength));
		this.help = help;
	}
}
