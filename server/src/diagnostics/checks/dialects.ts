import type { Problem } from "../../../../shared/src/problem/problem";
import { quoted } from "../../../../shared/src/text/text";
import { tellOf } from "../../dialects/json/foreignDocument";
import { foreignName, formOfNames } from "../../dialects/json/names";
import { keysAndValues } from "../../dialects/json/translate";
import { draftOf } from "../../dialects/reading/draft";
import { recogniseDocument } from "../../dialects/recogniseDocument";
import type { Shape } from "../../schema/shape";
import { isOneQuotedContainer } from "../../syntax/quotedContainers";
import { type Key, type Node, spanOf, type Tree } from "../../syntax/tree";
import { nameOf } from "./words";

/**
 * A file that is for another tool or operation from its head on. Source: CloudFormation's resource schemas and the
 * reference of the API's first version; the SDK would drop every name that is not this API's.
 */
export function foreignDocument(tree: Tree, root: Shape): Problem | undefined {
	// An object between quotes goes over lines by itself: no mail broke them.
	const found = isOneQuotedContainer(tree) ? undefined : recogniseDocument(tree, root);
	if (found === undefined) {
		return undefined;
	}
	const { message, related } = tellOf(found, tree.text);
	return {
		...found.head,
		code: "dialect-document",
		severity: "error",
		message,
		...(related.length > 0 && { related }),
	};
}

/** A member by the name that another tool has for it; `absent`: members that are not there yet. */
export function foreignMember({ name, start, end }: Key, absent: Iterable<string>): Problem | undefined {
	const found = foreignName(name, absent);
	const form = found && formOfNames(found.dialect);
	if (found === undefined || form === "loose") {
		return undefined;
	}
	const spelling = form === "tool" ? `in ${found.dialect}` : `the spelling of ${found.dialect}`;
	const message = `${quoted(name)} is ${spelling}. Write "${found.name}".`;
	const data = { replacement: found.name };
	return { start, end, code: "dialect-member", severity: "error", message, data };
}

/** A map that is written as CloudFormation has it: a list of keys and values. */
export function foreignMap(node: Node, shape: Shape, tree: Tree): Problem | undefined {
	if (node.kind !== "array" || shape.kind !== "map") {
		return undefined;
	}
	const written = draftOf(tree, node);
	const pairs = written.kind === "list" ? keysAndValues(written) : undefined;
	if (pairs === undefined) {
		return undefined;
	}
	const [[first = ""] = []] = pairs;
	const message = `${nameOf(node)} is an array of keys and values, as in CloudFormation. Write an object: { ${quoted(first)}: … }.`;
	return { ...spanOf(node), code: "dialect-member", severity: "error", message };
}
