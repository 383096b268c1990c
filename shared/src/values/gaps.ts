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

/** Properties whose text is a name or an identifier. In a tag, words such as `TODO` may well be the value. */
const filledByAuthor: ReadonlySet<string> = new Set([
	"connectCampaignFlowArn",
	"connectContactFlowId",
	"connectInstanceId",
	"connectQueueId",
	"connectSourceEmailAddress",
	"connectSourcePhoneNumber",
	"connectSourcePhoneNumberArn",
	"customerProfilesDomainArn",
	"customerProfilesSegmentArn",
	"defaultTimeZone",
	"endDate",
	"endTime",
	"evaluationWindow",
	"minEntryInterval",
	"name",
	"owner",
	"refreshFrequency",
	"sourceEmailAddressDisplayName",
	"startDate",
	"startTime",
	"wisdomTemplateArn",
]);

/** What public examples and generators write for a text that is to be replaced. */
const word = /^(?:string|STRING_VALUE|(?:replace|change)[-_]?me|TODO|TBD|FIXME|placeholder)$/i;
const yours =
	/^your[-_](?:[-_a-z0-9]*[-_])?(?:id|arn|name|number|address|domain|instance|queue|flow|segment|template|account|region|value)(?:[-_]here)?$/i;

/** A variable that nothing has replaced, as a whole value. */
const variable = /^(?:\$[A-Z][A-Z0-9_]+|\$[a-z]+[A-Z]\w*|%[A-Za-z_]\w*%|__[A-Za-z]\w*__)$/;

/** A variable of a template, or an ID that no resource has, anywhere in a value. */
const token =
	/\$\{[^{}]+\}|\{\{[^{}]+\}\}|\bx{8}-x{4}-x{4}-x{4}-x{12}\b|\b[0-9a-f]{8}-[-0-9a-f]{14}-EXAMPLE[0-9a-f]{5}\b/gi;

/** The fewest UTF-16 code units of an ID. */
const idLength = 36;

/** Whether a text may hold a token at all; much quicker than to look for one. */
function mayHaveToken(text: string): boolean {
	return (
		text.includes("${") || text.includes("{{") || (text.length >= idLength && /x{8}-|EXAMPLE/i.test(text))
	);
}

/** The placeholders of others in a value, in its order. */
function placeholdersIn(text: string, name: string | undefined): readonly string[] {
	if (name !== undefined && filledByAuthor.has(name) && word.test(text)) {
		return [text];
	}
	if (yours.test(text) || variable.test(text)) {
		return [text];
	}
	return mayHaveToken(text) ? (text.match(token) ?? none) : none;
}

/** Whether a text may have a gap, whatever property has it. */
export function mayHaveGap(text: string): boolean {
	if (text.length > longest) {
		return false;
	}
	return text.includes("<") || word.test(text) || placeholdersIn(text, undefined).length > 0;
}

/**
 * The gaps of a value that are still to be filled in, in its order: the words in their angle brackets, without the
 * example that may follow them, and placeholders of others as they stand. `name`: the property that has the value; its
 * name in angle brackets is a gap too.
 */
export function gapsIn(text: string, name?: string): readonly string[] {
	if (text.length > longest) {
		return none;
	}
	const foreign = placeholdersIn(text, name);
	if (foreign.length > 0 || !text.includes("<")) {
		return foreign;
	}
	const whole = wordsOf(text);
	if (whole !== undefined && (values.has(whole) || whole === name)) {
		return [whole];
	}
	const parts = text.startsWith("arn:") ? arnParts : undefined;
	return [...text.matchAll(/<[^<>]+>/g)]
		.map(([gap]) => wordsOf(gap) ?? "")
		.filter((words) => parts?.has(words) || (values.has(words) && words.includes(" ")));
}

/** Tells whether something of a value is still to be filled in. `name`: the property that has it. */
export function hasGap(text: string, name?: string): boolean {
	return gapsIn(text, name).length > 0;
}

/** A longer text is none of ours, in UTF-16 code units. */
const longest = 1000;
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
