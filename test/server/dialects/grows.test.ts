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
	"cmdlets on one line": `# connectInstanceId\n${"New-CCS2Campaign -Name x ".repeat(8000)}`,
	"parameters of cmdlets": repeated(
		50,
		() => `New-CCS2Campaign -ConnectInstanceId ${id}${" -Telephony_Capacity 1 -x $y".repeat(300)}\n`,
	),
	"Hjson of many lines": `{\n${repeated(5000, (index) => `  k${index}: a b\n`)}  connectInstanceId: ${id}\n  name: a b\n}\n`,
	"lines that a mail has broken": `{"connectInstanceId": "${id}", "name": "${`${"a".repeat(70)}\n`.repeat(5000)}"}`,
	"calls of the function around a campaign": `def f(n):\n    ${call("n")}${repeated(5000, () => 'f("a")\n')}`,
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
				const [few, some, many] = [1, 2, 4].map((times) =>
					countingWork(() => new CampaignText(start + line.repeat(times * count)).problems),
				);
				const first = (some ?? 0) - (few ?? 0);
				const second = (many ?? 0) - (some ?? 0);
				// Twice as many lines are twice as much work, and four times as much where it grows with the square.
				assert.ok(first > 0 && second < 3 * first, `${first}, then ${second}`);
			});
		}
	}
});
