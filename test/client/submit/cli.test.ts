import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cliCommand, cliInput, type Shell } from "../../../deploy/src/create/cli";
import type { Identity } from "../../../deploy/src/identity/identity";
import { identityFor } from "../support/campaign";

const bodies = [
	{ name: "Spring renewals" },
	{ name: `it's "quoted" \\ $HOME \`date\` %PATH% !x ^ & | <a> \n\t\r \u0007` },
	{ name: "Grüße ’‘‚‛ “ 日本 😀 \ud800 \u2028 \u007f", tags: { "a'b": "" } },
];
const profiles = ["default", "with space", "it's", "-dash", "so ‘called’", `"q" $x \`y\``];

/** What a shell of this kind makes of a command. */
const parsers: Readonly<Record<Shell, (command: string) => readonly string[]>> = {
	posix: (command) => {
		const script = `aws() { printf 'aws\\0'; printf '%s\\0' "$@"; }\n${command}`;
		return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
	},
	// After the rules of PowerShell 7.3 for words and for texts between apostrophes.
	powershell: (command) =>
		[
			...command
				.replaceAll(/ `\n +/g, " ")
				.matchAll(/(?:['‘-‛]((?:[^'‘-‛]|['‘-‛]{2})*)['‘-‛]|([^\s'‘-‛]+))(?:\s|$)/g),
		].map(([, quoted, bare = ""]) => quoted?.replaceAll(/(['‘-‛])['‘-‛]/g, "$1") ?? bare),
};

function optionsOf(words: readonly string[]): Readonly<Record<string, string>> {
	assert.deepEqual(words.slice(0, 3), ["aws", "connectcampaignsv2", "create-campaign"]);
	const options = words.slice(3);
	assert.equal(options.length % 2, 0, JSON.stringify(options));
	return Object.fromEntries(
		options.flatMap((name, index) => (index % 2 === 0 ? [[name, options[index + 1] ?? ""]] : [])),
	);
}

suite("the AWS CLI command", () => {
	for (const shell of ["posix", "powershell"] as const) {
		for (const profile of profiles) {
			test(`says the same to ${shell} as profile ${profile}`, () => {
				for (const body of bodies) {
					const identity = identityFor("http://127.0.0.1:4599", {
						credentials: { kind: "profile", profile },
					});
					const command = cliCommand(JSON.stringify(body), identity, shell) ?? assert.fail();
					const { "--cli-input-json": input = "", ...others } = optionsOf(parsers[shell](command));
					assert.deepEqual(JSON.parse(input), body);
					assert.deepEqual(others, {
						"--profile": profile,
						"--region": "us-west-2",
						"--endpoint-url": "http://127.0.0.1:4599",
					});
				}
			});
		}
	}

	test("holds nothing but printable ASCII and line breaks where the profile does not", () => {
		for (const body of bodies) {
			assert.match(cliCommand(JSON.stringify(body), identityFor(""), "posix") ?? "", /^[ -~\n]+$/);
		}
	});

	test("names neither a profile nor an endpoint where there is none", () => {
		const identity: Identity = {
			...identityFor(""),
			endpoint: undefined,
			credentials: { kind: "environment" },
		};
		assert.equal(
			cliCommand('{"name":"a"}', identity, "posix"),
			[
				"aws connectcampaignsv2 create-campaign \\",
				"  --region us-west-2 \\",
				"  --cli-input-json '{",
				'  "name": "a"',
				"}'",
			].join("\n"),
		);
		assert.equal(
			cliCommand('{"name":"a"}', identity, "powershell"),
			[
				"aws connectcampaignsv2 create-campaign `",
				"  --region us-west-2 `",
				`  --cli-input-json '{"name":"a"}'`,
			].join("\n"),
		);
	});

	test("is not given where no command line could hold it", () => {
		const body = JSON.stringify({ name: "x".repeat(40_000) });
		assert.equal(cliCommand(body, identityFor(""), "powershell"), undefined);
		assert.deepEqual(JSON.parse(cliInput(body)), JSON.parse(body));
	});
});
