import { window } from "vscode";
import { forLabel } from "../../../shared/src/text/doors";

/** In milliseconds. */
const shownFor = 5_000;

/** Says something in the status bar, for a few seconds. */
export function tellBriefly(text: string): void {
	window.setStatusBarMessage(forLabel(text), shownFor);
}
