import { type Promised, security } from "./securityPromises";

const creating: readonly Promised[] = [
	{
		sentence:
			"If an ARN in the file names another region or account, nothing is sent; while your account isn't known, the question says which account the file names.",
		shownBy: [
			["client/gate.test.ts", "stops where the file belongs to another account, with both and the place"],
			["client/gate.test.ts", "stops where the file belongs to another region, before signing in"],
		],
	},
	{
		sentence: "If AWS denies the request, it says whom to ask for what, by the kind of policy.",
		shownBy: [["client/endings.test.ts", "tell of one {ending.name}, under the policy {repeat}"]],
	},
	{
		sentence:
			"If a property was lost, added, changed or given twice, nothing is sent, and the differences are listed.",
		shownBy: [
			["client/aws/send.test.ts", "stops before the request leaves when it is not the file"],
			["client/submit/compare.test.ts", "names every member that is lost, added or changed"],
			["client/submit/compare.test.ts", "notices members that are there twice, wherever"],
		],
	},
	{
		sentence: "A schedule without a time zone counts as UTC, never as local time.",
		shownBy: [
			["server/values/instantInUtc.test.ts", "counts as UTC without a zone where the clock is in {zone}"],
		],
	},
	{
		sentence:
			"A create request is sent again only if it certainly had no effect: no connection was made, or AWS refused it for its rate or for a wrong clock.",
		shownBy: [
			["client/aws/send.test.ts", "gets through when AWS takes it after it was too fast"],
			["client/access.test.ts", "are found out with a clock that is wrong, and the campaign is created"],
			["client/aws/send.test.ts", "is never repeated after {what}: there may be a campaign"],
		],
	},
	{
		sentence:
			"If AWS may have received it (timeout, broken connection, server error, Cancel after sending), or answers with a conflict, it is never repeated.",
		shownBy: [
			["client/createdOnce.test.ts", "when {name}, under the policy {policy}"],
			["client/gate.test.ts", "after the request had left: looks for the campaign and tells what it found"],
		],
	},
	{
		sentence: "A campaign with the content of the file that wasn't there before is yours.",
		shownBy: [["client/createdOnce.test.ts", "when {name}, under the policy {policy}"]],
	},
	{
		sentence:
			"If the window, VS Code or the computer goes down in between, the next start in this workspace looks for the campaign and tells you.",
		shownBy: [
			[
				"client/createdOnce.test.ts",
				"when VS Code is killed between sending and answer, under the policy {policy}",
			],
			["client/submit/pendingStore.test.ts", "outlive the process that kept them, and are told once"],
		],
	},
	{
		sentence: "It loads no credentials and sends nothing.",
		shownBy: [
			["client/aws/prepare.test.ts", "needs no credentials, and holds none"],
			["vscode/scenarios/following.ts", "reads the request before anything is sent"],
		],
	},
	{
		sentence: "Enter shows the campaign; for Pause it pauses, which does no harm.",
		shownBy: [["client/trust.test.ts", "ask with a first button, which Enter presses, that does no harm"]],
	},
	{
		sentence: "AWS is asked once more after your answer.",
		shownBy: [
			["client/control/control.test.ts", "is not touched where somebody changed it while the user was asked"],
			[
				"client/control/control.test.ts",
				"is not touched where it can't be read again, is gone, or is in another place",
			],
		],
	},
	{
		sentence: "In other states the command says why it can't, and sends nothing.",
		shownBy: [
			[
				"client/control/everyEnd.test.ts",
				"{verb} is explained in state {state}, and nothing is asked or sent",
			],
			["client/aws/campaigns.test.ts", "start from Initialized, once"],
		],
	},
	{
		sentence: "Stop and Delete always ask you to type the name.",
		shownBy: [
			[
				"client/control/everyEnd.test.ts",
				"stop and delete want the name typed each time, the others where something is protected",
			],
		],
	},
	{
		sentence:
			"If the answer gets lost, the campaign is looked at, and the request is never repeated by itself.",
		shownBy: [
			[
				"client/control/control.test.ts",
				"is looked at after the doubt of {fault.kind}, and was started once",
			],
			["client/control/everyEnd.test.ts", "{verb} in state {state}, with {name}"],
		],
	},
];

const identity: readonly Promised[] = [
	{
		sentence: "AWS files are read the way the AWS CLI reads them.",
		shownBy: [
			["client/aws/ini.test.ts", "are read as botocore reads them"],
			["client/aws/awsCli.test.ts", "knows the profiles and sections that botocore knows"],
		],
	},
	{
		sentence:
			"As with the AWS CLI, keys in the environment win over AWS_PROFILE, which still decides region and endpoint, and AWS_DEFAULT_PROFILE comes before AWS_PROFILE.",
		shownBy: [
			["client/aws/identity.test.ts", "goes by setting, pick, keys, AWS_PROFILE"],
			[
				"client/aws/identity.test.ts",
				"takes region and endpoint of the profile that AWS_PROFILE names beside keys of the environment",
			],
		],
	},
	{
		sentence: "Plain HTTP works for this computer only, including names that resolve to it.",
		shownBy: [
			["client/aws/guardedHandler.test.ts", "takes names for this computer that resolve to loopback alone"],
			["client/aws/endpoint.test.ts", "is plain HTTP to this computer only, wherever it is configured"],
		],
	},
	{
		sentence: "Endpoints of other profiles are never used, not even those of a role's source profile.",
		shownBy: [
			["client/aws/ssoEndpoint.test.ts", "are those of the chosen profile for the whole chain of roles"],
			["client/aws/credentials.test.ts", "assumes roles with no endpoint but that of the identity"],
		],
	},
	{
		sentence:
			"The certificates in AWS_CA_BUNDLE, or in ca_bundle of the profile, are trusted besides those of Node.js.",
		shownBy: [
			["client/aws/caBundle.test.ts", "comes beside the certificates of Node.js and NODE_EXTRA_CA_CERTS"],
			["client/aws/identity.test.ts", "takes the certificates of the environment, then those of the profile"],
		],
	},
	{
		sentence: "A credential_process runs without a shell, has 60 seconds, and ends with Cancel.",
		shownBy: [
			[
				"client/aws/credentialProcess.test.ts",
				"gets its arguments as the AWS CLI passes them, without a shell",
			],
			["client/aws/credentialProcess.test.ts", "has a limit"],
			["client/aws/credentialProcess.test.ts", "dies with Cancel, and what it started too"],
		],
	},
];

export const promises: readonly Promised[] = [...security, ...creating, ...identity];
