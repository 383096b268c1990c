import type { StringNode } from "../document/tree";
import { gapCode } from "../protocol";
import { gapsIn } from "../values/gaps";
import { shortened } from "../values/text";
import type { Rule } from "./rule";
import { spanOfValue } from "./spans";

export const placeholderLeft: Rule = {
	code: gapCode,
	summary: "whatever stands in angle brackets has to be filled in",
	severity: "information",
	source:
		"Our own rule: what only the author of a file knows is marked by angle brackets, and the API would take some of it as it is.",
	members: [],
	*check(campaign) {
		for (const node of campaign.strings(mayHaveGap)) {
			const name = nameOf(node);
			const gaps = gapsIn(node.value, name);
			if (gaps.length > 0) yield { ...spanOfValue(node), message: message(node, gaps, name) };
		}
	},
};

/** By the text alone: what a rule looks at must not depend on where it stands. */
function mayHaveGap(text: string): boolean {
	return text.includes("<");
}

function nameOf({ parent }: StringNode): string | undefined {
	return parent?.kind === "property" ? parent.key.name : undefined;
}

function message({ value }: StringNode, gaps: readonly string[], name = "this value"): string {
	const what = shortened(name);
	const isWhole = value.startsWith("<") && value.endsWith(">") && gaps.length === 1;
	return isWhole ? `Fill in ${what}.` : `Fill in ${what}: ${[...new Set(gaps)].join(", ")}.`;
}
