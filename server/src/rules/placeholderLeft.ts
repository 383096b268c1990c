import type { Rule } from "./rule";
import { spanOfValue } from "./spans";

function isTemplate(text: string): boolean {
	return text.includes("<") && !/[<>]/.test(text.replace(/<[^<>]+>/g, ""));
}

export const placeholderLeft: Rule = {
	code: "placeholder-left",
	severity: "warning",
	source:
		"Logic of ours: snippets mark what is to be filled in by angle brackets, and the API would take some as they are.",
	members: [],
	*check(campaign) {
		for (const node of campaign.strings(isTemplate)) {
			yield { ...spanOfValue(node), message: "This is still a placeholder. Write a value in its place." };
		}
	},
};
