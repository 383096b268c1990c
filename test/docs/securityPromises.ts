/** A sentence of the documentation, and the tests that show that it is true. */
export interface Promised {
	/** Word for word, without emphasis. */
	readonly sentence: string;
	/** File below `test`, and the title of a test or of a scenario's step, with `{name}` for what differs. */
	readonly shownBy: readonly (readonly [file: string, title: string])[];
}

/** What the page on security promises. */
export const security: readonly Promised[] = [
	{
		sentence:
			"In an untrusted workspace, every command that talks to AWS refuses to run, and the view Campaigns asks nothing.",
		shownBy: [
			["client/campaigns/campaignsView.test.ts", "asks nothing in a workspace that is not trusted"],
			["client/trust.test.ts", "say in an untrusted workspace that nothing is sent, and load nothing of AWS"],
			["vscode/scenarios/untrustedWorkspace.ts", "finds no command that talks to AWS"],
		],
	},
	{
		sentence: "Settings of a workspace can't choose profile, region or protection.",
		shownBy: [
			["client/manifest.test.ts", "keeps profile, region and protection out of the reach of a workspace"],
			["vscode/scenarios/identity.ts", "finds that settings of the workspace change nothing"],
		],
	},
	{
		sentence: "A [file of environments](environments.md) in the workspace chooses nothing by itself.",
		shownBy: [["client/ui/suites/environments.ts", "choose nothing by themselves"]],
	},
	{
		sentence:
			"You pick the environment, and agree once to the profile, region and account that it names, and again after they change.",
		shownBy: [
			["client/ui/suites/environments.ts", "ask once for where one leads, and again after that has changed"],
			["vscode/scenarios/environments.ts", "has to agree anew once the file leads elsewhere"],
		],
	},
	{
		sentence: "It can add protection, and never removes any.",
		shownBy: [["client/ui/suites/environments.ts", "add protection and never remove any"]],
	},
	{
		sentence: "If you have chosen no region, the ARNs in a file can.",
		shownBy: [
			["client/aws/identity.test.ts", "decides the region by setting, pick, environment, profile, ARNs"],
		],
	},
	{
		sentence: "An ARN of another region or account than yours stops the request.",
		shownBy: [
			["client/gate.test.ts", "stops where the file belongs to another account, with both and the place"],
			["client/gate.test.ts", "stops where the file belongs to another region, before signing in"],
		],
	},
	{
		sentence:
			"While AWS STS doesn't say which account is yours, the question names the account of the file instead.",
		shownBy: [["client/submit/describe.test.ts", "say which account the file names where yours isn't known"]],
	},
	{
		sentence: "A create request that may have reached AWS is never sent again by itself.",
		shownBy: [
			["client/aws/send.test.ts", "is never repeated after {what}: there may be a campaign"],
			["client/createdOnce.test.ts", "when {name}, under the policy {policy}"],
		],
	},
	{
		sentence:
			"Describe, Start, Pause, Resume, Stop and Delete believe neither their argument nor the history: ID, account, region and instance have to be what AWS says.",
		shownBy: [
			["client/control/control.test.ts", "stops where the remembered {what} is not AWS's"],
			[
				"client/control/control.test.ts",
				"stops where AWS answers with another campaign, or one of another account or region",
			],
		],
	},
	{
		sentence: "Text from files, services, profiles and errors is shown as plain text.",
		shownBy: [["client/display/sinks.test.ts", "are given texts that come through a door"]],
	},
	{
		sentence: "It can't become a link, an icon, markup or a second line, and its length is limited.",
		shownBy: [
			["client/doors.test.ts", "it is shown as text, in one line and within bounds (seed {seed})"],
			["server/foreignTexts.test.ts", "it is shown as text, with severities {name}"],
			["client/times/page.test.ts", "takes nothing of the file for markup"],
		],
	},
	{
		sentence:
			"Documents such as Preview Request show the text as it is, so VS Code underlines web addresses there as in any file.",
		shownBy: [
			["client/aws/prepare.test.ts", "gives the very request that is sent for {file.name}"],
			["vscode/scenarios/following.ts", "reads the request before anything is sent"],
		],
	},
	{
		sentence:
			"The command line shows such text as one line, in which nothing commands a terminal or what runs a build.",
		shownBy: [
			["cli/cli.test.ts", "lets no line of a file pass for a command to a build"],
			[
				"cli/account/writing.test.ts",
				"hides what the API marks as sensitive, and lets no text of AWS command a terminal or a build",
			],
		],
	},
	{
		sentence: "It hides sender addresses and sender names.",
		shownBy: [
			[
				"cli/account/writing.test.ts",
				"hides what the API marks as sensitive, and lets no text of AWS command a terminal or a build",
			],
		],
	},
	{
		sentence:
			"The command line shows account, credentials and region before it asks anything of Amazon Connect.",
		shownBy: [
			[
				"cli/account/reading.test.ts",
				"stops at another account than the expected one, before Amazon Connect is asked",
			],
		],
	},
	{
		sentence: "Without a terminal, it changes nothing unless the call has agreed beforehand.",
		shownBy: [
			[
				"cli/account/writing.test.ts",
				"needs its answers beforehand where there is no terminal, and sends nothing without",
			],
		],
	},
	{
		sentence: "Plain HTTP goes to this computer only.",
		shownBy: [
			[
				"client/aws/guardedHandler.test.ts",
				"sends nothing over plain HTTP where a name may be another computer",
			],
			["client/aws/credentials.test.ts", "sends nothing to another computer over plain HTTP"],
		],
	},
	{
		sentence:
			"The exception is AWS's own addresses for the credentials of containers and EC2 instances, if you or your profile pick those.",
		shownBy: [
			["client/aws/credentials.test.ts", "takes the credentials of a container when they were chosen"],
			["client/aws/credentials.test.ts", "takes the role of an EC2 instance when it was chosen"],
		],
	},
	{
		sentence:
			"Endpoints of a profile that isn't in use get nothing, and no more than 4 MB of an answer is read.",
		shownBy: [
			[
				"client/aws/ssoEndpoint.test.ts",
				"are the profile's own, and another profile's endpoint gets nothing",
			],
			["client/aws/send.test.ts", "never takes the endpoint of a profile that is not in use"],
			["client/network.test.ts", "that is too long is not read beyond the limit, and it is told so"],
		],
	},
	{
		sentence:
			"The language server gets no credentials and no AWS_ variables, but it runs as the same user as VS Code.",
		shownBy: [
			["client/serverEnvironment.test.ts", "has no variable of AWS, and all others"],
			["rooms.test.ts", "import what is installed where they need it, and nowhere else"],
		],
	},
	{
		sentence: "Credentials are loaded again for each command and never saved.",
		shownBy: [
			["client/aws/credentials.test.ts", "reads keys afresh each time"],
			["client/canary.test.ts", "stay where they are: {ending}"],
		],
	},
	{
		sentence: "The view Campaigns keeps those of the account that it shows in memory.",
		shownBy: [["deploy/inventory.test.ts", "asks with the credentials that it was opened with"]],
	},
	{
		sentence:
			"The exception is a renewed SSO or aws login token, which goes back to the AWS CLI's own cache.",
		shownBy: [
			[
				"client/aws/ssoEndpoint.test.ts",
				"get a token that is about to expire where it is renewed, and nowhere else",
			],
		],
	},
	{
		sentence:
			"Secrets of the credentials in use are hidden wherever the extension shows or logs what others said, URL-encoded and base64 forms included.",
		shownBy: [
			["client/canary.test.ts", "stay where they are: {ending}"],
			["client/submit/redact.test.ts", "hides what is escaped or encoded"],
			["client/submit/redact.test.ts", "hides base64, wherever in a longer text the secret stands"],
		],
	},
	{
		sentence: "Values shorter than 8 characters aren't recognized, except for MFA codes.",
		shownBy: [
			["client/submit/redact.test.ts", "leaves short texts alone"],
			["client/submit/redact.test.ts", "hides the code of an MFA device where it stands alone"],
		],
	},
	{
		sentence: "The log holds what was asked, confirmed, sent and answered, with names and IDs.",
		shownBy: [
			["client/createdOnce.test.ts", "when {name}, under the policy {policy}"],
			["client/control/control.test.ts", "asks, confirms, sends and ends apart in the log"],
		],
	},
	{
		sentence: "Credentials, sender addresses and sender names are hidden in it the same way.",
		shownBy: [
			["client/submit/submit.test.ts", "never logs credentials or sensitive members, whatever AWS repeats"],
			["client/canary.test.ts", "stay where they are: {ending}"],
		],
	},
	{
		sentence:
			"The extension's storage keeps the picked profile and region of each folder, and the accounts of the 50 profiles used last, for each workspace.",
		shownBy: [
			["client/profileAccounts.test.ts", "keep the last one of each profile, and no more than a few"],
		],
	},
	{
		sentence:
			"It keeps each campaign that was created, pulled or linked: file, name, ID, ARN, instance, region, account, profile, endpoint, time, state and a hash of the content.",
		shownBy: [
			["client/submit/history.test.ts", "keeps these members of a creation and no others"],
			["client/submit/history.test.ts", "has room for more than a person creates"],
		],
	},
	{
		sentence: "The record of a request under way holds the same without ARN and state.",
		shownBy: [["client/submit/history.test.ts", "keeps these members of a creation and no others"]],
	},
	{
		sentence: "It adds the IDs of campaigns of that name and the process that sent the request.",
		shownBy: [
			["client/submit/history.test.ts", "keeps these members of a creation and no others"],
			["client/submit/pendingStore.test.ts", "outlive the process that kept them, and are told once"],
		],
	},
	{
		sentence:
			"Unless connectCampaign.keepLastApplied is off, it keeps the content of each campaign as it was last created, applied or pulled.",
		shownBy: [
			["client/links/links.test.ts", "have what was last applied kept until the user wants none of it"],
		],
	},
	{
		sentence: "Switching it off deletes that.",
		shownBy: [
			["deploy/links/lastAppliedStore.test.ts", "is deleted one by one and as a whole"],
			["client/links/links.test.ts", "have what was last applied kept until the user wants none of it"],
		],
	},
	{
		sentence: "Only your user can read the list of campaigns, that record and that content.",
		shownBy: [
			[
				"deploy/links/lastAppliedStore.test.ts",
				"is only the user's, stays in its folder and leaves no half files",
			],
			["client/submit/historyFile.test.ts", "is only the user's, and leaves no half files"],
			["client/submit/pendingStore.test.ts", "are read by nobody but the user, and stay in their folder"],
		],
	},
	{
		sentence: "There is no telemetry.",
		shownBy: [
			["client/imports.test.ts", "reach the network, and start programs, from the rooms that call AWS alone"],
		],
	},
	{
		sentence: "The extension connects to AWS, your endpoints and what the profile signs in with.",
		shownBy: [
			["client/imports.test.ts", "reach the network, and start programs, from the rooms that call AWS alone"],
		],
	},
	{
		sentence:
			"It does so for the commands that need AWS, for the view Campaigns, and when a start finds the record of a request.",
		shownBy: [
			["client/campaigns/campaignsView.test.ts", "asks nothing when the window gets the focus"],
			[
				"client/startup.test.ts",
				"comes up without the AWS SDK and without the client of the language server",
			],
		],
	},
	{
		sentence:
			"Nothing is looked up for suggestions unless you pick a look-up, or set connectCampaign.liveValues to automatic.",
		shownBy: [["client/live/live.test.ts", "nothing is asked before somebody picks a look-up of its kind"]],
	},
];
