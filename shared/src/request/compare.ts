import type { Path } from "../protocol";
import { parseInstant } from "../values/instant";
import { instantMembers } from "./body";
import { ExactNumber, exactJson } from "./exactJson";
import { isObject } from "./json";

export interface Difference {
	readonly path: Path;
	/** What became of the file's member on its way out. */
	readonly kind: "lost" | "added" | "changed";
}

const instantPaths: ReadonlySet<string> = new Set(instantMembers.map((member) => `schedule.${member}`));

/**
 * Compares the text of the file, less its top-level `$schema`, with the text of the body about to be sent. The order
 * of members and the way in which a number or a text is written mean nothing, and schedule times are equal when they
 * are the same instant; everything else must be the same value, to the last digit.
 *
 * @param file a text that `JSON.parse` takes, as `sent` is.
 * @returns every difference, in the order of the file, added members last in each object; members that the file has
 * more than once come first.
 */
export function compareBodies(file: string, sent: string): readonly Difference[] {
	const { value, repeated } = exactJson(file);
	const differences: Difference[] = repeated
		.filter((path) => path.length > 1 || path[0] !== "$schema")
		.map((path) => ({ path, kind: "lost" }));
	compareAt([], withoutSchema(value), exactJson(sent).value, differences);
	return differences;
}

function withoutSchema(value: unknown): unknown {
	if (!isObject(value)) {
		return value;
	}
	const { $schema: _editorOnly, ...body } = value;
	return body;
}

function compareAt(path: Path, file: unknown, sent: unknown, into: Difference[]): void {
	if (Array.isArray(file) && Array.isArray(sent)) {
		for (let index = 0; index < Math.max(file.length, sent.length); index++) {
			compareMember([...path, index], index, file, sent, into);
		}
	} else if (file instanceof ExactNumber || sent instanceof ExactNumber) {
		const same = file instanceof ExactNumber && sent instanceof ExactNumber && file.decimal === sent.decimal;
		if (!same) {
			into.push({ path, kind: "changed" });
		}
	} else if (isObject(file) && isObject(sent)) {
		for (const member of new Set([...Object.keys(file), ...Object.keys(sent)])) {
			compareMember([...path, member], member, file, sent, into);
		}
	} else if (file !== sent && !(instantPaths.has(path.join(".")) && sameInstant(file, sent))) {
		into.push({ path, kind: "changed" });
	}
}

function compareMember(
	path: Path,
	member: string | number,
	file: object,
	sent: object,
	into: Difference[],
): void {
	const inFile = Object.getOwnPropertyDescriptor(file, member);
	const inSent = Object.getOwnPropertyDescriptor(sent, member);
	if (inFile === undefined || inSent === undefined) {
		into.push({ path, kind: inFile === undefined ? "added" : "lost" });
	} else {
		compareAt(path, inFile.value, inSent.value, into);
	}
}

function sameInstant(file: unknown, sent: unknown): boolean {
	if (typeof file !== "string" || typeof sent !== "string" || isFinerThanDate(file)) {
		return false;
	}
	const instant = parseInstant(file)?.epochMilliseconds;
	return instant !== undefined && instant === parseInstant(sent)?.epochMilliseconds;
}

/** Whether a timestamp says more than the milliseconds that the SDK can carry. */
function isFinerThanDate(timestamp: string): boolean {
	return /\.\d{3}0*[1-9]/.test(timestamp);
}
