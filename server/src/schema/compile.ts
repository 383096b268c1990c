import type { Checker } from "../../../shared/src/problem/finding";
import { type ArnKind, checkArn, isArnKind } from "../../../shared/src/values/arn";
import { formats } from "../../../shared/src/values/formats";
import { memoize } from "../../../shared/src/values/memoize";
import type { EnumValue, Member, Shape, StringShape } from "./shape";

/** The part of draft-07, and of our x- keywords, that `campaign.schema.json` uses. */
export interface SchemaNode {
	readonly $ref?: string;
	readonly allOf?: readonly SchemaNode[];
	readonly type?: string;
	readonly title?: string;
	readonly description?: string;
	readonly examples?: readonly unknown[];
	readonly properties?: Readonly<Record<string, SchemaNode>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: boolean | SchemaNode;
	readonly propertyNames?: SchemaNode;
	readonly minProperties?: number;
	readonly maxProperties?: number;
	readonly items?: SchemaNode;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly uniqueItems?: boolean;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly format?: string;
	readonly pattern?: string;
	readonly "x-arn"?: string;
	readonly "x-shape"?: string;
	readonly "x-since"?: string;
	readonly "x-sensitive"?: boolean;
	readonly "x-reference"?: string;
	readonly "x-words"?: readonly string[];
}

export interface SchemaFile extends SchemaNode {
	readonly $defs: Readonly<Record<string, SchemaNode>>;
}

const definitions = "#/$defs/";

/** Compiles the schema file; throws where it says something that this compiler does not know. */
export function compile(file: SchemaFile): Shape {
	const compiled = new Map<string, Shape>();

	function named(name: string): Shape {
		const known = compiled.get(name);
		if (known !== undefined) {
			return known;
		}
		const node = file.$defs[name];
		if (node === undefined) {
			throw new Error(`$defs has no ${name}`);
		}
		const shape = shapeOf(node, node["x-shape"] ?? name);
		compiled.set(name, shape);
		return shape;
	}

	function resolve(node: SchemaNode): Shape {
		const reference = node.$ref ?? node.allOf?.[0]?.$ref;
		if (reference === undefined) {
			return shapeOf(node, node["x-shape"] ?? "");
		}
		return named(reference.slice(definitions.length));
	}

	function memberOf(
		[name, node]: [string, SchemaNode],
		index: number,
		required: readonly string[],
	): [string, Member] {
		const shape = resolve(node);
		return [
			name,
			{
				name,
				index,
				shape,
				required: required.includes(name),
				description: node.description ?? shape.description,
				examples: node.examples ?? shape.examples,
				since: node["x-since"],
				words: node["x-words"] ?? [],
				editorOnly: name === "$schema",
			},
		];
	}

	function shapeOf(node: SchemaNode, name: string): Shape {
		const documented = {
			name,
			title: node.title ?? "",
			description: node.description ?? "",
			examples: node.examples ?? [],
			reference: node["x-reference"],
		};
		switch (node.type) {
			case "object": {
				if (typeof node.additionalProperties === "object") {
					const key = stringShape(resolveNode(node.propertyNames ?? { type: "string" }), "");
					return { ...documented, kind: "map", key, value: resolve(node.additionalProperties) };
				}
				const members = new Map(
					Object.entries(node.properties ?? {}).map((entry, index) =>
						memberOf(entry, index, node.required ?? []),
					),
				);
				const union = node.minProperties === 1 && node.maxProperties === 1;
				if (union) {
					return { ...documented, kind: "union", members };
				}
				const required = [...members.values()].filter((member) => member.required);
				const bits = required.reduce((all, { index }) => all | (1 << index), 0);
				return { ...documented, kind: "structure", members, required: bits };
			}
			case "array": {
				const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems: unique = false } = node;
				return { ...documented, kind: "list", item: resolve(node.items ?? {}), minItems, maxItems, unique };
			}
			case "number":
			case "integer": {
				const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = node;
				return { ...documented, kind: "number", integer: node.type === "integer", minimum, maximum };
			}
			case "boolean":
				return { ...documented, kind: "boolean" };
			case "string":
				return stringShape(node, name);
			default:
				throw new Error(`${name || "a schema"} has the unknown type ${node.type}`);
		}
	}

	function resolveNode(node: SchemaNode): SchemaNode {
		const target = node.$ref === undefined ? undefined : file.$defs[node.$ref.slice(definitions.length)];
		return target === undefined ? node : { ...target, ...node };
	}

	return resolve(file);
}

function stringShape(node: SchemaNode, name: string): StringShape {
	const kind = node["x-arn"];
	const arnKind = kind !== undefined && isArnKind(kind) ? kind : undefined;
	return {
		kind: "string",
		name,
		title: node.title ?? "",
		description: node.description ?? "",
		examples: node.examples ?? [],
		reference: node["x-reference"],
		values: node.enum?.map(
			(value, index): EnumValue => ({ value, description: node.enumDescriptions?.[index] ?? "" }),
		),
		minLength: node.minLength ?? 0,
		maxLength: node.maxLength ?? Number.POSITIVE_INFINITY,
		format: node.format,
		arnKind,
		findingIn: memoize(checkerOf(node.format, arnKind)),
		sensitive: node["x-sensitive"] ?? false,
	};
}

function checkerOf(format: string | undefined, arnKind: ArnKind | undefined): Checker {
	if (arnKind !== undefined) {
		return (text) => checkArn(text, arnKind);
	}
	return formats.get(format ?? "") ?? (() => undefined);
}
