import { type Draft, type DraftObject, gapDraft, put } from "../reading/draft";
import { curl } from "../reading/languages";
import { blocksOf } from "./commandBlocks";
import { maxCommands } from "./shell";
import { ShellFiles } from "./shellFiles";
import { WordReader, type Words } from "./shellWords";

/** JSON that a command line sends. */
interface SentBody {
	readonly body: Draft;
	/** What the text says of the variables in it. */
	readonly besides: readonly string[];
	/** Where the command begins. */
	readonly start: number;
}

/** What command lines of one kind send; `title`: the kind, in words. */
interface SentBodies {
	readonly title: string;
	readonly bodies: readonly SentBody[];
}

const curlCommand = /(?:^|[\s;&|($])curl(?:\.exe)?[ \t]/g;
const dataOption = /^(?:-d|--data(?:-raw|-binary|-ascii)?|--json)$/;
const httpie =
	/^(?:[^\r\n|#]*\|)?[ \t]*(?:\$[ \t]*)?(?:https?|xhs?)[ \t]+(?:-|(?:PUT|POST)\b|[\w.-]*[:./])/im;
const httpieCommand = /(?:^|[\s;&|($])(?:https?|xhs?)[ \t]+(?!\d)/g;
/** What HTTPie puts into an object: a name with its keys in brackets, and a text, JSON or a file. */
const requestItem = /^([\w-]+)((?:\[[\w-]+\])*)(:?=@?)(?!=)([\s\S]*)$/;

/** The JSON that commands of curl or HTTPie send, also from files that the text writes; undefined for a text without any. */
export function sentBodies(text: string): SentBodies | undefined {
	if (curl.signs.test(text)) {
		return { title: curl.name, bodies: bodiesOf(text, curlCommand, bodiesOfCurl) };
	}
	return httpie.test(text)
		? { title: "an HTTPie command", bodies: bodiesOf(text, httpieCommand, bodyOfHttpie) }
		: undefined;
}

function bodiesOf(
	text: string,
	command: RegExp,
	read: (words: Words, files: ShellFiles) => readonly Draft[],
): readonly SentBody[] {
	const files = new ShellFiles(text);
	const reader = new WordReader(text, files.kind, files.gaps, files);
	const starts = [...text.matchAll(command)].map(({ 0: whole, index }) => index + whole.search(/\w/));
	const all = new Set(starts);
	const first = starts.slice(0, maxCommands);
	const blocksAt = blocksOf(text, files, first);
	return first.flatMap((start) => {
		const bodies = read(reader.command(start, all), files);
		const programs = files.programs(start);
		const blocks = blocksAt(start);
		return bodies.map((body) => {
			const definitions = files.definitions.of(body);
			const others = definitions.filter((one) => !blocks.some((block) => block.includes(one)));
			return { body, besides: [...blocks, ...programs, ...others], start };
		});
	});
}

function bodiesOfCurl({ words, input }: Words, files: ShellFiles): readonly Draft[] {
	return words.flatMap((word, place) => {
		const given = dataOption.test(words[place - 1] ?? "") ? word : /^-d(.+)$/s.exec(word)?.[1];
		const content = given === "@-" ? input : given?.startsWith("@") ? files.file(given.slice(1)) : given;
		return (content === undefined ? undefined : files.gaps.jsonOf(content)) ?? [];
	});
}

function bodyOfHttpie({ words }: Words, files: ShellFiles): readonly Draft[] {
	const body: DraftObject = { kind: "object", members: new Map() };
	for (const word of words) {
		const [, name, keys = "", sign = "", given = ""] = requestItem.exec(word) ?? [];
		if (name !== undefined) {
			const path = [...keys.matchAll(/[\w-]+/g)].map(([key]) => key);
			put(body, [name, ...path], sentValue(given, sign, files));
		}
	}
	return [body];
}

/** The value of a text that HTTPie takes as it is, or behind `:=` as JSON. */
function sentValue(given: string, sign: string, files: ShellFiles): Draft {
	const content = sign.endsWith("@") ? files.file(given) : given;
	if (content === undefined) {
		return gapDraft(given);
	}
	const isPlain = sign.startsWith(":") && /^(?:-?\d[\d.]*|true|false|null|"[^"\\]*")$/.test(content);
	const json = sign.startsWith(":") ? files.gaps.jsonOf(content) : undefined;
	return isPlain ? { kind: "scalar", written: content } : (json ?? files.gaps.draftOf(content));
}
