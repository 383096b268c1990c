import { workspace } from "vscode";
import { identifiersIn } from "../../../deploy/src/links/linkedFile";
import { checkInstanceId, isInstanceId } from "../../../shared/src/values/instanceId";
import { readCampaignFiles } from "../ui/campaignFiles";
import { askText } from "../ui/dialogs";
import { pickOne } from "../ui/quickPick";
import type { CommandContext } from "./context";

/** Has the user pick an instance out of those that files of the workspace name, or type its ID. */
export async function pickInstance({ log }: CommandContext, title: string): Promise<string | undefined> {
	const files = new Map<string, string[]>();
	for (const { uri, text } of await readCampaignFiles(log)) {
		const instanceId = identifiersIn(text)?.instanceId;
		if (instanceId !== undefined && isInstanceId(instanceId)) {
			files.set(instanceId, [...(files.get(instanceId) ?? []), workspace.asRelativePath(uri)]);
		}
	}
	if (files.size === 0) {
		return await typeInstance(title);
	}
	const items = [...files].map(([id, [first = "", ...more]]) => ({
		label: id,
		description: more.length === 0 ? first : `${first} and ${more.length} more`,
		id,
	}));
	const other = { label: "Another instance…", description: "type its ID", id: undefined };
	const picked = await pickOne([...items, other], { title, placeHolder: "Amazon Connect instance" });
	return picked === other ? await typeInstance(title) : picked?.id;
}

async function typeInstance(title: string): Promise<string | undefined> {
	const id = await askText({
		title,
		prompt: "ID of the Amazon Connect instance: the last part of the instance's ARN",
		faultOf: (value) => {
			const typed = value.trim();
			return isInstanceId(typed) ? undefined : (checkInstanceId(typed)?.message ?? "Type the instance's ID.");
		},
	});
	return id?.trim();
}
