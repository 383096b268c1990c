import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const javaScript = "JavaScript or TypeScript";
const send = `client.createCampaign({ name: q, connectInstanceId: "${id}", type: "MANAGED" });\n`;
const sendInPython = `client.create_campaign(name=q, connectInstanceId="${id}")\n`;
const sendInPhp = `$client->createCampaign(['name' => $q, 'connectInstanceId' => '${id}']);\n`;
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");

/** Values that a variable has only sometimes: none is chosen, and each is told. */
const open: readonly (readonly [what: string, language: string, code: string, values: readonly string[]])[] =
	[
		["an if without braces", javaScript, `let q;\nif (eu) q = "A";\n${send}`, ['q = "A"', 'if (eu) q = "A"']],
		["an if with braces", javaScript, `let q;\nif (eu) {\n  q = "A";\n}\n${send}`, ['q = "A"', "if (eu)"]],
		["an if over two lines", javaScript, `let q;\nif (eu)\n  q = "A";\n${send}`, ['q = "A"', "if (eu)"]],
		[
			"the second statement of an if",
			javaScript,
			`let q;\nif (eu) { go({}); q = "A"; }\n${send}`,
			['q = "A"', 'if (eu) { go({}); q = "A"; }'],
		],
		[
			"a switch on one line",
			javaScript,
			`let q;\nswitch (env) { case "a": q = "A"; break; default: q = "B"; }\n${send}`,
			['q = "A"', 'q = "B"', 'switch (env) { case "a": q = "A"; break; default: q = "B"; }'],
		],
		["&&", javaScript, `let q = "A";\neu && (q = "B");\n${send}`, ['q = "A"', 'q = "B"']],
		["||", javaScript, `let q = "A";\neu || (q = "B");\n${send}`, ['q = "A"', 'q = "B"']],
		["a default of what is taken apart", javaScript, `const { q = "A" } = opts;\n${send}`, ['q = "A"']],
		["a default of a part by another name", javaScript, `const { p: q = "A" } = opts;\n${send}`, ['q = "A"']],
		[
			"an if of Python on one line",
			"Python",
			`if eu: q = "A"\n${sendInPython}`,
			['q = "A"', 'if eu: q = "A"'],
		],
		["a block of Python", "Python", `if eu:\n    q = "A"\n${sendInPython}`, ['q = "A"', "if eu"]],
		[
			"cases of PHP",
			"PHP",
			`<?php\nswitch ($e) {\n  case 'p': $q = 'A'; break;\n  default: $q = 'B';\n}\n${sendInPhp}`,
			["$q = 'A'", "$q = 'B'", "case 'p': $q = 'A'; break", "switch ($e)"],
		],
		["and of PHP", "PHP", `<?php\n$eu and $q = 'A';\n${sendInPhp}`, ["$q = 'A'"]],
	];

/** Values that are certain where the campaign is. */
const certain: readonly (readonly [what: string, language: string, code: string])[] = [
	["a block of JavaScript", javaScript, `if (eu) {\n  const q = "A";\n  ${send}}\n`],
	["a block on one line", javaScript, `const eu = isEu();\nif (eu) { const q = "A"; ${send.trim()} }\n`],
	[
		"a try within a block",
		"Python",
		`if eu:\n    try:\n        q = "A"\n    finally:\n        go()\n    ${sendInPython}`,
	],
	["a block of Python", "Python", `if eu:\n    q = "A"\n    ${sendInPython}`],
];

suite("values that a variable of a pasted text has only sometimes", () => {
	for (const [what, language, code, values] of open) {
		const line = code.trimEnd().split("\n").length;
		const isPhp = language === "PHP";
		const leftOut = values.map((value) => JSON.stringify(value)).join(", ");
		testKind({
			what,
			text: code,
			said: `${language} code with a campaign on line ${line}. ${convert} Left out: ${leftOut}.`,
			campaigns: [
				{
					name: gap(isPhp ? "$q" : "q"),
					connectInstanceId: id,
					...(language === javaScript && { type: "MANAGED" }),
				},
			],
		});
	}
	for (const [what, language, code] of certain) {
		const line = code.slice(0, code.indexOf("client")).split("\n").length;
		testKind({
			what: `but those of ${what} with the campaign are certain`,
			text: code,
			said: `${language} code with a campaign on line ${line}. ${convert}`,
			campaigns: [{ name: "A", connectInstanceId: id, ...(language === javaScript && { type: "MANAGED" }) }],
		});
	}
});
