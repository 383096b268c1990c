import { workspace } from "vscode";

/** When AWS may be asked what an account has. */
type LiveMode = "off" | "onRequest" | "automatic";

/** What the user chose. Their own setting alone counts: a workspace decides nothing about what AWS is asked. */
export function liveMode(): LiveMode {
	const chosen: unknown = workspace.getConfiguration("connectCampaign").inspect("liveValues")?.globalValue;
	return chosen === "off" || chosen === "automatic" ? chosen : "onRequest";
}
