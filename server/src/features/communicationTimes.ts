import { campaignChannels } from "../../../shared/src/campaigns";
import { weekdays } from "../../../shared/src/format/calendar";
import { spanOnly } from "../../../shared/src/problem/problem";
import type {
	ChannelTimes,
	ChannelWindow,
	CommunicationTimes,
	CommunicationZones,
	DayRange,
	DayTimes,
	RestrictedTimes,
} from "../../../shared/src/protocol";
import { parseDate } from "../../../shared/src/values/date";
import { CampaignView } from "../campaign/campaignView";
import { times, zones } from "../campaign/paths";
import { rangesOf } from "../campaign/times";
import type { CampaignText } from "../diagnostics/campaignText";
import { member, type Node } from "../syntax/tree";

/** When a campaign lets recipients be contacted, as far as the text can be read. */
export function communicationTimes({ resolved: tree }: CampaignText): Omit<CommunicationTimes, "version"> {
	const campaign = new CampaignView(tree, [], new Date());
	return {
		zones: zonesOf(campaign),
		channels: campaignChannels.flatMap((channel): ChannelTimes[] => {
			const used = campaign.property(["channelSubtypeConfig", channel]);
			const timed = campaign.property([...times, channel]);
			const place = timed ?? used;
			if (place === undefined) {
				return [];
			}
			const { start, end } = place.key;
			return [{ channel, used: used !== undefined, window: timed && windowOf(timed.value), start, end }];
		}),
	};
}

/** Whose clock counts for the hours. */
export function zonesOf(campaign: CampaignView): CommunicationZones {
	const detection = campaign.list([...zones, "localTimeZoneDetection"])?.items ?? [];
	return {
		detection: detection.flatMap((item) => (item.kind === "string" ? [item.value] : [])),
		fallback: campaign.text([...zones, "defaultTimeZone"]),
	};
}

/** What the time window of a channel opens and blocks. */
function windowOf(value: Node | undefined): ChannelWindow {
	const hours = member(member(value, "openHours"), "dailyHours");
	const periods = member(member(value, "restrictedPeriods"), "restrictedPeriodList");
	const days = weekOf(hours);
	const restricted = periodsOf(periods);
	const listed = periods?.kind === "array" ? periods.items.length : 0;
	return {
		days,
		minutes: sum(days),
		restricted,
		unreadable: unknownDays(hours) + listed - restricted.length,
	};
}

/** The seven days that a map of daily hours opens. */
export function weekOf(hours: Node | undefined): DayTimes[] {
	return weekdays.map((day) => dayOf(day, member(hours, day)));
}

/** The restricted periods of a list that can be read. */
export function periodsOf(list: Node | undefined): RestrictedTimes[] {
	return list?.kind === "array" ? list.items.flatMap(periodOf) : [];
}

/** What the ranges of one day open. */
export function dayOf(day: string, list: Node | undefined): DayTimes {
	const ranges = list?.kind === "array" ? rangesOf(list) : [];
	const listed = list?.kind === "array" ? list.items.length : Number(list !== undefined);
	return {
		day,
		ranges: ranges.map(({ from, to, node }): DayRange => ({ from, to, ...spanOnly(node) })),
		...openOf(ranges),
		unreadable: listed - ranges.length,
	};
}

/** What is open in a day, and where more than one range is: one pass over the ranges by their start. */
function openOf(ranges: readonly { readonly from: number; readonly to: number }[]) {
	const overlaps: { from: number; to: number }[] = [];
	let minutes = 0;
	let open = 0;
	const sound = ranges.filter(({ from, to }) => to > from).sort((one, other) => one.from - other.from);
	for (const { from, to } of sound) {
		const last = overlaps.at(-1);
		if (from < open) {
			const shared = { from: Math.max(from, last?.to ?? 0), to: Math.min(to, open) };
			if (last !== undefined && shared.from <= last.to) {
				last.to = Math.max(last.to, shared.to);
			} else {
				overlaps.push(shared);
			}
		}
		minutes += Math.max(0, to - Math.max(from, open));
		open = Math.max(open, to);
	}
	return { overlaps, minutes };
}

/** One restricted period; none where its dates cannot be read. */
export function periodOf(node: Node): RestrictedTimes[] {
	const dates = datesOf(node);
	if (dates === undefined) {
		return [];
	}
	const { start, end, days } = dates;
	const name = member(node, "name");
	return [
		{
			name: name?.kind === "string" ? name.value : undefined,
			firstDay: start,
			endDate: end,
			days,
			...spanOnly(node),
		},
	];
}

/**
 * What a restricted period covers: `first` is its first day, counted since 1970-01-01, `end` the date on which contacts
 * begin again. Undefined where its dates cannot be read.
 */
export function datesOf(node: Node) {
	const start = member(node, "startDate");
	const end = member(node, "endDate");
	if (start?.kind !== "string" || end?.kind !== "string") {
		return undefined;
	}
	const first = parseDate(start.value);
	const last = parseDate(end.value);
	if (first === undefined || last === undefined) {
		return undefined;
	}
	return { start: start.value, end: end.value, first, days: last - first };
}

/** Properties that are no day, or 1 where the hours are no object. */
function unknownDays(hours: Node | undefined): number {
	if (hours?.kind !== "object") {
		return hours === undefined ? 0 : 1;
	}
	return hours.properties.filter(({ key }) => !weekdays.some((day) => day === key.name)).length;
}

function sum(days: readonly DayTimes[]): number {
	return days.reduce((total, { minutes }) => total + minutes, 0);
}
