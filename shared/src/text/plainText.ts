/** Scripts in which a joiner between two letters changes how they are written. */
const joining = ["Arab", "Beng", "Deva", "Gujr", "Guru", "Knda", "Mlym", "Orya", "Sinh", "Taml", "Telu"]
	.map((script) => `\\p{Script=${script}}`)
	.join("");

/** What belongs to an emoji or to a word although nobody sees it. */
const needed = [
	"(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]",
	"(?<=[0-9#*])\\ufe0f(?=\\u20e3)",
	"(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})",
	`(?<=[${joining}])[\\u200c\\u200d](?=[${joining}])`,
].join("|");

/**
 * Control characters, line separators, marks that turn the direction of writing, whatever shows as nothing, halves of
 * characters, and those that mean something else in each font.
 */
const hidden = "\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800";

const allUnseen = new RegExp(`(?=[${hidden}])(?!${needed})[^]`, "gu");

/** Nothing of what most texts are made of is hidden, and looking for that is much quicker. */
const unusual = /[^ -~]/;

/** The characters of a text that are not what they seem, or are not seen at all: each once, in their order. */
export function hiddenIn(text: string): readonly string[] {
	return unusual.test(text) ? [...new Set(text.match(allUnseen))] : [];
}

/** A text without its hidden characters. */
export function withoutHidden(text: string): string {
	return text.replace(allUnseen, "");
}

/** A text in which hidden characters are spelled as JSON does, like `\u202e`; `except` are left as they are. */
export function revealHidden(text: string, except = ""): string {
	if (!unusual.test(text)) {
		return text;
	}
	return text.replace(allUnseen, (character) =>
		except.includes(character) ? character : spelled(character),
	);
}

/**
 * A text as one line in which every character is seen, cut with "…" where it is longer.
 *
 * @param maxLength in UTF-16 code units, "…" included. Time is in proportion to it, however long the text is.
 */
export function plainLine(text: string, maxLength: number): string {
	return cut(revealHidden(text.slice(0, maxLength + 1)), maxLength);
}

/**
 * A plain line in which nothing is joined to what VS Code would make a link, an icon or a command of: it is shown as
 * `[label] (href)`, `$ (name)`, `command: id`. Links need their brackets side by side, whatever scheme they have.
 */
export function inertLine(text: string, maxLength: number): string {
	const apart = plainLine(text, maxLength)
		.replaceAll("](", "] (")
		.replaceAll("$(", "$ (")
		.replace(/\bcommand:(?=\S)/gi, "$& ");
	return cut(apart, maxLength);
}

/** A text, cut with "…" where it is longer than that many UTF-16 code units. */
export function cut(text: string, maxLength: number): string {
	if (text.length <= maxLength) {
		return text;
	}
	const end = maxLength - 1;
	const last = text.charCodeAt(end - 1);
	const halved = last >= 0xd800 && last <= 0xdbff;
	return `${text.slice(0, halved ? end - 1 : end)}…`;
}

/** A text in which each hidden character is a mark as wide as its UTF-16 code units, for what stands below it. */
export function markHidden(text: string): string {
	return text.replace(allUnseen, (character) => "\ufffd".repeat(character.length));
}

function spelled(character: string): string {
	return Array.from({ length: character.length }, (_, index) => {
		const unit = character.charCodeAt(index).toString(16).padStart(4, "0");
		return `\\u${unit}`;
	}).join("");
}
