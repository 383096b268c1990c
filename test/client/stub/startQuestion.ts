/** Asks whether to start a campaign, of a stand-in for VS Code, and prints the buttons in their order. */
import { createRequire } from "node:module";
import { confirmStart } from "../../../client/src/ui/confirm";
import { viewOf } from "../doors/outcomes";

const { shown } = createRequire(__filename)("vscode");

void confirmStart(
	viewOf(() => "campaign"),
	undefined,
	() => Promise.resolve(),
).then(() => console.log(JSON.stringify(shown)));
