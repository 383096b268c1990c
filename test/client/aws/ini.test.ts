import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { IniError, parseIni } from "../../../deploy/src/identity/ini";
import { shellWords } from "../../../deploy/src/identity/shellWords";

/** Texts that botocore reads, and those that it refuses. */
const texts: Readonly<Record<string, string>> = {
	plain: "[default]\nregion = us-east-1\noutput=json\n",
	"upper-case keys": "[default]\nAWS_ACCESS_KEY_ID=AKIAEXAMPLE\nAWS_SECRET_ACCESS_KEY=s\n",
	colons:
		"[profile a]\nregion: us-east-1\nrole_arn: arn:aws:iam::1:role/r\nsso_start_url = https://x/start#/\n",
	"the delimiter that comes first": "[a]\nb:c=d\ne=f:g\n",
	"quoted names": "[profile 'my corp']\na = 1\n[sso-session \"x y\"]\nb = 2\n",
	"Windows line ends": "[default]\r\nregion = us-east-1\r\n[profile b]\r\na=1\r\n",
	"comment lines": "# one\n; two\n[a]\n  # three\nb = 1\n; four\nc = 2\n",
	"continued values": "[a]\nb = 1\n  2\n\n  3\nc = 4\n",
	"a comment between continued lines": "[a]\nb = 1\n  # no\n  2\n",
	"nested blocks":
		"[services s]\nsso =\n  endpoint_url = http://x:1/a=b\nsts =\n    endpoint_url=http://y\n\nc = 1\n",
	"a nested block that is empty": "[a]\ns3 =\nb = 1\n",
	"a default section for all": "[DEFAULT]\nregion = us-east-1\n[a]\nb = 1\n[c]\nregion = x\n",
	"indented options": "[a]\n  b = 1\n  c = 2\n d = 3\n",
	"an indented section": "[a]\nb = 1\n  [c]\nd = 2\n",
	"an indented section before any option": "[a]\n  [c]\nd = 2\n",
	"text after a section": "[a] ; a comment\nb = 1\n",
	"empty values": "[a]\nb =\nc = \n",
	"names with spaces": "[a b]\nc d = e\n",
	"blank lines": "\n\n[a]\n\nb = 1\n\n\nc = 2\n",
	tabs: "[a]\n\tb = 1\n\tc\t=\t2\n",
	"brackets in a section": "[a [b]]\nc = 1\n",
	__proto__: "[__proto__]\n__proto__ = 1\n",
	"no section": "a = 1\n",
	"a line that means nothing": "[a]\nb = 1\nnonsense\n",
	"a bracket that is not closed": "[a]\nb = 1\n[c\nd = 1\n",
	"no name": "[a]\n= 1\n",
	"a section twice": "[a]\nb = 1\n[a]\nc = 1\n",
	"a name twice": "[a]\nb = 1\nB = 2\n",
	"a nested line that means nothing": "[a]\ns3 =\n  nonsense\n",
	"an empty section name": "[]\na = 1\n",
};

const python = `
import json, sys, tempfile, os
from botocore.configloader import raw_config_parse
from botocore.exceptions import ConfigParseError
result = {}
for name, text in json.load(sys.stdin).items():
    with tempfile.NamedTemporaryFile("w", delete=False, newline="") as file:
        file.write(text)
    try:
        sections = raw_config_parse(file.name)
        flat = {}
        for section, options in sections.items():
            flat[section] = {}
            for key, value in options.items():
                if isinstance(value, dict):
                    flat[section].update({key + "." + inner: text for inner, text in value.items()})
                else:
                    flat[section][key] = value
        result[name] = flat
    except ConfigParseError:
        result[name] = "refused"
    os.unlink(file.name)
json.dump(result, sys.stdout)
`;

import { skipBecause } from "../../support/skip";

/** What a program of Python prints for an input in JSON; undefined where Python or botocore is missing. */
function askPython(program: string, input: unknown): Record<string, unknown> | undefined {
	try {
		runPython("import botocore", "");
	} catch {
		return undefined;
	}
	return JSON.parse(runPython(program, JSON.stringify(input)));
}

function runPython(program: string, input: string): string {
	return execFileSync("python3", ["-c", program], {
		input,
		encoding: "utf8",
		stdio: ["pipe", "pipe", "ignore"],
	});
}

function read(text: string): unknown {
	try {
		return Object.fromEntries(parseIni(text));
	} catch (error) {
		assert.ok(error instanceof IniError);
		return "refused";
	}
}

suite("INI files", () => {
	test("are read as botocore reads them", function () {
		const expected = askPython(python, texts);
		if (expected === undefined) {
			skipBecause(this, "no Python here to compare with; other tests hold what the parser does by itself");
		}
		for (const [name, text] of Object.entries(texts)) {
			// Compared as text: an object literal and a parsed one treat __proto__ in different ways.
			assert.equal(JSON.stringify(read(text)), JSON.stringify(expected[name]), name);
		}
	});

	test("hold the settings of their sections", () => {
		assert.deepEqual(read(texts["upper-case keys"] ?? ""), {
			default: { aws_access_key_id: "AKIAEXAMPLE", aws_secret_access_key: "s" },
		});
		assert.deepEqual(read(texts["nested blocks"] ?? ""), {
			"services s": { "sso.endpoint_url": "http://x:1/a=b", "sts.endpoint_url": "http://y", c: "1" },
		});
	});

	test("may have a comment after a value, as AWS documents it, but not in a command", () => {
		const text = "[a]\nregion = us-east-1 # home\ncredential_process = get '#1 #2'\n";
		assert.deepEqual(read(text), { a: { region: "us-east-1", credential_process: "get '#1 #2'" } });
	});

	test("are refused with the line, and without repeating it", () => {
		for (const [text, line, message] of [
			["[a]\nb = 1\n[a]\n", 3, /\[a\] is there twice/],
			["[a]\nb = 1\n\nB = 2\n", 4, /sets b twice/],
			["a = secret\n", 1, /no section/],
			["[a]\nsecret\n", 2, /neither/],
			["[a]\ns3 =\n  x = 1\n  secret\n", 4, /block s3/],
		] as const) {
			assert.throws(
				() => parseIni(text),
				(error) =>
					error instanceof IniError &&
					error.line === line &&
					message.test(error.message) &&
					!error.message.includes("secret"),
				text,
			);
		}
	});

	test("of any kind are read in time that grows with them", () => {
		for (const text of [
			`[a]\nb =${" ".repeat(1_000_000)}x`,
			`[${" ".repeat(1_000_000)}`,
			"[".repeat(1_000_000),
		]) {
			read(text);
		}
	});
});

suite("words of a command line", () => {
	test("are split as Python's shlex splits them", function () {
		const lines = [
			"a b  c",
			"'a b' \"c d\"",
			"a'b'\"c\"d",
			'"a \\" b \\n \\\\"',
			"a\\ b \\'",
			"''",
			"",
			"'a",
			"a\\",
			"a # b",
			"$HOME/x | y > z",
			"'a\\'",
			"profile\t'x'\n",
		];
		const program =
			"import json,sys,shlex\nresult={}\nfor line in json.load(sys.stdin):\n  try: result[line]=shlex.split(line)\n  except ValueError: result[line]=None\njson.dump(result,sys.stdout)";
		const expected = askPython(program, lines);
		if (expected === undefined) {
			skipBecause(this, "no Python here to compare with; other tests hold what the parser does by itself");
		}
		for (const line of lines) {
			assert.deepEqual(shellWords(line) ?? null, expected[line], line);
		}
	});

	test("keep what stands in quotes together", () => {
		assert.deepEqual(shellWords("sso-session 'my corp'"), ["sso-session", "my corp"]);
		assert.equal(shellWords("it's"), undefined);
	});
});
