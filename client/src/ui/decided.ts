import { commands, type LogOutputChannel } from "vscode";
import type { Decision } from "../aws/identity";
import { offer } from "./offer";

const deciders = {
	setting: (source: string) => `The setting ${source}`,
	environment: (source: string) => `The environment variable ${source}`,
	profile: (source: string) => `The AWS profile ${source}`,
	remembered: (source: string) => `The choice of ${source}`,
} as const;

/** Says that a pick would change nothing, because something else decides, and offers the setting that can. */
export function tellDecided(
	log: LogOutputChannel,
	key: "profile" | "region",
	what: string,
	{ by, source }: Decision<unknown>,
): void {
	offer(log, "information", `${deciders[by](source)} decides: campaigns are created with ${what}.`, {
		"Open Settings": () => commands.executeCommand("workbench.action.openSettings", `connectCampaign.${key}`),
	});
}
