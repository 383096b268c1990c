import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const spring = { name: "Spring", connectInstanceId: id };
const json = JSON.stringify(spring, null, 2);
const starts = "with > at the start of each line";
const among = "in the lines that start with >";

type Said = readonly [what: string, text: string, form: string, sentences: readonly string[]];

function quoted(text: string): string {
	return text.replace(/^/gm, "> ");
}

/** Mails that quote a campaign, and the sentences that are told. */
const mails: readonly Said[] = [
	["behind it", quoted(`${json}\nBut only on Tuesday.`), `text ${starts}`, ["But only on Tuesday."]],
	["in front of it", quoted(`Start it at noon.\n${json}`), `text ${starts}`, ["Start it at noon."]],
	["on its last line", quoted(`${json} with capacity 0.5`), `text ${starts}`, ["with capacity 0.5"]],
	["in the answer", `${quoted(json)}\n\nUse queue B.\n`, `JSON ${among}`, ["Use queue B."]],
	[
		"on both sides, but no greeting and no header",
		`From: Ana <ana@example.com>\n\nHi Bob,\nmake that two, please.\n\nOn Monday, Bob wrote:\n${quoted(`Here it comes:\n${json}\n"Spring" is its old name.\n\nBob`)}\n`,
		`text ${among}`,
		['"Spring" is its old name.', "make that two, please."],
	],
	["nowhere", quoted(`Hi,\n\n${json}\nThanks, Bob`), `text ${starts}`, []],
];

/** A text with a campaign in it, and what is told of the sentences around it. */
function testSentences([what, text, form, sentences]: Said): void {
	const said = sentences.map((sentence) => JSON.stringify(sentence)).join(", ");
	testKind({
		what: `are told: ${what}`,
		text,
		said: `${form}. ${convert}${said === "" ? "" : ` Left out: ${said}.`}`,
		isAll: true,
		campaigns: [spring],
	});
}

suite("sentences of a mail that quotes a campaign", () => {
	for (const one of mails) {
		testSentences(one);
	}
});

const fenced = `\`\`\`\n${json}\n\`\`\`\n`;

const numbered = Array.from({ length: 30 }, (_, at) => `Read line ${at}.`);

testKind({
	what: "the first twenty sentences of a long document are told, and how many there are",
	text: `${numbered.join("\n")}\n${fenced}`,
	said: `Markdown with a campaign on line 32. ${convert} Left out: ${numbered
		.slice(0, 20)
		.map((line) => `"${line}"`)
		.join(", ")} and 10 more.`,
	isAll: true,
	campaigns: [spring],
});

/** Messages with a campaign, and the sentences that are told. */
const messages: readonly Said[] = [
	[
		"around a fence",
		`@ana change the queue first\n${fenced}and add the tags\n`,
		"Markdown with a campaign on line 3",
		["@ana change the queue first", "and add the tags"],
	],
	[
		"around JSON",
		`[05.05.2031 13:00] Bob\ncan you create this?\n${json}\n[05.05.2031 13:02] Ana\nwith capacity 0.5\n`,
		"text with a campaign on line 3",
		["can you create this?", "with capacity 0.5"],
	],
	[
		"behind the time and the name of a chat, and in what introduces the campaign",
		`[05/05/2031, 10:42:11] Ann: please halve its capacity\n2031-05-05 10:43 Bob: never on Sundays\nHere is the campaign we use:\nHalve it first:\n${fenced}\n2. Do NOT start it before May`,
		"Markdown with a campaign on line 6",
		[
			"[05/05/2031, 10:42:11] Ann: please halve its capacity",
			"2031-05-05 10:43 Bob: never on Sundays",
			"Halve it first:",
			"2. Do NOT start it before May",
		],
	],
];

suite("sentences of a message with a campaign", () => {
	for (const one of messages) {
		testSentences(one);
	}
});

/** Text around a campaign that says something, or is code: what it is, what is told of it, and what is left out. */
const around: readonly (readonly [what: string, text: string, said: string, leftOut: readonly string[]])[] = [
	[
		"a sentence with a number in front",
		`Here it is, but with capacity 0.4:\n\n${json}\n\nThanks\nAna\n`,
		"text with a campaign on line 3",
		["Here it is, but with capacity 0.4:"],
	],
	[
		"a German mail with its header",
		`Von: Ana\nGesendet: Montag, 5. Mai 2031 10:00\nAn: Bob\nBetreff: AW: Kampagne\n\nHallo Bob, hier ist sie, bitte mit Kapazität 0,4:\n${json}\nViele Grüße\nAna\n`,
		"text with a campaign on line 7",
		["Betreff: AW: Kampagne", "Hallo Bob, hier ist sie, bitte mit Kapazität 0,4:"],
	],
	[
		"reStructuredText",
		`Campaign\n========\n\n.. code-block:: json\n   :emphasize-lines: 2\n\n   ${json.replaceAll("\n", "\n   ")}\n\n.. warning:: only in Germany\n`,
		"text with a campaign on line 7",
		[".. warning:: only in Germany"],
	],
	[
		"a fixture of Python",
		`@pytest.fixture\ndef campaign():\n    return ${json}\n`,
		"Python code with a campaign on line 3",
		[],
	],
	[
		"an assertion of Python",
		`def test_x(campaign):\n    assert campaign == ${json}\n`,
		"Python code with a campaign on line 2",
		[],
	],
	[
		"a template of ERB that begins with a statement",
		`<%- require 'json' -%>\n{\n  "name": "Spring",\n  <%# the queue of Ana %>\n  "connectInstanceId": "${id}"\n}\n`,
		"a template of JSON",
		["<%- require 'json' -%>", "<%# the queue of Ana %>"],
	],
];

suite("text around a campaign", () => {
	for (const [what, text, said, leftOut] of around) {
		const told = leftOut.map((one) => JSON.stringify(one)).join(", ");
		testKind({
			what: `is told with a conversion: ${what}`,
			text,
			said: `${said}. ${convert}${told === "" ? "" : ` Left out: ${told}.`}`,
			isAll: true,
			campaigns: [spring],
		});
	}

	testKind({
		what: "is told with both campaigns where a mail quotes an older one",
		text: `Please make it this one, with ring timeout 25:\n${json}\n\nOn Mon, 5 May 2031, Bob wrote:\n> The old one was\n> ${JSON.stringify({ ...spring, name: "Summer" })}\n> but we changed that\n`,
		said: `text with 2 campaigns. ${convert} Left out: "Please make it this one, with ring timeout 25:", "The old one was", "but we changed that".`,
		isAll: true,
		campaigns: [spring, { ...spring, name: "Summer" }],
	});
});
