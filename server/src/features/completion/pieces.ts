import { CompletionItemKind } from "vscode-languageserver-types";
import type { Span } from "../../../../shared/src/problem/problem";
import { campaignRegions } from "../../../../shared/src/values/regions";
import { splitVersion } from "../live/places";
import type { Suggestion } from "./suggestion";

/** A part of an ARN that is completed by itself, such as its region. */
export interface Piece {
	/** Its place in the text of the file. */
	readonly span: Span;
	/** What stands before it, without the separators. */
	readonly before: readonly string[];
}

const separators = /[:/]/;
const gap = /<[^<>]*>/;
/** Which part of an ARN is the region, counted from 0. */
const regionAt = 3;

/**
 * The part of an ARN at an offset, where completing the whole of it would replace what else is still to be filled in
 * or stands behind: undefined for other texts, in the first part, and in the last one when all the others are there.
 *
 * @param content where the text between the quotes is.
 */
export function pieceAt(text: string, content: Span, offset: number): Piece | undefined {
	const written = text.slice(content.start, content.end);
	if (!written.startsWith("arn:")) {
		return undefined;
	}
	let start = offset;
	while (start > content.start && !separators.test(text.charAt(start - 1))) {
		start--;
	}
	let end = offset;
	while (end < content.end && !separators.test(text.charAt(end))) {
		end++;
	}
	const before = text.slice(content.start, start);
	const rest = before + text.slice(end, content.end);
	if (start === content.start || (end === content.end && !gap.test(rest))) {
		return undefined;
	}
	return { span: { start, end }, before: before.split(separators).slice(0, -1) };
}

/** What the whole texts that fit have at a part, each once; gaps in what stands before it match anything. */
export function suggestPieces({ before }: Piece, whole: readonly Suggestion[]): Suggestion[] {
	const found = new Map<string, { readonly meaning: string; readonly name: string | undefined }>();
	for (const { filter, meaning, name } of whole) {
		const pieces = filter.split(separators);
		const piece = pieces[before.length];
		const agrees = before.every((one, index) => gap.test(one) || one === pieces[index]);
		if (piece !== undefined && agrees && !gap.test(piece) && !found.has(piece)) {
			// The last part of an ARN stands for all of it, and is known by the name of what it identifies.
			found.set(piece, { meaning, name: before.length === lastPart(filter) ? name : undefined });
		}
	}
	if (before.length === regionAt && found.size === 0) {
		for (const region of campaignRegions.keys()) {
			found.set(region, { meaning: "region", name: undefined });
		}
	}
	return [...found].map(
		([value, { meaning, name }]): Suggestion => ({
			label: name ?? value,
			kind: CompletionItemKind.Value,
			meaning,
			insert: JSON.stringify(value),
			filter: value,
			...(name !== undefined && { words: [name] }),
			rank: 0,
		}),
	);
}

/** Which part of an ARN is the last one before its version, counted from 0. */
function lastPart(arn: string): number {
	return (splitVersion(arn)?.base ?? arn).split(separators).length - 1;
}
