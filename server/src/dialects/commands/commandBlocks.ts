import { bracesAround } from "./braces";
import { blocksOfCmd } from "./cmdBlocks";
import type { ShellFiles } from "./shellFiles";

/** What tells which conditions and loops a command is in, by where it begins. */
export function blocksOf(
	text: string,
	files: ShellFiles,
	starts: readonly number[],
): (start: number) => readonly string[] {
	if (files.kind === "cmd") {
		return (start) => blocksOfCmd(text, start);
	}
	const inBraces = files.kind === "PowerShell" || hasBraces.test(text) ? bracesAround(text) : undefined;
	const words = files.kind === "PowerShell" ? undefined : files.blocks(text, starts);
	return (start) => [...(inBraces?.(start) ?? []), ...(words?.at(start) ?? [])];
}

/** A condition or a loop with braces, as PowerShell has them. */
const hasBraces =
	/^[ \t]*(?:if|foreach|for|while)[ \t]*\([^\n]*\)[ \t]*\r?\n?[ \t]*\{|\|[ \t]*(?:ForEach-Object|%)[ \t]*\{/im;
