import { workspace } from "vscode";
import type { LensSource } from "./codeLenses";

/** Start from a template…, in a file that has nothing in it yet. */
export const templateLens: LensSource = {
	lenses: (document) => {
		const lens = {
			title: "$(file-code) Start from a template…",
			tooltip: "Fills the file with a campaign of the kind that you choose.",
			command: "workbench.action.populateFileFromSnippet",
		};
		return document.getText().trim() === "" ? [lens] : [];
	},
};

/** Preview Request; without trust, Create Campaign says already what is missing. */
export const previewLens: LensSource = {
	lenses: ({ uri }) => {
		const lens = {
			title: "Preview Request",
			tooltip: "Shows what would be sent, without sending anything.",
			command: "connectCampaign.previewRequest",
			arguments: [uri],
		};
		return workspace.isTrusted ? [lens] : [];
	},
	onDidChange: (changed) => workspace.onDidGrantWorkspaceTrust(changed),
};

/** Show Communication Times. */
export const timesLens: LensSource = {
	lenses: ({ uri }) => [
		{
			title: "Communication Times",
			tooltip: "Shows when recipients can be reached, as a week.",
			command: "connectCampaign.showCommunicationTimes",
			arguments: [uri],
		},
	],
};
