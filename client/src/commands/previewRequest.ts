import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { prepare, previewOf } from "./prepared";

/** Preview Request: shows what Create Campaign would send, without sending anything. */
export async function previewRequest(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Preview Request", async () => {
		const prepared = await prepare(context, target, "previewed");
		if (prepared !== undefined) {
			const [name, text] = previewOf(prepared);
			await context.documents.showBeside(name, prepared.document.uri.toString(), text);
		}
	});
}
