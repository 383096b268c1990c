import { NormalizedSchema } from "@smithy/core/schema";

/**
 * The member tree of one of the SDK's runtime schemas as plain data: structures and unions by member name (required
 * ones with an asterisk), lists, maps and scalars.
 */
export function sdkTree(schema: Parameters<typeof NormalizedSchema.of>[0]): unknown {
	return treeOf(NormalizedSchema.of(schema));
}

function treeOf(schema: NormalizedSchema): unknown {
	if (schema.isListSchema()) {
		return { list: treeOf(schema.getValueSchema()) };
	}
	if (schema.isMapSchema()) {
		return { map: treeOf(schema.getValueSchema()) };
	}
	if (schema.isStructSchema()) {
		const required = requiredMembers(schema);
		const members = [...schema.structIterator()].map(([name, member]) => [
			`${name}${required.includes(name) ? "*" : ""}`,
			treeOf(member),
		]);
		return { [schema.isUnionSchema() ? "union" : "structure"]: Object.fromEntries(members.sort()) };
	}
	if (schema.isTimestampSchema()) {
		return "timestamp";
	}
	if (schema.isBooleanSchema()) {
		return "boolean";
	}
	if (schema.isNumericSchema()) {
		return "number";
	}
	if (schema.isStringSchema()) {
		return "string";
	}
	return "unknown";
}

/** Of the member names, the first so many are the required ones: the seventh entry of the SDK's own form. */
function requiredMembers(schema: NormalizedSchema): readonly string[] {
	const written: unknown = schema.getSchema();
	if (!Array.isArray(written) || schema.isUnionSchema()) {
		return [];
	}
	const [, , , , names, , count = 0]: readonly unknown[] = written;
	if (!Array.isArray(names) || typeof count !== "number") {
		return [];
	}
	return names.slice(0, count).filter((name) => typeof name === "string");
}
