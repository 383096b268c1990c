import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const spring = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };
const json = JSON.stringify(spring, undefined, 2);
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const colour = `${String.fromCharCode(27)}[`;

const kinds: readonly Kind[] = [
	{
		what: "sentences around a fence are told, and no heading that says only what comes",
		text: `# How to make it\n\nThis is it:\n\n\`\`\`json\n${json}\n\`\`\`\n\nbut the name should be Autumn\n`,
		said: `Markdown with a campaign on line 6. ${convert} Left out: "but the name should be Autumn".`,
		campaigns: [spring],
	},
	{
		what: "sentences around a macro of a wiki are told",
		text: `h2. How to make it\n{code:json}\n${json}\n{code}\nbut the name should be Autumn\n`,
		said: `wiki markup with a campaign on line 3. ${convert} Left out: "but the name should be Autumn".`,
		campaigns: [spring],
	},
	{
		what: "YAML with a number that begins with a dot, and the name no",
		text: `name: no\nconnectInstanceId: ${id}\ntags:\n  a: .5\n`,
		said: `YAML. ${convert}`,
		campaigns: [{ name: "no", connectInstanceId: id, tags: { a: ".5" } }],
	},
	{
		what: "YAML with no-break spaces in front of its names",
		text: `name:\u00a0Spring\nconnectInstanceId: ${id}\ntags:\n\u00a0\u00a0a: b\u00a0c\n`,
		said: `YAML. ${convert}`,
		campaigns: [{ ...spring, tags: { a: "b\u00a0c" } }],
	},
	{
		what: "YAML that says a name twice",
		text: `name: Autumn\nname: Spring\nconnectInstanceId: ${id}\ntags:\n  a: b\n`,
		said: `YAML. ${convert} Left out: "name: \\"Autumn\\"".`,
		campaigns: [spring],
	},
	{
		what: "YAML with expressions of GitHub Actions",
		text: `name: $\u007b{ inputs.name }}\nconnectInstanceId: "$\u007b{ inputs.id }}"\ntags: { a: $\u007b{ inputs.a }} }\nchannelSubtypeConfig:\n`,
		said: `YAML. ${convert}`,
		campaigns: [
			{
				name: gap("inputs.name"),
				connectInstanceId: gap("inputs.id"),
				tags: { a: gap("inputs.a") },
			},
		],
	},
	{
		what: "a remark behind a value in a mail",
		text: `> {\n>   "name": "Spring", <-- too short? make it Autumn\n>   "connectInstanceId": "${id}",\n>   "tags": { "a": "b" } \u2190 why?\n> }\n`,
		said: `text with > at the start of each line. ${convert} Left out: "<-- too short? make it Autumn", "\u2190 why?".`,
		campaigns: [spring],
	},
	{
		what: "JSON in the colours of a terminal",
		text: json.replace(/"\w*"/g, (name) => `${colour}0;32m${name}${colour}0m`),
		said: `JSON with colour codes. ${convert}`,
		campaigns: [spring],
	},
	{
		what: "JSON in the colours of a terminal from its first brace",
		text: `${colour}1;39m${json}${colour}0m\n`,
		said: `JSON with colour codes. ${convert}`,
		campaigns: [spring],
	},
	{
		what: "an object as Python prints it",
		text: `{'name': 'Spring', 'connectInstanceId': '${id}', 'schedule': {'startTime': datetime.datetime(2031, 5, 5, 10, 0, tzinfo=tzutc()), 'endTime': datetime.datetime(2031, 6, 5, 10, 0, tzinfo=tzutc())}}`,
		said: `a Python literal. ${convert}`,
		campaigns: [
			{
				name: "Spring",
				connectInstanceId: id,
				schedule: { startTime: "2031-05-05T10:00:00Z", endTime: "2031-06-05T10:00:00Z" },
			},
		],
	},
];

suite("a campaign copied from a page, a terminal or a mail", () => {
	for (const kind of kinds) {
		testKind(kind);
	}
});
