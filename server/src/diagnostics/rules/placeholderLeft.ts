import { gapCode } from "../../../../shared/src/problem/problem";
import { shortened } from "../../../../shared/src/text/text";
import { gapsIn, mayHaveGap } from "../../../../shared/src/values/gaps";
import type { StringNode } from "../../syntax/tree";
import type { Rule } from "./rule";

export const placeholderLeft: Rule = {
	code: gapCode,
	violation: "A value is still to be filled in.",
	summary: "placeholders have to be filled in",
	severity: "information",
	source:
		"Our own rule: templates have gaps in angle brackets, public examples have placeholders such as STRING_VALUE. The API would accept some of them.",
	members: [],
	check(campaign, report) {
		// By the text alone: what a rule looks at must not depend on where it stands.
		for (const node of campaign.strings(mayHaveGap)) {
			const name = nameOf(node);
			const gaps = gapsIn(node.value, name);
			if (gaps.length > 0) {
				report(node, message(node, gaps, name));
			}
		}
	},
};

function nameOf({ parent }: StringNode): string | undefined {
	return parent?.kind === "property" ? parent.key.name : undefined;
}

function message({ value }: StringNode, gaps: readonly string[], name: string | undefined): string {
	const what = name === undefined ? "this value" : shortened(name);
	const [first = "", ...more] = gaps;
	const isWhole = more.length === 0 && (value === first || (value.startsWith("<") && value.endsWith(">")));
	// In a list, nothing but the gap tells which value is meant.
	return isWhole && name !== undefined
		? `Fill in ${what}.`
		: `Fill in ${what}: ${[...new Set(gaps)].map(shortened).join(", ")}.`;
}
