import type { Span } from "../../../../shared/src/problem/problem";
import { numberValue } from "../../diagnostics/checks/numbers";
import { stringValue } from "../../diagnostics/checks/strings";
import { type Member, membersOf, type Shape } from "../../schema/shape";
import { inLayout } from "../../syntax/edits";
import type { Node, StringNode, Tree } from "../../syntax/tree";
import { writerFor } from "../../writer/filled";
import type { SkeletonWriter } from "../../writer/skeleton";
import type { Fix } from "./fix";
import { withoutHours } from "./forms";
import { takesNothing } from "./lossless";

/** Properties that a value is looked for below its own; farther down, too much beside it would be invented. */
const maxDepth = 2;
/** A value that fits more places than this says too little to be put into one. */
const maxPlaces = 3;

/** A place below a shape, and what is written there. */
interface Place {
	/** Names of properties; null stands for the only item of a list. */
	readonly path: readonly (string | null)[];
	readonly written: string;
}

/**
 * Puts a value that stands in the place of an object or a list where its form says that it belongs: a zone under
 * "defaultTimeZone". What else has to stand there is written with gaps. The last parameter is what goes for it, in UTF-16
 * code units: more than the value where it has brackets around it.
 */
export function placed(node: Node, shape: Shape, tree: Tree, { start, end }: Span = node): Fix[] {
	// A list of words or numbers has the value as its item.
	const holder = shape.kind === "list" ? shape.item : shape;
	const isHolder = holder.kind === "structure" || holder.kind === "union";
	const isScalar = node.kind === "string" || node.kind === "number" || node.kind === "boolean";
	const said = endSaid(node);
	const found = isHolder && isScalar ? placesBelow(said?.node ?? node, shape, tree, maxDepth) : [];
	const places = found.filter(({ path }) => said === undefined || path.at(-1) === said.name);
	if (places.length > maxPlaces) {
		return [];
	}
	return places.map(({ path, written }) => {
		const value = below(shape, path, written, writerFor(tree));
		const names = path.filter((one) => one !== null).join(".");
		const isSame = node.kind !== "string" || written === JSON.stringify(node.value);
		return {
			title: `Put it in "${names}"${isSame ? "" : ` as ${written}`}`,
			edits: [{ start, end, newText: inLayout(tree, start, value) }],
			safe: false,
			...((places.length > 1 || value.includes("\n")) && { preferred: false }),
		};
	});
}

function placesBelow(node: Node, shape: Shape, tree: Tree, depth: number): readonly Place[] {
	if (shape.kind === "list") {
		return prefixed(null, placesBelow(node, shape.item, tree, depth));
	}
	const members = [...(membersOf(shape)?.values() ?? [])].filter(({ editorOnly }) => !editorOnly);
	if (members.length === 0) {
		return inPlace(node, shape, tree).map((written) => ({ path: [], written }));
	}
	return depth === 0
		? []
		: members.flatMap(({ name, shape: inner }) => prefixed(name, placesBelow(node, inner, tree, depth - 1)));
}

function prefixed(name: string | null, places: readonly Place[]): readonly Place[] {
	return places.map(({ path, written }) => ({ path: [name, ...path], written }));
}

/** What a value may be in a place of its own form, as JSON; nothing where it has another one, or the place has none. */
function inPlace(node: Node, shape: Shape, tree: Tree): readonly string[] {
	const { start, end } = node;
	if (node.kind === "string" && shape.kind === "string") {
		const text = JSON.stringify(node.value);
		const isForm = shape.format !== undefined || shape.values !== undefined;
		const [problem] = isForm ? stringValue(node.value, shape, node, node) : [];
		const { replacement, members = [] } = problem?.data ?? {};
		// Of a choice among values, all of them are told.
		const meant = replacement !== undefined ? [replacement] : shape.values === undefined ? members : [];
		const texts = (problem === undefined ? [node.value] : meant).map((one) => JSON.stringify(one));
		return isForm
			? texts.filter((newText) => takesNothing(text, { start: 0, end: text.length, newText }))
			: [];
	}
	const fits =
		(node.kind === "boolean" && shape.kind === "boolean") ||
		(node.kind === "number" && shape.kind === "number" && numberValue(node, shape, tree) === undefined);
	return fits ? [tree.text.slice(start, end)] : [];
}

const startWord = /^(?:from|after|since|start(?:s|ing)?(?: at)?|opens?(?: at)?)\s+(?=\d|noon|T\d)/i;
const endWord = /^(?:until|till|to|before|by|ends?(?: at)?|closes?(?: at)?)\s+(?=\d|noon|T\d)/i;

/** Of a time behind a word that says which end it is, the time and the property for that end; undefined for other texts. */
function endSaid(node: Node): { readonly node: StringNode; readonly name: string } | undefined {
	const text = node.kind === "string" ? node.value.trim() : "";
	const word = startWord.exec(text)?.[0] ?? endWord.exec(text)?.[0];
	return node.kind !== "string" || word === undefined
		? undefined
		: {
				node: { ...node, value: text.slice(word.length) },
				name: startWord.test(text) ? "startTime" : "endTime",
			};
}

/** A value with all that has to stand around it up to the shape that it is for; tabs for indentation. */
function below(
	shape: Shape,
	[name, ...path]: readonly (string | null)[],
	written: string,
	writer: SkeletonWriter,
): string {
	if (shape.kind === "list") {
		return `[${below(shape.item, path, written, writer)}]`;
	}
	const members = membersOf(shape);
	const own = name === null || name === undefined ? undefined : members?.get(name);
	if (members === undefined || own === undefined) {
		return written;
	}
	const others = [...members.values()].filter((one) => one.required && one !== own);
	const value = (member: Member): string =>
		member === own
			? `${JSON.stringify(own.name)}: ${below(own.shape, path, written, writer)}`
			: withoutHours(writer.property(member));
	const lines = [...members.values()].filter((one) => one === own || others.includes(one)).map(value);
	return others.length === 0 && !lines.some((line) => line.includes("\n"))
		? `{ ${lines.join(", ")} }`
		: `{\n${lines.join(",\n").replace(/^/gm, "\t")}\n}`;
}
