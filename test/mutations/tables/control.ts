import { mutationsOf } from "../mutation";

const start = "test/client/control/control.test.ts";

const everyEnd = "test/client/control/everyEnd.test.ts";

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
				'mustEqual("region", remembered?.region ?? region, region);',
				"",
				"a campaign is started in another region",
			],
			[
				'mustEqual("region", region, regionOf(arn) ?? region);',
				"",
				"a campaign is started whose ARN is another region's",
			],
			[
				'mustEqual("instance", remembered?.instanceId ?? instanceId, instanceId);',
				"",
				"a campaign is started in another instance",
			],
			[
				'mustEqual("account", remembered?.account ?? seen, seen);',
				"",
				"a campaign is started in another account",
			],
			[
				'mustEqual("account", seen, accountOf(arn) ?? seen);',
				"",
				"a campaign is started whose ARN is another account's",
			],
			[
				'account.kind === "known" ? account.id : accountOf(arn)',
				"remembered?.account ?? accountOf(arn)",
				"the remembered account counts in place of that of STS",
			],
			["remembered.name === name ? undefined : remembered.name", "name", "a new name is not shown as one"],
		],
	),
	...mutationsOf(
		"deploy/src/calls/remoteCampaign.ts",
		[start, existing],
		[
			["[-:/a-zA-Z0-9]{1,256}$/", "[-:/a-zA-Z0-9]{1,256}/", "a link that begins like an ID counts as one"],
			['isCampaignId(value["id"]) &&', "", "a forged row is sent to AWS as an ID"],
		],
	),
	...mutationsOf(
		"deploy/src/control/control.ts",
		[start, everyEnd],
		[
			[
				'availability(operation, state) === "refused"',
				"false",
				"a campaign is asked for what its state does not allow",
			],
			["if (!(await ports.confirm(campaign))) {", "if (false) {", "a campaign is touched without a yes"],
			[
				"protectionReason(ports.protection, credentials, account)",
				"undefined",
				"a campaign starts in a protected account without its name",
			],
			[
				"credentials, account), operation.whyTyped",
				'credentials, { kind: "known", id: "" }), operation.whyTyped',
				"the account of STS does not count for protection",
			],
			[", operation.whyTyped]", "]", "a campaign is deleted without its name"],
			["!(await ports.typeName(campaign, reason))", "false", "a wrong name deletes a campaign"],
			[
				"(await stopper(operation, campaign, ports)) ??",
				"",
				"a campaign that somebody changed meanwhile is touched",
			],
			[
				'{ kind: "failed", failure: { ...now.failure, purpose: verb, delivery: "notSent" } }',
				"undefined",
				"a campaign that could not be read again is touched",
			],
			['delivery === "unknown"', 'delivery === "refused"', "a request in doubt is told as one that failed"],
			["|| isConflict(called)", "", "a request that was refused as a repeat is told as one that failed"],
			[
				"if (hasMoved(operation, campaign, seen)) {",
				"if (true) {",
				"a state that lags is told as the last word",
			],
			["await ports.wait(pause);", "", "nobody waits between two looks"],
			[
				': isGone(called)\n						? { kind: "gone" }',
				': false\n						? { kind: "gone" }',
				"a campaign that is gone is told as one that could not be read",
			],
		],
	),
	...mutationsOf(
		"deploy/src/control/outcome.ts",
		[everyEnd],
		[
			[
				"seen.state !== before.state",
				"true",
				"a campaign that is as it was before is told as one that changed",
			],
		],
	),
	...mutationsOf(
		"deploy/src/control/operations.ts",
		[everyEnd],
		[
			['undocumented: ["Initialized"]', "undocumented: []", "what AWS may well do is not tried"],
			['from: ["Running", "Paused"]', 'from: ["Running"]', "a paused campaign can't be stopped"],
		],
	),
	...mutationsOf(
		"deploy/src/control/campaignView.ts",
		[start, everyEnd],
		[["...(endpoint === undefined ? [] :", "...(true ? [] :", "the question hides where it goes"]],
	),
	...mutationsOf(
		"deploy/src/control/questions.ts",
		[start, everyEnd],
		[
			[
				"...(formerName === undefined ? [] :",
				"...(true ? [] :",
				"the question hides that the name is another",
			],
			["...doubtLines(operation, state),", "", "the question hides that AWS may refuse"],
			["startTime > now", "startTime < now", "people are said to be reached later than they are"],
		],
	),
	...mutationsOf(
		"client/src/commands/existingCampaign.ts",
		[existing],
		[
			[
				'typeof target === "string" && isCampaignId(target)',
				'typeof target === "string"',
				"a forged link is sent to AWS as an ID",
			],
			[
				"if (target === undefined || target instanceof Uri) {",
				"if (campaignOfRow(target) === undefined && !isCampaignId(String(target))) {",
				"any argument stands for the active file",
			],
			[
				"const entry = context.history.byId(id);",
				"const entry = undefined;",
				"what is remembered of a campaign does not count",
			],
			[
				": await rememberedIdentity(remembered);",
				": await currentIdentity(context, undefined);",
				"a campaign is started with whatever profile is in use",
			],
		],
	),
	...mutationsOf(
		"client/src/commands/existing.ts",
		[existing],
		[
			[
				"aws.viewOf(id, remembered, identity, inspected.value)",
				"aws.viewOf(id, undefined, identity, inspected.value)",
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
				"account = await callerAccount(identity, credentials, options.signal, options.log);",
				'account = { kind: "unknown", reason: "nobody asked" };',
				"STS is not asked before a start",
			],
			["\tverify?.(account);\n", "", "an account that isn't the environment's is asked for the campaign"],
			[
				"callService(identity, { ...options, credentials },",
				"callService(identity, options,",
				"a profile that leads elsewhere by now is asked for the campaign",
			],
		],
	),
];
