import {
	CST,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	Lexer,
	type Node,
	type ParsedNode,
	parseAllDocuments,
	Scalar,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";
import { type Draft, type DraftObject, gapDraft, inOneLine, textDraft, write } from "../reading/draft";

/** More nodes than any file has that somebody wrote; aliases can stand for any number. */
const maxNodes = 100_000;

/** The values of the documents of a YAML text; undefined where it is no YAML. Tags of CloudFormation become its functions. */
export function parseYaml(text: string): readonly Draft[] | undefined {
	const documents = documentsIn(text);
	let nodes = 0;
	if (documents === undefined || documents.some(({ errors }) => errors.length > 0)) {
		return undefined;
	}
	const drafts = documents.map((document) => {
		/** By their names, with how many nodes they have: the library would look for each of them from the beginning. */
		const anchors = new Map<string, { readonly value: Draft; readonly size: number }>();
		const read = (node: unknown, isMerged = false): Draft => {
			const before = nodes++;
			if (nodes > maxNodes) {
				return { kind: "scalar", written: "null" };
			}
			if (isAlias(node)) {
				const { value, size } = anchors.get(node.source) ?? { value: gapDraft(`*${node.source}`), size: 1 };
				nodes += size;
				return isMerged || value.kind !== "object" ? value : withoutMerges(value);
			}
			const plain = untagged(node, isMerged);
			const tag = isScalar(node) || isMap(node) || isSeq(node) ? functionOf(node) : undefined;
			const value: Draft = tag === undefined ? plain : { kind: "object", members: new Map([[tag, plain]]) };
			if (!hasAnchor(node)) {
				return value;
			}
			const known = value.kind === "object" ? { ...value, mergedInto: [] } : value;
			anchors.set(node.anchor ?? "", { value: known, size: nodes - before });
			return known;
		};
		const untagged = (node: unknown, isMerged: boolean): Draft => {
			if (isSeq(node)) {
				return { kind: "list", items: node.items.map((item) => read(item, isMerged)) };
			}
			if (isMap(node)) {
				const object = objectOf(
					node.items.map(({ key, value }) => [nameOf(key), read(value, nameOf(key) === "<<")] as const),
				);
				const anchored = node.items.flatMap(({ key, value }) => (hasAnchor(value) ? [nameOf(key)] : []));
				return anchored.length === 0 ? object : { ...object, anchored: new Set(anchored) };
			}
			return isScalar(node) ? scalar(node) : { kind: "scalar", written: "null" };
		};
		return read(document.contents satisfies ParsedNode | null);
	});
	return nodes > maxNodes ? undefined : drafts;
}

/** The line of the first error of a YAML text, from 1; undefined where there is none. */
export function firstError(text: string): number | undefined {
	const [error] = (documentsIn(text) ?? []).flatMap(({ errors }) => errors);
	return error && text.slice(0, error.pos[0]).split("\n").length;
}

/** The comments of a YAML text, with their marks. */
export function commentsIn(text: string): readonly string[] {
	const comments: string[] = [];
	let before = "";
	for (const token of new Lexer().lex(text)) {
		// A text over several lines may begin with such a sign.
		if (token.startsWith("#") && before !== CST.SCALAR) {
			comments.push(token);
		}
		before = token;
	}
	return comments;
}

/** What the library makes of a text; undefined where it is nested more deeply than the library reads. */
function documentsIn(text: string) {
	// An error made pretty takes as long as all the text before it.
	const options = { schema: "core", logLevel: "silent", uniqueKeys: false, prettyErrors: false } as const;
	try {
		const documents = parseAllDocuments(text, options);
		return Array.isArray(documents) ? documents : undefined;
	} catch (error) {
		if (error instanceof RangeError) {
			return undefined;
		}
		throw error;
	}
}

function objectOf(pairs: readonly (readonly [name: string, value: Draft])[]): DraftObject {
	const members = new Map<string, Draft>();
	const leftOut: string[] = [];
	for (const [name, value] of pairs.filter(([key]) => key !== "<<")) {
		// The last one of a name counts.
		const before = members.get(name);
		leftOut.push(...(before === undefined ? [] : [`${name}: ${inOneLine(write(before))}`]));
		members.set(name, value);
	}
	// What is merged gives way to what stands there, and later ones to the first.
	const merged = pairs.flatMap(([name, value]) =>
		name === "<<" ? (value.kind === "list" ? value.items : [value]) : [],
	);
	const bases: DraftObject[] = [];
	for (const value of merged) {
		if (value.kind !== "object") {
			leftOut.push("<<");
			continue;
		}
		value.mergedInto?.push(members);
		bases.push(value);
		for (const [name, one] of value.members) {
			members.set(name, members.get(name) ?? one);
		}
	}
	return {
		kind: "object",
		members,
		...(leftOut.length > 0 && { leftOut }),
		...(bases.length > 0 && { bases }),
	};
}

/** An object where it is used as a whole. */
function withoutMerges({ mergedInto: _, ...object }: DraftObject): DraftObject {
	return object;
}

/** Whether a value is there to be used elsewhere. */
function hasAnchor(value: unknown): value is Scalar | YAMLMap | YAMLSeq {
	return (isScalar(value) || isMap(value) || isSeq(value)) && value.anchor !== undefined;
}

function nameOf(key: unknown): string {
	return isScalar(key) ? (key.source ?? String(key.value)) : "";
}

/** The function of CloudFormation that a tag is short for. */
function functionOf({ tag = "" }: Node & { readonly tag?: string }): string | undefined {
	const name = /^!(\w+)$/.exec(tag)?.[1];
	return name === undefined ? undefined : name === "Ref" || name === "Condition" ? "Ref" : `Fn::${name}`;
}

function scalar({ value, source, type }: Scalar): Draft {
	const bare = type === Scalar.PLAIN ? source : undefined;
	if (typeof value === "string") {
		// Quotes that a word processor made of straight ones.
		const quoted = /^(?:[\u201c\u201d\u201e](.*)[\u201c\u201d]|[\u2018\u2019\u201a](.*)[\u2018\u2019])$/.exec(
			bare ?? "",
		);
		if (quoted !== null) {
			return textDraft(quoted[1] ?? quoted[2] ?? "");
		}
		return bare === undefined ? textDraft(value) : { ...textDraft(value), bare };
	}
	const isJson =
		typeof value === "boolean" || value === null || (typeof value === "number" && Number.isFinite(value));
	const isWritten = typeof value === "number" && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(bare ?? "");
	const written = isWritten ? (bare ?? "") : isJson ? JSON.stringify(value) : JSON.stringify(String(value));
	return { kind: "scalar", written, ...(bare !== undefined && { bare }) };
}
