import { type LogOutputChannel, window } from "vscode";
import { forLabel, forMessage } from "../display/doors";

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
 */
export function offer(log: LogOutputChannel, level: Level, message: string, actions: Actions = {}): void {
	const pressed = async (): Promise<void> => {
		const buttons = Object.entries(actions).map(([label, run]) => ({ title: forLabel(label), run }));
		await (await show[level](forMessage(message), ...buttons))?.run();
	};
	pressed().catch((error: unknown) => log.error("A button of a message failed.", error));
}
