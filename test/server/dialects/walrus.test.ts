import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const send = (name: string): string => `client.create_campaign(name=${name}, connectInstanceId='${id}')`;

/** Code of Python with `:=`, and what the name of its campaign becomes. */
const kinds: readonly (readonly [what: string, text: string, name: string, left: readonly string[]])[] = [
	["around the call", `if (answer := ${send("'Spring'")}):\n    print(answer)\n`, "Spring", []],
	["over several lines", `if (\n    answer := ${send("'Spring'")}\n):\n    print(answer)\n`, "Spring", []],
	["in a loop beside it", `while part := file.read():\n    pass\n${send("'Spring'")}\n`, "Spring", []],
	[
		"with a comment behind it, in a loop",
		`while part := file.read():  # all\n    pass\n${send("'Spring'")}\n`,
		"Spring",
		["# all"],
	],
	["in a list", `all = [y := None, y]\n${send("'Spring'")}\n`, "Spring", []],
	["around the value", send("(n := 'Spring')"), "Spring", []],
	[
		"around a call",
		`if (q := os.environ.get("Q")) is not None:\n    ${send("q")}\n`,
		gap("q"),
		['if (q := os.environ.get("Q"))'],
	],
	["without brackets", `if q := find("Q"):\n    ${send("q")}\n`, gap("q"), ['if q := find("Q")']],
];

suite("variables that Python gives a value within an expression", () => {
	for (const [what, text, name, left] of kinds) {
		const line = text.slice(0, text.indexOf("client")).split("\n").length;
		const listed = left.map((one) => JSON.stringify(one)).join(", ");
		testKind({
			what,
			text,
			said: `Python code with a campaign on line ${line}. ${convert}${listed === "" ? "" : ` Left out: ${listed}.`}`,
			isAll: true,
			campaigns: [{ name, connectInstanceId: id }],
		});
	}

	for (const statement of ["if in := input(); in != nil {\n", "a, in := input()\n"]) {
		testKind({
			what: `but ${statement.trim()} is Go`,
			text: `${statement}in.Send(x.Input{Name: "Spring", ConnectInstanceId: "${id}"})\n`,
			said: `Go code with a campaign on line 2. ${convert}`,
			isAll: true,
			campaigns: [{ name: "Spring", connectInstanceId: id }],
		});
	}
});
