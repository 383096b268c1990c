import { type CommandNames, editorCommands } from "../../../shared/src/text/commandNames";
import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { withoutHidden } from "../../../shared/src/text/plainText";
import { sentence } from "../../../shared/src/text/sentence";

/**
 * What the user is told once a campaign was saved as a file.
 *
 * @param unknown properties of it that this version doesn't know, as paths in words.
 */
export function pullMessage(
	campaign: { readonly name: string; readonly id: string; readonly state: string | undefined },
	file: string,
	unknown: readonly string[],
	commands: CommandNames = editorCommands,
): string {
	const { name, id, state } = campaign;
	const how = state === undefined ? "its state could not be read" : `state ${forShortValue(state)}`;
	const saved = `Campaign "${forValue(name)}", ID ${forShortValue(id)}, ${how}, was saved as ${forValue(file)}, which is linked to it`;
	const left =
		unknown.length === 0
			? ""
			: ` Connect Campaigns doesn't know ${forValue(unknown.join(", "))} yet. Leave it as it is: ${commands.apply} keeps what AWS has.`;
	return `${sentence(saved)}${left}`;
}

/** Longest part of a campaign's name in a file's, in UTF-16 code units: file systems allow for 255 bytes in all. */
const maxLength = 60;

/** What Windows takes for a device, whatever the extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** `Spring renewals.campaign.json` for a campaign of that name: one that every file system takes. */
export function campaignFileName(name: string): string {
	const allowed = withoutHidden(name)
		.replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]+/gu, "-")
		.replace(/\s+/g, " ");
	const stem = allowed
		.slice(0, maxLength)
		.replace(/[\ud800-\udbff]$/, "")
		.replace(/^[\s.-]+|[\s.-]+$/g, "");
	return `${stem === "" ? "campaign" : devices.test(stem) ? `${stem}-` : stem}.campaign.json`;
}
