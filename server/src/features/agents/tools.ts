import type { agentToolNames } from "../../../../shared/src/agents";
import { CampaignText } from "../../diagnostics/campaignText";
import type { Environments } from "../../diagnostics/environments";
import type { Severities } from "../../diagnostics/severities";
import { checkAnswer } from "./checkAnswer";
import { previewAnswer } from "./previewAnswer";

/** A tool for agents: what it is called, and what it says of a campaign. */
export interface AgentTool {
	readonly name: (typeof agentToolNames)[number];
	readonly title: string;
	/** When to use it and what comes back, for a language model. */
	readonly description: string;
	/**
	 * @param name of the file.
	 * @param environments what its `${name}` stand for; undefined where they are gaps.
	 * @returns at most 2 KB of text.
	 */
	answer(name: string, text: string, severities: Severities, environments?: Environments): string;
}

/** All there are. None writes a file, reaches AWS or reads anything but the campaign. */
export const agentTools: readonly AgentTool[] = [
	{
		name: "connect-campaign_check",
		title: "Check Campaign",
		description:
			"Checks an Amazon Connect outbound campaign file (*.campaign.json) or its text. Returns each problem with line:column, severity, code and what to write, and the edits of fixes that are certain. Use it after each change of such a file, until it says that there are no problems. Leave ${name} in a value as it is: environments may have values for it.",
		answer: (name, text, severities, environments) =>
			checkAnswer(name, new CampaignText(text, severities, undefined, undefined, environments)),
	},
	{
		name: "connect-campaign_preview",
		title: "Preview Campaign Request",
		description:
			"Shows the CreateCampaign request (method, path, body) that an Amazon Connect outbound campaign file or its text stands for, with region and account of its ARNs, and whether errors would keep it from being sent. Sends nothing and needs no credentials.",
		answer: previewAnswer,
	},
];

/** What each of the tools is called with: a path or a text. */
export const agentToolSchema = {
	type: "object",
	properties: {
		path: {
			type: "string",
			description:
				"Path of a *.campaign.json file, relative to the workspace. Leave it out if you give text.",
		},
		text: {
			type: "string",
			description: "The whole text of a campaign file, if it isn't saved.",
		},
	},
	additionalProperties: false,
} as const;
