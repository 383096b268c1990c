import { cliCommand, cliInput } from "../../../deploy/src/create/cli";
import { copyAsCommand, copyAsInput } from "../ui/copyForCli";
import { offer } from "../ui/showMessage";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { type Prepared, prepare, previewOf } from "./prepared";

/** Copy as AWS CLI Command: the same request for the `aws` command, written for a shell. */
export async function copyCliCommand(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Copy as AWS CLI Command", async () => {
		const prepared = await prepareTheFile(context, target);
		if (prepared === undefined) {
			return;
		}
		await copyAsCommand((shell) => cliCommand(prepared.request.body, prepared.identity, shell));
	});
}

/** Copy as JSON for the AWS CLI: the body as a file for `--cli-input-json`. */
export async function copyCliInput(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Copy as JSON for the AWS CLI", async () => {
		const prepared = await prepareTheFile(context, target);
		if (prepared !== undefined) {
			await copyAsInput(cliInput(prepared.request.body));
		}
	});
}

/** Prepares a request that says what the file says; one that does not is told and not given away. */
async function prepareTheFile(context: CommandContext, target: unknown): Promise<Prepared | undefined> {
	const prepared = await prepare(context, target, "copied");
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
