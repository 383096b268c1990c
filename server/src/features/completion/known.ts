import type { Node } from "../../document/tree";
import { campaignShape } from "../../language";
import { membersOf, type Shape, type StringShape } from "../../schema/shape";
import { walk } from "../../schema/walk";

/** A value that campaigns use. */
export interface KnownValue {
	readonly value: string;
	/** The file that has it. */
	readonly from: string;
}

/** Values by what they name: queues, flows, numbers and so on. */
export type KnownValues = ReadonlyMap<string, readonly KnownValue[]>;

/** Shapes of texts that name something outside of the file, beside those with an ARN. */
const naming: ReadonlySet<string> = new Set([
	"ContactFlowId",
	"EmailAddress",
	"EmailDisplayName",
	"InstanceId",
	"QueueId",
	"SourcePhoneNumber",
]);

const holding = new WeakMap<Shape, boolean>();

/** What a text names, as a key of `KnownValues`; undefined for one that names nothing outside of its file. */
export function namedBy(shape: StringShape): string | undefined {
	return shape.arnKind ?? (naming.has(shape.name) ? shape.name : undefined);
}

/** The values that name something in a file, each once. `except`: a node that does not count. */
export function knownIn(root: Node | undefined, from: string, except?: Node): KnownValues {
	const known: ValuesByText = new Map();
	if (root === undefined) return new Map();
	walk(root, campaignShape, (node, shape) => {
		if (!holdsNames(shape)) return false;
		const kind = node === except ? undefined : kindOf(node, shape);
		if (kind === undefined || node.kind !== "string") return true;
		add(known, kind, { value: node.value, from });
		return true;
	});
	return listed(known);
}

type ValuesByText = Map<string, Map<string, KnownValue>>;

function add(known: ValuesByText, kind: string, one: KnownValue): void {
	const values = known.get(kind) ?? new Map<string, KnownValue>();
	known.set(kind, values);
	if (!values.has(one.value)) values.set(one.value, one);
}

function listed(known: ValuesByText): KnownValues {
	return new Map([...known].map(([kind, values]) => [kind, [...values.values()]]));
}

/** Whether a text that names something can stand in a shape; the rest of a file is passed by. */
function holdsNames(shape: Shape): boolean {
	const known = holding.get(shape);
	if (known !== undefined) return known;
	const below = [
		...[...(membersOf(shape)?.values() ?? [])].map((member) => member.shape),
		...(shape.kind === "list" ? [shape.item] : shape.kind === "map" ? [shape.value] : []),
	];
	const holds = (shape.kind === "string" && namedBy(shape) !== undefined) || below.some(holdsNames);
	holding.set(shape, holds);
	return holds;
}

function kindOf(node: Node, shape: Shape): string | undefined {
	if (node.kind !== "string" || shape.kind !== "string" || node.value === "") return undefined;
	return /[<>]/.test(node.value) ? undefined : namedBy(shape);
}

/** Several lists of values as one, each value once. */
export function together(lists: readonly KnownValues[]): KnownValues {
	const all: ValuesByText = new Map();
	for (const [kind, values] of lists.flatMap((list) => [...list])) {
		for (const one of values) add(all, kind, one);
	}
	return listed(all);
}
