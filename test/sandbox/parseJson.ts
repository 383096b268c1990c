/** Stands for text that is not JSON, since every other value can be JSON. */
export const unreadable = Symbol("unreadable");

/** The value of a JSON text, `unreadable` when it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return unreadable;
	}
}
