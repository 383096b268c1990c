import { withoutHidden } from "../../../server/src/plainText";

/** Longest name that somebody is asked to type, in UTF-16 code units. */
const maxTypedLength = 100;

/** Whether a person can type a name as it stands, from what they see of it. */
export function isTypeable(name: string): boolean {
	return name !== "" && name.length <= maxTypedLength && name === typeable(name);
}

/** What of a name can be typed: no hidden characters, no blanks but single spaces within it, cut where it is long. */
export function typeable(name: string): string {
	return withoutHidden(name.slice(0, 4 * maxTypedLength))
		.replace(/\u200c|\u200d|\ufe0e|\ufe0f/g, "")
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, maxTypedLength)
		.replace(/[\ud800-\udbff]$/, "")
		.trimEnd();
}
