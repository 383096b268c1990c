/**
 * The same pure function, which keeps its result for the object that it was asked about last. A WeakMap with an entry for
 * each version of a text would keep the trees of all of them until the next large collection, and cost a key a tenth more.
 */
export function memoizeLast<Key extends object, T>(read: (of: Key) => T): (of: Key) => T {
	let last: { readonly of: Key; readonly result: T } | undefined;
	return (of) => {
		if (last?.of !== of) {
			last = { of, result: read(of) };
		}
		return last.result;
	};
}

/** How many texts of each function are kept; a campaign has far fewer. */
const maxEntries = 1000;

/** A longer text, in UTF-16 code units, is not worth the memory. */
const maxLength = 300;

/**
 * The same pure function, which reads a text once and then again only after it was forgotten: between two versions of
 * a document nearly all texts are the same.
 */
export function memoize<T>(read: (text: string) => T | undefined): (text: string) => T | undefined {
	const known = new Map<string, T | undefined>();
	return (text) => {
		if (text.length > maxLength) {
			return read(text);
		}
		const result = known.get(text);
		if (result !== undefined || known.has(text)) {
			return result;
		}
		const made = read(text);
		if (known.size >= maxEntries) {
			known.clear();
		}
		known.set(text, made);
		return made;
	};
}
