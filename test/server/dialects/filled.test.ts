import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
/** A channel that a conversion adds nothing to. */
const flow = { defaultOutboundConfig: { connectContactFlowId: "c2f6" } };
const mode = (channel: object): object => ({ channelSubtypeConfig: { telephony: { ...channel, ...flow } } });
const spring = { name: "Spring", connectInstanceId: id, ...mode({ capacity: 0.8 }) };
const doubled = `{{
  "name": "{name}",
  "connectInstanceId": "{instance}",
  "channelSubtypeConfig": {{ "telephony": {{ "capacity": {capacity}, "defaultOutboundConfig": {{ "connectContactFlowId": "c2f6" }} }} }}
}}`;
const percents = `{"name": "%s", "connectInstanceId": "%s", "channelSubtypeConfig": {"telephony": {"capacity": %s, "defaultOutboundConfig": {"connectContactFlowId": "c2f6"}}}}`;
const named = percents.replace("%s", "%(a)s").replace("%s", "%(b)s").replace("%s", "%(c).1f");
const python = "Python code with a campaign on line 1.";
const java = "Java code with a campaign on line 1.";

const rows: readonly Kind[] = [
	{
		what: "braces that format fills",
		text: `body = """${doubled}""".format(name="Spring", instance="${id}", capacity=0.8)\n`,
		said: python,
		campaigns: [spring],
	},
	{
		what: "braces that format fills with what is known later",
		text: `body = """${doubled}""".format(name=name, instance=os.environ["ID"], capacity=cap)\nput(body)\n`,
		said: python,
		campaigns: [
			{ name: gap("name"), connectInstanceId: gap("os.environ['ID']"), ...mode({ capacity: gap("cap") }) },
		],
	},
	{
		what: "braces by their place",
		text: `put('{{"name": "{}", "connectInstanceId": "{}", "channelSubtypeConfig": {{}}}}'.format("Spring", iid))\n`,
		said: python,
		campaigns: [{ name: "Spring", connectInstanceId: gap("iid"), channelSubtypeConfig: {} }],
	},
	{
		what: "a template that is filled further on is told once",
		text: `BODY = """${doubled}"""\nfor name in names:\n    put(BODY.format(name=name, instance="${id}", capacity=0.8))\n`,
		said: python,
		campaigns: [{ ...spring, name: gap("name") }],
	},
	{
		what: "a formatted string in one line",
		text: `body = f'{{"name": "{name}", "connectInstanceId": "{cfg["id"]}", "channelSubtypeConfig": {{}}}}'\n`,
		said: python,
		campaigns: [{ name: gap("name"), connectInstanceId: gap("cfg['id']"), channelSubtypeConfig: {} }],
	},
	{
		what: "doubled braces alone",
		text: doubled,
		said: "a template of JSON.",
		campaigns: [
			{ name: gap("name"), connectInstanceId: gap("instance"), ...mode({ capacity: gap("capacity") }) },
		],
	},
	{
		what: "percent signs",
		text: `body = '''${percents}''' % ('Spring', '${id}', 0.8)\n`,
		said: python,
		campaigns: [spring],
	},
	{
		what: "percent signs with names",
		text: `BODY = '''${named}'''\nput(BODY % {'a': 'Spring', 'b': '${id}', 'c': 0.8})\n`,
		said: "Python code with a campaign on line 2.",
		campaigns: [spring],
	},
	{
		what: "one percent sign",
		text: `body = '${JSON.stringify({ ...spring, name: "%s" })}' % name\n`,
		said: python,
		campaigns: [{ ...spring, name: gap("name") }],
	},
	{
		what: "a text block of Java",
		text: `String body = """\n${percents}\n""".formatted(name, "${id}", 0.8);\n`,
		said: java,
		campaigns: [{ ...spring, name: gap("name") }],
	},
	{
		what: "a format of Java",
		text: `String body = String.format(${JSON.stringify(percents)}, "Spring", "${id}", capacity);\n`,
		said: java,
		campaigns: [{ ...spring, ...mode({ capacity: gap("capacity") }) }],
	},
	{
		what: "a format of Go",
		text: `body := fmt.Sprintf(\`${percents}\`, name, "${id}", 0.8)\n`,
		said: "Go code with a campaign on line 1.",
		campaigns: [{ ...spring, name: gap("name") }],
	},
];

suite("templates of JSON that code fills in", () => {
	for (const row of rows) {
		testKind(row);
	}
});
