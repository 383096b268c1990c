import { sensitiveTexts } from "../../../deploy/src/session/redact";
import type { Path } from "../../../shared/src/protocol";
import { isObject, type JsonObject, parseJson } from "../../../shared/src/request/json";
import { forValue } from "../../../shared/src/text/doors";

/** What a file writes at a path and what that stands for; undefined where both are the same. */
export type NamedAt = (path: Path) => string | undefined;

/**
 * Tells what names of an environment in a file stand for, such as "${queue} = 7c0e2d1b-…". What the API calls sensitive
 * isn't repeated.
 *
 * @param written the text of the file.
 * @param body of the request that is sent for it.
 */
export function namedValues(written: string, body: JsonObject): NamedAt {
	const file = parseJson(written);
	const sensitive = new Set(sensitiveTexts(body));
	return (path) => {
		const [name, value] = [textAtPath(file, path), textAtPath(body, path)];
		if (name === undefined || value === undefined || name === value) {
			return undefined;
		}
		return sensitive.has(value) ? forValue(name) : `${forValue(name)} = ${forValue(value)}`;
	};
}

/** The text at a path; undefined where there is none. */
export function textAtPath(root: unknown, path: Path): string | undefined {
	const found = path.reduce<unknown>(
		(value, step) => (isObject(value) ? value[String(step)] : undefined),
		root,
	);
	return typeof found === "string" ? found : undefined;
}
