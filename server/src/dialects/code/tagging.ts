import { inOneLine } from "../reading/draft";
import type { Item } from "../reading/tokens";
import type { Assignments } from "../statements/assignments";
import { changing, tagging } from "../statements/callNames";
import { argumentsOf, chainAt } from "../statements/chains";
import { plainName } from "../statements/variableNames";

/** Constructs with others in them, by the name of their type. */
const holding = /(?:App|Construct|Scope|Stack|Stage)\b/;

/**
 * What a text of the CDK changes of all constructs in another one, such as `Tags.of(this).add("a", "b")`: of one whose
 * variable the text doesn't define, or defines as what has others in it.
 */
export function changesOfAll(text: string, items: readonly Item[], { of }: Assignments): readonly string[] {
	const found: string[] = [];
	const left = [items];
	for (let inside = left.pop(); inside !== undefined; inside = left.pop()) {
		for (const [index, item] of inside.entries()) {
			const list = inside[index + 1];
			if (item.kind === "group") {
				left.push(item.items);
			} else if (item.kind === "word" && tagging.test(item.text) && list?.kind === "group") {
				const { end, methods } = chainAt(inside, index);
				const [scope] = argumentsOf(list);
				if (scope !== undefined && methods.some((name) => changing.test(name)) && mayHold(scope.text)) {
					found.push(inOneLine(text.slice(item.start, inside[end - 1]?.end)));
				}
			}
		}
	}
	return found;

	function mayHold(name: string): boolean {
		const values = (of.get(plainName(name)) ?? []).map(({ value }) => value);
		return values.every((value) => value.some((item) => item.kind === "word" && holding.test(item.text)));
	}
}
