/** Counts what a function does: searches of patterns, and the elements of lists and texts that it copies. */
export function countingWork(run: () => unknown): number {
	let work = 0;
	const { slice } = Array.prototype;
	const { exec } = RegExp.prototype;
	const ofTexts = String.prototype.slice;
	Array.prototype.slice = function (this: unknown[], ...range) {
		const found: unknown[] = slice.apply(this, range);
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
	try {
		run();
	} finally {
		Array.prototype.slice = slice;
		String.prototype.slice = ofTexts;
		RegExp.prototype.exec = exec;
	}
	return work;
}
