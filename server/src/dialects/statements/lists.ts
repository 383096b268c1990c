/** Adds a value to the list of a name. */
export function push<T>(lists: Map<string, T[]>, name: string, value: T): void {
	const list = lists.get(name);
	if (list === undefined) {
		lists.set(name, [value]);
	} else {
		list.push(value);
	}
}
