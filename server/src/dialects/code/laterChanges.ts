import type { Span } from "../../../../shared/src/problem/problem";

/** Calls that change a campaign that is there, or a record of one. Source: the operations of the service, and the drivers of MongoDB and DynamoDB. */
const updating =
	/\b(?:update_?campaign\w*|tag_?resource\w*|(?:update|replace)_?(?:one|many|item)|find_?one_?and_?(?:update|replace)|bulk_?write)[ \t]*\(/gi;
/** The same, where it is defined and not called. */
const defining = /\b(?:def|function|func|fn|fun|class|import)[ \t]+(?:\w+[ \t]*\.[ \t]*)?$/;
const statementOfSql = /^[ \t]*UPDATE[ \t\r\n][^;]*/gim;
/** More of them are not told. */
const maxChanges = 20;
/** What may stand in front of a call, in UTF-16 code units. */
const maxBefore = 40;

/**
 * The statements behind a place that change what was created there by other means, such as `updateOne(…)`. `ends`: where
 * statements end, by where they begin.
 */
export function changesBehind(
	text: string,
	from: number,
	isSql: boolean,
	ends: ReadonlyMap<number, number>,
): readonly Span[] {
	const found: Span[] = [];
	for (const { 0: whole, index } of text.slice(from).matchAll(isSql ? statementOfSql : updating)) {
		const at = from + index;
		const start = isSql ? at : text.lastIndexOf("\n", at) + 1;
		const isOnSameLine = start < (found.at(-1)?.end ?? from);
		if (found.length >= maxChanges) {
			break;
		}
		if (isOnSameLine || (!isSql && isDefined(text, at))) {
			continue;
		}
		const lineEnd = text.indexOf("\n", at + whole.length - 1);
		const first = start + Math.max(0, text.slice(start, at + 1).search(/\S/));
		const end = isSql
			? at + whole.length
			: Math.max(lineEnd < 0 ? text.length : lineEnd, ends.get(first) ?? 0);
		found.push({ start, end });
	}
	return found;
}

function isDefined(text: string, at: number): boolean {
	return defining.test(text.slice(Math.max(0, at - maxBefore), at));
}
