import type { CheckedProblem } from "../../../server/src/protocol";
import { forValue } from "../display/doors";
import { isTypeable, typeable } from "../display/typeable";
import { confirmationLines } from "../submit/confirmation";
import type { Summary } from "../submit/ports";
import { askModal, askText } from "./dialogs";

/**
 * Asks once whether to create the campaign; resolves to false when the user says no, closes the question, or goes to
 * look at the warnings.
 */
export async function confirmCreate(
	summary: Summary,
	showWarning: (first: CheckedProblem) => unknown,
): Promise<boolean> {
	const { earlier, warnings } = summary;
	const name = forValue(summary.name);
	const create = earlier === undefined ? "Create" : "Create Again";
	const look = "Show Warnings";
	const answer = await askModal({
		level: "information",
		question:
			earlier === undefined ? `Create the campaign "${name}"?` : `Create the campaign "${name}" once more?`,
		lines: confirmationLines(summary, Date.now()),
		buttons: [create, ...(warnings.length === 0 ? [] : [look])],
	});
	const [first] = warnings;
	if (answer === look && first !== undefined) {
		await showWarning(first);
	}
	return answer === create;
}

/**
 * Has the user type the name of the campaign, for this reason; false when they leave it. A name that nobody can type
 * from what is seen of it is replaced by the id; where there is none yet, by what can be typed of the name.
 */
export async function typeCampaignName(
	name: string,
	id: string | undefined,
	reason: string,
	verb: "create" | "start" = "create",
): Promise<boolean> {
	const wanted = wantedText(name, id, verb);
	const typed = await askText({
		title: `${verb === "create" ? "Create" : "Start"} the campaign "${forValue(name)}"?`,
		prompt: `${reason} ${wanted.prompt} to ${verb} it.`,
		placeHolder: wanted.text,
		faultOf: (value) => (value === wanted.text ? undefined : wanted.fault),
	});
	return typed === wanted.text;
}

interface Wanted {
	readonly text: string;
	readonly prompt: string;
	readonly fault: string;
}

function wantedText(name: string, id: string | undefined, verb: string): Wanted {
	if (isTypeable(name)) {
		return {
			text: name,
			prompt: "Type the name of the campaign",
			fault: "This is not yet the name of the campaign.",
		};
	}
	if (id !== undefined) {
		return {
			text: id,
			prompt: "The name cannot be typed as it is: type the ID of the campaign",
			fault: "This is not yet the ID of the campaign.",
		};
	}
	const text = typeable(name);
	return {
		text: text === "" ? verb : text,
		prompt: `The name cannot be typed as it is: type ${text === "" ? verb : text}`,
		fault: "This is not yet what is asked for.",
	};
}
