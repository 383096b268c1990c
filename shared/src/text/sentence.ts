/** A text as a whole sentence: with a full stop, unless it ends already, or was cut where it ends. */
export function sentence(text: string): string {
	const words = text.trimEnd();
	return /[.!?\u2026]$/.test(words) ? words : `${words}.`;
}
