import { commands, type LogOutputChannel, window } from "vscode";
import { forLabel, forMessage } from "../../../shared/src/text/doors";

export type Level = "information" | "warning" | "error";
/** Buttons of a message, in order: what they say and what they do. */
export type Actions = Readonly<Record<string, () => unknown>>;

const show = {
	information: window.showInformationMessage,
	warning: window.showWarningMessage,
	error: window.showErrorMessage,
} as const;

/**
 * Shows a message with buttons and returns at once; what a button does runs when it is pressed. Whatever the message
 * holds, it shows as text.
 *
 * @param closed called when the message is gone, pressed or not.
 */
export function offer(
	log: LogOutputChannel,
	level: Level,
	message: string,
	actions: Actions = {},
	closed: () => void = () => undefined,
): void {
	const pressed = async (): Promise<void> => {
		const buttons = Object.entries(actions).map(([label, run]) => ({ title: forLabel(label), run }));
		const button = await show[level](forMessage(message), ...buttons);
		closed();
		await button?.run();
	};
	pressed().catch((error: unknown) => log.error("A button of a message failed.", error));
}

/** Says that a pick would change nothing, because a setting is above it, and offers that setting. */
export function tellDecided(log: LogOutputChannel, key: "profile" | "region", what: string): void {
	const setting = `connectCampaign.${key}`;
	offer(log, "information", `The setting ${setting} decides: campaigns are created with ${what}.`, {
		"Open Settings": () => commands.executeCommand("workbench.action.openSettings", setting),
	});
}

/** In milliseconds. */
const shownFor = 5_000;

/** Says something in the status bar, for a few seconds. */
export function tellBriefly(text: string): void {
	window.setStatusBarMessage(forLabel(text), shownFor);
}
