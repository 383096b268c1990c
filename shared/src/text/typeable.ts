import { withoutHidden } from "./plainText";

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

/** What somebody is asked to type, in words. */
export interface Wanted {
	readonly text: string;
	readonly prompt: string;
	readonly fault: string;
}

/**
 * What is to be typed for a campaign: its name; where that cannot be, its ID; where it has none yet, what can be typed
 * of the name, or the verb where nothing can.
 */
export function toType(name: string, id: string | undefined, verb: string): Wanted {
	if (isTypeable(name)) {
		return {
			text: name,
			prompt: "Type the name of the campaign",
			fault: "That isn't the name of the campaign yet.",
		};
	}
	if (id !== undefined) {
		return {
			text: id,
			prompt: "The name can't be typed as it is: type the ID of the campaign",
			fault: "That isn't the ID of the campaign yet.",
		};
	}
	const text = typeable(name);
	return {
		text: text === "" ? verb : text,
		prompt: `The name can't be typed as it is: type ${text === "" ? verb : text}`,
		fault: "That isn't what is asked for yet.",
	};
}

/** Whether somebody typed what is wanted; letters may be composed in another way. */
export function isTyped(typed: string, wanted: string): boolean {
	return typed.normalize("NFC") === wanted.normalize("NFC");
}
