import type { Problem } from "../../../../shared/src/problem/problem";
import { shortened } from "../../../../shared/src/text/text";
import { type MapShape, type Member, membersOf, type Shape } from "../../schema/shape";
import { shapeAt } from "../../schema/walk";
import { nodeAt } from "../../syntax/cursor";
import { countOf, type Node, type Property, type Tree } from "../../syntax/tree";
import { assigned } from "./entries";
import { meantBy } from "./spokenValues";
import { stringValue } from "./strings";

/** What stands between braces where a property belongs, and the property whose value it is. */
export interface UnnamedValue {
	/** The property, as JSON. */
	readonly written: string;
	/** Offset behind the value. */
	readonly end: number;
	/** What stands there has a name, which a sign such as `=` parts from the value. */
	readonly isEntry: boolean;
}

/**
 * The value that stands by itself where a property belongs, in the only property that it fits: `{"America/New_York"}`.
 * In a map, the entry that a text such as `"team=sales"` names. Undefined for a name, for a value that fits several, and
 * where that property is there already.
 */
export function unnamedValue(place: number, tree: Tree, root: Shape): UnnamedValue | undefined {
	const { property } = nodeAt(tree, place);
	const shape = property && shapeAt(property.parent, root);
	const members = shape && membersOf(shape);
	const isAlone =
		property?.key.start === place && property.colon === undefined && property.value === undefined;
	if (shape?.kind === "map" && isAlone) {
		return entryOfMap(property, shape, tree);
	}
	if (members === undefined || !isAlone || members.has(property.key.name)) {
		return undefined;
	}
	const { start, end } = endOfValue(property, tree);
	const text =
		property.key.closed && end === property.key.end ? property.key.name : tree.text.slice(start, end);
	const there = new Set(property.parent.properties.map(({ key }) => key.name));
	const fitting = [...members.values()].flatMap((member) => {
		const value =
			there.has(member.name) || member.editorOnly ? undefined : valueFor(text, member, property.parent);
		return value === undefined ? [] : [`${JSON.stringify(member.name)}: ${value}`];
	});
	const [only, ...more] = fitting;
	return only === undefined || more.length > 0 ? undefined : { written: only, end, isEntry: false };
}

function entryOfMap(property: Property, { key, value }: MapShape, tree: Tree): UnnamedValue | undefined {
	const { start, end } = endOfValue(property, tree);
	const isQuoted = property.key.closed && end === property.key.end;
	const entry = assigned(isQuoted ? property.key.name : tree.text.slice(start, end));
	const isText = value.kind === "string" && key.values === undefined;
	// The AWS CLI writes the two parts of one tag in this way.
	const isHalf = entry !== undefined && /^(?:Key|Value)$/i.test(entry[0]);
	if (entry === undefined || isHalf || !isText || countOf(property.parent, entry[0]) > 0) {
		return undefined;
	}
	const written = entry.map((part) => JSON.stringify(part)).join(": ");
	return { written, end, isEntry: true };
}

/** Without quotes, a name ends before a sign that a value goes on behind. */
function endOfValue({ key }: Property, { text }: Tree): { readonly start: number; readonly end: number } {
	const isQuoted = text.charAt(key.start) === '"';
	const bare = isQuoted ? "" : (/^[^\s,{}[\]"':]+/.exec(text.slice(key.start, key.start + 300))?.[0] ?? "");
	return { start: key.start, end: Math.max(key.end, key.start + bare.length) };
}

/** Texts without a form fit anywhere, and so nowhere. */
function valueFor(text: string, { shape }: Member, owner: Node): string | undefined {
	if (shape.kind === "string") {
		const isForm = shape.format !== undefined || shape.values !== undefined || shape.arnKind !== undefined;
		return isForm && stringValue(text, shape, owner, owner).length === 0 ? JSON.stringify(text) : undefined;
	}
	if (shape.kind === "list" && shape.item.kind === "string" && shape.item.values !== undefined) {
		return shape.item.values.some(({ value }) => value === text) ? `[${JSON.stringify(text)}]` : undefined;
	}
	const [number] = shape.kind === "number" ? meantBy(text, shape) : [];
	const isInRange =
		shape.kind === "number" && Number(number) >= shape.minimum && Number(number) <= shape.maximum;
	if (isInRange) {
		return number;
	}
	return shape.kind === "boolean" && /^(?:true|false)$/.test(text) ? text : undefined;
}

/** What the grammar takes for the name of a property, in words that say whose value it is. */
export function aboutUnnamed(problem: Problem, tree: Tree, root: Shape): Problem | undefined {
	const isName = problem.code === "value-missing" || problem.code === "key-without-quotes";
	const found = isName ? unnamedValue(problem.start, tree, root) : undefined;
	return (
		found && {
			...problem,
			end: found.end,
			message: found.isEntry
				? `Separate a name from its value with a colon. Write ${shortened(found.written)}.`
				: `A property name is missing. Write ${shortened(found.written)}.`,
		}
	);
}
