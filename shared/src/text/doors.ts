import { cut, inertLine, plainLine, revealHidden } from "./plainText";

/**
 * Texts of files, services, profiles and errors reach people through these functions, one for each kind of place.
 * They say what the text says and make nothing of it: no link, icon, markup, second line or unseen character. Hovers of
 * the server have `Markup`.
 *
 * All lengths are in UTF-16 code units, "…" included.
 */

const maxProblemLength = 600;
/** What a fix does, in a menu. */
const maxTitleLength = 120;
/** A notification in all. */
export const maxMessageLength = 1_000;
/** One value within a sentence, such as a name. */
export const maxValueLength = 200;
/** One value within a label, which has to leave room for our words. */
const maxShortValueLength = 60;
/** What to do next, within a message; names stand in it. */
const maxAdviceLength = 300;
/** What AWS or a tool said, within a message, and how much of it there is room for in any case. */
const minSaidLength = 100;
const maxSaidLength = 600;
/** Status bar, code lens, entry of a list, title of a tab. */
const maxLabelLength = 200;
const maxTooltipLength = 1_000;
/** Title, prompt or placeholder of a question. */
const maxInputLength = 600;
/** One line of a dialog, and how many there may be. */
const maxDialogLineLength = 400;
export const maxDialogLines = 60;
export const maxLogLineLength = 4_000;
/** Lines of the stack of an error. */
const maxStackLines = 60;
const maxCommentLineLength = 2_000;
const maxOutputLineLength = 4_000;
/** One text in a page. Addresses of files are among them. */
const maxPagePartLength = 10_000;
const maxDocumentLength = 10_000_000;

/** What is wrong, in a list of problems, a hover, a dialog or a terminal. */
export function forProblem(message: string): string {
	return inertLine(message, maxProblemLength);
}

/** What a fix does, in a menu. */
export function forTitle(title: string): string {
	return inertLine(title, maxTitleLength);
}

/** One value within a sentence of ours. */
export function forValue(text: string): string {
	return inertLine(text, maxValueLength);
}

/** One value within a label of ours. */
export function forShortValue(text: string): string {
	return inertLine(text, maxShortValueLength);
}

/** What to do next, within a message. */
export function forAdvice(text: string): string {
	return inertLine(text, maxAdviceLength);
}

/**
 * What somebody else said, within a message of ours.
 *
 * @param ours what the message says besides: it is worth more than the end of what they said.
 */
export function forSaid(text: string, ours = ""): string {
	const room = maxMessageLength - ours.length - 10;
	return inertLine(text, Math.min(maxSaidLength, Math.max(minSaidLength, room)));
}

/** Notifications and their progress: VS Code makes links of `[label](href)`. */
export function forMessage(text: string): string {
	return inertLine(text, maxMessageLength);
}

/** The question of a modal dialog, or one line of its detail. */
export function forDialog(text: string): string {
	return inertLine(text, maxDialogLineLength);
}

/** The detail of a modal dialog; each entry is one line, whatever is in it. */
export function forDialogDetail(lines: readonly string[]): string {
	const more = lines.length - maxDialogLines;
	const shown =
		more > 0
			? [...lines.slice(0, maxDialogLines), `… and ${more} more ${more === 1 ? "line" : "lines"}`]
			: lines;
	return shown.map(forDialog).join("\n");
}

/** Status bar, code lenses, lists, completion, outline, language status, tabs: VS Code makes icons of `$(name)`. */
export function forLabel(text: string): string {
	return inertLine(text, maxLabelLength);
}

/** A label that begins with an icon of ours, like `$(history) created just now`. */
export function forIconLabel(text: string): string {
	const [icon = ""] = /^\$\([a-z-]{1,40}\) /.exec(text) ?? [];
	return icon + forLabel(text.slice(icon.length));
}

export function forTooltip(text: string): string {
	return inertLine(text, maxTooltipLength);
}

/** Title, prompt, placeholder and validation of an input box: VS Code makes links and icons there. */
export function forInput(text: string): string {
	return inertLine(text, maxInputLength);
}

/** One line of the log. VS Code makes links of web addresses there, so they are written as `https: //host`. */
export function forLog(text: string): string {
	return cut(plainLine(text, maxLogLineLength).replace(/(?<=[a-z]:)\/\//gi, " //"), maxLogLineLength);
}

/** Several lines below a line of the log: indented, so that none of them passes for an entry. */
export function linesForLog(text: string): string {
	const lines = text.slice(0, maxStackLines * maxLogLineLength).split(/\r?\n/);
	return lines
		.slice(0, maxStackLines)
		.map((line) => `    ${forLog(line)}`)
		.join("\n");
}

/** An error below a line of the log, with its stack; indented as other lines are. */
export function stackForLog(error: unknown): string {
	if (!(error instanceof Error)) {
		return linesForLog(String(error));
	}
	const heading = error.message === "" ? error.name : `${error.name}: ${error.message}`;
	const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
	const lines = [heading, ...frames.slice(0, maxStackLines).map((line) => `    ${line.trim()}`)];
	const cause = error.cause === undefined ? [] : [`    caused by ${causeOf(error.cause)}`];
	return [...lines, ...cause].map((line) => `    ${forLog(line)}`).join("\n");
}

/**
 * A command for a terminal. None is sent that holds a line break or another character that a terminal would obey: it
 * would be another command than the one shown.
 *
 * @throws Error where it does.
 */
export function forTerminal(command: string): string {
	if (plainLine(command, maxLogLineLength) !== command) {
		throw new Error("The command holds characters that a terminal would obey, so it was not run.");
	}
	return command;
}

/**
 * One line of a terminal or of the log of a build. What runs builds obeys lines that begin with `::`, and `##[` and
 * `##vso[` wherever they are, so these are shown as `: :` and `# #[`.
 */
export function forOutput(text: string): string {
	return withoutWorkflowCommands(plainLine(text, maxOutputLineLength));
}

/** A line in which nothing is a command for what runs builds. */
export function withoutWorkflowCommands(line: string): string {
	return line.replace(/^(\s*):(?=:)/, "$1: ").replace(/#(?=#\w*\[)/g, "# ");
}

/** A text in a page of ours, before it is escaped. */
export function forPage(text: string): string {
	return plainLine(text, maxPagePartLength);
}

/** A line of a comment in a document of ours. */
export function forCommentLine(text: string): string {
	return plainLine(text, maxCommentLineLength);
}

/** A document of ours: its lines are ours, what they hold is seen. */
export function forDocument(text: string): string {
	return cut(revealHidden(text, "\n\t"), maxDocumentLength);
}

function causeOf(cause: unknown): string {
	return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
