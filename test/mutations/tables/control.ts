import { mutationsOf } from "../mutation";

const start = "test/client/control/start.test.ts";

const existing = "test/client/commands/existing.test.ts";

/** Campaigns that exist: what is believed of them, and who may start them. */
export const control = [
	...mutationsOf(
		"deploy/src/control/campaignView.ts",
		[start],
		[
			[
				'mustEqual("ID", id, textOf(campaign["id"]));',
				"",
				"another campaign than the one asked for is started",
			],
			[
				'mustEqual("region", entry?.region ?? region, region);',
				"",
				"a campaign is started in another region",
			],
			[
				'mustEqual("region", region, regionOf(arn) ?? region);',
				"",
				"a campaign is started whose ARN is another region's",
			],
			[
				'mustEqual("instance", entry?.instanceId ?? instanceId, instanceId);',
				"",
				"a campaign is started in another instance",
			],
			['mustEqual("account", entry?.account ?? seen, seen);', "", "a campaign is started in another account"],
			[
				'mustEqual("account", seen, accountOf(arn) ?? seen);',
				"",
				"a campaign is started whose ARN is another account's",
			],
			[
				'account.kind === "known" ? account.id : accountOf(arn)',
				"entry?.account ?? accountOf(arn)",
				"the remembered account counts in place of that of STS",
			],
			["[-:/a-zA-Z0-9]{1,256}$/", "[-:/a-zA-Z0-9]{1,256}/", "a link that begins like an ID counts as one"],
			["entry.name === name ? undefined : entry.name", "name", "a new name is not shown as one"],
		],
	),
	...mutationsOf(
		"deploy/src/control/start.ts",
		[start],
		[
			[
				'campaign.state !== undefined && campaign.state !== "Initialized"',
				"false",
				"a campaign that runs already is started",
			],
			["if (!(await ports.confirm(campaign))) {", "if (false) {", "a campaign starts without a yes"],
			[
				"protectionReason(ports.protection, campaign.credentials, campaign.account)",
				"undefined",
				"a campaign starts in a protected account without its name",
			],
			[
				"campaign.credentials, campaign.account)",
				'campaign.credentials, { kind: "known", id: "" })',
				"the account of STS does not count for protection",
			],
			["!(await ports.typeName(campaign, reason))", "false", "a wrong name starts a protected campaign"],
			['delivery === "unknown"', 'delivery === "refused"', "a start in doubt is told as one that failed"],
			[
				'if (state !== undefined && state !== "Initialized") {',
				"if (true) {",
				"a state that lags is told as the last word",
			],
			["await ports.wait(pause);", "", "nobody waits between two looks"],
		],
	),
	...mutationsOf(
		"deploy/src/control/words.ts",
		[start],
		[
			["...(endpoint === undefined ? [] :", "...(true ? [] :", "the question hides where it goes"],
			[
				"...(formerName === undefined ? [] :",
				"...(true ? [] :",
				"the question hides that the name is another",
			],
		],
	),
	...mutationsOf(
		"client/src/commands/existing.ts",
		[existing],
		[
			["isCampaignId(target)", "true", "a forged link is sent to AWS as an ID"],
			[
				"target !== undefined && !(target instanceof Uri)",
				"false",
				"any argument stands for the active file",
			],
			[
				"entry: context.history.byId(target)",
				"entry: undefined",
				"what is remembered of a campaign does not count",
			],
			[
				"entry === undefined ? await currentIdentity(context) : await rememberedIdentity(entry)",
				"await currentIdentity(context)",
				"a campaign is started with whatever profile is in use",
			],
			[
				"viewOf(id, entry, identity, inspected.value)",
				"viewOf(id, undefined, identity, inspected.value)",
				"what AWS shows is not compared with what is remembered",
			],
			[
				"await context.identities.seen(identity.credentials, inspected.value.account);",
				"",
				"the list of profiles does not know where one led to",
			],
		],
	),
	...mutationsOf(
		"client/src/ui/rememberedIdentity.ts",
		[existing],
		[
			[
				"identity.endpoint !== endpoint",
				"false",
				"keys go to another endpoint than the campaign was created at",
			],
		],
	),
	...mutationsOf(
		"deploy/src/calls/inspect.ts",
		["test/client/aws/inspect.test.ts", start],
		[
			[
				"account = await callerAccount(identity, credentials, options.signal);",
				'account = { kind: "unknown", reason: "nobody asked" };',
				"STS is not asked before a start",
			],
			[
				"callService(identity, { ...options, credentials },",
				"callService(identity, options,",
				"a profile that leads elsewhere by now is asked for the campaign",
			],
		],
	),
];
