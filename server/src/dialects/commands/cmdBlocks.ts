import { inOneLine } from "../reading/draft";

/** A condition or a loop of cmd, at the beginning of a line. */
const head = /^[ \t]*@?(?:if|for)[ \t]/i;
/** More blocks in each other are not followed. */
const maxBlocks = 50;

/** The heads of the conditions and loops that a command of a batch file is in, from the outermost. `start`: where it begins. */
export function blocksOfCmd(text: string, start: number): readonly string[] {
	const blocks: string[] = [];
	const lines = text.slice(0, start).split("\n");
	const last = lines.pop() ?? "";
	for (const line of lines.map((one) => one.trim())) {
		const isEnd = line.startsWith(")");
		const isBegin = line.endsWith("(");
		const ended = isEnd ? blocks.pop() : undefined;
		if (isBegin && blocks.length < maxBlocks) {
			blocks.push(isEnd ? `${ended ?? ""} … ${withoutBracket(line.slice(1))}` : withoutBracket(line));
		}
	}
	const own = head.test(last) ? [inOneLine(last)] : [];
	return [...blocks.filter((block) => head.test(block)), ...own];
}

function withoutBracket(line: string): string {
	return line.replace(/\($/, "").trim();
}
