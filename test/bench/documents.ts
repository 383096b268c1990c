import { changed, least, textOf, whole } from "../support/campaigns";

/** A campaign file to measure with. */
export interface BenchDocument {
	/** How large it is, and what is wrong with it. */
	readonly name: string;
	readonly text: string;
	readonly mistakes: number;
	/** Rounds to measure: fewer where each takes long. */
	readonly rounds: number;
}

const mistakes = 10;
const channels = ["telephony", "sms", "email", "whatsApp"] as const;
const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** Ten mistakes of different kinds in a campaign with all members. */
const slips: readonly (readonly [path: readonly string[], value: unknown])[] = [
	[["connectInstanceId"], "not an id"],
	[["channelSubtypeConfig", "telephony", "capacity"], 2],
	[["channelSubtypeConfig", "telephony", "defaultOutboundConfig", "ringTimeout"], "30"],
	[["channelSubtypeConfig", "sms", "capacity"], null],
	[["channelSubtypeConfig", "sms", "colour"], "red"],
	[["channelSubtypeConfig", "email", "outboundMode"], {}],
	[["type"], "MANGED"],
	[["schedule", "refreshFrequency"], "one hour or so"],
	[["entryLimitsConfig", "maxEntryCount"], 1.5],
	[["communicationTimeConfig", "localTimeZoneConfig", "localTimeZoneDetectionScope"], "PRIMARY"],
];

/** The least without any advice on it. */
const minimal = {
	...least,
	type: "JOURNEY",
	connectCampaignFlowArn: whole.connectCampaignFlowArn,
	tags: whole.tags,
};

/** The documents of a run: four sizes, each without a mistake and with ten. */
export function benchDocuments(): BenchDocument[] {
	const wrongNames = Array.from({ length: mistakes }, (_, index) => [`colour${index}`, "red"]);
	const sizes = [
		{
			name: "minimal",
			clean: minimal,
			faulty: { ...minimal, ...Object.fromEntries(wrongNames) },
			rounds: 60,
		},
		{ name: "full", clean: whole, faulty: withSlips(whole), rounds: 60 },
		...[2_000, 50_000].map((lines) => {
			const clean = ofLines(lines);
			const rounds = lines > 10_000 ? 11 : 40;
			return { name: `${lines.toLocaleString("en")} lines`, clean, faulty: withSlips(clean), rounds };
		}),
	];
	return sizes.flatMap(({ name, clean, faulty, rounds }) => [
		{ name, text: textOf(clean), mistakes: 0, rounds },
		{ name: `${name}, ten mistakes`, text: textOf(faulty), mistakes, rounds },
	]);
}

function withSlips(campaign: unknown): unknown {
	return slips.reduce((text, [path, value]) => changed(text, path, value), campaign);
}

/** The whole campaign, grown to so many lines by open hours and restricted periods of every channel. */
function ofLines(lines: number): unknown {
	const fixed = 200 + channels.length * days.length * 2;
	const each = Math.floor((lines - fixed) / (channels.length * 2));
	const times = channels.map((channel) => [channel, timesOf(Math.floor(each / 4), Math.floor(each / 5))]);
	return {
		...whole,
		communicationTimeConfig: { ...whole.communicationTimeConfig, ...Object.fromEntries(times) },
	};
}

function timesOf(ranges: number, periods: number): unknown {
	const daily = days.map((day, index) => {
		const count = Math.floor(ranges / days.length) + (index < ranges % days.length ? 1 : 0);
		return [
			day,
			Array.from({ length: count }, (_, nth) => ({ startTime: time(2 * nth), endTime: time(2 * nth + 1) })),
		];
	});
	const restricted = Array.from({ length: periods }, (_, nth) => {
		return { name: `Holiday ${nth}`, startDate: date(2 * nth), endDate: date(2 * nth + 1) };
	});
	return {
		openHours: { dailyHours: Object.fromEntries(daily) },
		restrictedPeriods: { restrictedPeriodList: restricted },
	};
}

function date(days: number): string {
	return new Date(Date.UTC(2031, 0, 1 + days)).toISOString().slice(0, 10);
}

function time(minutes: number): string {
	const two = (count: number) => String(count).padStart(2, "0");
	return `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
