import { mutationsOf } from "../mutation";

const values = "test/deploy/live/liveValues.test.ts";
const checks = "test/deploy/live/check.test.ts";
const pace = "test/deploy/live/pace.test.ts";
const models = "test/deploy/live/models.test.ts";

/** What an account has: what is asked, how often, and what is said of it. */
export const live = [
	...mutationsOf(
		"deploy/src/live/pace.ts",
		[pace, values],
		[
			["await abortable(before, signal);", "", "several requests are sent to a service at once"],
			['if (service === "connect") {', "if (false) {", "Amazon Connect is asked faster than once a second"],
		],
	),
	...mutationsOf(
		"deploy/src/live/awsReads.ts",
		[values],
		[
			[
				"if (!mayAsk(this.#session.identity, service)) {",
				"if (false) {",
				"keys of a stand-in are sent to AWS",
			],
			[
				'return page === 1 ? answer : { kind: "read", found, complete: false };',
				"return answer;",
				"what was read before a page failed is lost",
			],
			[
				'{ kind: "read", found, complete: false };\n			}',
				'{ kind: "read", found, complete: true };\n			}',
				"a list counts as complete although a page of it failed",
			],
			["maxAttempts: 1", "maxAttempts: 3", "a request is repeated at once where AWS is too busy"],
			["redact(text, this.#secrets)", "text", "keys are in the log"],
		],
	),
	...mutationsOf(
		"deploy/src/live/readRequest.ts",
		[models],
		[["/^\\.{0,2}$/.test(value)", 'value === ""', "an ID of two dots asks for something else"]],
	),
	...mutationsOf(
		"deploy/src/live/memory.ts",
		[values],
		[
			[
				"const flight = this.#flights.get(key) ?? this.#begin(key, work);",
				"const flight = this.#begin(key, work);",
				"what is being read is asked for twice",
			],
			["this.#entries.clear();", "", "what another identity had is still shown"],
			["flight.waiting === 0 &&", "", "one who gives up ends the look of all others"],
		],
	),
	...mutationsOf(
		"deploy/src/live/check/verdict.ts",
		[checks],
		[
			[
				"return hasInstance ? notOk(text) : notLookedAt(unknownInstance);",
				"return notOk(text);",
				"things of an instance of another account are said to be missing",
			],
			[
				"return complete ? missingIn(answers, text) :",
				"return true ? missingIn(answers, text) :",
				"what may be on a page that wasn't read is said to be missing",
			],
			["arn.region !== region", "false", "what is in another region is said to be missing"],
			["arn.account !== account", "false", "what is in another account is said to be missing"],
			[
				'verdict.outcome === "notOk" && isOfUnknown',
				"false",
				"what may be in another account is said to be missing",
			],
		],
	),
];
