import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { countingWork } from "../../support/work";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const call = (name: string): string => `client.create_campaign(name=${name}, connectInstanceId='${id}')\n`;

function repeated(count: number, line: (index: number) => string): string {
	return Array.from({ length: count }, (_, index) => line(index)).join("");
}

/** Texts whose values are made of each other; what is written out for them may not be more than a text can hold. */
const texts: Readonly<Record<string, string>> = {
	"variables twice in each other": `x0 = 1\n${repeated(3000, (index) => `x${index + 1} = {"a": x${index}, "b": x${index}}\n`)}${call("x3000")}`,
	"properties line by line": `p = {}\n${repeated(5000, (index) => `p["k${index}"] = ${index}\n`)}${call("p")}`,
	"an object with itself": `p = {}\np["p"] = p\n${call("p")}`,
	"one object that is put together": call(`{"a": "b"}${" | a".repeat(5000)}`),
	"functions in each other": `def f0():\n    return 1\n${repeated(3000, (index) => `def f${index + 1}():\n    return {"a": f${index}(), "b": f${index}()}\n`)}${call("f3000()")}`,
	"loops in each other": call(`${"{x: ".repeat(40)}1${" for x in ['a', 'b']}".repeat(40)}`),
	"calls between properties": `p = {"connectInstanceId": "${id}", "name": "a"}\n${repeated(3000, (index) => `c.create_campaign(**p)\np["k${index}"] = ${index}\n`)}`,
	"values on one line": `c = {"name": "a", "connectInstanceId": "${id}"}; ${repeated(8000, (index) => `f(${index}, "x${index}"); `)}`,
	"calls with one variable on one line": `c = {"name": "a", "connectInstanceId": "${id}"}\n${"f(c); ".repeat(8000)}\n${call("c")}`,
	"cmdlets on one line": `# connectInstanceId\n${"New-CCS2Campaign -Name x ".repeat(8000)}`,
	"parameters of cmdlets": repeated(
		50,
		() => `New-CCS2Campaign -ConnectInstanceId ${id}${" -Telephony_Capacity 1 -x $y".repeat(300)}\n`,
	),
	"Hjson of many lines": `{\n${repeated(5000, (index) => `  k${index}: a b\n`)}  connectInstanceId: ${id}\n  name: a b\n}\n`,
	"lines that a mail has broken": `{"connectInstanceId": "${id}", "name": "${`${"a".repeat(70)}\n`.repeat(5000)}"}`,
	"calls of the function around a campaign": `def f(n):\n    ${call("n")}${repeated(5000, () => 'f("a")\n')}`,
	"variables for parts of each other": `p0 = {"connectInstanceId": "${id}", "name": "a"}\n${repeated(3000, (index) => `p${index + 1} = p${index}["x"]\np${index + 1}["y"] = 1\n`)}${call("p3000")}`,
	"variables for parts of one": `p = {"connectInstanceId": "${id}", "name": "a"}\n${repeated(3000, (index) => `p${index} = p["x"]\np${index}["y"] += 1\nf(p, p${index})\n`)}c.create_campaign(**p)\n`,
	"methods of one variable": `p = {"connectInstanceId": "${id}", "name": "a"}\np${".f()".repeat(20_000)}\n${call("p")}`,
	"a sum of texts": `x = "connectInstanceId"${' + "a"'.repeat(5000)}\n${call("x")}`,
};

suite("variables of a pasted text that stand for much", () => {
	for (const [what, text] of Object.entries(texts)) {
		test(what, () => {
			const { problems } = new CampaignText(text);
			assert.deepEqual(
				problems.map(({ code }) => code),
				["dialect-document"],
			);
		});
	}
});

const head = `aws connectcampaignsv2 create-campaign --connect-instance-id ${id} --tags `;
/** Lines of a command, each of which goes on in the next one, and how many; of commands, 50 are looked at. */
const lines: readonly (readonly [line: string, count: number])[] = [
	['x="{" \\\n', 200],
	["connectInstanceId=x \\\n", 200],
	["--option value \\\n", 200],
	["a={b=c},\\\n", 200],
	["--name $N $(N=\"a N='b N=$(c \\\n", 200],
	["--name $\u007bN:-x} N=a \\\n", 200],
	["curl -d '{\"connectInstanceId\":1}' \\\n", 10],
	["aws connectcampaignsv2 create-campaign \\\n --name a \\\n", 10],
];

suite("command lines that continue over many lines", () => {
	for (const [line, count] of lines) {
		for (const start of [head, "connectInstanceId channelSubtypeConfig\n"]) {
			test(`${start.slice(0, 3)} … ${JSON.stringify(line)}`, () => {
				growsWithText((times) => start + line.repeat(times * count));
			});
		}
	}
});

/** Twice as much of a text is twice as much work, and four times as much where it grows with the square. */
function growsWithText(textOf: (times: number) => string): void {
	const [few = 0, some = 0, many = 0] = [1, 2, 4].map((times) =>
		countingWork(() => new CampaignText(textOf(times)).problems),
	);
	const [first, second] = [some - few, many - some];
	assert.ok(first > 0 && second < 3 * first, `${first}, then ${second}`);
}

const properties = `name: "a", connectInstanceId: "${id}"`;

/** Parts that a text has many of. `text`: of so many of them. */
const many: Readonly<Record<string, (count: number) => string>> = {
	constructs: (count) =>
		repeated(
			count,
			(at) => `const c${at} = new CfnCampaign(this, "C${at}", { ${properties}, type: "${at}" });\n`,
		),
	"constructs that are changed": (count) =>
		repeated(
			count,
			(at) =>
				`const c${at} = new CfnCampaign(this, "C", { ${properties}, type: "${at}" });\nc${at}.name = "b";\n`,
		),
	"classes with a construct": (count) =>
		repeated(
			count,
			(at) =>
				`class S${at} {\n  constructor() {\n    const c = new CfnCampaign(this, "C", { ${properties}, type: "${at}" });\n    c.name = "b";\n  }\n}\n`,
		),
	"classes with defaults": (count) =>
		repeated(
			count,
			(at) => `@dataclass\nclass C${at}:\n    name: str = "${at}"\n    connectInstanceId: str = "${id}"\n`,
		),
	"copies of copies": (count) =>
		`c0 = {"name": "a", "connectInstanceId": "${id}"}\n${repeated(count, (at) => `c${at + 1} = c${at}.copy()\nc${at + 1}["name"] = "${at}"\n`)}`,
	"campaigns in a call": (count) =>
		`tune(${repeated(count, (at) => `{"name": "${at}", "connectInstanceId": "${id}"},\n`)}x)\n`,
	calls: (count) => repeated(count, (at) => `r${at} = ${call(`"${at}"`)}print(r${at})\n`),
	"functions with a call": (count) =>
		repeated(count, (at) => `def f${at}(a):\n    ${call(`"${at}"`)}f${at}("a")\n`),
	"calls and their comments": (count) => repeated(count, (at) => `# ${at}\n${call(`"${at}"`)}`),
	"objects line by line": (count) =>
		repeated(count, (at) => `p${at} = {}\np${at}["name"] = "${at}"\np${at}["connectInstanceId"] = "${id}"\n`),
	"objects that are put together": (count) =>
		`x = {"name": "a", "connectInstanceId": "${id}"}${repeated(count, (at) => `.merge({a${at}: 1})`)}\n`,
	"objects of C#": (count) =>
		repeated(
			count,
			(at) => `var r${at} = new CreateCampaignRequest { Name = "${at}", ConnectInstanceId = "${id}" };\n`,
		),
	"texts of JSON": (count) =>
		repeated(count, (at) => `body${at} = '{"name": "${at}", "connectInstanceId": "${id}"}'\n`),
	"blocks of one name": (count) =>
		`resource "awscc_connectcampaignsv2_campaign" "r" {\n  name = "a"\n  connect_instance_id = "${id}"\n${"  part {\n    a = 1\n  }\n".repeat(count)}}\n`,
	commands: (count) =>
		repeated(
			count,
			(at) => `N${at}=a\naws connectcampaignsv2 create-campaign --name $N${at} --connect-instance-id ${id}\n`,
		),
	"commands in blocks": (count) =>
		repeated(
			count,
			(at) =>
				`if [ $A = ${at} ]; then\n  for r in eu us; do\n    aws connectcampaignsv2 create-campaign --name N${at} --connect-instance-id ${id}\n  done\nfi\n`,
		),
	"blocks in each other": (count) =>
		`${repeated(count, (at) => `if [ $A = ${at} ]; then\n`)}aws connectcampaignsv2 create-campaign --name a --connect-instance-id ${id}\n`,
	"blocks of PowerShell": (count) =>
		repeated(
			count,
			(at) => `foreach ($q in $a${at}) {\n    New-CCS2Campaign -Name N${at} -ConnectInstanceId ${id}\n}\n`,
		),
	"later changes": (count) =>
		`${call('"a"')}${repeated(count, (at) => `client.update_campaign_name(\n    id="${at}",\n)\n`)}`,
	"later commands": (count) =>
		repeated(
			count,
			(at) =>
				`aws connectcampaignsv2 create-campaign --name N${at} --connect-instance-id ${id}\naws connectcampaignsv2 update-campaign-name --id ${at} --name M${at}\n`,
		),
	"fields in methods": (count) =>
		`class B {\n  body = { ${properties} };\n${repeated(count, (at) => `  f${at}(n) { this.body.k${at} = n; }\n`)}}\n`,
	"states of a state machine": (count) =>
		JSON.stringify({
			States: Object.fromEntries(
				Array.from({ length: count }, (_, at) => [
					`s${at}`,
					{
						Type: "Task",
						Parameters: { "Name.$": "$.n", ConnectInstanceId: id },
						Assign: { [`n${at}`]: at },
					},
				]),
			),
		}),
	"scripts of Postman": (count) =>
		JSON.stringify({
			info: {},
			item: Array.from({ length: count }, (_, at) => ({
				event: [{ script: { exec: [`pm.variables.set("n${at}", ${at})`] } }],
				request: { body: { raw: `{"name": "{{n${at}}}", "connectInstanceId": "${id}"}` } },
			})),
		}),
	"files in a patch": (count) =>
		repeated(
			count,
			(at) =>
				`diff --git a/${at}.json b/${at}.json\n@@ -0,0 +1 @@\n+{"name": "${at}", "connectInstanceId": "${id}"}\n`,
		),
	"cut-off code": (count) =>
		`import boto3\n${repeated(count, (at) => call(`"${at}"`))}client.create_campaign(name="a",\n`,
	fences: (count) => repeated(count, (at) => `${at}\n\n\`\`\`python\n${call(`"${at}"`)}\`\`\`\n`),
	"documents of YAML": (count) => repeated(count, (at) => `---\nname: n${at}\nconnectInstanceId: ${id}\n`),
	"resources in YAML": (count) =>
		`Resources:\n${repeated(count, (at) => `  R${at}:\n    Type: AWS::ConnectCampaignsV2::Campaign\n    Properties:\n      Name: !Ref N${at}\n      ConnectInstanceArn: ${id}\n`)}`,
	"anchors of YAML": (count) =>
		repeated(
			count,
			(at) => `b${at}: &b${at}\n  connectInstanceId: ${id}\np${at}:\n  <<: *b${at}\n  name: n${at}\n`,
		),
	"tags on one line of a folded scalar": (count) =>
		`run: >\n  aws connectcampaignsv2 create-campaign${" --name {{ a }}".repeat(count * 5)}\n`,
	"lines of folded scalars": (count) =>
		repeated(
			count,
			(at) => `- run: >\n    aws connectcampaignsv2 create-campaign\n    --name {{ n${at} }}\n  if: a\n`,
		),
	"lists of arguments": (count) =>
		`${repeated(
			count,
			(at) => `run(["aws", "connectcampaignsv2", "create-campaign", "--name", "${at}", "--tags", "a=b"])\n`,
		)}# connectInstanceId\n`,
	"sentences with a command": (count) =>
		`${repeated(
			count,
			(at) =>
				`Please run aws connectcampaignsv2 create-campaign --name ${at}. It's what they've asked for.\n`,
		)}connectInstanceId\n`,
	"lines of a log": (count) =>
		repeated(count, (at) => `s${at}-1  | {"name": "${at}", "connectInstanceId": "${id}"}\n`),
	"lines of JSON": (count) => repeated(count, (at) => `{"name": "${at}", "connectInstanceId": "${id}"}\n`),
	"changes of an object whose properties are read": (count) =>
		`cfg = {"n": "a"}\n${repeated(count, (at) => `cfg.m${at}.append(1)\nx${at} = cfg["n"]\ny${at} = {"a": cfg["n"]}\n`)}${call('cfg["n"]')}`,
	"remarks around campaigns": (count) =>
		JSON.stringify(
			Array.from({ length: count }, (_, at) => ({
				[`n${at}`]: at,
				campaign: { name: "a", connectInstanceId: id },
			})),
		),
	"what is beside campaigns": (count) =>
		JSON.stringify({
			...Object.fromEntries(Array.from({ length: 10 * count }, (_, at) => [`n${at}`, at])),
			campaigns: Array.from({ length: count }, (_, at) => ({ name: `${at}`, connectInstanceId: id })),
		}),
	"parts that are made of themselves": (count) =>
		`p = {"name": "a", "connectInstanceId": "${id}", "tags": {}}\n${repeated(3 * count, (at) => `p["tags"] = {**p["tags"], "a${at}": "b"}\n`)}`,
	"other names of one object": (count) =>
		`p = {"name": "a", "connectInstanceId": "${id}"}\n${repeated(3 * count, (at) => `q${at} = p\nq${at}["a${at}"] = "b"\n`)}`,
	"imports of everything": (count) =>
		`${repeated(3 * count, (at) => `n${at} = "a"\nfrom m${at} import *\n`)}${call("n1")}`,
	"loops over one list": (count) =>
		`const p = {"name": "a", "connectInstanceId": "${id}"};\nconst all = [${repeated(3 * count, (at) => `{...p, name: "${at}"},`)}];\n${repeated(3 * count, () => "for (const c of all) f(c);\n")}`,
	"hashtables of PowerShell": (count) =>
		`$p = @{ name = 'a'; connectInstanceId = '${id}' }\n${repeated(count, (at) => `$p.a${at} = 'b'\n`)}${repeated(count, () => "aws connectcampaignsv2 create-campaign --cli-input-json ($p | ConvertTo-Json)\n")}`,
	requests: (count) =>
		repeated(
			count,
			(at) => `PUT /v2/campaigns HTTP/1.1\n\n{"name": "${at}", "connectInstanceId": "${id}"}\n\n###\n`,
		),
};

suite("texts with many campaigns", () => {
	for (const [what, textOf] of Object.entries(many)) {
		test(`are read in a time that grows with the text: ${what}`, () => {
			growsWithText((times) => textOf(times * 150));
		});
	}

	test("say that they have more than are converted", () => {
		const text = repeated(300, (at) => `client.create_campaign(**base, tags={"a": "${at}"})\n`);
		const [problem] = new CampaignText(`base = {"name": "a", "connectInstanceId": "${id}"}\n${text}`)
			.problems;
		assert.match(problem?.message ?? "", /^This is Python code with 50 or more campaigns\. /);
	});
});

/** What a pattern may have to begin with over and over. Where it grows with the square, the longest text needs minutes. */
const repeatedSigns: Readonly<Record<string, string>> = {
	"fences that lack their end": "~~~~a\n",
	"macros that lack their end": "{code:java}\n",
	"choices of templates": '{"connectInstanceId": {% if a %}b ',
	"names before a bar": "a-1 |",
	comments: "/* a */ ",
	"comments that lack their end": '/* """ <!-- ',
	"parts in Base64": `base64 ${"ab".repeat(30)}\n`,
	"comments of lines": "// ",
	"blanks in a comment": "//          a",
	"names with a sign behind them": "a!.b![0]!",
	"questions for what is called": "a?.(b)?.[c]",
	"heredocs that lack their end": "<<~TEXT\n",
	"single quotes": "'a\"",
	"comments of templates": "{# a #} ",
	"comments of templates that lack their end": "{{/* {{!-- <%# */ ",
	"escaped quotes": '\\"',
	"block comments of PowerShell": "$a = @{ <# ",
	"scripts of a page": "<script>\n",
	"files of a patch": "diff --git a/a.md b/a.md\n+a\n",
	"lines of a patch with numbers": "1\t\t+a\n",
	"directives of Terraform": "%{ if a ",
	"comments for tools": "# pylint: a-b/c.d \n",
	"options of a synopsis": "[--a ",
	"rows of a table": "| a ",
	"frames of bat": "\u2500\u2500\u2500 ",
};

suite("signs of a long text", () => {
	for (const [what, sign] of Object.entries(repeatedSigns)) {
		test(`are read once: ${what}`, () => {
			const { problems } = new CampaignText(`connectInstanceId\n${sign.repeat(900_000 / sign.length)}`);
			assert.ok(problems.length > 0);
			new CampaignText(`${sign.repeat(50_000 / sign.length)}\nconnectInstanceId`).problems;
		});
	}
});

/** What a long value of each language is written around. */
const around = {
	Python: call,
	PHP: (value: string) => `$c->createCampaign(['name' => ${value}, 'connectInstanceId' => '${id}']);`,
	Terraform: (value: string) =>
		`resource "awscc_x" "a" {\n  name = ${value}\n  connect_instance_id = "${id}"\n}\n`,
	"a command line": (value: string) =>
		`aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id} --tags ${value}`,
};
const ofCode = ["!", "not ", "'%'%", "(object)", "+", "1+", "'a'+", "f(a)(b)", "<<A\n"];
const ofShells = [
	...[
		"{{ ",
		"'{{-  ",
		"$(A)",
		"$(",
		"$(cat <<A\n",
		"${",
		"''",
		'"',
		"`",
		"<<EOF\n",
		"A='{'\n",
		"echo '{' > a\n",
		"@'\n",
		"a=[",
	],
	"\ue0001\ue001",
];

suite("values of one part over and over", () => {
	for (const [what, textOf] of Object.entries(around)) {
		for (const part of what === "a command line" ? ofShells : ofCode) {
			test(`are read in a time that grows with the text: ${JSON.stringify(part)} in ${what}`, () => {
				const { problems } = new CampaignText(textOf(part.repeat(100_000 / part.length)));
				assert.ok(problems.length > 0);
			}).timeout(20_000);
		}
	}
});
