import type { Checker } from "../../../shared/src/problem/finding";
import type { ArnKind } from "../../../shared/src/values/arn";

/** What `campaign.schema.json` says of one value, compiled for look-up. Terms are Smithy's. */
export type Shape =
	| StructureShape
	| UnionShape
	| ListShape
	| MapShape
	| StringShape
	| NumberShape
	| BooleanShape;

interface Documented {
	/** The API's name, such as TimeRange. Empty for a shape without one. */
	readonly name: string;
	/** A short phrase. */
	readonly title: string;
	readonly description: string;
	readonly examples: readonly unknown[];
	/** Page of the API reference. */
	readonly reference: string | undefined;
}

export interface Member {
	readonly name: string;
	/** Its place among the members, from 0. */
	readonly index: number;
	readonly shape: Shape;
	readonly required: boolean;
	readonly description: string;
	readonly examples: readonly unknown[];
	/** Date of the first model that has it, where that is not the launch. */
	readonly since: string | undefined;
	/** What people and other tools call it. */
	readonly words: readonly string[];
	/** Read by editors only, and never sent. */
	readonly editorOnly: boolean;
}

export interface StructureShape extends Documented {
	readonly kind: "structure";
	readonly members: ReadonlyMap<string, Member>;
	/** One bit for each required member: that of its index. */
	readonly required: number;
}

/** Exactly one member is set. */
export interface UnionShape extends Documented {
	readonly kind: "union";
	readonly members: ReadonlyMap<string, Member>;
}

export interface ListShape extends Documented {
	readonly kind: "list";
	readonly item: Shape;
	readonly minItems: number;
	readonly maxItems: number;
	readonly unique: boolean;
}

export interface MapShape extends Documented {
	readonly kind: "map";
	readonly key: StringShape;
	readonly value: Shape;
}

export interface EnumValue {
	readonly value: string;
	readonly description: string;
}

export interface StringShape extends Documented {
	readonly kind: "string";
	readonly values: readonly EnumValue[] | undefined;
	/** In Unicode code points. */
	readonly minLength: number;
	readonly maxLength: number;
	/** Key of `formats` in values/formats. */
	readonly format: string | undefined;
	readonly arnKind: ArnKind | undefined;
	/** What is wrong with a text by its format or kind of ARN. */
	readonly findingIn: Checker;
	readonly sensitive: boolean;
}

export interface NumberShape extends Documented {
	readonly kind: "number";
	readonly integer: boolean;
	readonly minimum: number;
	readonly maximum: number;
}

export interface BooleanShape extends Documented {
	readonly kind: "boolean";
}

/** The shape of an element below a shape: a member, an item or a map value. */
export function childShape(shape: Shape, key: string | undefined): Shape | undefined {
	switch (shape.kind) {
		case "structure":
		case "union":
			return key === undefined ? undefined : shape.members.get(key)?.shape;
		case "map":
			return key === undefined ? undefined : shape.value;
		case "list":
			return key === undefined ? shape.item : undefined;
		default:
			return undefined;
	}
}

/** The shape at a path from the shape of the root; null stands for an item of a list. */
export function shapeAtPath(path: readonly (string | null)[], root: Shape): Shape | undefined {
	return path.reduce<Shape | undefined>((shape, name) => shape && childShape(shape, name ?? undefined), root);
}

/** Fields of a structure or union; undefined for anything else. */
export function membersOf(shape: Shape): ReadonlyMap<string, Member> | undefined {
	return shape.kind === "structure" || shape.kind === "union" ? shape.members : undefined;
}

/** What a shape is called in a sentence. */
export function describeType(shape: Shape): string {
	switch (shape.kind) {
		case "structure":
		case "map":
			return "an object in braces";
		case "union":
			return "an object with exactly one property";
		case "list":
			return "an array in brackets";
		case "string":
			return "a string in double quotes";
		case "number":
			return shape.integer ? "a whole number" : "a number";
		case "boolean":
			return "true or false";
	}
}
