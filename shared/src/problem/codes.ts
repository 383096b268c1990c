import { ruleViolations } from "./ruleViolations";

/** Breaks of JSON's grammar by code, and what is wrong. A text with one of them is never a request. */
const syntax = {
	"byte-order-mark": "The file begins with a byte order mark.",
	"colon-missing": "A colon is missing between a property name and its value.",
	"comma-missing": "A comma is missing between two properties or items.",
	comment: "The file contains a comment.",
	"content-before-start": "There is other text before the campaign.",
	"content-after-end": "There is other text after the campaign.",
	"control-character": "A string contains a tab, a line break or another unescaped control character.",
	"empty-file": "The file is empty.",
	"escape-invalid": "A backslash is followed by a character that can't be escaped.",
	"extra-comma": "A comma has nothing before it.",
	"key-expected": "A property name is expected.",
	"key-without-quotes": "A property name isn't in double quotes.",
	"look-alike-sign": "Characters look like JSON's spaces, quotes, signs or digits, but aren't.",
	"nesting-too-deep": "Objects and arrays are nested too deeply.",
	"number-invalid": "Not a valid JSON number.",
	"single-quotes": "A string is in single quotes.",
	"string-unclosed": "A string isn't closed on its line.",
	"trailing-comma": "There is a comma after the last property or item.",
	unclosed: "A brace or bracket is never closed.",
	unexpected: "Unexpected brace, bracket, colon or character.",
	"value-invalid": "Not a valid JSON value.",
	"value-missing": "A property has no value.",
	"wrong-encoding": "The file isn't UTF-8.",
} as const;

/** What else the schema and the formats of values say. */
const semantic = {
	arn: "Not a valid ARN.",
	"arn-account": "The account ID in an ARN doesn't have twelve digits.",
	"arn-kind": "An ARN identifies the wrong kind of resource.",
	"arn-qualifier": "The version at the end of an ARN isn't valid, or doesn't belong there.",
	"arn-region": "The region in an ARN doesn't match the pattern that the API documents.",
	"calendar-date": "Not a valid date in the form YYYY-MM-DD.",
	"connect-instance-id": "Not a valid instance ID.",
	"dialect-document": "The whole file belongs to another tool or operation.",
	"dialect-member": "A property has the spelling of another tool.",
	"duplicate-item": "An array contains an item twice.",
	"duplicate-key": "An object contains a property twice.",
	"duplicate-name": "Another file of the workspace has the same name in the same instance.",
	"duration-sign": "A duration has a sign.",
	"e164-phone-number": "Not a valid phone number in E.164 format.",
	"email-address": "Not a valid email address.",
	"email-surroundings": "There is more than an email address.",
	"environment-value": "A name in a value has no value in an environment.",
	"enum-value": "Not one of the possible values or keys.",
	"evaluation-window": "Not a valid evaluation window of 1 to 24 whole hours.",
	"iana-time-zone": "Not a valid IANA time zone.",
	instant: "Not a valid date and time.",
	"instant-fraction": "A date and time is more precise than milliseconds.",
	"instant-lower-case": "The T or Z of a date and time is in lower case.",
	"instant-with-offset": "A date and time has an offset from UTC.",
	"instant-without-zone": "A date and time has no time zone.",
	"iso-duration": "Not a valid duration.",
	length: "A string is too short or too long.",
	"look-alike-letter": "A property name or value contains characters that only look like the right ones.",
	"lone-surrogate": "A string contains half of a surrogate pair.",
	"missing-member": "A required property is missing.",
	"not-whole": "A number has to be whole.",
	"not-found-in-account": "The AWS account doesn't have what a property refers to.",
	"null-value": "A property is null.",
	"number-precision": "A number has more digits than can be sent.",
	"number-too-large": "A number is too large for JSON.",
	"out-of-range": "A number is too small or too large.",
	"tag-key": "A tag key contains characters that the API rejects.",
	"time-of-day": "Not a valid time of day.",
	"time-of-day-24": "A time of day is T24:00.",
	"time-zone-case": "A time zone differs from IANA's in letter case.",
	"time-zone-fixed": "A time zone has no daylight saving time.",
	"too-few-items": "An array has too few items.",
	"too-many-items": "An array has too many items.",
	"union-empty": "Exactly one of several properties has to be set, but none is.",
	"union-several": "Exactly one of several properties has to be set, but several are.",
	"unknown-member": "The API doesn't know a property.",
	"wrong-type": "A value has the wrong type.",
} as const;

/** What is wrong, in one sentence, by the code of the problem. */
export const violations = { ...syntax, ...semantic, ...ruleViolations } as const;

/** The code of a kind of problem. Each has a page in `docs/problems` and an entry in the setting `connectCampaign.problems`. */
export type Code = keyof typeof violations;

/** Tells whether a word is the code of a problem. */
export function isCode(word: string): word is Code {
	return Object.hasOwn(violations, word);
}

/** Tells whether a problem is one of JSON's grammar. */
export function isSyntaxCode(code: Code): boolean {
	return Object.hasOwn(syntax, code);
}

/** Every code, sorted. */
export const codes: readonly Code[] = Object.keys(violations).filter(isCode).sort();
