import { Disposable, window } from "vscode";
import { environmentsFileName } from "../../../shared/src/environments/environments";
import { type ItemWords, plain } from "../identity/identityWords";
import type { CampaignEnvironments, FileEnvironments } from "./campaignEnvironments";
import { campaignLanguage } from "./schemes";
import { showItem, statusItem } from "./statusItem";

/** Shows in the status bar which environment campaign files are sent to, where there are environments. */
export function showEnvironment(environments: CampaignEnvironments): Disposable {
	const item = statusItem("environment", "environment", 92);
	const show = async (): Promise<void> => {
		const document = window.activeTextEditor?.document;
		const isCampaign = document?.languageId === campaignLanguage;
		const found = isCampaign ? await environments.ready(document.uri) : undefined;
		if (document === window.activeTextEditor?.document) {
			showItem(item, found && environmentWords(found));
		}
	};
	const showNow = (): void => void show();
	showNow();
	return Disposable.from(
		item,
		environments.onDidChange(showNow),
		window.onDidChangeActiveTextEditor(showNow),
	);
}

/** What the status bar says of the environments of a file. */
export function environmentWords({ chosen, changed, lost, fault }: FileEnvironments): ItemWords {
	const command = "connectCampaign.selectEnvironment";
	if (fault !== undefined) {
		return {
			text: "$(warning) Environment",
			tooltip: `${environmentsFileName}: ${fault}`,
			command,
			warns: true,
		};
	}
	if (changed !== undefined) {
		const tooltip = `The environment ${changed.name} leads elsewhere since you chose it. Click to choose again.`;
		return { text: `$(warning) ${plain(changed.name)}`, tooltip, command, warns: true };
	}
	if (lost !== undefined) {
		const tooltip = `The environment ${lost} that you chose is no longer in its file. Click to choose another.`;
		return { text: `$(warning) ${plain(lost)}`, tooltip, command, warns: true };
	}
	return chosen === undefined
		? {
				text: "$(layers) Environment",
				tooltip: "No environment is chosen. Click to choose one.",
				command,
				warns: false,
			}
		: {
				text: `$(layers) ${plain(chosen.name)}`,
				tooltip: "Environment whose values campaigns are judged and sent with. Click to choose another.",
				command,
				warns: false,
			};
}
