import { assigned, type Entry } from "../../diagnostics/checks/entries";
import { inLayout } from "../../syntax/edits";
import { parse } from "../../syntax/parse";
import type { Node, Tree } from "../../syntax/tree";
import { barewordAt } from "../../syntax/words";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";
import { choose } from "./values";
import { withoutWords } from "./withoutWords";

/** Writes the object that a list or text of entries stands for, such as `["team=sales"]`, `["team", "sales"]`, `"team=sales"` and `[["team", "sales"]]`. */
export const writeMap: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	const entries = node && shape?.kind === "map" && shape.value.kind === "string" ? entriesOf(node, tree) : [];
	if (node === undefined || entries.length === 0) {
		return [];
	}
	const names = new Set(entries.map(([name]) => name));
	return names.size === entries.length
		? [writing(node, entries, tree)]
		: withOneOfEach(entries).map(({ kept, lost }): Fix => {
				const fix = writing(node, kept, tree);
				const last = kept.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(", ");
				return { ...fix, title: withoutWords(choose(node, "", last).title, lost), preferred: false };
			});
};

/** Of entries with one name, the first of each or the last of each, with the values of the others. */
function withOneOfEach(
	entries: readonly Entry[],
): readonly { readonly kept: readonly Entry[]; readonly lost: readonly string[] }[] {
	return [false, true].map((isLast) => {
		const byName = new Map<string, string>();
		for (const [name, value] of entries) {
			byName.set(name, isLast ? value : (byName.get(name) ?? value));
		}
		const lost = entries
			.filter(([name, value]) => byName.get(name) !== value)
			.map(([name, value]) => `${name}=${value}`);
		return { kept: [...byName], lost };
	});
}

function writing(node: Node, entries: readonly Entry[], tree: Tree): Fix {
	// A name alone may be meant as the value of another.
	const isWhole = entries.some(([, value]) => value !== "");
	const members = entries.map(([name, value]) => `\t${JSON.stringify(name)}: ${JSON.stringify(value)}`);
	const newText = inLayout(tree, node.start, `{\n${members.join(",\n")}\n}`);
	const end = node.kind === "invalid" ? Math.max(node.end, barewordAt(tree, node.start).end) : node.end;
	const edits = [{ start: node.start, end, newText }];
	return { title: "Write an object of keys and values", edits, safe: false, preferred: isWhole };
}

/** The entries of a value; none where a part of it is none. */
function entriesOf(node: Node, tree: Tree): readonly Entry[] {
	if (node.kind === "string" || node.kind === "invalid") {
		const text = node.kind === "string" ? node.value : barewordAt(tree, node.start).text;
		const inner = /^\s*[[{]/.test(text) ? parse(text) : undefined;
		const pairs = [...text.matchAll(pair)];
		if (inner !== undefined || pairs.length > 0) {
			const isSound = inner?.root !== undefined && inner.problems.length === 0;
			return isSound
				? entriesOf(inner.root, inner)
				: pairs.map(([, name = "", value = ""]): Entry => [name, value]);
		}
		return all(
			text
				.split(/[,;&\n]/)
				.filter((one) => one.trim() !== "")
				.map(assigned),
		);
	}
	if (node.kind === "object") {
		return all(
			node.properties.map(({ key, value }) =>
				value?.kind === "string" ? [key.name, value.value] : undefined,
			),
		);
	}
	if (node.kind !== "array") {
		return [];
	}
	const entries = all(node.items.map(entryOf));
	const others = entries.length > 0 ? entries : alternating(node.items);
	return others.length > 0 ? others : namesAlone(node.items);
}

/** Names and values that alternate: `["team", "sales"]`; none where an item is more than a name or its value. */
function alternating(items: readonly Node[]): readonly Entry[] {
	const texts = items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
	const names = texts.filter((_, index) => index % 2 === 0);
	if (texts.length !== items.length || texts.length % 2 !== 0 || names.some((name) => /[\s:=]/.test(name))) {
		return [];
	}
	return names.map((name, index): Entry => [name, texts[2 * index + 1] ?? ""]);
}

/** Names without values, as labels are: `["team"]`. A tag may have an empty value. */
function namesAlone(items: readonly Node[]): readonly Entry[] {
	const names = items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
	const isName =
		names.length === items.length &&
		names.every((name) => /^[\w.:/-]{1,40}$/.test(name) && !/^arn:/.test(name));
	return isName ? names.map((name): Entry => [name, ""]) : [];
}

function entryOf(item: Node): Entry | undefined {
	if (item.kind === "string") {
		return assigned(item.value);
	}
	if (item.kind === "array") {
		const [name, value, ...more] = item.items;
		return name?.kind === "string" && value?.kind === "string" && more.length === 0
			? [name.value, value.value]
			: undefined;
	}
	const properties = item.kind === "object" ? item.properties : [];
	const [name, value] = [/^(?:tag)?(?:key|name)$/i, /^(?:tag)?value$/i].map(
		(part) => properties.find(({ key }) => part.test(key.name))?.value,
	);
	if (name?.kind === "string") {
		return value?.kind === "string" ? [name.value, value.value] : undefined;
	}
	const [property, ...others] = properties;
	return property?.value?.kind === "string" && others.length === 0
		? [property.key.name, property.value.value]
		: undefined;
}

/** An entry as options of the AWS CLI write it. */
const pair = /\bKey=([^\s,]+),[ ]?Value=([^\s,]*)/g;

function all(entries: readonly (Entry | undefined)[]): readonly Entry[] {
	const found = entries.flatMap((entry) => (entry === undefined ? [] : [entry]));
	return found.length === entries.length ? found : [];
}
