import { env } from "vscode";
import { cliCommand, cliInput, type Shell } from "../../../deploy/src/create/cli";
import { pickOne } from "../ui/quickPick";
import { offer } from "../ui/showMessage";
import { tellBriefly } from "../ui/tellBriefly";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { type Prepared, prepare, previewOf } from "./prepared";

const shells: readonly { readonly label: string; readonly detail: string; readonly shell: Shell }[] = [
	{ label: "POSIX Shell", detail: "sh, bash, zsh, and Git Bash on Windows", shell: "posix" },
	{ label: "PowerShell", detail: "version 7.3 or later", shell: "powershell" },
];

/** Copy as AWS CLI Command: the same request for the `aws` command, written for a shell. */
export async function copyCliCommand(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Copy as AWS CLI Command", async () => {
		const prepared = await prepareTheFile(context, target);
		if (prepared === undefined) {
			return;
		}
		const picked = await pickOne(shells, { title: "Shell that the command is for" });
		if (picked === undefined) {
			return;
		}
		const command = cliCommand(prepared.request.body, prepared.identity, picked.shell);
		if (command === undefined) {
			throw new Error(
				"The campaign is too long for a command line. Copy it as JSON for the AWS CLI, and name the file with --cli-input-json file://…",
			);
		}
		await env.clipboard.writeText(command);
		tellBriefly("The AWS CLI command was copied.");
	});
}

/** Copy as JSON for the AWS CLI: the body as a file for `--cli-input-json`. */
export async function copyCliInput(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Copy as JSON for the AWS CLI", async () => {
		const prepared = await prepareTheFile(context, target);
		if (prepared !== undefined) {
			await env.clipboard.writeText(cliInput(prepared.request.body));
			tellBriefly("The JSON for --cli-input-json was copied.");
		}
	});
}

/** Prepares a request that says what the file says; one that does not is told and not given away. */
async function prepareTheFile(context: CommandContext, target: unknown): Promise<Prepared | undefined> {
	const prepared = await prepare(context, target);
	if (prepared === undefined) {
		return undefined;
	}
	const [name, text] = previewOf(prepared);
	const source = prepared.document.uri.toString();
	// A preview that is open shows what is copied.
	context.documents.renew(name, source, text);
	if (prepared.request.differences.length === 0) {
		return prepared;
	}
	offer(context.log, "error", "Not copied: the request would not be what the file says.", {
		"Preview Request": () => context.documents.showBeside(name, source, text),
	});
	return undefined;
}
