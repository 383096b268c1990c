import type { Span } from "../../../../shared/src/problem/problem";
import { isOfCall } from "../json/wrappers";
import { isSaid, unsaidLines, wordsToldOf } from "../reading/accounting";
import { inOneLine, leftOutOf } from "../reading/draft";
import { isSign } from "../reading/items";
import type { Language } from "../reading/language";
import { prose } from "../reading/languages";
import { type Item, type Token, tokenize } from "../reading/tokens";
import { flowLines } from "./flow";
import type { CampaignInText } from "./foundCampaigns";
import { changesBehind } from "./laterChanges";

/** More lines are not told. */
const maxLines = 20;
/** A declaration that another one uses, and so on, is followed so far. */
const maxRounds = 5;

/** What a file is made with, which says nothing of a campaign. */
const imports =
	/^\s*(?:(?:import|from|use|using|package|namespace|include|#\w+)\b|["']use strict["'])|\b(?:require|import|include)(?:_once|_relative)?\s*[('"]/;
/** Which client is made, what is printed and what is tested. */
const inert =
	/\b(?:console|logg?(?:er|ing)?|fmt|System\.(?:out|err)|Console|Debug)\s*(?:\.|::)|\b(?:print\w*|puts|pp|echo|var_dump|raise|throw|panic|die|abort|assert\w*|expect|describe|it|test|suite|specify|context)\b!?\s*[(:"']|\bthrow\s|^\s*except\b|\bcatch\b|[cC]lient(?:V2)?(?:\.new|::new)?\s*\(|\bboto3\b|\b(?:sys|process|os)\.exit\(|\bsleep\(|[sS]ession\s*\(|LoadDefaultConfig|\b__name__\b/;
/** A call that creates a campaign is told, whatever else is on its line. */
const creates = /create[-_]?campaign\w*\s*\(/i;
const declaration =
	/^[ \t]*(?:export[ \t]+)?(?:(?:const|let|var|val|final|my|auto|def|local|static|readonly|public|private|protected)[ \t]+)*(?:[A-Z][\w.<>[\],? ]*[ \t])?[$@]?([\p{L}_][\p{L}\p{N}_]*)[ \t]*(?::[^=\n]{0,80})?(?::=|=(?![=>]))/u;

/**
 * Campaigns with the lines of their code that have a text or a number which is neither in them nor told beside them:
 * whoever runs the code may get something else. By the words alone, so that a value that is written in another way
 * counts as told.
 */
export function withUnsaid(
	text: string,
	language: Language,
	campaigns: readonly CampaignInText[],
): readonly CampaignInText[] {
	// What else is in a file of Terraform are other resources; sentences are told by those who read mails.
	if (campaigns.length === 0 || language === prose || language.name === "Terraform") {
		return campaigns;
	}
	const words = wordsToldOf(campaigns);
	const values = [...unsaidCode(text, language, campaigns, words), ...unsaidHeredocs(text, language, words)];
	const told = [
		...campaigns.flatMap(({ besides = [], draft }) => [...besides, ...leftOutOf(draft)]),
		...values,
	];
	const unsaid = [...values, ...flowLines(text, spansOf(text, campaigns), language.name === "Ruby", told)];
	return unsaid.length === 0
		? campaigns
		: campaigns.map((one) => ({ ...one, besides: [...(one.besides ?? []), ...unsaid] }));
}

function unsaidCode(
	text: string,
	language: Language,
	campaigns: readonly CampaignInText[],
	said: ReadonlySet<string>,
): readonly string[] {
	const items = tokenize(text, language)?.items ?? [];
	// The reader of a literal tells what it leaves out of it.
	const spans = spansOf(text, campaigns);
	const statements = statementsOf(items);
	const { ends } = statements;
	const first = Math.min(...spans.map(({ start }) => start));
	const later = changesBehind(text, first, language.name === "SQL", ends).filter(
		({ start, end }) => !spans.some((one) => one.start < end && start < one.end),
	);
	const read = [
		...later,
		...spans,
		...declaredFor(text, spans, statements),
		...partsOfCalls(text, ends),
	].sort((one, other) => one.start - other.start);
	const lines = new Set(later.map(({ start, end }) => shown(text.slice(start, end))));
	let [readTo, seenTo] = [0, 0];
	for (const token of valuesIn(items)) {
		for (let next = read[0]; next !== undefined && next.start <= token.start; next = read[0]) {
			readTo = Math.max(readTo, next.end);
			read.shift();
		}
		// A line is looked at once: all of a text may stand on one.
		if (token.start < Math.max(readTo, seenTo) || isAddress(token) || isSaid(token.text, said)) {
			continue;
		}
		const start = Math.max(readTo, text.lastIndexOf("\n", token.start) + 1);
		const line = lineAt(text, start);
		// In front of a campaign stands what it is called in its code.
		const next = spans.find((one) => token.start < one.start && one.start < start + line.length);
		seenTo = next?.start ?? start + line.length;
		if (next !== undefined) {
			continue;
		}
		if (!imports.test(line) && (creates.test(line) || !inert.test(line))) {
			// Of a text on several lines, each may say something else.
			const all = token.text.includes("\n") ? unsaidLines(token.text, said) : [shown(line)];
			for (const one of all) {
				lines.add(one);
			}
			seenTo = Math.max(seenTo, token.end);
		}
		if (lines.size >= maxLines) {
			break;
		}
	}
	return [...lines];
}

const heredoc = /<<[<~-]?(["']?)([A-Z][A-Z_\d]{0,50})\1[^\n]*\n/g;
/** More of them are not looked at. */
const maxHeredocs = 20;

/** The lines of heredocs of Ruby and PHP that have a word which is not told. */
function unsaidHeredocs(text: string, language: Language, said: ReadonlySet<string>): readonly string[] {
	const isWithout = language.hasWordLists !== true && language.joinsWithDot !== true;
	const lines: string[] = [];
	let count = 0;
	for (const { 0: head, 2: tag = "", index } of isWithout ? [] : text.matchAll(heredoc)) {
		const closing = new RegExp(`^[ \\t]*${tag}\\b`, "gm");
		closing.lastIndex = index + head.length;
		const end = closing.exec(text)?.index;
		lines.push(...(end === undefined ? [] : unsaidLines(text.slice(index + head.length, end), said)));
		count++;
		if (count >= maxHeredocs || lines.length >= maxLines) {
			break;
		}
	}
	return lines.slice(0, maxLines);
}

function spansOf(text: string, campaigns: readonly CampaignInText[]): readonly Span[] {
	return campaigns.map(({ start, end = start + lineAt(text, start).length }) => ({ start, end }));
}

function shown(code: string): string {
	return inOneLine(code).replace(/[;,]+$/, "");
}

/** The texts and numbers of code, but for indices such as `[0]`. */
function valuesIn(items: readonly Item[]): readonly Token[] {
	const found: Token[] = [];
	const left = [items];
	for (let inside = left.pop(); inside !== undefined; inside = left.pop()) {
		for (const item of inside) {
			if (item.kind === "text" || item.kind === "number") {
				found.push(item);
			} else if (item.kind === "group") {
				const [only, ...more] = item.items;
				const isIndex = item.open === "[" && only?.kind === "number" && more.length === 0;
				left.push(isIndex ? [] : item.items);
			}
		}
	}
	return found.sort((one, other) => one.start - other.start);
}

/** The declarations of what is used in what was found, which shows or names their values. */
function declaredFor(
	text: string,
	spans: readonly Span[],
	{ ends, semicolons }: Statements,
): readonly Span[] {
	const declarations: { readonly span: Span; readonly name: string }[] = [];
	for (let start = 0; start < text.length; ) {
		const line = lineAt(text, start);
		const [head = "", name] = declaration.exec(line) ?? [];
		if (name !== undefined) {
			const first = start + head.search(/\S/);
			const end = semicolons.get(first) ?? Math.max(start + line.length, ends.get(first) ?? 0);
			declarations.push({ name, span: { start, end } });
		}
		start += line.length + 1;
	}
	const names = (span: Span): string[] => namesOf(text.slice(span.start, span.end));
	const used = new Set(spans.flatMap(names));
	const found = new Set<Span>();
	for (let round = 0, before = -1; round < maxRounds && found.size > before; round++) {
		before = found.size;
		for (const { span, name } of declarations) {
			if (used.has(name) && !found.has(span)) {
				found.add(span);
				for (const one of names(span)) {
					used.add(one);
				}
			}
		}
	}
	return [...found];
}

/** What says how a service is called, each on lines of its own: `headers: {…}`. */
function partsOfCalls(text: string, ends: ReadonlyMap<number, number>): readonly Span[] {
	return Array.from(text.matchAll(/^[ \t]*["']?([\w-]+)["']?[ \t]*(?:=>|[:=](?!=)).*$/gm)).flatMap(
		({ 0: line, 1: name = "", index }) =>
			isOfCall(name)
				? [{ start: index, end: Math.max(index + line.length, ends.get(index + line.search(/\S/)) ?? 0) }]
				: [],
	);
}

/** Where statements end that begin with the first item of a line, by where they begin. */
interface Statements {
	/** With the last bracket that opens on the line. */
	readonly ends: ReadonlyMap<number, number>;
	/** With the first semicolon, where they have one. */
	readonly semicolons: ReadonlyMap<number, number>;
}

function statementsOf(items: readonly Item[]): Statements {
	const ends = new Map<number, number>();
	const semicolons = new Map<number, number>();
	const left = [items];
	for (let inside = left.pop(); inside !== undefined; inside = left.pop()) {
		let first = -1;
		for (const item of inside) {
			first = item.startsLine ? item.start : first;
			if (item.kind === "group") {
				ends.set(first, item.end);
				left.push(item.items);
			} else if (isSign(item, ";") && !semicolons.has(first)) {
				semicolons.set(first, item.end);
			}
		}
	}
	return { ends, semicolons };
}

function lineAt(text: string, start: number): string {
	const end = text.indexOf("\n", start);
	return text.slice(start, end < 0 ? text.length : end);
}

/** A text that says one word, and no name of a variable. */
const plainText = /(["'])\w*\1/g;

/** The names in code, but for those of properties and arguments. */
function namesOf(code: string): string[] {
	return (
		code
			.replace(plainText, '""')
			.match(/[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_])(?!["']?[ \t]*(?::(?!:)|=(?![=>~])))/gu) ?? []
	);
}

/** Whether a value is where a request goes: no campaign has such. */
function isAddress({ kind, text }: Token): boolean {
	return kind === "text" && /^https?:\/\//.test(text);
}
