import { forOutput, withoutWorkflowCommands } from "../../shared/src/text/doors";
import { revealHidden } from "../../shared/src/text/plainText";

/** Prints lines of ours on standard output; whatever else is in them can command neither a terminal nor a build. */
export function print(text: string): void {
	process.stdout.write(inert(text));
}

/** The same on standard error, where output for programs must not be disturbed. */
export function printError(text: string): void {
	process.stderr.write(inert(text));
}

/** Tells one line on standard error. */
export function tell(line: string): void {
	process.stderr.write(`${forOutput(line)}\n`);
}

/** Prints commands for GitHub Actions. Each is one line, and has escaped whatever isn't ours. */
export function printCommands(text: string): void {
	process.stdout.write(text);
}

/** A value as JSON for programs: what people would not see in a log, or what runs builds would obey, is escaped. */
export function jsonText(value: unknown): string {
	return `${inertJson(revealHidden(JSON.stringify(value, undefined, 2), "\n"))}\n`;
}

/** JSON that says the same, and in which no string is a command for what runs builds. */
export function inertJson(json: string): string {
	return json.replace(/#(?=#\w*\[)/g, "\\u0023");
}

function inert(text: string): string {
	return text.split("\n").map(withoutWorkflowCommands).join("\n");
}
