import { type Arn, parseArn } from "../../../../shared/src/values/arn";
import { hasGap } from "../../../../shared/src/values/gaps";
import { isInstanceId } from "../../../../shared/src/values/instanceId";
import { addProperty } from "../../syntax/edits";
import { childrenOf, member, type Node, type Tree } from "../../syntax/tree";
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

function instanceArn({ root }: Tree): string | undefined {
	const id = member(root, "connectInstanceId");
	const arn = root && firstArn(root);
	if (id?.kind !== "string" || !isInstanceId(id.value) || hasGap(id.value, "connectInstanceId")) {
		return undefined;
	}
	if (arn === undefined) {
		return undefined;
	}
	return `arn:${arn.partition}:connect:${arn.region}:${arn.account}:instance/${id.value}`;
}

function firstArn(node: Node): Arn | undefined {
	if (node.kind === "string") {
		const arn = parseArn(node.value);
		return arn?.region !== "" && /^[0-9]{12}$/.test(arn?.account ?? "") ? arn : undefined;
	}
	for (const child of childrenOf(node)) {
		const found = firstArn(child);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}
