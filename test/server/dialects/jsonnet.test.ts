import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, channelSubtypeConfig: {} };
const json = JSON.stringify(spring, undefined, 2);
const bare = `{\n  name: 'Spring',\n  connectInstanceId: '${id}',\n  channelSubtypeConfig: {},\n}`;
const tagged = { tags: { team: "sales" }, ...spring };
const advice = "A campaign file is the JSON of one campaign. Convert the file.";

/** Code with a campaign on a line. `leftOut`: all that is told of what the conversion leaves out. */
function kind(what: string, text: string, line: number, leftOut: string, campaign: object = spring): Kind {
	const said = `Jsonnet code with a campaign on line ${line}. ${advice}${leftOut === "" ? "" : ` Left out: ${leftOut}.`}`;
	return { what, text, said, isAll: true, campaigns: [campaign] };
}

const imported = "local base = import 'base.libsonnet';\n";
const local = "local base = { tags: { team: 'sales' } };\n";
const kinds: readonly Kind[] = [
	kind("an object that is added to a base", `base + ${json}\n`, 1, '"base"'),
	kind("an object behind a base", `base ${json}\n`, 1, '"base"'),
	kind("an object behind a base of a library", `lib.spring ${json}\n`, 1, '"lib.spring"'),
	kind("an object that is added to a part of the file", `$.base + ${bare}\n`, 1, '"$.base"'),
	kind("a base behind a comment", `// Ask Ana\nbase + ${json}\n`, 2, '"base", "// Ask Ana"'),
	kind(
		"an imported base without a name",
		`(import 'base.libsonnet') + ${json}\n`,
		1,
		`"(import 'base.libsonnet')"`,
	),
	kind("braces behind an import", `(import "a.jsonnet") ${bare}\n`, 1, `"(import \\"a.jsonnet\\")"`),
	kind(
		"an imported base that is added",
		`${imported}base + ${bare}\n`,
		2,
		`"base", "base = import 'base.libsonnet'"`,
	),
	kind(
		"an imported base with braces",
		`${imported}base ${json}\n`,
		2,
		`"base", "base = import 'base.libsonnet'"`,
	),
	kind("a base of the same text that is added", `${local}base + ${json}\n`, 2, "", tagged),
	kind("a base of the same text with braces", `${local}base ${bare}\n`, 2, "", tagged),
	kind("what is said last", `${local}base + ${json} + { name: "Late" }\n`, 2, `"\\"name\\": \\"Spring\\""`, {
		...tagged,
		name: "Late",
	}),
	kind(
		"a variable in JSON on one line",
		`local id = "${id}";\n{"name": "Spring", "connectInstanceId": id, "channelSubtypeConfig": {}}\n`,
		2,
		"",
	),
];

suite("Jsonnet", () => {
	kinds.forEach(testKind);

	test("a name that says nothing of a base", () => {
		const { problems } = new CampaignText(`campaign ${json}\n`);
		assert.deepEqual(
			problems.filter(({ message }) => message.includes("Jsonnet")),
			[],
		);
	});
});
