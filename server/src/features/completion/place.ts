import type { KnownValues } from "../../campaign/references";
import { childShape, type Member, membersOf, type Shape, shapeAtPath } from "../../schema/shape";
import type { Cursor, KeyCursor, ValueCursor } from "../../syntax/cursor";
import { type ObjectNode, pathTo } from "../../syntax/tree";
import type { Facts } from "../../writer/facts";
import type { LiveOffers } from "../live/places";
import type { Snippet } from "./readSnippets";
import type { ShapePath } from "./suggestion";

/** The surroundings in which something is offered. */
export interface CompletionEnvironment {
	/** The shape of the whole document. */
	readonly root: Shape;
	readonly facts: Facts;
	/** The client takes snippets, with tab stops. */
	readonly snippets: boolean;
	readonly now: Date;
	/** The IANA zone of the user. */
	readonly timeZone: string;
	/** The file of snippets. */
	readonly templates: readonly Snippet[];
	/** Values in use here and in other campaigns, gathered when they are asked for. */
	known(): KnownValues;
	/** What an account has for the value; undefined where nobody tells. */
	readonly live: LiveOffers | undefined;
	/** Values of the environment that is chosen, by name. */
	readonly values: ReadonlyMap<string, string>;
}

export interface KeyPlace extends CompletionEnvironment {
	readonly place: "key";
	readonly cursor: KeyCursor;
	/** The shape of the object that the key is in. */
	readonly shape: Shape;
	readonly path: ShapePath;
}

export interface ValuePlace extends CompletionEnvironment {
	readonly place: "value";
	readonly cursor: ValueCursor;
	/** The shape of the value. */
	readonly shape: Shape;
	readonly path: ShapePath;
	/** The member whose value it is; undefined in lists and maps, and for the whole file. */
	readonly member: Member | undefined;
	/** The object in which the value is, directly. */
	readonly object: ObjectNode | undefined;
	/** The shape of what holds the value. */
	readonly holder: Shape | undefined;
}

export type Place = KeyPlace | ValuePlace;

/** What the schema says of the place of a cursor; undefined where it knows nothing of it. */
export function placeOf(cursor: Cursor, around: CompletionEnvironment): Place | undefined {
	if (cursor.place === "key") {
		const path = pathTo(cursor.object);
		const shape = shapeAtPath(path, around.root);
		return shape && { place: "key", cursor, shape, path, ...around };
	}
	const found = expected(cursor, around.root);
	return found && { place: "value", cursor, ...found, ...around };
}

/** What the schema expects of a value; undefined where it knows nothing of its place. */
export function expected(
	{ parent }: ValueCursor,
	root: Shape,
): Omit<ValuePlace, keyof CompletionEnvironment | "place" | "cursor"> | undefined {
	const property = parent?.kind === "property" ? parent : undefined;
	const container = parent?.kind === "array" ? parent : property?.parent;
	if (container === undefined) {
		return { shape: root, path: [], member: undefined, object: undefined, holder: undefined };
	}
	const above = pathTo(container);
	const key = property?.key.name ?? null;
	const holder = shapeAtPath(above, root);
	const shape = holder && childShape(holder, key ?? undefined);
	const member = property && holder && membersOf(holder)?.get(property.key.name);
	return shape && { shape, path: [...above, key], member, object: property?.parent, holder };
}
