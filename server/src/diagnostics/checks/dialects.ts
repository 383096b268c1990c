import type { Problem } from "../../../../shared/src/problem/problem";
import { quoted } from "../../../../shared/src/text/text";
import { foreignName } from "../../dialects/names";
import { recognise } from "../../dialects/recognise";
import { keysAndValues } from "../../dialects/translate";
import type { Shape } from "../../schema/shape";
import { type Key, type Node, spanOf, type Tree } from "../../syntax/tree";
import { nameOf } from "./words";

/**
 * A file that is for another tool or operation from its head on. Source: CloudFormation's resource schemas and the
 * reference of the API's first version; the SDK would drop every name that is not this API's.
 */
export function foreignDocument(tree: Tree, root: Shape): Problem | undefined {
	const found = tree.root?.kind === "object" ? recognise(tree.root, root) : undefined;
	if (found === undefined) {
		return undefined;
	}
	const message = `This is ${found.dialect}. ${found.advice}`;
	return { ...found.head, code: "dialect-document", severity: "error", message };
}

/** A member by the name that another tool has for it; `absent`: members that are not there yet. */
export function foreignMember({ name, start, end }: Key, absent: Iterable<string>): Problem | undefined {
	const found = foreignName(name, absent);
	if (found === undefined) {
		return undefined;
	}
	const spelling = found.dialect === "snake_case" ? "in snake_case" : `the spelling of ${found.dialect}`;
	const message = `${quoted(name)} is ${spelling}. Write "${found.name}".`;
	const data = { replacement: found.name };
	return { start, end, code: "dialect-member", severity: "error", message, data };
}

/** A map that is written as CloudFormation has it: a list of keys and values. */
export function foreignMap(node: Node, shape: Shape): Problem | undefined {
	if (node.kind !== "array" || shape.kind !== "map") {
		return undefined;
	}
	const pairs = keysAndValues(node);
	if (pairs === undefined) {
		return undefined;
	}
	const [[first = ""] = []] = pairs;
	const message = `${nameOf(node)} is an array of keys and values, as in CloudFormation. Write an object: { ${quoted(first)}: … }.`;
	return { ...spanOf(node), code: "dialect-member", severity: "error", message };
}
