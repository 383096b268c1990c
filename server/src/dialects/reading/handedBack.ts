import type { EntryReader } from "./collections";
import type { Draft } from "./draft";
import type { Entries } from "./entries";
import { isSign } from "./items";
import { mapped } from "./loops";
import type { Item } from "./tokens";

/** Calls that read what others write. Sources: the references of the languages and their libraries. */
const readers =
	/^\\?(?:JSON\.parse|json\.loads|json_decode|JSON\.load|Marshal\.load|YAML\.(?:safe_)?load|yaml\.(?:safe_)?load|(?:JsonSerializer|JsonConvert)\.Deserialize\w*|pickle\.loads|unserialize|v8\.deserialize|jsonDecode|json\.decode)$/;
const writers =
	/^\\?(?:JSON\.(?:stringify|generate|dump)|json\.dumps|json_encode|Marshal\.dump|YAML\.dump|yaml\.(?:safe_)?dump|(?:JsonSerializer|JsonConvert)\.Serialize\w*|pickle\.dumps|serialize|v8\.serialize|jsonEncode|json\.encode)$/;
/** A method without arguments that writes what it belongs to. */
const writing = /\.to_(?:json|yaml)$/;

/**
 * What a call gives that hands back what it is given: as a copy, by way of its text, as a list of pairs, or under the name
 * of what it is, as `defineCampaign({…})` does. Undefined for any other call.
 */
export function handedBack(name: string, entries: Entries, reader: EntryReader): Draft | undefined {
	const [first, ...others] = entries;
	const only = first !== undefined && "value" in first && first.key === undefined ? first.value : [];
	const more = others.map((entry) => ("value" in entry ? entry.value : []));
	if (only.length === 0) {
		return undefined;
	}
	if (name === "Object.fromEntries") {
		return more.length === 0 ? mapped(only, reader) : undefined;
	}
	const [literal] = only;
	if (/^define[A-Z]\w*$/.test(name) && literal?.kind === "group" && literal.open === "{") {
		const value = more.length === 0 ? reader.value(only) : undefined;
		return value?.kind === "object" ? value : undefined;
	}
	const written = readers.test(name) && more.every(isConstant) ? writtenIn(only) : undefined;
	const value = written && reader.value(written);
	if (value?.kind !== "object") {
		return undefined;
	}
	reader.spread.add(value);
	return { ...value };
}

/** What an expression writes as a text: the argument of its call, or what its method belongs to. */
function writtenIn([first, list, ...more]: readonly Item[]): readonly Item[] | undefined {
	if (first?.kind !== "word" || more.length > 0) {
		return undefined;
	}
	if (list === undefined) {
		const plain = first.text.replace(writing, "");
		return plain === first.text ? undefined : [{ ...first, text: plain, end: first.start + plain.length }];
	}
	const given = list.kind === "group" && list.open === "(" && writers.test(first.text) ? list.items : [];
	const comma = given.findIndex((item) => isSign(item, ","));
	const isWhole =
		comma < 0 || given.slice(comma + 1).every((item) => isConstant([item]) || isSign(item, ","));
	return isWhole && given.length > 0 ? given.slice(0, comma < 0 ? given.length : comma) : undefined;
}

/** Whether an argument says how a text is read or written, and nothing of what. */
function isConstant([item, ...more]: readonly Item[]): boolean {
	const isWord = item?.kind === "word" && /^(?:null|undefined|true|false|True|False)$/.test(item.text);
	return more.length === 0 && (isWord || item?.kind === "number" || item?.kind === "text");
}
