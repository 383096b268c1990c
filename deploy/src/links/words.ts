import { type CommandNames, editorCommands } from "../../../shared/src/text/commandNames";
import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";

/**
 * What is to be known before a file is linked to a campaign; nothing where that needs no question.
 *
 * @param otherFile the file that is linked to the campaign already.
 */
export function linkLines(
	campaignName: string,
	fileName: string,
	otherFile: string | undefined,
): readonly string[] {
	return [
		...(campaignName === fileName
			? []
			: [`Name in Amazon Connect: ${campaignName}`, `Name in the file: ${fileName}`]),
		...(otherFile === undefined ? [] : [otherFileLine(otherFile)]),
	];
}

/**
 * What is to be known before a campaign is saved as a file; nothing where that needs no question.
 *
 * @param otherCampaign the name of another campaign that the file describes now.
 * @param otherFile the file that is linked to the campaign already.
 * @param isReplaced the file is there, and nobody has asked yet whether its text is to be replaced.
 */
export function pullLines(
	otherCampaign: string | undefined,
	otherFile: string | undefined,
	isReplaced: boolean,
): readonly string[] {
	return [
		...(otherCampaign === undefined
			? []
			: [`The file is linked to the campaign "${forValue(otherCampaign)}" now, and loses that link.`]),
		...(otherFile === undefined ? [] : [otherFileLine(otherFile)]),
		...(isReplaced ? ["The file is there already, and its text is replaced."] : []),
	];
}

/**
 * Said where a campaign is the file's by its name alone.
 *
 * @param otherFile the file that is linked to it.
 */
export function foundLine(otherFile: string | undefined, commands: CommandNames = editorCommands): string {
	return otherFile === undefined
		? `Found by its name: no file is linked to it yet. ${commands.apply} links this one.`
		: `Found by its name: it is linked to ${otherFile}, and stays so.`;
}

function otherFileLine(file: string): string {
	return `The campaign is linked to ${file} now. That file loses the link.`;
}

/** What the user is told once a file is linked to a campaign. */
export function linkMessage(campaign: {
	readonly name: string;
	readonly id: string;
	readonly state: string | undefined;
}): string {
	const { name, id, state } = campaign;
	const how = state === undefined ? "its state could not be read" : `state ${forShortValue(state)}`;
	return sentence(`The file is linked to the campaign "${forValue(name)}", ID ${forShortValue(id)}, ${how}`);
}
