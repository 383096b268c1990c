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
		...(otherFile === undefined
			? []
			: [`The campaign is linked to ${otherFile} now. That file loses the link.`]),
	];
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
