import { memoize } from "./memoize";

/**
 * What public examples, templates and generators of others write where the author of a file has to fill in a value.
 * Source: AWS's own examples, the skeletons of the AWS CLI and the SDKs, and template languages. How much is a
 * placeholder depends on the place: an ID called `instance-id` is none, a campaign may well be called so.
 */

/** Properties that hold an identifier, an address or a time: no resource has one of the words below. */
const identifiers: ReadonlySet<string> = new Set([
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
	"owner",
	"refreshFrequency",
	"startDate",
	"startTime",
	"wisdomTemplateArn",
]);

/** Whether a property holds an identifier, an address or a time, which have nothing but ASCII in them. */
export function holdsIdentifier(name: string): boolean {
	return identifiers.has(name);
}

/** Properties that hold a name, which may be anything. In a tag, words such as `TODO` may well be the value. */
const names: ReadonlySet<string> = new Set(["name", "sourceEmailAddressDisplayName"]);

const noun =
	"(?:amazon|aws|connect|customer|profiles?|instance|queue|contact|flow|campaign|segment|domain|template|phone|e?mail|source|account|owner|region|sender|time|zone|start|end|knowledge|base|number|address|resource|arn|id|uuid|guid|name|value|version|date)";
const kind = "(?:id|arn|uuid|guid|number|address|name|value|date|time|zone)";

/** Words for a text that is to be replaced, as the whole value of a name. */
const word =
	/^(?:string|(?:string|number|boolean|timestamp)_value|(?:replace|change|fill)[-_ ]?(?:me|this)|to[-_ ]?be[-_ ]?(?:replaced|filled|done|defined)|TODO|TBD|FIXME|placeholder)$/i;
/** What asks its reader for a value. Between plain words, spaces may be those of a name, such as `Your time`. */
const asking = (gap: string): string =>
	`(?:your|replace${gap}with|insert|enter)${gap}(?:[-_ a-z0-9]*${gap})?(?:${kind}|domain|instance|queue|flow|segment|template|account|region|here)(?:${gap}here)?`;
const yours = new RegExp(`^${asking("[-_]")}$|^<${asking("[-_ ]")}>$|^\\[${asking("[-_ ]")}\\]$`, "i");
/** A name in capitals, such as CAMPAIGN_NAME, or in angle brackets. */
const named = new RegExp(`^(?:${noun}_)+${kind}$|^<(?:${noun}[-_ ]?)+>$`, "i");

/** A variable that nothing has replaced, as a whole value of any property. */
const variable =
	/^(?:\$[A-Z][A-Z0-9_]+|\$[a-z]+[A-Z]\w*|\$\([A-Za-z_][\w.-]*\)|%{1,2}[A-Za-z_]\w*%{1,2}|__[A-Za-z]\w*__|@@[A-Za-z_]\w*@@)$/;

/** A variable of a template, or an ID that no resource has, anywhere in a value. */
const token =
	/#\{[^{}]+\}|\{\{[^{}]+\}\}|\{%[^%]+%\}|<%[^%]+%>|\bx{8}-x{4}-x{4}-x{4}-x{12}\b|\b[0-9a-f]{8}-[-0-9a-f]{14}-EXAMPLE[0-9a-f]{5}\b/gi;

/** What an identifier, an address or a time can't be. */
const noIdentifier: readonly RegExp[] = [
	/^(?:todo|tbd|fixme|xxx|replace|change)\b/i,
	new RegExp(`^${asking(" ")}$`, "i"),
	/^(?:your|my)[A-Z]\w*$/,
	/^x{3,36}$|^(?:\.{3}|\u2026|\?+|n\/a|none|null|undefined|uuid|guid|timestamp|date|datetime|instance|queue|flow|segment)$/i,
	/^(?:<<?|\[|\{)(?:[a-z][a-z _-]*|\.{3}|\u2026)(?:>>?|\]|\})$/i,
	/^@\{.+\}$|^@(?!(?:hour|dai|week|month|year|annual)ly$|midnight$)[A-Za-z_]\w*@?$|^\$\$?\.[\w.]+$/,
	/^(?:\$[A-Za-z_]\w*\$?|:[A-Za-z_]\w*|~[\w -]+~|\*{2,}|\([a-z][a-z _-]*\))$/i,
	/^!(?:Ref|Sub|GetAtt|ImportValue|Join|Select|FindInMap)\b/,
	/^(?=.*EXAMPLE)(?:[-\da-z]|EXAMPLE)+$/,
	new RegExp(
		`^(?:(?:my|the|some|an?|example|sample|dummy|test|fake)[-_ ]?|${noun}[-_ ]?)(?:${noun}[-_ ]?)*${kind}$`,
		"i",
	),
	/^(.)\1{7}-(.)\2{3}-(.)\3{3}-(.)\4{3}-(.)\5{11}$|^12345678-1234-1234-1234-1234567890(?:12|ab)$/i,
	/^\+?[\d() .-]*x{3}[\dx() .-]*$/i,
	/^your[-_.]?(?:name|e?mail|address)?@/i,
	/^y{4}[-/.]?m{2}[-/.]?d{2}/i,
];

const accountOrRegion = /^(?:your[-_])?(?:aws[-_]?)?(?:region|account)(?:[-_]?(?:id|name|number))?$/i;
const partOfArn = new RegExp(
	`^x{3,36}$|^\\$[a-z_]\\w*\\$?$|^<[^<>]+>$|^\\{[^{}]+\\}$|^(?:my[-_])?(?:${noun}[-_])*(?:${noun})(?:[-_]?(?:id|arn|name|uuid))$`,
	"i",
);
/** Types of resources, as ARNs have them. */
const types: ReadonlySet<string> = new Set(["phone-number", "contact-flow", "knowledge-base"]);
/** Versions that a template has without a number. In small letters they are a slip, which is told by the check of ARNs. */
const versions: ReadonlySet<string> = new Set(["$LATEST", "$ACTIVE_VERSION"]);

/** Code as a whole, whatever brackets its strings have. */
const code = /^\$\{[\s\S]+\}$/;

/** UTF-16 code units: nobody writes more for a value that is to come. */
const maxLength = 60;
const none: readonly string[] = [];

/** What a property holds, as far as it decides what a placeholder is. */
type Holding = "anything" | "identifier" | "name" | "text";

/** Most texts of a file are the same with every key that is typed into it. */
const known: Readonly<Record<Holding, (text: string) => readonly string[] | undefined>> = {
	anything: memoize((text) => read(text, "anything")),
	identifier: memoize((text) => read(text, "identifier")),
	name: memoize((text) => read(text, "name")),
	text: memoize((text) => read(text, "text")),
};

/** The placeholders in a value, in its order. `name`: the property that has it; undefined for any place. */
export function placeholdersIn(text: string, name: string | undefined): readonly string[] {
	return known[holdingOf(name)](text) ?? none;
}

function holdingOf(name: string | undefined): Holding {
	if (name === undefined) {
		return "anything";
	}
	return names.has(name) ? "name" : identifiers.has(name) ? "identifier" : "text";
}

/** Undefined where there are none. */
function read(text: string, holding: Holding): readonly string[] | undefined {
	if (yours.test(text) || variable.test(text)) {
		return [text];
	}
	const { tokens, rest } = tokensIn(text);
	if (text.startsWith("arn:")) {
		const parts = placeholdersOfArn(rest);
		return parts.length === 0
			? tokens
			: [...tokens, ...parts].sort((one, other) => text.indexOf(one) - text.indexOf(other));
	}
	if (tokens.length === 0 && code.test(text)) {
		return [text];
	}
	if (tokens.length > 0) {
		return tokens;
	}
	const isPlaceholder =
		holding === "name"
			? word.test(text) || isNamedInCapitals(text)
			: holding === "identifier" &&
				text.length <= maxLength &&
				(word.test(text) || noIdentifier.some((one) => one.test(text)));
	return isPlaceholder ? [text] : undefined;
}

/** Whether a value may have a placeholder, whatever property has it. */
export function mayHavePlaceholder(text: string): boolean {
	// Dates, times and numbers are the most of what a file has.
	return (
		!(text.length < 30 && /^[-+.:0-9]*[0-9][-+.:0-9TZ]*$/.test(text)) &&
		(placeholdersIn(text, "name").length > 0 || placeholdersIn(text, "owner").length > 0)
	);
}

/** `CAMPAIGN_NAME` and `<CAMPAIGN_NAME>` are no names; `Campaign name` may be one. */
function isNamedInCapitals(text: string): boolean {
	return named.test(text) && text === text.toUpperCase();
}

/** Whether a text may hold a token at all; much quicker than to look for one. */
function mayHaveToken(text: string): boolean {
	return /[$#{]\{|\{%|<%|x{8}-|EXAMPLE/i.test(text);
}

/** The tokens of a text in its order, and the text without them. */
function tokensIn(text: string): { readonly tokens: readonly string[]; readonly rest: string } {
	if (!mayHaveToken(text)) {
		return { tokens: none, rest: text };
	}
	const tokens: string[] = [];
	let rest = "";
	let at = 0;
	for (const [start, end] of [...codeIn(text), [text.length, text.length] as const]) {
		const between = text.slice(at, start);
		tokens.push(...(between.match(token) ?? none));
		rest += between.replace(token, "");
		if (end > start) {
			tokens.push(text.slice(start, end));
		}
		at = end;
	}
	return { tokens, rest };
}

/** Where `${…}` begins and ends, with all braces within it. */
function codeIn(text: string): readonly (readonly [start: number, end: number])[] {
	const found: (readonly [start: number, end: number])[] = [];
	const open: number[] = [];
	for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
		if (brace === "{") {
			open.push(index);
			continue;
		}
		const start = (open.pop() ?? 0) - 1;
		if (text.charAt(start) !== "$" || index === start + 2) {
			continue;
		}
		while ((found.at(-1)?.[0] ?? -1) > start) {
			found.pop();
		}
		found.push([start, index + 1]);
	}
	return found;
}

function placeholdersOfArn(arn: string): readonly string[] {
	return arn.split(/[:/]/).filter((part, index) => {
		if (index < 3 || part === "" || types.has(part) || versions.has(part.toUpperCase())) {
			return false;
		}
		return (
			variable.test(part) ||
			yours.test(part) ||
			(index < 5 && accountOrRegion.test(part)) ||
			(index > 3 && partOfArn.test(part))
		);
	});
}
