import type { Node, StringNode } from "../../document/tree";
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

/** A text that names something. */
interface Name {
	readonly kind: string;
	readonly node: StringNode;
}

const names = new WeakMap<Node, readonly Name[]>();

/** Texts of a file that name something, in their order. Gathered once: a root lives as long as its structure. */
export function namesIn(root: Node): readonly Name[] {
	const known = names.get(root);
	if (known !== undefined) return known;
	const found: Name[] = [];
	walk(root, campaignShape, (node, shape) => {
		if (!holdsNames(shape)) return false;
		const kind = shape.kind === "string" ? namedBy(shape) : undefined;
		if (kind !== undefined && node.kind === "string") found.push({ kind, node });
		return true;
	});
	names.set(root, found);
	return found;
}

/** The values that name something in a file, each once. `except`: a node that does not count. */
export function knownIn(root: Node | undefined, from: string, except?: Node): KnownValues {
	const known: ValuesByText = new Map();
	for (const { kind, node } of root === undefined ? [] : namesIn(root)) {
		if (node !== except && isFilledIn(node.value)) add(known, kind, { value: node.value, from });
	}
	return listed(known);
}

/** Whether a text has no gap that is still to be filled in. */
function isFilledIn(text: string): boolean {
	return text !== "" && !/[<>]/.test(text);
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

/** Several lists of values as one, each value once. */
export function together(lists: readonly KnownValues[]): KnownValues {
	const all: ValuesByText = new Map();
	for (const [kind, values] of lists.flatMap((list) => [...list])) {
		for (const one of values) add(all, kind, one);
	}
	return listed(all);
}
