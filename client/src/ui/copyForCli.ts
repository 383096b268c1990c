import { env } from "vscode";
import type { Shell } from "../../../deploy/src/create/cli";
import { pickOne } from "./quickPick";
import { tellBriefly } from "./showMessage";

const shells: readonly { readonly label: string; readonly detail: string; readonly shell: Shell }[] = [
	{ label: "POSIX Shell", detail: "sh, bash, zsh, and Git Bash on Windows", shell: "posix" },
	{ label: "PowerShell", detail: "version 7.3 or later", shell: "powershell" },
];

/**
 * Asks for a shell and copies the command that is written for it; does nothing where the question is dismissed.
 *
 * @param write gives undefined where the command would be too long.
 * @throws Error then, with what to do instead.
 */
export async function copyAsCommand(write: (shell: Shell) => string | undefined): Promise<void> {
	const picked = await pickOne(shells, { title: "Shell that the command is for" });
	if (picked === undefined) {
		return;
	}
	const command = write(picked.shell);
	if (command === undefined) {
		throw new Error(
			"The campaign is too long for a command line. Copy it as JSON for the AWS CLI, and name the file with --cli-input-json file://…",
		);
	}
	await env.clipboard.writeText(command);
	tellBriefly("The AWS CLI command was copied.");
}

/** Copies what `--cli-input-json` reads from a file. */
export async function copyAsInput(text: string): Promise<void> {
	await env.clipboard.writeText(text);
	tellBriefly("The JSON for --cli-input-json was copied.");
}
