import { getLocation } from "jsonc-parser";
import type { CheckPosition, Path } from "../protocol";

/**
 * The path of the member or item of a JSON text that a place belongs to: its name or its value.
 *
 * @param position line and character (UTF-16) from 0.
 */
export function pathAt(text: string, { line, character }: CheckPosition): Path {
	const ends = /\r\n|\r|\n/g;
	let start = 0;
	for (let left = line; left > 0 && ends.exec(text) !== null; left--) {
		start = ends.lastIndex;
	}
	return getLocation(text, start + character).path;
}

/** A path in words, like `schedule.startTime` or `tags["cost center"]`. */
export function formatPath(path: Path): string {
	if (path.length === 0) {
		return "the whole body";
	}
	return path
		.map((step) => {
			if (typeof step === "number") {
				return `[${step}]`;
			}
			return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
		})
		.join("")
		.replace(/^\./, "");
}
