/** What can be done to a campaign that exists, beside changing it. */
export type ControlVerb = "start" | "pause" | "resume" | "stop" | "delete";

/** What the service is called for. */
export type Purpose = "create" | ControlVerb | "update" | "read" | "list" | "instances";

interface Words {
	/** What is being done, while it is being done. */
	readonly step: string;
	/** Whether it changes something, so that doing it twice may do harm. */
	readonly changes: boolean;
	/** What nothing came of, as in "Nothing was created." */
	readonly nothing: string;
	/** What may have come of it all the same, and what to do then. */
	readonly perhaps: string;
	/** The IAM actions that the caller needs in any case. */
	readonly actions: readonly string[];
}

export const purposes: Readonly<Record<Purpose, Words>> = {
	create: {
		step: "Sending to Amazon Connect",
		changes: true,
		nothing: "Nothing was created.",
		perhaps: "The campaign may have been created: look for it in Amazon Connect before you try again.",
		actions: ["connect-campaigns:CreateCampaign", "connect-campaigns:TagResource"],
	},
	start: {
		step: "Starting the campaign",
		changes: true,
		nothing: "The campaign was not started.",
		perhaps: "The campaign may have been started: look at its state before you try again.",
		actions: ["connect-campaigns:GetCampaignState", "connect-campaigns:StartCampaign"],
	},
	pause: {
		step: "Pausing the campaign",
		changes: true,
		nothing: "The campaign was not paused.",
		perhaps: "The campaign may have been paused: look at its state before you try again.",
		actions: ["connect-campaigns:GetCampaignState", "connect-campaigns:PauseCampaign"],
	},
	resume: {
		step: "Resuming the campaign",
		changes: true,
		nothing: "The campaign was not resumed.",
		perhaps: "The campaign may have been resumed: look at its state before you try again.",
		actions: ["connect-campaigns:GetCampaignState", "connect-campaigns:ResumeCampaign"],
	},
	stop: {
		step: "Stopping the campaign",
		changes: true,
		nothing: "The campaign was not stopped.",
		perhaps: "The campaign may have been stopped: look at its state before you try again.",
		actions: ["connect-campaigns:GetCampaignState", "connect-campaigns:StopCampaign"],
	},
	delete: {
		step: "Deleting the campaign",
		changes: true,
		nothing: "The campaign was not deleted.",
		perhaps: "The campaign may have been deleted: look whether it is there before you try again.",
		actions: ["connect-campaigns:DescribeCampaign", "connect-campaigns:DeleteCampaign"],
	},
	update: {
		step: "Changing the campaign",
		changes: true,
		nothing: "",
		perhaps: "",
		actions: [
			"connect-campaigns:UpdateCampaign*",
			"connect-campaigns:DeleteCampaignC*",
			"connect-campaigns:DeleteCampaignEntryLimits",
			"connect-campaigns:TagResource",
			"connect-campaigns:UntagResource",
		],
	},
	read: {
		step: "Asking Amazon Connect",
		changes: false,
		nothing: "",
		perhaps: "",
		actions: [
			"connect-campaigns:ListCampaigns",
			"connect-campaigns:DescribeCampaign",
			"connect-campaigns:GetCampaignState",
		],
	},
	list: {
		step: "Listing campaigns",
		changes: false,
		nothing: "",
		perhaps: "",
		actions: ["connect-campaigns:ListCampaigns", "connect-campaigns:GetCampaignStateBatch"],
	},
	instances: {
		step: "Listing instances",
		changes: false,
		nothing: "",
		perhaps: "",
		actions: ["connect:ListInstances", "ds:DescribeDirectories"],
	},
};
