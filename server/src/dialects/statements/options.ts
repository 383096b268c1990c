import type { Span } from "../../../../shared/src/problem/problem";
import { simplified } from "../../../../shared/src/text/nearest";
import { isSign } from "../reading/items";
import type { Item } from "../reading/tokens";

/** Calls that say which options a program has. Sources: the references of argparse, Click, Commander and yargs. */
const describing = /(?:^|\.)(?:add_?argument|add_?option|requiredOption|option|positional)$/i;
/** Names of arguments that say what an option may be. */
const choosing = /^(?:default|default_value|defaultValue|choices)$/;

/** What a call says of an option whose value isn't given by whoever runs the program. */
export interface Option extends Span {
	/** What the option is known by. */
	readonly key: string;
}

/** What options are known by: `args.flow_id` is that of `--flow-id`. */
export function optionKey(name: string): string {
	return `--${simplified(/\w*$/.exec(name)?.[0] ?? "")}`;
}

/** The option with a default or choices that the call of a word describes; undefined for any other word. */
export function optionAt(items: readonly Item[], index: number): Option | undefined {
	const word = items[index];
	const list = items[index + 1];
	if (word?.kind !== "word" || !describing.test(word.text) || list?.kind !== "group") {
		return undefined;
	}
	const texts = list.items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
	const written = texts.find((text) => text.startsWith("--")) ?? texts[0];
	const [name] = /[A-Za-z][\w-]*/.exec(written?.replace(/^-\w,[ \t]*/, "") ?? "") ?? [];
	const options = list.items.at(-1);
	const named = [...list.items, ...(options?.kind === "group" ? options.items : [])];
	const isOpen = named.some((item) => item.kind === "word" && choosing.test(item.text));
	// Behind the description of an option, its default.
	const isBehind =
		list.items.filter((item) => isSign(item, ",")).length === 2 && list.items[4]?.kind === "text";
	return name !== undefined && (isOpen || isBehind)
		? { key: `--${simplified(name)}`, start: word.start, end: list.end }
		: undefined;
}
