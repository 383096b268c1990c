import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const aws = "aws connectcampaignsv2 create-campaign";
const json = `{"name": "A", "connectInstanceId": "${id}"}`;
const written = `cat > c.json <<'EOF'\n${json}\nEOF\n`;
const read = `${aws} --cli-input-json file://c.json\n`;
const options = `--name A --connect-instance-id ${id}`;
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");

/** Scripts in which programs change a campaign on its way, and what is told of them. */
const kinds: readonly (readonly [what: string, text: string, told: readonly string[], name?: string])[] = [
	["sed of the file", `${written}sed -i 's/A/B/' c.json\n${read}`, ["sed -i 's/A/B/' c.json"]],
	["sed by its path", `${written}sed -i.bak 's/A/B/' ./c.json && ${read}`, ["sed -i.bak 's/A/B/' ./c.json"]],
	[
		"jq by another file",
		`${written}jq '.name = "B"' c.json > new.json && mv new.json c.json\n${read}`,
		["jq '.name = \"B\"' c.json > new.json", "mv new.json c.json"],
	],
	[
		"jq over several lines",
		`${written}jq '\n  .name = "B"\n' c.json \\\n  | sponge c.json\n${read}`,
		["jq ' .name = \"B\" ' c.json", "sponge c.json"],
	],
	["a script", `${written}python3 fill.py c.json\n${read}`, ["python3 fill.py c.json"]],
	[
		"lines of Python",
		`${written}python3 - <<PY\nd = load("c.json")\nd["name"] = "B"\nPY\n${read}`,
		['python3 - <<PY d = load("c.json") d["name"] = "B" PY'],
	],
	[
		"signs of bash",
		`${written}c=$(<c.json); echo "\${c//A/B}" > c.json\n${read}`,
		["--cli-input-json file://c.json", `echo "${gap("c//A/B")}" > c.json`],
	],
	[
		"a file that is made of another one, which was changed",
		`cat > c.tpl <<'EOF'\n${json}\nEOF\nsed -i 's/A/B/' c.tpl\nenvsubst < c.tpl > c.json\n${read}`,
		["--cli-input-json file://c.json", "sed -i 's/A/B/' c.tpl", "envsubst < c.tpl > c.json"],
	],
	[
		"a variable that begins with lines",
		`BODY=$(cat <<EOF\n${json}\nEOF\n)\nBODY=$(jq '.name="B"' <<< "$BODY")\n${aws} --cli-input-json "$BODY"\n`,
		["$(cat <<EOF … EOF )", `--cli-input-json ${gap("BODY")}`, 'BODY=$(jq \'.name="B"\' <<< "$BODY")'],
	],
	["a comment of cmd", `rem never on Sundays\r\n${aws} ${options}\r\n`, ["rem never on Sundays"]],
	[
		"a program behind the lines",
		`cat <<'EOF' | sed 's/A/B/' > c.json\n${json}\nEOF\n${read}`,
		["sed 's/A/B/' > c.json"],
	],
	[
		"envsubst",
		`cat > c.tpl <<'EOF'\n${json}\nEOF\nenvsubst < c.tpl > c.json\n${read}`,
		["--cli-input-json file://c.json", "envsubst < c.tpl > c.json"],
	],
	[
		"PowerShell",
		`@'\n${json}\n'@ | Set-Content c.json\n(Get-Content c.json) -replace 'A', 'B' | Set-Content c.json\n${read}`,
		["Get-Content c.json) -replace 'A', 'B'"],
	],
	[
		"a program around lines",
		`${aws} --cli-input-json "$(sed -e 's/A/B/' <<'EOF'\n${json}\nEOF\n)"\n`,
		["sed -e 's/A/B/'"],
	],
	[
		"a program behind cat",
		`${aws} --cli-input-json "$(cat <<'EOF' | jq '.name = "B"'\n${json}\nEOF\n)"\n`,
		["jq '.name = \"B\"'"],
	],
	[
		"a variable",
		`BODY='${json}'\nBODY=$(jq '.name = "B"' <<< "$BODY")\n${aws} --cli-input-json "$BODY"\n`,
		['BODY=$(jq \'.name = "B"\' <<< "$BODY")'],
	],
	[
		"xargs",
		`jq '.name = "B"' c.json | xargs -0 ${aws} ${options} --cli-input-json\n`,
		["--cli-input-json", "jq '.name = \"B\"' c.json | xargs -0"],
	],
	[
		"xargs that puts a text in",
		`echo A B | xargs -n1 -I{} ${aws} --name {} --connect-instance-id ${id}\n`,
		["echo A B | xargs -n1 -I{}"],
		gap("xargs"),
	],
];

/** What changes nothing of the campaign. */
const others: readonly (readonly [what: string, text: string])[] = [
	["programs that show the file", `${written}cat c.json\njq . c.json\nls -l c.json | wc -l\n${read}`],
	["programs with other files", `${written}sed -i 's/A/B/' other.txt\n${read}`],
	["programs behind the command", `${written}${read}sed -i 's/A/B/' c.json\n`],
	["what reads the answer", `${written}${read.trim()} | jq .id > id.txt\n`],
	["comments and prose", `# Don't sed c.json.\n${written.replace("cat", "tee")}${read}`],
];

suite("programs on the way of a campaign in a script", () => {
	for (const [what, text, told, name = "A"] of kinds) {
		const line = text.slice(0, text.indexOf(aws)).split("\n").length;
		// What the command reads isn't known, so that the campaign is the one that is written.
		const place = told.some((one) => one.startsWith("--cli-input-json ")) ? 2 : line;
		testKind({
			what: `are told: ${what}`,
			text,
			said: `an AWS CLI command with a campaign on line ${place}. ${convert} Left out: ${told.map((one) => JSON.stringify(one)).join(", ")}.`,
			isAll: true,
			campaigns: [{ name, connectInstanceId: id }],
		});
	}
	for (const [what, text] of others) {
		const line = text.slice(0, text.indexOf(aws)).split("\n").length;
		const comment = text.startsWith("#") ? ' Left out: "# Don\'t sed c.json.".' : "";
		testKind({
			what: `but not ${what}`,
			text,
			said: `an AWS CLI command with a campaign on line ${line}. ${convert}${comment}`,
			isAll: true,
			campaigns: [{ name: "A", connectInstanceId: id }],
		});
	}
});
