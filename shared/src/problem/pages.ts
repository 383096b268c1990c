import { homepage } from "../../../package.json";
import type { Code } from "./codes";

const folder = `${homepage.replace(/#.*$/, "")}/blob/main/docs/problems`;

/** Public address of the page about a code: what is wrong, why, by which source, and how to fix it. */
export function pageOf(code: Code): string {
	return `${folder}/${code}.md`;
}

/**
 * The command of a client that shows the page about a code, its only argument. Linked only for a client that has said
 * `showsProblemPages: true` in its initializationOptions. Such a client links the codes of diagnostics itself: the
 * address would be a third of what each diagnostic takes on its way.
 */
export const showProblemPageCommand = "connectCampaign.showProblemPage";

/** A link that runs that command. */
export function problemPageLink(code: string): string {
	return `command:${showProblemPageCommand}?%22${code}%22`;
}

/** Whether a value has the form of a problem's code, such as `missing-member`. */
export function hasCodeForm(value: unknown): value is string {
	return typeof value === "string" && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value);
}
