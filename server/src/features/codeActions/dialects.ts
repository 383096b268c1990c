import { write } from "../../dialects/draft";
import { translateCampaign } from "../../dialects/firstApi";
import { recognise } from "../../dialects/recognise";
import { translate } from "../../dialects/translate";
import { inLayout } from "../../document/edits";
import { endOfProperty } from "../../document/tree";
import { campaignShape } from "../../language";
import { childShape } from "../../schema/shape";
import { shapeAt } from "../../schema/walk";
import { type Fixer, propertyAt } from "./fix";

/** Writes a member of another dialect, and all that is in it, as this API has it. */
export const convertMember: Fixer = (problem, tree) => {
	const property = propertyAt(tree, problem);
	const shape = property && shapeAt(property.parent, campaignShape);
	if (property === undefined || shape === undefined) return [];
	const name = problem.data?.replacement ?? property.key.name;
	const { start } = property.key;
	const { value } = property;
	const draft = value && write(translate(tree, value, childShape(shape, name)));
	const newText = `${JSON.stringify(name)}${draft === undefined ? "" : `: ${inLayout(tree, start, draft)}`}`;
	const end = draft === undefined ? property.key.end : endOfProperty(property);
	return [{ title: `Write "${name}"`, edits: [{ start, end, newText }], safe: true }];
};

/** Writes a whole file of another dialect as this API has it. */
export const convertDocument: Fixer = (_problem, tree) => {
	const { root } = tree;
	const found = root?.kind === "object" ? recognise(root, campaignShape) : undefined;
	return (found?.campaigns ?? []).map(({ label, node }) => ({
		title: label === undefined ? "Convert to a campaign file" : `Convert "${label}" to a campaign file`,
		edits: [
			{
				start: root?.start ?? 0,
				end: root?.end ?? 0,
				newText: inLayout(tree, 0, write(translateCampaign(tree, node, campaignShape))),
			},
		],
		safe: false,
	}));
};
