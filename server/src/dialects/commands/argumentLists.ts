import type { Span } from "../../../../shared/src/problem/problem";
import { LiteralReader } from "../code/literals";
import { withUnsaid } from "../code/unsaid";
import { type Draft, inOneLine, textOf, write } from "../reading/draft";
import { isSign, partedByCommas } from "../reading/items";
import type { Language } from "../reading/language";
import { type Item, tokenize } from "../reading/tokens";
import { assignmentsIn } from "../statements/assignments";
import type { CampaignOfCommand } from "./shell";
import { ShellFiles } from "./shellFiles";
import { OptionReader } from "./shellOptions";

/** More lists of one text are not read. */
const maxLists = 50;
/** More changes of one list are not told. */
const maxChanges = 20;

const service = /^connect-?campaigns(?:v2)?$/;
const operation = "create-campaign";
/** What a text has that starts the command with a list of its arguments. */
const listed = /(["'`])create-campaign\1/;

/** The campaigns of commands that a program starts with a list of arguments, such as `["aws", "connectcampaignsv2", …]`. */
export function campaignsOfArguments(text: string, language: Language): readonly CampaignOfCommand[] {
	const items = listed.test(text) ? tokenize(text, language)?.items : undefined;
	if (items === undefined) {
		return [];
	}
	const reader = new LiteralReader(text, language, assignmentsIn(text, items, language));
	const files = new ShellFiles("");
	const lists = listsIn(items);
	const found = lists.map(({ items: inside, start, name }) => {
		const parts = partsOf(inside);
		const words = parts.map((part) => wordOf(reader.value(argumentIn(part)), spanOf(part)));
		const places = parts.map(spanOf);
		const end = places.at(-1)?.end ?? start;
		const command = { words, places, end, comments: [], programs: [], input: undefined };
		const { members, besides } = new OptionReader(text, command, files, "script").read();
		const changes = name === undefined ? [] : changesOf(text, name);
		return { draft: { kind: "object" as const, members }, besides: [...besides, ...changes], start, end };
	});
	// The list itself is read: no line of it is told.
	return withUnsaid(text, language, found).map(({ end: _, ...one }) => ({
		...one,
		besides: one.besides ?? [],
	}));

	/** What an argument says, with a mark for what only the code knows. */
	function wordOf(value: Draft | undefined, { start, end }: Span): string {
		const said = textOf(value);
		const code = value?.kind === "scalar" ? value.code : undefined;
		if (said !== undefined && code === undefined) {
			return said;
		}
		const isKnown = value !== undefined && value.kind !== "scalar";
		return isKnown ? write(value) : files.gaps.mark(code ?? inOneLine(text.slice(start, end)));
	}
}

interface ArgumentList {
	readonly items: readonly Item[];
	readonly start: number;
	/** The variable that it is given to. */
	readonly name: string | undefined;
}

/** The lists that name the service and its operation one behind the other. */
function listsIn(items: readonly Item[]): readonly ArgumentList[] {
	const found: ArgumentList[] = [];
	const left: ArgumentList[] = [{ items, start: 0, name: undefined }];
	for (let list = left.pop(); list !== undefined && found.length < maxLists; list = left.pop()) {
		const at = list.items.findIndex(
			(item, index, all) =>
				isText(item, (text) => text === operation) &&
				isText(all[all[index - 1]?.kind === "sign" ? index - 2 : index - 1], (text) => service.test(text)),
		);
		if (at >= 0) {
			found.push(list);
		}
		for (const [index, item] of list.items.entries()) {
			if (item.kind === "group") {
				const before = list.items[index - 2];
				const isGiven = isSign(list.items[index - 1], "=") || isSign(list.items[index - 1], ":=");
				const name = isGiven && before?.kind === "word" ? before.text : undefined;
				left.push({ items: item.items, start: item.start, name });
			}
		}
	}
	return found.sort((one, other) => one.start - other.start);
}

function isText(item: Item | undefined, isMeant: (text: string) => boolean): boolean {
	return item?.kind === "text" && isMeant(item.text);
}

/** The arguments of a list: what stands between its commas. */
function partsOf(items: readonly Item[]): readonly (readonly Item[])[] {
	return partedByCommas(items).filter(({ length }) => length > 0);
}

const writesJson =
	/^(?:json\.dumps|JSON\.(?:stringify|generate)|json_encode|JsonSerializer\.Serialize|JsonConvert\.SerializeObject)$/;

/** What an argument is made of that is written as JSON, and any other argument as it is. */
function argumentIn(part: readonly Item[]): readonly Item[] {
	const list = part.at(-1);
	const name = part
		.slice(0, -1)
		.map((item) => (item.kind === "word" || item.kind === "sign" ? item.text : " "));
	const isCall = list?.kind === "group" && list.open === "(" && writesJson.test(name.join(""));
	return isCall ? (partsOf(list.items)[0] ?? part) : part;
}

function spanOf(part: readonly Item[]): Span {
	return { start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 };
}

/** The lines that give more arguments to a list. */
function changesOf(text: string, name: string): readonly string[] {
	const plain = name.replace(/[^\w]/g, "");
	const change = new RegExp(
		`(?<![\\w.])[$@]?${plain}(?:\\.\\w+\\(|[ \\t]*(?:\\+=|<<|\\[)|[ \\t]*:?=[ \\t]*(?:append\\([ \\t]*)?\\[?\\*?${plain}\\b)[^\\n]*`,
		"g",
	);
	return plain === ""
		? []
		: [...text.matchAll(change)]
				.slice(0, maxChanges)
				.filter(([line]) => !/^\S+\.(?:join|start|run|Run|Start|output|Output)\(/.test(line))
				.map(([line]) => inOneLine(line));
}
