import type { Draft } from "../reading/draft";
import { isEvaluated } from "../reading/evaluate";
import { isComprehension, isSign } from "../reading/items";
import type { Group, Item } from "../reading/tokens";
import { isReading } from "../statements/callNames";
import { isWord, wordOf } from "../statements/chains";
import { isSent } from "../statements/sending";
import { plainName } from "../statements/variableNames";

/**
 * Whether the arguments of a call are made of what a variable stands for, and not the same: `**{k: v for k, v in a.items()}`,
 * `tune(a)`. `value`: of the arguments.
 */
export function isMadeOf(list: Group, name: string, value: Draft | undefined): boolean {
	const isPartly = value?.kind === "object" && value.members.size > 0 && value.leftOut !== undefined;
	return !isGiven(list, name) && (isPartly || isNamed(list, name));
}

/** Whether a call, or a value, is given a variable as it is, or wrapped as a request. */
export function isGiven(list: Pick<Group, "items">, name: string): boolean {
	return (
		!isComprehension(list.items) &&
		list.items.some((item, index) => {
			const before = list.items[index - 1];
			if (item.kind === "group") {
				return (!isWord(before, /./) || item.open !== "(" || isWrapping(before)) && isGiven(item, name);
			}
			const next = list.items[index + 1];
			return wordOf(item) === name && (next === undefined || isSign(next, ","));
		})
	);
}

/** Whether a call makes a request, or the text of one, of what it is given. */
function isWrapping(call: Item | undefined): boolean {
	const name = wordOf(call);
	const isRequest = /(?:Command|Input|Request|Props|Args)$/.test(name);
	return isRequest || isSent(call) || isReading(name) || isEvaluated(name);
}

function isNamed({ items }: Group, name: string): boolean {
	return items.some((item) =>
		item.kind === "group" ? isNamed(item, name) : item.kind === "word" && plainName(item.text) === name,
	);
}
