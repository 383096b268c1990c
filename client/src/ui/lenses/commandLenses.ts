import { workspace } from "vscode";
import type { LensSource } from "./lens";

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
