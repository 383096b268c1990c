/** What tools for agents are asked and answer, as the client, the server and the command line say it. Imports nothing. */

/** The tools, as they are called in the manifest and by `connect-campaigns mcp`. */
export const agentToolNames = ["connect-campaign_check", "connect-campaign_preview"] as const;

export interface AgentAnswerParams {
	readonly tool: (typeof agentToolNames)[number];
	/** The document that settings are taken for. */
	readonly uri: string;
	/** What the answer calls the campaign. */
	readonly name: string;
	/** The whole text of the campaign. */
	readonly text: string;
}

export interface AgentAnswerResult {
	/** At most 2 KB. */
	readonly text: string;
}
