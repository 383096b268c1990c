import { mutationsOf } from "../mutation";

const pasted = "test/server/dialects/pasted.test.ts";
const damaged = "test/server/dialects/damaged.test.ts";
const values = "test/server/dialects/values.test.ts";
const choices = "test/server/dialects/choices.test.ts";
const mail = "test/server/dialects/mail.test.ts";
const details = "test/server/dialects/details.test.ts";
const sessions = "test/server/dialects/sessions.test.ts";

/** What is made of other tools' texts: nothing that they say may be lost unsaid, and nothing made up. */
export const dialects = [
	...mutationsOf(
		"server/src/dialects/reading/accounting.ts",
		[
			mail,
			pasted,
			details,
			"test/server/dialects/later.test.ts",
			"test/server/dialects/prefixes.test.ts",
			"test/server/dialects/programs.test.ts",
		],
		[
			[
				"every((word) => told.has(word))",
				"some((word) => told.has(word))",
				"a line is dropped unsaid for one of its words",
			],
			["(one.isSilent ? wordsOf(one.line) : [])", "[]", "the name below a mail is told as what it says"],
		],
	),
	...mutationsOf(
		"server/src/dialects/reading/silence.ts",
		[mail, pasted, details, "test/server/dialects/blocks.test.ts", "test/server/dialects/later.test.ts"],
		[
			["header.test(line) ||", "false ||", "the heads of a mail are told as what it says"],
			["title !== said || isShort(said)", "true", "a sentence counts as what comes before a campaign"],
			["&& !changing.test(command)", "", "a command that changes a campaign is dropped unsaid"],
		],
	),
	...mutationsOf(
		"server/src/dialects/code/flow.ts",
		["test/server/dialects/accounting.test.ts"],
		[
			["(isAround || isGuard)", "isAround", "a condition in front of the call is dropped unsaid"],
			["(isAround || isGuard)", "isGuard", "a condition around a change is dropped unsaid"],
			["names.has(name) &&", "false &&", "a call that is given a campaign is dropped unsaid"],
		],
	),
	...mutationsOf(
		"server/src/dialects/restoring/encodings.ts",
		[pasted, details],
		[
			[
				'.replaceAll("-", "+").replaceAll("_", "/")',
				"",
				"Base64 for addresses isn't read, or read as something else",
			],
			[
				'isForm ? encoded.replaceAll("+", " ") : encoded',
				'encoded.replaceAll("+", " ")',
				"the plus sign of a phone number becomes a space",
			],
			['isForm ? encoded.replaceAll("+", " ") : encoded', "encoded", "the spaces of a form stay plus signs"],
			["left >>= 1", "left = 0", "JSON that was escaped twice isn't read"],
		],
	),
	...mutationsOf(
		"server/src/dialects/restoring/mojibake.ts",
		[damaged],
		[
			['character === "\\ufffd" ? 0x9d : ', "", "a closing quote in the wrong encoding is lost"],
			["0x80 + index", "0x81 + index", "letters in the wrong encoding become other ones"],
		],
	),
	...mutationsOf(
		"server/src/dialects/restoring/brokenLines.ts",
		[damaged, details],
		[
			[
				"const minBroken = 2;",
				"const minBroken = 1;",
				"one string that lacks its end is joined with the next line",
			],
			[
				"sign === backslash && text.charCodeAt(at + 1) !== lineFeed",
				"sign === backslash && false",
				"an escaped quotation mark ends a string",
			],
			['line.length === width && !line.endsWith(" ")', "true", "a space that a mail broke at is lost"],
			["Number.parseInt(code, 16)", "Number.parseInt(code, 10)", "letters of a mail become other ones"],
			["/=(?![\\dA-F]{2}|\\r?\\n)/.test(text)", "false", "an equals sign is taken for an encoding"],
		],
	),
	...mutationsOf(
		"server/src/dialects/restoring/prompts.ts",
		[sessions],
		[
			["&& continued.test(text)", "", "the quotes of a mail are taken for prompts"],
			[">>>|\\.{3}", ">>>", "lines that go on in a session aren't read"],
		],
	),
	...mutationsOf(
		"server/src/dialects/restoring/prefixes.ts",
		["test/server/dialects/prefixes.test.ts"],
		[
			["own.push(line.slice(front.length));", "own.push(line);", "what a log puts in front stays there"],
			[
				'const [front = "", source = ""] =',
				'const source = ""; const [front = ""] =',
				"the lines of two sources that write at once are mixed",
			],
		],
	),
	...mutationsOf(
		"server/src/dialects/documents/httpFile.ts",
		[details],
		[
			["values.get(name) ?? gap", "gap", "the variables of a file of requests stay unread"],
			["value.trim()", "value", "a value has blanks that nobody wrote"],
		],
	),
	...mutationsOf(
		"server/src/dialects/json/attributeValues.ts",
		[details],
		[
			[
				"const minShare = 0.6;",
				"const minShare = 0;",
				"an object with two short names is taken for one of DynamoDB",
			],
			['type === "NS" ? numberOf : plainValue', "plainValue", "the numbers of a set become strings"],
			['if (type === "N") {', "if (false) {", "numbers become strings"],
			['type === "NULL" ? ', "false ? ", "nothing becomes true"],
		],
	),
	...mutationsOf(
		"server/src/dialects/reading/numbers.ts",
		[values, details],
		[
			["plain === digits ? 1 : -1", "1", "a negative number in other digits loses its sign"],
			['signAt(at) === "-" ? -1 : 1', "1", "a minus sign before a part of a sum is lost"],
			["quotient < 0", "false", "a negative quotient is rounded as some languages don't"],
			["return truncates && bothWhole", "return false", "a whole quotient becomes a fraction"],
			["|| at < items.length ? undefined", "? undefined", "the end of an expression is dropped unsaid"],
		],
	),
	...mutationsOf(
		"server/src/dialects/reading/joins.ts",
		[values, details, "test/server/dialects/templates.test.ts"],
		[
			["list.leftOut === undefined", "true", "a list with parts nobody can read is joined without them"],
			["count === positional.length &&", "", "a template is filled with other values than it asks for"],
			["<= digits", "<= 99", "a number is rounded"],
			[
				"if (!isText || !parts.every(isOperand)) {",
				"if (!parts.every(isOperand)) {",
				"numbers that are added become a text",
			],
		],
	),
	...mutationsOf(
		"server/src/dialects/commands/cmdlets.ts",
		["test/server/dialects/cmdlets.test.ts"],
		[
			["|| isTaken(draft, path)", "", "of a parameter that is given twice, one is dropped unsaid"],
			["!later.has(change)", "false", "a change of what is splatted is dropped unsaid"],
			['!isSign(items[end - 1], "`")', "true", "the parameters on the next line are dropped unsaid"],
		],
	),
	...mutationsOf(
		"server/src/dialects/reading/comments.ts",
		["test/server/dialects/comments.test.ts", details],
		[
			['!comment.startsWith("#!")', "true", "the first line of a script is told as a comment"],
			["? [] : [line]", "? [line] : [line]", "a command that is turned off is told as a remark"],
		],
	),
	...mutationsOf(
		"server/src/dialects/documents/hjson.ts",
		[details],
		[
			["comments.push(line.trim());", "", "the comments of Hjson are dropped unsaid"],
			["const minBare = 2;", "const minBare = 0;", "a slip in JSON makes Hjson of it"],
			["JSON.stringify(value.trim())", "JSON.stringify(value)", "a value has blanks that nobody wrote"],
		],
	),
	...mutationsOf(
		"server/src/dialects/documents/fences.ts",
		[details],
		[
			["closes && name === open.name", "closes", "a part ends at the mark of another one"],
			["start < (lastOf.get(name) ?? 0)", "true", "a mark that is never closed opens a part"],
		],
	),
	...mutationsOf(
		"server/src/dialects/json/otherOfConnect.ts",
		["test/server/dialects/named.test.ts"],
		[
			["return isOther ? other : undefined;", "return undefined;", "what isn't known by name is converted"],
			[
				"!names.some((name) => instance.test(name)) || ",
				"",
				"what has no ID of an instance counts as a part of it",
			],
			["if (title !== undefined &&", "if (title === undefined &&", "a queue is converted to a campaign"],
		],
	),
	...mutationsOf(
		"server/src/dialects/restoring/cutOff.ts",
		["test/server/dialects/cutOff.test.ts"],
		[['/^[.\\u2026\\s]*$/.test(rest) ? "" : rest', '""', "an entry that may lack its end is dropped unsaid"]],
	),
	...mutationsOf(
		"server/src/dialects/restoring/patches.ts",
		["test/server/dialects/framed.test.ts"],
		[
			["[...said, ...others]", "others", "the message of a commit is dropped unsaid"],
			["[...said, ...others]", "said", "other files of a patch are dropped unsaid"],
			['kinds.has(kindOf(files[index] ?? ""))', "index === 0", "a campaign behind another file isn't found"],
		],
	),
	...mutationsOf(
		"server/src/dialects/reading/silentComments.ts",
		["test/server/dialects/silentComments.test.ts"],
		[
			["words.length > 0 || alone.test(line)", "true", "a comment of one word is dropped unsaid"],
			[
				"lines.every((line) => ofLicence.test(line)",
				"lines.some((line) => ofLicence.test(line)",
				"what stands beside a licence is dropped unsaid",
			],
		],
	),
	...mutationsOf(
		"server/src/dialects/statements/conditions.ts",
		[choices, details, "test/server/dialects/variables.test.ts"],
		[
			["&& !main.test(words)", "", "what a script does when it is run counts as a condition"],
			[
				"onSameLine.test(before) || operator.test(before)",
				"operator.test(before)",
				"a change under a condition on its line counts as one that is always made",
			],
			["condition.start <= other && other < condition.end", "true", "two blocks count as one"],
		],
	),
	...mutationsOf(
		"server/src/dialects/statements/hidden.ts",
		["test/server/dialects/hiddenNames.test.ts"],
		[
			["betweenBars(items);", "[];", "what a block is given has the value of another variable"],
			['wordAt(items, index + 1) === "await"', "false", "the name of a loop that waits keeps another value"],
		],
	),
	...mutationsOf(
		"server/src/dialects/statements/sameObject.ts",
		["test/server/dialects/ownParts.test.ts"],
		[["all.push(...more);", "", "what is set by another name of an object is lost"]],
	),
	...mutationsOf(
		"server/src/dialects/code/kept.ts",
		["test/server/dialects/madeOfEachOther.test.ts"],
		[
			["isWord(items[index], /^export$/)", "false", "a campaign that others are made of is not offered"],
			[
				"goneThrough(inside.items, index).forEach(keepMembers);",
				"",
				"a campaign in an object is not offered",
			],
		],
	),
	...mutationsOf(
		"server/src/dialects/json/postman.ts",
		["test/server/dialects/besides.test.ts"],
		[
			[
				"if (named.has(key) && text",
				"if (false && text",
				"the value of a variable that a script sets is certain",
			],
		],
	),
	...mutationsOf(
		"server/src/dialects/commands/hashtables.ts",
		["test/server/dialects/hashtables.test.ts"],
		[["leftOut: leftOutOf(value)", "leftOut: []", "a change of a hashtable is dropped unsaid"]],
	),
];
