/** A text as a whole sentence: with a full stop, unless it ends already, or was cut where it ends. */
export function sentence(text: string): string {
	const words = text.trimEnd();
	return /[.!?\u2026]$/.test(words) ? words : `${words}.`;
}

/** A text with its first letter as a capital. */
export function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text with its first letter as a small one. */
export function uncapitalized(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sentence as it goes on behind a colon. Names such as AWS and Amazon stay as they are. */
export function afterColon(text: string): string {
	return /^(?!Amazon\b)[A-Z](?:[a-z]| )/.test(text) ? uncapitalized(text) : text;
}

/** A number of things: "1 file", "2,000 files". */
export function counted(count: number, thing: string): string {
	return `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
}

/** What an error says, or whatever else was thrown. */
export function errorMessage(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
