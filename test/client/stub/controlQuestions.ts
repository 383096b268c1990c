/** Asks about each operation on a campaign, of a stand-in for VS Code, and prints the buttons in their order. */
import { createRequire } from "node:module";
import { confirmControl } from "../../../client/src/ui/confirm";
import { operations } from "../../../deploy/src/control/operations";

const { shown } = createRequire(__filename)("vscode");

async function main(): Promise<void> {
	for (const operation of Object.values(operations)) {
		await confirmControl(operation, "campaign", [], () => Promise.resolve());
	}
	console.log(JSON.stringify(shown));
}

void main();
