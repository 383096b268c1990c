import { window } from "vscode";
import { confirmationLines } from "../submit/confirmation";
import type { Summary } from "../submit/ports";

/** Asks once whether to create the campaign; resolves to false when the user says no or closes the question. */
export async function confirmCreate(summary: Summary): Promise<boolean> {
	const { name, earlier } = summary;
	const create = earlier === undefined ? "Create" : "Create Again";
	const answer = await window.showInformationMessage(
		earlier === undefined ? `Create the campaign "${name}"?` : `Create the campaign "${name}" once more?`,
		{ modal: true, detail: confirmationLines(summary, Date.now()).join("\n") },
		create,
	);
	return answer === create;
}
