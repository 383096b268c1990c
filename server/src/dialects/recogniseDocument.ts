import type { Shape } from "../schema/shape";
import { parse } from "../syntax/parse";
import type { Tree } from "../syntax/tree";
import { described, indentationOf } from "./described";
import { templateTitle } from "./documents/jsonTemplates";
import { withoutTemplateComments } from "./documents/templateComments";
import { advice } from "./foundDocument";
import { isOurs, mayHoldCampaign } from "./json/campaignNames";
import { converted, type ForeignDocument } from "./json/foreignDocument";
import { recognise } from "./json/recognise";
import { draftOf } from "./reading/draft";
import { campaignsInText, recogniseText } from "./recogniseText";

const known = new WeakMap<Tree, ForeignDocument | undefined>();

/**
 * Tells what a whole file is that is no campaign of ours; undefined where it is one, or nobody's. Looked for once in
 * each tree.
 */
export function recogniseDocument(tree: Tree, root: Shape): ForeignDocument | undefined {
	if (!known.has(tree)) {
		known.set(tree, look(tree, root));
	}
	return known.get(tree);
}

/** Slips that change nothing of what a campaign says. */
const harmless = new Set(["trailing-comma", "extra-comma"]);

/** What a text is without the comments of a template language in it, which are listed. */
function templateWithComments({ text }: Tree, root: Shape): ForeignDocument | undefined {
	const plain = mayHoldCampaign(text) ? withoutTemplateComments(text) : undefined;
	const tree = plain && parse(plain.text);
	if (plain === undefined || tree?.root === undefined) {
		return undefined;
	}
	const found = look(tree, root);
	const own = draftOf(tree, tree.root);
	const isRead = isOurs(tree.root, root) && tree.problems.every(({ code }) => harmless.has(code));
	const campaigns =
		found?.campaigns ?? (isRead && own.kind === "object" ? converted([{ draft: own }], root) : []);
	return campaigns.length === 0
		? undefined
		: {
				...described(text, found?.dialect ?? templateTitle, found?.advice ?? advice),
				indentation: found?.indentation ?? indentationOf(plain.text),
				campaigns: campaigns.map((one) => ({ ...one, leftOut: [...one.leftOut, ...plain.comments] })),
			};
}

function look(tree: Tree, root: Shape): ForeignDocument | undefined {
	const text =
		tree.problems.length > 0 ? (templateWithComments(tree, root) ?? recogniseText(tree, root)) : undefined;
	// An object in the middle of other text is not all that there is.
	const isInText = tree.problems.some(({ code }) => code === "content-before-start");
	return text ?? (isInText ? undefined : recognise(tree, root, (inner) => campaignsInText(inner, root)));
}
