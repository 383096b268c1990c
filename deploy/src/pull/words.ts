import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";

/** What the user is told once a campaign was saved as a file. */
export function pullMessage(
	campaign: { readonly name: string; readonly id: string; readonly state: string | undefined },
	file: string,
): string {
	const { name, id, state } = campaign;
	const how = state === undefined ? "its state could not be read" : `state ${forShortValue(state)}`;
	return sentence(
		`Campaign "${forValue(name)}", ID ${forShortValue(id)}, ${how}, was saved as ${forValue(file)}, which is linked to it`,
	);
}
