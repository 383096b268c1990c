import { codePoint } from "../../../../shared/src/text/lookAlikes";
import { hiddenIn, withoutHidden } from "../../../../shared/src/text/plainText";
import type { Rule } from "./rule";

/** More characters are only counted, so that the message has a bound. */
const maxNamed = 8;

export const nameCharacters: Rule = {
	code: "name-characters",
	violation: "The name contains invisible characters.",
	summary: "people should be able to see every character of the name",
	severity: "warning",
	source: "Our own rule: the API's model sets no pattern for names, so it accepts invisible characters.",
	members: [["name"]],
	check(campaign, report) {
		const node = campaign.string(["name"]);
		if (node === undefined || node.value === "") {
			return;
		}
		const hidden = hiddenIn(node.value);
		// Whatever nobody sees stands apart, so that a blank before or after it is at an end all the same.
		const blank = blankEnds(withoutHidden(node.value));
		const faults = [describeHidden(hidden), blank].filter((words) => words !== undefined);
		if (faults.length === 0) {
			return;
		}
		const what = hidden.length + (blank === undefined ? 0 : 1) === 1 ? "it" : "them";
		const message = `The name ${faults.join(", and it ")}. Remove ${what}, so that people can read and type the name.`;
		report(node, message);
	},
};

function describeHidden(characters: readonly string[]): string | undefined {
	const [first, ...others] = characters.slice(0, maxNamed).map(codePoint);
	if (first === undefined) {
		return undefined;
	}
	if (others.length === 0) {
		return `contains an invisible character: ${first}`;
	}
	const more = characters.length - maxNamed;
	const last = more > 0 ? `${more} more` : others.pop();
	return `contains invisible characters: ${[first, ...others].join(", ")} and ${last}`;
}

function blankEnds(text: string): string | undefined {
	if (text === "") {
		return undefined;
	}
	if (text.trim() === "") {
		return "is nothing but blank space";
	}
	const ends = [
		[text.trimStart() !== text, "starts"],
		[text.trimEnd() !== text, "ends"],
	] as const;
	const words = ends.flatMap(([isBlank, end]) => (isBlank ? [end] : []));
	return words.length === 0 ? undefined : `${words.join(" and ")} with blank space`;
}
