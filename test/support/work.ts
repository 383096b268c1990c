/** Methods of lists that call a function for each element until it has said enough. */
const visiting = ["find", "findIndex", "findLast", "findLastIndex", "some", "every"] as const;

/** Counts what a function does: searches of patterns, elements that are looked at, and those of lists and texts that it copies. */
export function countingWork(run: () => unknown): number {
	let work = 0;
	const { slice, concat } = Array.prototype;
	const visits = visiting.map(
		(name) => [name, Object.getOwnPropertyDescriptor(Array.prototype, name)] as const,
	);
	const { exec } = RegExp.prototype;
	const ofTexts = String.prototype.slice;
	Array.prototype.slice = function (this: unknown[], ...range) {
		const found: unknown[] = slice.apply(this, range);
		work += 1 + found.length;
		return found;
	};
	Array.prototype.concat = function (this: unknown[], ...more: unknown[]) {
		const found: unknown[] = concat.apply(this, more);
		work += 1 + found.length;
		return found;
	};
	String.prototype.slice = function (this: string, ...range) {
		const found = ofTexts.apply(this, range);
		work += 1 + found.length;
		return found;
	};
	RegExp.prototype.exec = function (this: RegExp, text) {
		work++;
		return exec.call(this, text);
	};
	for (const [name, descriptor] of visits) {
		const visit: unknown = descriptor?.value;
		if (typeof visit === "function") {
			Object.defineProperty(Array.prototype, name, {
				...descriptor,
				value(this: unknown[], look: (...args: unknown[]) => unknown, ...more: unknown[]): unknown {
					const counted = (...args: unknown[]): unknown => {
						work++;
						return look(...args);
					};
					return Reflect.apply(visit, this, [counted, ...more]);
				},
			});
		}
	}
	try {
		run();
	} finally {
		Array.prototype.slice = slice;
		Array.prototype.concat = concat;
		String.prototype.slice = ofTexts;
		RegExp.prototype.exec = exec;
		for (const [name, descriptor] of visits) {
			Object.defineProperty(Array.prototype, name, descriptor ?? {});
		}
	}
	return work;
}
