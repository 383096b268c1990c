import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { formatEdits } from "../../server/src/features/format";
import { Ranges } from "../../server/src/features/ranges";
import { forOutput } from "../../shared/src/text/doors";
import { type ExitCode, exitCodes, worstOf } from "./exitCodes";
import { readText, writeText } from "./files";
import { print, tell } from "./output";
import { UsageError } from "./usage";

/** Two spaces, as in the files that `pull` and New Campaign File write. */
const style = { tabSize: 2, insertSpaces: true, insertFinalNewline: true };

/** A text as the editor's formatter lays it out; itself where that leaves it alone. */
export function formatted(text: string): string {
	const document = TextDocument.create("", "connect-campaign", 0, text);
	const edits = formatEdits(new CampaignText(text), undefined, style, new Ranges(document));
	return TextDocument.applyEdits(document, edits);
}

/**
 * Formats files, and names those that change.
 *
 * @param isCheck changes nothing, and fails where something would change.
 * @returns the exit code.
 */
export function fmt(files: readonly string[], isCheck: boolean): ExitCode {
	const codes = files.map((file): ExitCode => {
		try {
			return fmtFile(file, isCheck);
		} catch (fault) {
			if (!(fault instanceof UsageError)) {
				throw fault;
			}
			// The others are formatted all the same.
			tell(fault.message);
			return exitCodes.usage;
		}
	});
	return worstOf(codes);
}

function fmtFile(file: string, isCheck: boolean): ExitCode {
	const text = readText(file);
	const after = formatted(text);
	if (after === text) {
		return exitCodes.ok;
	}
	print(`${forOutput(file)}\n`);
	if (isCheck) {
		return exitCodes.found;
	}
	writeText(file, after);
	return exitCodes.ok;
}

/** Formats standard input to standard output. */
export function fmtInput(isCheck: boolean): ExitCode {
	const text = readText(0);
	const after = formatted(text);
	if (isCheck) {
		return after === text ? exitCodes.ok : exitCodes.found;
	}
	// A text for a program, which gets it to the letter.
	process.stdout.write(after);
	return exitCodes.ok;
}
