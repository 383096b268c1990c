import type { JsonObject } from "../../../shared/src/request/json";

/** A text of an answer; undefined where it is missing, empty or something else. */
export function textAt(object: JsonObject | undefined, name: string): string | undefined {
	const value = object?.[name];
	return typeof value === "string" && value !== "" ? value : undefined;
}

/** A whole number or a truth value of an answer, as text. */
export function scalarAt(object: JsonObject | undefined, name: string): string | undefined {
	const value = object?.[name];
	return typeof value === "boolean" || Number.isSafeInteger(value) ? String(value) : undefined;
}
