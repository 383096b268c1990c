import { instantMembers } from "./body";
import { parseInstant } from "./instant";
import { isObject } from "./json";

export interface Difference {
	/** Where, like `schedule.startTime` or `tags["cost center"]`. */
	readonly path: string;
	/** What became of the file's member on its way out. */
	readonly kind: "lost" | "added" | "changed";
}

const instantPaths: ReadonlySet<string> = new Set(instantMembers.map((member) => `schedule.${member}`));

/**
 * Compares the body of the file with the body about to be sent. The order of members means nothing and
 * schedule times are equal when they are the same instant; everything else must be the same value.
 *
 * @returns every difference, in the order of the file, added members last in each object.
 */
export function compareBodies(file: unknown, sent: unknown): readonly Difference[] {
	const differences: Difference[] = [];
	compareAt("", file, sent, differences);
	return differences;
}

function compareAt(path: string, file: unknown, sent: unknown, into: Difference[]): void {
	if (Array.isArray(file) && Array.isArray(sent)) {
		for (let index = 0; index < Math.max(file.length, sent.length); index++) {
			compareMember(`${path}[${index}]`, index, file, sent, into);
		}
	} else if (isObject(file) && isObject(sent)) {
		for (const member of new Set([...Object.keys(file), ...Object.keys(sent)])) {
			compareMember(join(path, member), member, file, sent, into);
		}
	} else if (file !== sent && !(instantPaths.has(path) && sameInstant(file, sent))) {
		into.push({ path: path === "" ? "the whole body" : path, kind: "changed" });
	}
}

function compareMember(
	path: string,
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
	if (typeof file !== "string" || typeof sent !== "string") {
		return false;
	}
	const instant = parseInstant(file)?.getTime();
	return instant !== undefined && instant === parseInstant(sent)?.getTime();
}

function join(path: string, member: string): string {
	if (!/^[A-Za-z_$][\w$]*$/.test(member)) {
		return `${path}[${JSON.stringify(member)}]`;
	}
	return path === "" ? member : `${path}.${member}`;
}
