/** What begins a statement that runs only sometimes, or more than once. */
const header =
	/^(?:\}[ \t]*)?(?:(?:if|elif|elsif|elseif|else|unless|for|foreach|while|until|case|when|switch|catch|except|rescue)\b|default[ \t]*:)/;
/** How Python says that a file is run by itself, as pasted code is. */
const main = /^if[ \t(]+__name__\b/;
/** The same on the line of the statement, as in `if (prod) name = "x"` and `if prod: name = "x"`. */
const onSameLine =
	/(?:^|[;{}])[ \t]*(?:(?:if|elif|elsif|elseif|else|unless|for|foreach|while|until|case|when)\b|default[ \t]*:)[^;]*$/;
/** An operator before a statement that runs only if what is in front of it is so. */
const operator = /(?:&&|\|\||\?\?|\b(?:and|or)\b)[ \t]*(?:\([ \t]*)?$/;

/** What begins a function. */
const definition =
	/^(?:(?:async|export|default|static|public|private|protected|internal)[ \t]+)*(?:def|function|func|fn|sub)\b/;

interface Line {
	readonly indent: number;
	/** The nearest line around it, or itself, that begins what runs only sometimes; undefined where it always runs. */
	condition: Line | undefined;
	readonly start: number;
	/** Where its block ends. */
	end: number;
	/** Where the function begins that it is in. */
	readonly within: number | undefined;
}

/** Finds the places of a text that are reached only under a condition, by words and by how lines are indented. */
export class Conditions {
	readonly #text: string;
	readonly #starts: number[] = [];
	readonly #lines: Line[] = [];
	readonly #inside: (Line | undefined)[] = [];

	constructor(text: string) {
		this.#text = text;
		const above: Line[] = [];
		let start = 0;
		for (const line of text.split("\n")) {
			const words = line.trim();
			const indent = line.length - line.trimStart().length;
			if (words !== "") {
				const belongsTo = words.startsWith("{") ? indent + 1 : indent;
				while ((above.at(-1)?.indent ?? -1) >= belongsTo) {
					const ended = above.pop();
					if (ended !== undefined) {
						ended.end = start;
					}
				}
				const around = above.at(-1);
				this.#starts.push(start);
				this.#inside.push(around);
				const own: Line = {
					indent,
					condition: around?.condition,
					start,
					end: text.length,
					within: definition.test(words) ? start : around?.within,
				};
				this.#lines.push(own);
				own.condition = header.test(words) && !main.test(words) ? own : around?.condition;
				above.push(own);
			}
			start += line.length + 1;
		}
	}

	/** Whether a place is reached only under a condition, or in a loop. */
	has(offset: number): boolean {
		return this.isOnSameLine(offset) || this.#inside[this.#lineOf(offset)]?.condition !== undefined;
	}

	/** Whether a place is reached only under the condition of the block that another one is in, if it is in one. */
	sharesBlock(one: number, other: number): boolean {
		const condition = this.#inside[this.#lineOf(one)]?.condition;
		return condition === undefined || (condition.start <= other && other < condition.end);
	}

	/** Where the function begins that a place is in; undefined outside of all. */
	functionOf(offset: number): number | undefined {
		return this.#inside[this.#lineOf(offset)]?.within;
	}

	/** Whether a place is in the block that begins with the line of another one. */
	isInBlockOf(offset: number, start: number): boolean {
		return start <= offset && offset < (this.#lines[this.#lineOf(start)]?.end ?? 0);
	}

	/** Whether two places are lines of one block, and none of them has a condition of its own. */
	areInOneBlock(one: number, other: number): boolean {
		const isApart = this.isOnSameLine(one) || this.isOnSameLine(other);
		return !isApart && this.#inside[this.#lineOf(one)] === this.#inside[this.#lineOf(other)];
	}

	/** Whether the condition is on the line of the place. `from`: where it is looked for at the earliest. */
	isOnSameLine(offset: number, from = 0): boolean {
		const start = Math.max(this.#starts[this.#lineOf(offset)] ?? 0, offset - longestCondition, from);
		const before = this.#text.slice(start, offset);
		return onSameLine.test(before) || operator.test(before);
	}

	/** Whether a place is what an operator such as `&&` reaches only sometimes. */
	isOperand(offset: number): boolean {
		return operator.test(this.#text.slice(Math.max(0, offset - longestOperator), offset));
	}

	#lineOf(offset: number): number {
		let [low, high] = [0, this.#starts.length];
		while (low + 1 < high) {
			const middle = (low + high) >> 1;
			if ((this.#starts[middle] ?? 0) <= offset) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return low;
	}
}

/** Characters before a statement in which its condition is looked for: a text of one line has many statements. */
const longestCondition = 300;
/** Characters of an operator with the spaces around it. */
const longestOperator = 20;
