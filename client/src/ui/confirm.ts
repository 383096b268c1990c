import { window } from "vscode";
import { confirmationLines } from "../submit/confirmation";
import type { Summary } from "../submit/ports";

/** Asks once whether to create the campaign; resolves to false when the user says no or closes the question. */
export async function confirmCreate(summary: Summary): Promise<boolean> {
	const answer = await window.showInformationMessage(
		`Create the campaign "${summary.name}"?`,
		{ modal: true, detail: confirmationLines(summary).join("\n") },
		"Create",
	);
	return answer === "Create";
}
