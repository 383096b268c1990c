import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const url = "https://connect-campaigns.us-east-1.amazonaws.com/v2/campaigns";
const said = "an HTTPie command with a campaign on line 1.";

const rows: readonly Kind[] = [
	{
		what: "texts, JSON, headers and parameters",
		text: `http PUT ${url} dry==1 X-Team:growth name=Spring connectInstanceId=${id} tags:='{"a": "b"}' channelSubtypeConfig:={}\n`,
		said,
		campaigns: [{ ...spring, tags: { a: "b" }, channelSubtypeConfig: {} }],
	},
	{
		what: "lines, variables and quotes",
		text: `$ https -v PUT $HOST/v2/campaigns \\\n    Authorization:"Bearer $TOKEN" \\\n    name='Spring sale' \\\n    connectInstanceId="$INSTANCE"\n`,
		said,
		campaigns: [{ name: "Spring sale", connectInstanceId: gap("INSTANCE") }],
	},
	{
		what: "keys in brackets",
		text: `xh put ${url} name=Spring connectInstanceId=${id} 'entryLimitsConfig[maxEntryCount]:=3' entryLimitsConfig[minEntryInterval]=P1D tags[a]=b`,
		said,
		campaigns: [
			{ ...spring, entryLimitsConfig: { maxEntryCount: 3, minEntryInterval: "P1D" }, tags: { a: "b" } },
		],
	},
	{
		what: "files that the text writes, and others",
		text: `echo '{"a": "b"}' > tags.json\nhttp PUT ${url} name=Spring connectInstanceId=${id} tags:=@tags.json schedule:=@schedule.json\n`,
		said: "an HTTPie command with a campaign on line 2.",
		campaigns: [{ ...spring, tags: { a: "b" }, schedule: gap("schedule.json") }],
	},
	{
		what: "a body that is piped",
		text: `echo '${JSON.stringify(spring)}' | http PUT ${url}\n`,
		said,
		campaigns: [spring],
	},
	{
		what: "a body as a whole",
		text: `http PUT ${url} --raw='${JSON.stringify(spring)}'\n`,
		said,
		campaigns: [spring],
	},
];

const others: readonly Kind[] = [
	{
		what: "a call as cat -A shows it",
		text: `$ cat -A create.py$\nclient.create_campaign($\n^Iname='Spring',$\n^IconnectInstanceId='${id}',$\n)$\n`,
		said: "Python code as cat -A shows it.",
		campaigns: [spring],
	},
	{
		what: "the parameters of a cmdlet",
		text: `$params = @{\n  Name = 'Spring'\n  ConnectInstanceId = '${id}'\n  Tag = @{ a = 'b' }\n}\nNew-CCS2Campaign @params\n`,
		said: "a PowerShell command with a campaign on line 6.",
		campaigns: [{ ...spring, tags: { a: "b" } }],
	},
];

suite("commands of HTTPie", () => {
	for (const row of rows) {
		testKind(row);
	}
});

suite("what terminals show", () => {
	for (const row of others) {
		testKind(row);
	}
});
