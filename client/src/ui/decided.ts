import { commands, type LogOutputChannel } from "vscode";
import { offer } from "./showMessage";

/** Says that a pick would change nothing, because a setting is above it, and offers that setting. */
export function tellDecided(log: LogOutputChannel, key: "profile" | "region", what: string): void {
	const setting = `connectCampaign.${key}`;
	offer(log, "information", `The setting ${setting} decides: campaigns are created with ${what}.`, {
		"Open Settings": () => commands.executeCommand("workbench.action.openSettings", setting),
	});
}
