import { arnPartsIn } from "../../campaign/arnParts";
import { addProperty } from "../../syntax/edits";
import { member, type Tree } from "../../syntax/tree";
import { ownerTemplate } from "../../writer/arns";
import { type Fixer, valueAt } from "./fix";

/** Adds the tag `owner`, or writes its value: the ARN of the instance, with the parts that the file's ARNs show. */
export const writeOwnerTag: Fixer = (problem, tree) => {
	const arn = instanceArn(tree);
	const node = valueAt(tree, problem);
	if (arn === undefined || node === undefined) {
		return [];
	}
	const value = JSON.stringify(arn);
	if (node.kind === "string") {
		const { start, end } = node;
		return [{ title: "Write the ARN of the instance", edits: [{ start, end, newText: value }], safe: false }];
	}
	if (node.kind !== "object") {
		return [];
	}
	const owner = `"owner": ${value}`;
	const written = node === tree.root ? `"tags": {\n\t${owner}\n}` : owner;
	return [{ title: 'Add the tag "owner"', edits: [addProperty(tree, node, written)], safe: false }];
};

/** The ARN of the instance that the file names, as far as its other ARNs show where it is. */
function instanceArn({ root }: Tree): string | undefined {
	const parts = arnPartsIn(root);
	const id = member(root, "connectInstanceId");
	const [arn, ...gaps] = ownerTemplate(parts);
	return gaps.length === 0 && id?.kind === "string" && id.value === parts.instance ? arn : undefined;
}
