import { campaignShape } from "../../campaign/campaignShape";
import { check } from "../../diagnostics/checks/check";
import { translate } from "../../dialects/json/translate";
import { draftOf, write } from "../../dialects/reading/draft";
import { recogniseDocument } from "../../dialects/recogniseDocument";
import { childShape, membersOf } from "../../schema/shape";
import { shapeAt } from "../../schema/walk";
import { addProperty, inLayout } from "../../syntax/edits";
import { parse } from "../../syntax/parse";
import { Patch } from "../../syntax/patch";
import { endOfProperty } from "../../syntax/tree";
import { writerFor } from "../../writer/filled";
import { type Fixer, propertyAt, shapeOf } from "./fix";
import { objectOf } from "./members";

/** Writes a member of another dialect, and all that is in it, as this API has it. */
export const convertMember: Fixer = (problem, tree) => {
	const property = propertyAt(tree, problem);
	const shape = property && shapeAt(property.parent, campaignShape);
	if (property === undefined || shape === undefined) {
		return [];
	}
	const name = problem.data?.replacement ?? property.key.name;
	const { start } = property.key;
	const { value } = property;
	const translated = value && translate(draftOf(tree, value), childShape(shape, name));
	const draft = translated && write(translated);
	const newText = `${JSON.stringify(name)}${draft === undefined ? "" : `: ${inLayout(tree, start, draft)}`}`;
	const end = draft === undefined ? property.key.end : endOfProperty(property);
	// Of a key that is there twice, only one value has a place.
	const isLess =
		value?.kind === "array" && translated?.kind === "object" && translated.members.size < value.items.length;
	const fix = { title: `Write "${name}"`, edits: [{ start, end, newText }], safe: !isLess };
	return [isLess ? { ...fix, preferred: false } : fix];
};

/** Writes a whole file of another dialect as this API has it, with what it lacks to be filled in. */
export const convertDocument: Fixer = (_problem, tree) => {
	const found = recogniseDocument(tree, campaignShape);
	if (found === undefined) {
		return [];
	}
	const end = tree.text.trimEnd().length;
	return found.campaigns.map(({ label, draft, leftOut }) => ({
		title: `Convert ${label === undefined ? "" : `"${label}" `}to a campaign file${without(leftOut)}`,
		edits: [{ start: 0, end, newText: completed(write(draft)).replaceAll("\t", found.indentation) }],
		safe: false,
	}));
};

function without(leftOut: readonly string[]): string {
	const { size } = new Set(leftOut);
	return size === 0 ? "" : ` (${size} left out)`;
}

/** More than there are properties that a campaign must have. */
const rounds = 60;

/**
 * A campaign with all that it must have. What there is a choice of is left to its author, and so is what could only be
 * guessed, such as the end of a schedule that has a start.
 */
function completed(text: string): string {
	const patch = new Patch(text);
	for (let round = 0; round < rounds; round++) {
		const tree = parse(patch.text);
		const [edit] = check(tree, campaignShape, false).flatMap((problem) => {
			const node = problem.code === "missing-member" ? objectOf(problem, tree) : undefined;
			const shape = node && shapeOf(node);
			const missing = shape && membersOf(shape)?.get(problem.data?.members?.[0] ?? "");
			return node === undefined || missing === undefined || missing.shape.kind === "union"
				? []
				: [addProperty(tree, node, writerFor(tree).property(missing))];
		});
		if (edit === undefined) {
			break;
		}
		patch.apply([edit]);
	}
	return patch.text;
}
