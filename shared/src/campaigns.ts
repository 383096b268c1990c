/** The channels of a campaign, as the API names and orders them. */
export const campaignChannels = ["telephony", "sms", "email", "whatsApp"] as const;

/** The modes in which calls reach an agent. */
export const agentModes = ["progressive", "predictive", "preview"] as const;

/** How calls are placed. */
export const dialingModes = [...agentModes, "agentless"] as const;
