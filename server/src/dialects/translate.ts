import { checkInstanceId } from "../../../shared/src/values/instanceId";
import { membersOf, type Shape } from "../schema/shape";
import { type ArrayNode, member, type Node, type ObjectNode, type Tree } from "../syntax/tree";
import type { Draft } from "./draft";
import { foreignName } from "./names";

/** Writes a value of another dialect as this API has it. What is not understood stays as it is. */
export function translate(tree: Tree, node: Node, shape: Shape | undefined): Draft {
	if (node.kind === "array") {
		const pairs = shape?.kind === "map" ? keysAndValues(node) : undefined;
		if (pairs === undefined || shape?.kind !== "map") {
			const item = shape?.kind === "list" ? shape.item : undefined;
			return { kind: "list", items: node.items.map((one) => translate(tree, one, item)) };
		}
		const members = pairs.map(([key, value]) => [key, translate(tree, value, shape.value)] as const);
		return { kind: "object", members: new Map(members) };
	}
	if (node.kind === "object") {
		return { kind: "object", members: translateMembers(tree, node, shape) };
	}
	return { kind: "scalar", written: scalar(tree, node, shape) };
}

function translateMembers(tree: Tree, node: ObjectNode, shape: Shape | undefined): Map<string, Draft> {
	const members = shape && membersOf(shape);
	const below = shape?.kind === "map" ? shape.value : undefined;
	return new Map(
		node.properties.flatMap(({ key, value }) => {
			if (value === undefined) {
				return [];
			}
			const name = members === undefined ? key.name : ownName(key.name, members.keys());
			return [[name, translate(tree, value, members?.get(name)?.shape ?? below)] as const];
		}),
	);
}

/** The member that a name stands for; the name itself where it stands for none. */
export function ownName(written: string, members: Iterable<string>): string {
	return foreignName(written, members)?.name ?? written;
}

function scalar(tree: Tree, node: Node, shape: Shape | undefined): string {
	if (node.kind === "string" && shape?.kind === "string" && shape.format === "connect-instance-id") {
		return JSON.stringify(checkInstanceId(node.value)?.replacement ?? node.value);
	}
	return tree.text.slice(node.start, node.end);
}

/** CloudFormation's form of a map: a list of objects that hold a key and a value and nothing else. */
export function keysAndValues(list: ArrayNode): (readonly [key: string, value: Node])[] | undefined {
	const pairs = list.items.flatMap((item) => {
		if (item.kind !== "object" || item.properties.length !== 2) {
			return [];
		}
		const key = member(item, "Key") ?? member(item, "key");
		const value = member(item, "Value") ?? member(item, "value");
		return key?.kind === "string" && value !== undefined ? [[key.value, value] as const] : [];
	});
	return pairs.length === list.items.length && pairs.length > 0 ? pairs : undefined;
}
