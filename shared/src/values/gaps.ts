import { mayHavePlaceholder, placeholdersIn } from "./placeholders";

/**
 * What snippets, skeletons and fixes write where only the author of a file knows the value: words in angle brackets.
 * A test holds this list to all of them, so that other texts in angle brackets stay what they are.
 */
const values: ReadonlySet<string> = new Set([
	"campaign flow ARN",
	"campaign flow ARN with :version",
	"campaign name",
	"contact flow id",
	"Customer Profiles domain ARN",
	"date",
	"date and time",
	"day after its last",
	"day after the last",
	"domain ARN",
	"email address",
	"email template ARN",
	"end",
	"first day",
	"flow id",
	"holiday",
	"instance id",
	"its first day",
	"message template ARN",
	"number",
	"other holiday",
	"period name",
	"phone number",
	"phone number ARN",
	"queue id",
	"segment ARN",
	"sender address",
	"sender name",
	"start",
	"tag value",
	"time zone",
]);

/** What stands for a part of an ARN. */
const arnParts: ReadonlySet<string> = new Set([
	"account",
	"account id",
	"domain",
	"flow",
	"instance",
	"instance id",
	"knowledge base",
	"number",
	"region",
	"segment",
	"template",
	"version",
]);

/** Whether a text may have a gap, whatever property has it. */
export function mayHaveGap(text: string): boolean {
	if (text.length > maxLength) {
		return false;
	}
	return text.includes("<") || mayHavePlaceholder(text);
}

/**
 * The gaps of a value that are still to be filled in, in its order: the words in their angle brackets, without the
 * example that may follow them, and placeholders of others as they stand. `name`: the property that has the value; its
 * name in angle brackets is a gap too.
 */
export function gapsIn(text: string, name?: string): readonly string[] {
	if (text.length > maxLength) {
		return none;
	}
	const own = text.includes("<") ? ownGaps(text, name) : none;
	return own.length > 0 ? own : placeholdersIn(text, name);
}

function ownGaps(text: string, name: string | undefined): readonly string[] {
	return ownGapSpans(text, name).map(({ start, end }) => wordsOf(text.slice(start, end)) ?? "");
}

/**
 * Where the gaps that we wrote ourselves stand in a value, with their angle brackets, in UTF-16 code units. `name`: the
 * property that has the value.
 */
export function ownGapSpans(
	text: string,
	name?: string,
): readonly { readonly start: number; readonly end: number }[] {
	const whole = wordsOf(text);
	if (whole !== undefined && (values.has(whole) || whole === name)) {
		return [{ start: 0, end: text.length }];
	}
	const parts = text.startsWith("arn:") ? arnParts : undefined;
	return [...text.matchAll(/<[^<>]+>/g)]
		.filter(([gap]) => {
			const words = wordsOf(gap) ?? "";
			return parts?.has(words) || (values.has(words) && words.includes(" "));
		})
		.map(({ 0: gap, index }) => ({ start: index, end: index + gap.length }));
}

/** Tells whether something of a value is still to be filled in. `name`: the property that has it. */
export function hasGap(text: string, name?: string): boolean {
	return gapsIn(text, name).length > 0;
}

/** A longer text is none of ours, in UTF-16 code units. */
const maxLength = 1000;
const none: readonly string[] = [];

/** The words of a text that is nothing but one gap. */
function wordsOf(text: string): string | undefined {
	const inner = text.startsWith("<") && text.endsWith(">") ? text.slice(1, -1) : "";
	if (inner === "" || /[<>]/.test(inner)) {
		return undefined;
	}
	const example = inner.indexOf(", such as ");
	return example < 0 ? inner : inner.slice(0, example);
}
