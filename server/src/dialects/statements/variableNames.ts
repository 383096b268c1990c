/** By what the value of a call is known: the name of a function, without that of the object or class it belongs to. */
export function callOf(name: string): string {
	const member = /^(?:self|cls|\$?this|[A-Z]\w*)(?:\.|->|::)([#\w]+)$/.exec(name)?.[1];
	return `${member ?? name}()`;
}

/** The variable of a name, and the properties below it. */
export function partsOf(word: string): readonly string[] {
	const [first = "", ...rest] = word.split(/\?\.|\.|->/);
	const [second, ...more] = rest;
	// What belongs to an object that the text doesn't show has the name of both.
	return /^(?:self|this|\$this|cls|local|var)$/.test(first) && second !== undefined
		? [`${first}.${second}`, ...more]
		: [first, ...rest];
}

/** The variable of a name. */
export function plainName(word: string): string {
	return partsOf(word)[0] ?? word;
}
