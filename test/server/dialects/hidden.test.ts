import assert from "node:assert/strict";
import { conversions, type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id, tags: { a: "b" } };
const json = JSON.stringify(spring, undefined, 2);
const base64 = Buffer.from(json).toString("base64");
const convert = "A campaign file is the JSON of one campaign. Convert the file.";

/** The lines of a text, each with something in front of it. */
function behind(mark: string, text = json): string {
	return text.replace(/^/gm, mark);
}

const comments: readonly (readonly [what: string, text: string])[] = [
	["a block of JavaScript", `/*\n${json}\n*/\nexport function f() {}\n`],
	["one line of JavaScript", `/* ${JSON.stringify(spring)} */\nexport const x = 1;\n`],
	["lines of Go", `${behind("// ")}\nfunc main() {}\n`],
	["lines of Python", `import x\n\n# For example:\n${behind("# ")}\n\ndef f():\n    pass\n`],
	["a docstring", `def f():\n    """Creates it.\n\n${behind("    ")}\n    """\n    return 1\n`],
	["JavaDoc", `/**\n * Creates it:\n${behind(" * ")}\n */\npublic class F {}\n`],
	["lines of SQL", `${behind("-- ")}\nSELECT 1;\n`],
	["lines of Rust", `${behind("/// ")}\nfn f() {}\n`],
	["YAML in a script", `#!/bin/sh\n# name: Spring\n# connectInstanceId: ${id}\n# tags:\n#   a: b\necho x\n`],
];

suite("a campaign in a comment beside code", () => {
	for (const [what, text] of comments) {
		test(what, () => {
			assert.deepEqual(
				conversions(text).map((one) => JSON.parse(one)),
				[spring],
			);
		});
	}

	testKind({
		what: "is told for what it is",
		text: `/* ${JSON.stringify(spring)} */\nexport const x = 1;\n`,
		said: `JSON in a comment. ${convert}`,
		isAll: true,
		campaigns: [spring],
	});

	test("isn't looked for where the code has a campaign", () => {
		const text = `/*\n${json}\n*/\nclient.createCampaign({ name: "Autumn", connectInstanceId: "${id}" });\n`;
		assert.deepEqual(
			conversions(text).map((one) => JSON.parse(one)),
			[{ name: "Autumn", connectInstanceId: id }],
		);
	});
});

const printable = json.replaceAll("Spring", "Fr=C3=BCh=\nling =3D 1");
const part = `--b1\nContent-Type: application/json\nContent-Transfer-Encoding: base64\n\n${base64.replace(/.{76}/g, "$&\n")}\n--b1--\n`;
const encoded: readonly Kind[] = [
	{
		what: "a mail in quoted-printable",
		text: `MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${printable}\n`,
		said: `JSON in quoted-printable. ${convert}`,
		isAll: true,
		campaigns: [{ ...spring, name: "Fr\u00fchling = 1" }],
	},
	{
		what: "a mail of Windows",
		text: `Content-Transfer-Encoding: quoted-printable\n\n${json.replace("Spring", "Fr=FChling")}\n`,
		said: "JSON in quoted-printable.",
		campaigns: [{ ...spring, name: "Fr\u00fchling" }],
	},
	{
		what: "a part of a mail",
		text: `From: ana@example.com\nMIME-Version: 1.0\n\n--b1\nContent-Type: text/plain\n\nPlease take the tag out.\n${part}`,
		said: `JSON in Base64. ${convert} Left out: "Please take the tag out.".`,
		isAll: true,
		campaigns: [spring],
	},
	...[
		["a secret of Kubernetes", `kind: Secret\ndata:\n  campaign.json: ${base64}\n`],
		["a command", `echo ${base64} | base64 -d > spring.json\n`],
		["lines for a command", `base64 -d <<EOF\n${base64.replace(/.{76}/g, "$&\n")}\nEOF\n`],
		["code", `const c = JSON.parse(Buffer.from("${base64}", "base64").toString());\n`],
		["an address with data", `data:application/json;base64,${base64}`],
	].map(([what = "", text = ""]) => ({
		what,
		text,
		said: `JSON in Base64. ${convert}`,
		isAll: true as const,
		campaigns: [spring],
	})),
];

suite("a campaign in a part of a text that is encoded", () => {
	for (const kind of encoded) {
		testKind(kind);
	}

	test("isn't decoded where nothing says that it is", () => {
		assert.deepEqual(conversions(`the token is ${base64} and nothing else\n`), []);
	});

	test("isn't taken for one where it says something else", () => {
		assert.deepEqual(
			conversions(`echo ${Buffer.from("hello ".repeat(20)).toString("base64")} | base64 -d\n`),
			[],
		);
	});
});
