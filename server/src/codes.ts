/** Breaks of JSON's grammar by code, and what is wrong. A text with one of them is never a request. */
const syntax = {
	"byte-order-mark": "The file begins with a byte order mark.",
	"colon-missing": "Between a member name and its value stands no colon.",
	"comma-missing": "Between two members or items stands no comma.",
	comment: "The file holds a comment.",
	"content-after-end": "Something follows the end of the campaign.",
	"control-character": "A text holds a tab, a line break or another control character as it is.",
	"empty-file": "The file holds nothing.",
	"escape-invalid": "A backslash stands before a character that it does not go with.",
	"extra-comma": "A comma has nothing before it.",
	"key-expected": "Something stands where the name of a member belongs.",
	"key-without-quotes": "The name of a member stands without double quotes.",
	"nesting-too-deep": "Objects and lists are nested deeper than the file is read.",
	"number-invalid": "A number is written in a way that JSON does not know.",
	"single-quotes": "A text stands in single quotes.",
	"string-unclosed": "A text is not closed on its line.",
	"trailing-comma": "A comma follows the last member or item.",
	unclosed: "A brace or bracket is never closed.",
	unexpected: "A brace, bracket or colon goes with nothing.",
	"value-invalid": "A word that is no JSON value stands as a value.",
	"value-missing": "A member has no value.",
} as const;

/** What else can be wrong with a campaign. */
const others = {
	"agent-mode-queue": "Calls that agents take have no queue.",
	"agentless-queue": "Automated calls have a queue, which they do not need.",
	arn: "A text is no ARN.",
	"arn-account": "The account in an ARN is not twelve digits long.",
	"arn-consistency": "ARNs of one campaign disagree on region, account or instance.",
	"arn-kind": "An ARN names something else than belongs here.",
	"arn-qualifier": "What follows the last colon of an ARN is no version, or none belongs there.",
	"arn-region": "The region in an ARN does not fit the pattern that the API publishes.",
	"await-needs-detection": "The voicemail prompt is awaited while detection is off.",
	"bandwidth-above-one": "A bandwidth above 1 is more than CloudFormation takes.",
	"bandwidth-zero": "A bandwidth of 0 leaves the campaign no agents.",
	"calendar-date": "A text is no date of the calendar, or not written as YYYY-MM-DD.",
	"channel-at-least-one": "The channels of a campaign are an empty object.",
	"channel-needed": "A managed campaign has no channels.",
	"connect-instance-id": "A text is no id of an Amazon Connect instance.",
	"days-empty": "Open hours that open no time.",
	"detection-await-advice": "Detection of answering machines does not wait for the prompt.",
	"detection-in-preview": "Detection of answering machines is on in preview mode.",
	"dialect-document": "The whole file is in the spelling of another tool.",
	"dialect-member": "A member is in the spelling of another tool.",
	"display-name-length": "A sender's name has a length that CloudFormation does not take.",
	"domain-prefix": "A Customer Profiles domain is named so that Amazon Connect may not reach it.",
	"duplicate-item": "An item is in a list twice.",
	"duplicate-key": "A member is in an object twice.",
	"duration-sign": "A duration has a sign.",
	"e164-phone-number": "A text is no phone number in E.164 form.",
	"email-address": "A text is no e-mail address.",
	"email-surroundings": "More than an e-mail address stands where one belongs.",
	"entry-versus-refresh": "Profiles may enter more often than the segment is evaluated.",
	"enum-value": "A value or key is none of those that there are.",
	"evaluation-window": "A text is no evaluation window of 1 to 24 whole hours.",
	"event-domain": "An event trigger names no Customer Profiles domain.",
	"event-refresh": "An event-triggered campaign has a refresh frequency.",
	"flow-version-journey": "The flow of a journey is named without its version.",
	"flow-version-managed": "The flow of a managed campaign is named without its version.",
	"flow-with-source": "A campaign with a source has no flow.",
	"iana-time-zone": "A text is no IANA time zone.",
	"id-not-arn": "An ARN stands where an id is asked for.",
	instant: "A text is no instant.",
	"instant-fraction": "An instant has finer digits than milliseconds.",
	"instant-lower-case": "T or Z of an instant is a small letter.",
	"instant-with-offset": "An instant has an offset from UTC.",
	"instant-without-zone": "An instant does not say that it is in UTC.",
	"iso-duration": "A text is no duration in the form of the API.",
	"journey-flow": "A journey has no flow.",
	length: "A text is too short or too long.",
	"limits-logic": "Of two communication limits, one is useless beside the other.",
	"limits-opt-out": "The campaign ignores the instance's communication limits.",
	"missing-member": "A required member is missing.",
	"name-characters": "The name has characters that nobody can see.",
	"not-whole": "A number has a fraction where a whole one belongs.",
	"null-value": "A member is null.",
	"number-precision": "A number has more digits than are kept.",
	"number-too-large": "A number is larger than JSON numbers are read.",
	"out-of-range": "A number is below the least or above the most.",
	"owner-tag": "The tag owner is missing.",
	"owner-tag-form": "The tag owner is not the ARN of an instance.",
	"pacing-start-with-detection": "Calls count as connected to the system while detection is on.",
	"pacing-start-without-detection": "Pacing starts with the greeting while detection is off.",
	"placeholder-left": "A value is still to be filled in.",
	"preview-timeout-short": "The preview lasts shorter than CloudFormation takes.",
	"queue-or-number": "Calls have neither a queue nor a number to come from.",
	"refresh-longer-than-run": "The campaign ends before its first refresh.",
	"refresh-minimum": "The segment is evaluated more often than once an hour.",
	"restricted-period-empty": "A restricted period ends before it has begun.",
	"ring-timeout-in-preview": "A ring timeout is set in preview mode.",
	"schedule-order": "The campaign ends before it starts.",
	"schedule-past": "The start or the end of the campaign is in the past.",
	"schedule-with-source": "A campaign with a source has no schedule.",
	"schedule-without-source": "A campaign without a source has a schedule.",
	"service-region": "A region has no outbound campaigns.",
	"tag-count": "There are more tags than CloudFormation takes.",
	"tag-key": "The name of a tag has characters that the API refuses.",
	"time-of-day": "A text is no time of day.",
	"time-of-day-24": "A day ends at T24:00.",
	"time-order": "Open hours end before they begin.",
	"time-overlap": "Open hours of one day overlap.",
	"time-zone-case": "A time zone is written in other letter case than IANA's.",
	"time-zone-needed": "Nothing says which time zone a recipient is in.",
	"time-zone-scope": "A detection scope is set without a detection.",
	"too-few-items": "A list has fewer items than it needs.",
	"too-many-items": "A list has more items than it takes.",
	"union-empty": "Of a choice, nothing is chosen.",
	"union-several": "Of a choice, more than one is chosen.",
	"unknown-member": "A member has a name that the API does not know.",
	"window-missing": "A channel has no communication times.",
	"window-orphan": "Communication times are set for a channel that is not used.",
	"wrong-type": "A value is of another type than belongs here.",
} as const;

/** What is wrong, in one sentence, by the code of the problem. */
export const summaries = { ...syntax, ...others } as const;

/** The code of a kind of problem. Each has a page in `docs/problems` and an entry in the setting `connectCampaign.problems`. */
export type Code = keyof typeof summaries;

/** Tells whether a word is the code of a problem. */
export function isCode(word: string): word is Code {
	return Object.hasOwn(summaries, word);
}

/** Tells whether a problem is one of JSON's grammar. */
export function isSyntaxCode(code: Code): boolean {
	return Object.hasOwn(syntax, code);
}

/** Every code, sorted. */
export const codes: readonly Code[] = Object.keys(summaries).filter(isCode).sort();
