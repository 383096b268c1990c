import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const flow = { connectContactFlowId: "<flow id>" };
const telephony = (more: object): object => ({
	...spring,
	channelSubtypeConfig: { telephony: { ...more, defaultOutboundConfig: flow } },
});
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const start = `New-CCS2Campaign -Name Spring -ConnectInstanceId ${id}`;

/** Cmdlets of the AWS Tools for PowerShell, what is left of them, and their campaigns. */
const rows: readonly (readonly [text: string, left: string, campaign: object])[] = [
	[start, "", spring],
	[`$c = New-CCS2Campaign \`\n  -Name "Spring" \`\n  -ConnectInstanceId:'${id}' | Out-Null`, "", spring],
	[`${start} -Region us-east-1 -Force`, '"-Region us-east-1", "-Force"', spring],
	[`${start} -ChannelSubtypeConfig_Telephony_Capacity 0.5`, "", telephony({ capacity: 0.5 })],
	[
		`${start} -Telephony_Capacity 0.5 -Telephony_ConnectQueueId a-b`,
		"",
		telephony({ capacity: 0.5, connectQueueId: "a-b" }),
	],
	[
		`${start} -Progressive_BandwidthAllocation 1`,
		"",
		telephony({ outboundMode: { progressive: { bandwidthAllocation: 1 } } }),
	],
	[
		`${start} -ProgressiveConfig_BandwidthAllocation 1`,
		"",
		telephony({ outboundMode: { progressive: { bandwidthAllocation: 1 } } }),
	],
	[`${start} -ConnectQueueId $queue`, "", telephony({ connectQueueId: gap("$queue") })],
	[`$queue = "a"\n${start} -ConnectQueueId $queue`, "", telephony({ connectQueueId: "a" })],
	[
		`$queue = Get-Queue\n${start} -ConnectQueueId $queue`,
		'"$queue = Get-Queue"',
		telephony({ connectQueueId: gap("$queue") }),
	],
	// Several channels have these.
	[`${start} -Capacity 0.5 -Agentless $a`, '"-Capacity 0.5", "-Agentless $a"', spring],
	[`${start} -Nothing 1 # ours`, '"-Nothing 1", "# ours"', spring],
	[`${start} -Tag @{ team = "it's"; a = 1 }`, "", { ...spring, tags: { team: "it's", a: 1 } }],
	[
		`${start} -LocalTimeZoneConfig_LocalTimeZoneDetection ZIP_CODE,AREA_CODE`,
		"",
		{
			...spring,
			communicationTimeConfig: { localTimeZoneConfig: { localTimeZoneDetection: ["ZIP_CODE", "AREA_CODE"] } },
		},
	],
	[
		`${start} -ChannelSubtypeConfig_Telephony $t -Telephony_Capacity 1`,
		'"-Telephony_Capacity 1"',
		{ ...spring, channelSubtypeConfig: { telephony: gap("$t") } },
	],
	[`${start} -Telephony $t`, '"-Telephony $t"', spring],
	[
		`$p = @{\n  Name = "Spring"\n  ConnectInstanceId = "${id}"\n  Schedule_StartTime = "a"\n  Other_x = 1\n}\nNew-CCS2Campaign @p -Schedule_EndTime b`,
		'"Other_x"',
		{ ...spring, schedule: { startTime: "a", endTime: "b" } },
	],
	[`${start} @more`, '"@more"', spring],
	[
		`$p = @{ Name = "Spring"; ConnectInstanceId = "${id}" }\n$p.Add("Type", "MANAGED")\n$p.Remove("Name")\nNew-CCS2Campaign @p\n$p.Clear()`,
		'"$p.Add(\\"Type\\", \\"MANAGED\\")", "$p.Remove(\\"Name\\")"',
		spring,
	],
	[
		`New-CCCampaign -Name Spring -ConnectInstanceId ${id} -OutboundCallConfig_ConnectQueueId q`,
		"",
		telephony({ connectQueueId: "q" }),
	],
];

suite("cmdlets that create a campaign", () => {
	for (const [text, left, campaign] of rows) {
		testKind({
			what: text.replace(start, "…"),
			text: `${text}\n`,
			said: `a PowerShell command with a campaign on line ${text.slice(0, text.indexOf("New-")).split("\n").length}. ${convert}${left === "" ? "" : ` Left out: ${left}.`}`,
			campaigns: [campaign],
		});
	}
});
