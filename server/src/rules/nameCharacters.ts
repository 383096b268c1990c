import { firstHidden } from "../plainText";
import type { Rule } from "./rule";
import { spanOfValue } from "./spans";

export const nameCharacters: Rule = {
	code: "name-characters",
	summary: "people should be able to see every character of the name",
	severity: "warning",
	source: "Our own rule: the API's model sets no pattern for names, so it accepts invisible characters.",
	members: [["name"]],
	*check(campaign) {
		const node = campaign.string(["name"]);
		const hidden = node === undefined ? undefined : firstHidden(node.value);
		if (node === undefined || hidden === undefined) return;
		const number = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
		const message = `The name contains an invisible character: U+${number}. Remove it, so that people can type the name.`;
		yield { ...spanOfValue(node), message };
	},
};
