/** What stands in front of the first request of a file of requests: variables, comments and names. */
const preface = /^(?:[ \t]*(?:@[\w.-]+[ \t]*=|#|\/\/)[^\n]*\n|[ \t]*\r?\n)+(?=(?:PUT|POST|PATCH)[ \t])/;
const variable = /^[ \t]*@([\w.-]+)[ \t]*=[ \t]*([^\r\n]*)/gm;

/** Where the first request of a file of requests begins, and what puts in the values of its variables; undefined for any other text. */
export function requestsIn(
	text: string,
): { readonly start: number; readonly filled: (part: string) => string } | undefined {
	const [before] = preface.exec(text) ?? [];
	if (before === undefined) {
		return undefined;
	}
	const values = new Map(
		Array.from(text.matchAll(variable), ([, name = "", value = ""]) => [name, value.trim()]),
	);
	const filled = (part: string): string =>
		part.replace(/\{\{[ \t]*([\w.-]+)[ \t]*\}\}/g, (gap, name: string) => values.get(name) ?? gap);
	return { start: before.length, filled };
}
