import type { Identity } from "../identity/identity";

/** Shells that a command can be written for. Others, such as cmd.exe, pass quotation marks on in ways of their own. */
export type Shell = "posix" | "powershell";

/** Longest command line that every system takes, in characters: Windows takes 32,767 in all. */
const maxLength = 30_000;

/**
 * The AWS CLI command that sends this body as this identity, one option on each line. The JSON in it is plain ASCII
 * without apostrophes, so that no shell and no terminal changes it. PowerShell is that of version 7.3 or later: older ones drop
 * quotation marks inside arguments.
 *
 * @returns undefined when the command would be too long to run.
 */
export function cliCommand(
	body: string,
	{ credentials, region, endpoint }: Pick<Identity, "credentials" | "region" | "endpoint">,
	shell: Shell,
): string | undefined {
	const quote = quotes[shell];
	const lines = ["aws connectcampaignsv2 create-campaign"];
	if (credentials.kind === "profile") {
		lines.push(`--profile ${quote(credentials.profile)}`);
	}
	lines.push(`--region ${quote(region)}`);
	if (endpoint !== undefined) {
		lines.push(`--endpoint-url ${quote(endpoint)}`);
	}
	lines.push(`--cli-input-json '${plain(laidOut[shell](body))}'`);
	const command = lines.join(` ${goesOn[shell]}\n  `);
	return command.length > maxLength ? undefined : command;
}

/** The body as a file for `--cli-input-json file://…`. */
export function cliInput(body: string): string {
	return `${JSON.stringify(JSON.parse(body), undefined, 2)}\n`;
}

/** What a line ends in that goes on. */
const goesOn: Readonly<Record<Shell, string>> = { posix: "\\", powershell: "`" };

const laidOut: Readonly<Record<Shell, (json: string) => string>> = {
	posix: (json) => cliInput(json).trimEnd(),
	// On Windows, an `aws.cmd` would end at the first line break of an argument.
	powershell: (json) => json,
};

const quotes: Readonly<Record<Shell, (word: string) => string>> = {
	posix: (word) => (bare(word) ? word : `'${word.replaceAll("'", "'\\''")}'`),
	// PowerShell takes typographic apostrophes for its own.
	powershell: (word) => (bare(word) ? word : `'${word.replaceAll(/['\u2018-\u201b]/g, "$&$&")}'`),
};

/** Whether a word means the same in every shell as it stands. */
function bare(word: string): boolean {
	return /^[A-Za-z0-9_][\w.:/-]*$/.test(word);
}

/** JSON in which all that a shell or a terminal might take for something else is escaped. */
function plain(json: string): string {
	return json.replaceAll(
		/['\u007f-\uffff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}
