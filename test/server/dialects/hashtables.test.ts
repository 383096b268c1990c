import { type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const create = "aws connectcampaignsv2 create-campaign --name Spring";
const command = `${create} --connect-instance-id ${id}`;
const table = `$cfg = @{
    telephony = @{
        capacity = 0.6
        outboundMode = @{ agentless = @{} }
        defaultOutboundConfig = @{ connectContactFlowId = '${id}' }
    }
}
`;
const telephony = {
	capacity: 0.6,
	outboundMode: { agentless: {} },
	defaultOutboundConfig: { connectContactFlowId: id },
};
const spring = { name: "Spring", connectInstanceId: id };
const made = { ...spring, channelSubtypeConfig: { telephony } };
const json = "$json = $cfg | ConvertTo-Json -Depth 10 -Compress\n";

const rows: readonly (readonly [what: string, script: string, left: string, campaign: object])[] = [
	["by way of a variable", `${table}${json}${command} --channel-subtype-config $json\n`, "", made],
	[
		"by a cmdlet with an argument",
		`${table}$json = ConvertTo-Json -InputObject $cfg -Depth 9\n${command} --channel-subtype-config $json\n`,
		"",
		made,
	],
	["in brackets", `${table}${command} --channel-subtype-config ($cfg | ConvertTo-Json -Depth 9)\n`, "", made],
	[
		"with its quotes escaped",
		`${table}${command} --channel-subtype-config ($cfg | ConvertTo-Json -Depth 9).Replace('"', '\\"')\n`,
		"",
		made,
	],
	[
		"as an argument in brackets",
		`${table}${command} --channel-subtype-config (ConvertTo-Json $cfg -Depth 9)\n`,
		"",
		made,
	],
	[
		"in its order",
		`$cfg = [ordered]@{ telephony = [pscustomobject]@{ capacity = 0.6 } }\n${command} --tags ($cfg | ConvertTo-Json)\n`,
		"",
		{ ...spring, tags: { telephony: { capacity: 0.6 } } },
	],
	[
		"of other tables",
		`$tags = @{ a = 'b' }\n$all = @{ connectInstanceId = '${id}'; tags = $tags }\n${create} --cli-input-json ($all | ConvertTo-Json)\n`,
		"",
		{ connectInstanceId: id, tags: { a: "b" }, name: "Spring" },
	],
	[
		"with what is set later",
		`${table}$cfg['telephony']['connectQueueId'] = '${id}'\n${json}${command} --channel-subtype-config $json\n`,
		"",
		{ ...spring, channelSubtypeConfig: { telephony: { ...telephony, connectQueueId: id } } },
	],
	[
		"with what is set only sometimes",
		`${table}if ($prod) { $cfg.telephony.capacity = 1 }\n${json}${command} --channel-subtype-config $json\n`,
		' Left out: "$cfg.telephony.capacity = 1", "if ($prod) { \u2026 }".',
		made,
	],
	[
		"with what is removed",
		`${table}$cfg.Remove('sms')\n${json}${command} --channel-subtype-config $json\n`,
		" Left out: \"$cfg.Remove('sms')\".",
		made,
	],
	[
		"that is made twice",
		`${table}${json}$json = $other | ConvertTo-Json\n${command} --tags $json\n`,
		' Left out: "$json = $cfg", "$json = $other", "capacity = 0.6", "outboundMode = @{ agentless = @{} }"',
		{ ...spring, tags: ["$", "{json}"].join("") },
	],
];

suite("hashtables of PowerShell that a pasted command is given as JSON", () => {
	for (const [what, text, left, campaign] of rows) {
		const line = text.slice(0, text.indexOf("aws ")).split("\n").length;
		const kind: Kind = {
			what: `are read: ${what}`,
			text,
			said: `an AWS CLI command with a campaign on line ${line}. ${convert}${left}`,
			campaigns: [campaign],
		};
		testKind(left === "" ? { ...kind, isAll: true } : kind);
	}
});
