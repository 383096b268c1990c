import { changed, whole } from "../../support/campaigns";

export type Path = readonly (string | number)[];

/** Values on both sides of a member's limits. */
export interface Sides {
	readonly path: Path;
	readonly taken: readonly unknown[];
	readonly refused: readonly unknown[];
	/** What the refusal names, where it is not the member itself. */
	readonly named?: string;
}

type Values = Pick<Sides, "taken" | "refused">;

const at = (path: Path, { taken, refused }: Values, named?: string): Sides => ({
	path,
	taken,
	refused,
	...(named !== undefined && { named }),
});

/** Text of a length in code points; each of these is two UTF-16 units and four bytes long. */
const length = (least: number, most: number, filler = "😀"): Values => ({
	taken: [filler.repeat(least), filler.repeat(most)],
	refused: [...(least > 0 ? [filler.repeat(least - 1)] : []), filler.repeat(most + 1)],
});
const range = (least: number, most: number, step = 1): Values => ({
	taken: [least, most],
	refused: [least - step, most + step, ...(step === 1 ? [least + 0.5] : [])],
});
const also = (values: Values, more: Values): Values => ({
	taken: [...values.taken, ...more.taken],
	refused: [...values.refused, ...more.refused],
});
const words = (...taken: string[]): Values => ({
	taken,
	refused: ["", `${taken[0]} `, taken[0]?.toLowerCase()],
});
const oneOf = (taken: unknown, ...refused: unknown[]): Values => ({ taken: [taken], refused });

const anArn = "arn:aws:connect:us-east-1:111122223333:phone-number/1:2";
const arn: Values = {
	taken: ["arn:a:b:ab-a-1:c:ddd", anArn.padEnd(500, "x"), `${anArn.slice(0, -2)}${"/a".repeat(200)}:$LATEST`],
	refused: [
		"arn:a:b:ab-a-1:c:dd",
		anArn.padEnd(501, "x"),
		anArn.replace("us-east-1", "us-gov-west-1"),
		anArn.replace("us-east-1", ""),
		`${anArn}:3`,
		`${"arn:aws:connect:us-east-1:1:"}${"/".repeat(400)}:x:y`,
	],
};
const duration: Values = {
	taken: ["P1D", "PT1H", "P1DT2H", "PT0H", "P", "PT-1H", `PT${"1".repeat(47)}H`],
	refused: ["P1W", "P1M", "P1Y", "pt1h", "", `PT${"1".repeat(48)}H`],
};
const timeOfDay: Values = { taken: ["T09:00", "T99:99"], refused: ["09:00", "T9:00", "T09:00:00", ""] };
const date: Values = { taken: ["2031-07-04", "2031-99-99"], refused: ["2031-7-4", "04.07.2031", ""] };
const instant: Values = {
	taken: ["2031-02-28T00:00:00Z", "2032-02-29T23:59:59.123Z", "2031-01-01T00:00:00+01:00"],
	refused: [
		"",
		"2031-01-01",
		"2031-01-01T00:00:00",
		"2031-01-01T24:00:00Z",
		"2031-02-29T00:00:00Z",
		"2031-13-01T00:00:00Z",
	],
};

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const mode: Path = [...telephony, "outboundMode"];
const predictive: Path = [...mode, "predictive"];
const preview: Path = [...mode, "preview"];
const pacing: Path = [...predictive, "pacingStrategies"];
const rate: Path = [...pacing, 0, "abandonmentRate"];
const call: Path = [...telephony, "defaultOutboundConfig"];
const mail: Path = ["channelSubtypeConfig", "email", "defaultOutboundConfig"];
const time: Path = ["communicationTimeConfig"];
const zone: Path = [...time, "localTimeZoneConfig"];
const limits: Path = ["communicationLimitsOverride", "allChannelSubtypes"];
const limit = { maxCountPerRecipient: 1, frequency: 1, unit: "DAY" };
const pace = whole.channelSubtypeConfig.telephony.outboundMode.predictive.pacingStrategies[0];

const channels = ["telephony", "sms", "email", "whatsApp"];
const ofEachChannel = channels.flatMap((channel): Sides[] => {
	const hours: Path = [...time, channel, "openHours"];
	const periods: Path = [...time, channel, "restrictedPeriods"];
	const period: Path = [...periods, "restrictedPeriodList", 0];
	const day: Path = [...hours, "dailyHours"];
	const config: Path = ["channelSubtypeConfig", channel];
	return [
		at([...config, "capacity"], range(0.01, 1, 0.001)),
		at([...config, "outboundMode"], oneOf({ agentless: {} }, {}, { manual: {} }, { agentless: null })),
		at(hours, oneOf({ dailyHours: {} }, {}, { weekly: {} })),
		at(day, oneOf({ SUNDAY: [] }, { Sunday: [] }, { SUN: [] }, { "": [] })),
		at([...day, "MONDAY", 0, "startTime"], timeOfDay),
		at([...day, "MONDAY", 0, "endTime"], timeOfDay),
		at(periods, oneOf({ restrictedPeriodList: [] }, {})),
		at([...period, "name"], length(1, 127)),
		at([...period, "startDate"], date),
		at([...period, "endDate"], date),
	];
});
const ofMessages = ["sms", "whatsApp"].flatMap((channel): Sides[] => {
	const config: Path = ["channelSubtypeConfig", channel, "defaultOutboundConfig"];
	return [at([...config, "connectSourcePhoneNumberArn"], arn), at([...config, "wisdomTemplateArn"], arn)];
});

/** Each constrained member of CreateCampaign, with limits written down a second time. */
export const sides: readonly Sides[] = [
	at(["name"], length(1, 127)),
	at(["connectInstanceId"], also(length(1, 256, "a"), oneOf("-_.aZ9", "a/b", "a:b", "é", "a b"))),
	at(["type"], words("MANAGED", "JOURNEY")),
	at(["source"], oneOf({ eventTrigger: {} }, {}, { customerProfilesSegmentArn: anArn, eventTrigger: {} })),
	at(["source", "customerProfilesSegmentArn"], arn),
	at(["source", "eventTrigger", "customerProfilesDomainArn"], arn),
	at(["connectCampaignFlowArn"], arn),
	at(["schedule", "startTime"], instant),
	at(["schedule", "endTime"], instant),
	at(["schedule", "refreshFrequency"], duration),
	at(["entryLimitsConfig", "maxEntryCount"], range(0, 2147483647)),
	at(["entryLimitsConfig", "minEntryInterval"], duration),
	...ofEachChannel,
	...ofMessages,
	at([...telephony, "connectQueueId"], length(0, 500)),
	at(mode, oneOf({ agentless: {} }, { agentless: {}, progressive: { bandwidthAllocation: 1 } })),
	at([...mode, "progressive", "bandwidthAllocation"], range(0, 2, 0.001)),
	at([...predictive, "bandwidthAllocation"], range(0, 2, 0.001)),
	at([...preview, "bandwidthAllocation"], range(0, 2, 0.001)),
	at([...preview, "timeoutConfig", "durationInSeconds"], range(1, 300)),
	at([...preview, "agentActions"], { taken: [[], ["DISCARD"]], refused: [["DISCARD", "DISCARD"]] }),
	at([...preview, "agentActions", 0], words("DISCARD")),
	at(pacing, { taken: [[pace]], refused: [[], [pace, pace]] }),
	at([...pacing, 0], oneOf(pace, {}, { rate: {} })),
	at([...rate, "targetRate"], range(0, 1, 0.001)),
	at([...rate, "connectionStartPoint"], words("CONNECTED_TO_SYSTEM", "GREETING_START", "GREETING_END")),
	at([...rate, "connectionThresholdSeconds"], range(1, 2147483647)),
	at([...rate, "evaluationWindow"], {
		taken: ["PT1H", "PT9H", "PT10H", "PT24H"],
		refused: ["PT0H", "PT25H", "PT01H", "P1D", "PT60M", ""],
	}),
	at([...call, "connectContactFlowId"], length(0, 500)),
	at([...call, "connectSourcePhoneNumber"], length(0, 100)),
	at([...call, "ringTimeout"], range(15, 60)),
	at([...mail, "connectSourceEmailAddress"], {
		taken: ["a@b.c", "to <a@b.c>", `${"a".repeat(251)}@b.c`],
		refused: ["", "a@b", "a b.c", "@b.c", `${"a".repeat(252)}@b.c`],
	}),
	at([...mail, "sourceEmailAddressDisplayName"], length(0, 256)),
	at([...mail, "wisdomTemplateArn"], arn),
	at(
		[...zone, "defaultTimeZone"],
		also(length(0, 50, "z"), oneOf("America/New_York", "Etc/GMT+5", "Asia Tokyo")),
	),
	at([...zone, "localTimeZoneDetection"], {
		taken: [[], ["AREA_CODE"], ["AREA_CODE", "ZIP_CODE"]],
		refused: [["ZIP_CODE", "ZIP_CODE"]],
	}),
	at([...zone, "localTimeZoneDetection", 0], { ...words("ZIP_CODE"), refused: ["zip_code", ""] }),
	at([...zone, "localTimeZoneDetectionScope"], words("PRIMARY_ONLY", "ALL_AVAILABLE")),
	at(limits, oneOf({ communicationLimitsList: [] }, {})),
	at([...limits, "communicationLimitsList"], {
		taken: [[], [limit, limit]],
		refused: [[limit, limit, limit]],
	}),
	at([...limits, "communicationLimitsList", 0, "maxCountPerRecipient"], range(1, 2147483647)),
	at([...limits, "communicationLimitsList", 0, "frequency"], range(1, 30)),
	at([...limits, "communicationLimitsList", 0, "unit"], { taken: ["DAY"], refused: ["WEEK", "day", ""] }),
	at(["communicationLimitsOverride", "instanceLimitsHandling"], words("OPT_IN", "OPT_OUT")),
	at(["tags"], {
		taken: [{}, { ["k".repeat(128)]: "" }, { "aZ09+,-./:;<=_": "" }, { "AWS:x": "" }],
		refused: [
			{ "": "" },
			{ ["k".repeat(129)]: "" },
			{ "a b": "" },
			{ "a@b": "" },
			{ "aws:x": "" },
			{ é: "" },
		],
	}),
	at(["tags", "owner"], length(0, 256)),
];

const previewed = {
	bandwidthAllocation: 1,
	timeoutConfig: { durationInSeconds: 30 },
	agentActions: ["DISCARD"],
};
const bases: readonly unknown[] = [
	whole,
	changed(whole, mode, { preview: previewed }),
	changed(whole, mode, { progressive: { bandwidthAllocation: 1 } }),
	changed(whole, mode, { agentless: {} }),
	changed(whole, ["source"], { eventTrigger: { customerProfilesDomainArn: anArn } }),
	changed(whole, ["channelSubtypeConfig", "email", "capacity"], 1),
];

/** A valid campaign that has the member at a path. */
export function campaignWith(path: Path): unknown {
	const base = bases.find((campaign) => reach(campaign, path) !== undefined);
	if (base === undefined) {
		throw new Error(`No campaign has ${written(path)}.`);
	}
	return base;
}

function reach(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(found, step) =>
			typeof found === "object" && found !== null
				? Object.entries(found).find(([name]) => name === String(step))?.[1]
				: undefined,
		value,
	);
}

/** A path in words. */
export function written(path: Path): string {
	return path.join(".");
}
