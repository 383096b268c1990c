import { window } from "vscode";
import type { CheckedProblem } from "../../../server/src/protocol";
import { confirmationLines } from "../submit/confirmation";
import type { Summary } from "../submit/ports";

/**
 * Asks once whether to create the campaign; resolves to false when the user says no, closes the question, or goes to
 * look at the warnings.
 */
export async function confirmCreate(
	summary: Summary,
	showWarning: (first: CheckedProblem) => unknown,
): Promise<boolean> {
	const { name, earlier, warnings } = summary;
	const create = earlier === undefined ? "Create" : "Create Again";
	const look = "Show Warnings";
	const answer = await window.showInformationMessage(
		earlier === undefined ? `Create the campaign "${name}"?` : `Create the campaign "${name}" once more?`,
		{ modal: true, detail: confirmationLines(summary, Date.now()).join("\n") },
		create,
		...(warnings.length === 0 ? [] : [look]),
	);
	const [first] = warnings;
	if (answer === look && first !== undefined) {
		await showWarning(first);
	}
	return answer === create;
}

/** Has the user type the name of the campaign, for this reason; false when they leave it. */
export async function typeCampaignName(
	name: string,
	reason: string,
	verb: "create" | "start" = "create",
): Promise<boolean> {
	const typed = await window.showInputBox({
		title: `${verb === "create" ? "Create" : "Start"} the campaign "${name}"?`,
		prompt: `${reason} Type the name of the campaign to ${verb} it.`,
		placeHolder: name,
		ignoreFocusOut: true,
		validateInput: (value) => (value === name ? undefined : "This is not yet the name of the campaign."),
	});
	return typed === name;
}
