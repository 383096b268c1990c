import { stringValue } from "../../diagnostics/checks/strings";
import type { Shape } from "../../schema/shape";
import type { Node, ObjectNode, Tree } from "../../syntax/tree";
import type { Fix } from "./fix";
import { choose } from "./values";

/** Writes the one value that an object holds where no object is wanted, such as `{"S": "x"}`, `{"$date": …}` and `{"hours": 1}`. */
export function unwrap(node: Node, shape: Shape, tree: Tree): Fix[] {
	if (node.kind !== "object" || !/^(?:string|number|boolean)$/.test(shape.kind)) {
		return [];
	}
	const [only, ...others] = node.properties;
	if (only?.value !== undefined && others.length === 0 && only.value.kind === shape.kind) {
		const { start, end } = only.value;
		const written = tree.text.slice(start, end);
		return [{ ...choose(node, written, written), preferred: false }];
	}
	return partsOf(node).flatMap((text) => readAs(text, shape, node));
}

/** The parts of a time or duration that numbers with units name: `1 hours`, `08:30`. */
function partsOf({ properties }: ObjectNode): readonly string[] {
	const parts = new Map(
		properties.flatMap(({ key, value }) =>
			value?.kind === "number" ? [[key.name.toLowerCase(), value.value] as const] : [],
		),
	);
	if (parts.size === 0 || parts.size !== properties.length) {
		return [];
	}
	const two = (name: string): string => String(parts.get(name) ?? 0).padStart(2, "0");
	const isClock =
		parts.has("hour") && [...parts.keys()].every((name) => /^(?:hour|minute|second)$/.test(name));
	const units = [...parts].map(([name, count]) => `${count} ${name}`).join(" ");
	return isClock ? [`T${two("hour")}:${two("minute")}`, units] : [units];
}

/** What a text is read as in a place, where it is right or can be made right. */
function readAs(text: string, shape: Shape, node: Node): Fix[] {
	if (shape.kind !== "string" || shape.format === undefined) {
		return [];
	}
	const [problem] = stringValue(text, shape, node, node);
	const { replacement, members = [] } = problem?.data ?? {};
	const texts = problem === undefined ? [text] : replacement === undefined ? members : [replacement];
	return texts.map((one): Fix => {
		const written = JSON.stringify(one);
		return { ...choose(node, written, written), preferred: false };
	});
}
