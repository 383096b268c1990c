import { formatDate, formatDates } from "../../../../shared/src/format/calendar";
import { formatInstant, formatOffset } from "../../../../shared/src/format/clock";
import { formatDuration, formatShare } from "../../../../shared/src/format/quantity";
import { counted } from "../../../../shared/src/text/sentence";
import { enumerate } from "../../../../shared/src/text/text";
import { parseDate } from "../../../../shared/src/values/date";
import { parseDuration } from "../../../../shared/src/values/duration";
import { parseInstant } from "../../../../shared/src/values/instant";
import { localDay } from "../../../../shared/src/values/localTime";
import type { Shape } from "../../schema/shape";
import { containerOf, member, type Node, numberOf } from "../../syntax/tree";
import { isToBeFilledIn, knownReference, liveReferencesIn } from "../live/references";
import { referenceInWords } from "../live/words";
import { arnInWords } from "./arn";
import { type HoverContext, zoneOf } from "./hoverContext";
import { periodInWords, periodsInWords } from "./periods";
import { dayInWords, weekInWords, zonesInWords } from "./week";

type Meaning = (node: Node, here: HoverContext) => string[];

/** What values mean, by the name of their shape. */
const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
	["AbandonmentRatePacingConfigConnectionThresholdSecondsInteger", seconds],
	["BandwidthAllocation", share],
	["Capacity", share],
	["CommunicationLimitFrequencyInteger", limit],
	["CommunicationLimitMaxCountPerRecipientInteger", limit],
	["DailyHours", weekInWords],
	["EvaluationWindow", duration],
	["Iso8601Date", date],
	["Iso8601Duration", duration],
	["Iso8601Time", clock],
	["LocalTimeZoneConfig", clock],
	["OpenHours", (node, here) => weekInWords(member(node, "dailyHours"), here)],
	["RestrictedPeriodList", periodsInWords],
	["RestrictedPeriodName", period],
	["RestrictedPeriods", (node, here) => periodsInWords(member(node, "restrictedPeriodList"), here)],
	["Schedule", schedule],
	["TargetRate", share],
	["TimeRangeList", dayInWords],
	["TimeStamp", instant],
	["TimeWindow", window],
	["TimeZone", clock],
]);

/** What a value means where it stands, in paragraphs; none where its text says all. */
export function meaningOf(node: Node, shape: Shape, here: HoverContext): string[] {
	return [...accountWords(node, here), ...ownMeaning(node, shape, here)];
}

/** What the account says of something that a value refers to. */
function accountWords(node: Node, { campaign, live, markup, timeZone }: HoverContext): string[] {
	const root = live && campaign.root();
	const reference = liveReferencesIn(root).find((one) => one.node === node && !isToBeFilledIn(one));
	const known = reference && live && knownReference(reference, live);
	return known === undefined ? [] : referenceInWords(known, root, markup, { now: Date.now(), timeZone });
}

function ownMeaning(node: Node, shape: Shape, here: HoverContext): string[] {
	const meaning = meanings.get(shape.name);
	if (meaning !== undefined) {
		return meaning(node, here);
	}
	if (shape.kind === "union" && shape.members.size > 1) {
		return chosen(node, here);
	}
	const holdsArn = shape.kind === "string" && (shape.arnKind !== undefined || isOwner(node));
	return holdsArn && node.kind === "string" ? arnInWords(node.value, here.markup) : [];
}

function isOwner({ parent }: Node): boolean {
	return parent?.kind === "property" && parent.key.name === "owner";
}

function clock(_: Node, here: HoverContext): string[] {
	return [zonesInWords(here)];
}

function chosen(node: Node, { markup }: HoverContext): string[] {
	if (node.kind !== "object") {
		return [];
	}
	const names = node.properties.map(({ key }) => markup.strong(markup.foreign(key.name)));
	return names.length === 0 ? ["Nothing is set yet."] : [`Set: ${enumerate(names, "and")}.`];
}

function share(node: Node): string[] {
	const number = numberOf(node);
	return number === undefined ? [] : [`Here: ${formatShare(number)}.`];
}

function seconds(node: Node): string[] {
	const number = numberOf(node) ?? 0;
	return number >= 60 ? [`Here: ${formatDuration(number)}.`] : [];
}

function duration(node: Node): string[] {
	const length = node.kind === "string" ? parseDuration(node.value) : undefined;
	return length === undefined || length < 0 ? [] : [`Here: ${formatDuration(length)}.`];
}

function date(node: Node): string[] {
	const days = node.kind === "string" ? parseDate(node.value) : undefined;
	if (days === undefined) {
		return [];
	}
	return [`Here: ${formatDate(days)}.`, ...period(node)];
}

function period(node: Node): string[] {
	return periodInWords(containerOf(node));
}

function instant(node: Node, here: HoverContext): string[] {
	const read = node.kind === "string" ? parseInstant(node.value) : undefined;
	if (read === undefined) {
		return [];
	}
	const at = read.epochMilliseconds;
	const zone = zoneOf(here.campaign);
	const inZone = (name: string, whose: string) => {
		const written = `${formatInstant(at, name)} in ${here.markup.foreign(name)}, ${whose}`;
		return `${written} (${formatOffset(at, name)})`;
	};
	const same = zone === here.timeZone;
	return [
		here.markup.list([
			`${formatInstant(at, "UTC")} UTC${read.zone === "none" ? ", because it has no time zone" : ""}`,
			...(zone === undefined
				? []
				: [
						inZone(
							zone,
							same ? "the default zone of the campaign and yours" : "the default zone of the campaign",
						),
					]),
			...(same || here.timeZone === "UTC" ? [] : [inZone(here.timeZone, "your zone")]),
		]),
		...(zone === undefined ? ["The campaign has no known default time zone."] : []),
		...afterStart(node, at),
	];
}

function afterStart({ parent }: Node, at: number): string[] {
	if (parent?.kind !== "property" || parent.key.name !== "endTime") {
		return [];
	}
	const start = instantIn(parent.parent, "startTime");
	return start === undefined || at <= start
		? []
		: [`${formatDuration((at - start) / 1000)} after the start.`];
}

function schedule(node: Node, here: HoverContext): string[] {
	const zone = zoneOf(here.campaign) ?? "UTC";
	const days = formatSchedule(node, zone);
	const start = instantIn(node, "startTime");
	const end = instantIn(node, "endTime");
	if (days === undefined || start === undefined || end === undefined) {
		return [];
	}
	return [`Here: ${days} in ${here.markup.foreign(zone)}, ${formatDuration((end - start) / 1000)}.`];
}

/** "3–28 Mar 2031", by the clocks of a zone; undefined where start or end cannot be read or are the wrong way round. */
export function formatSchedule(node: Node, zone: string): string | undefined {
	const start = instantIn(node, "startTime");
	const end = instantIn(node, "endTime");
	if (start === undefined || end === undefined || end <= start) {
		return undefined;
	}
	return formatDates(localDay(start, zone), localDay(end, zone));
}

function instantIn(holder: Node, name: string): number | undefined {
	const node = member(holder, name);
	return node?.kind === "string" ? parseInstant(node.value)?.epochMilliseconds : undefined;
}

function limit(node: Node): string[] {
	const words = limitInWords(containerOf(node));
	return words === undefined ? [] : [`Here: at most ${words} for each recipient.`];
}

/** "2 contacts in 7 days"; undefined where it cannot be read. */
export function limitInWords(node: Node | undefined): string | undefined {
	const count = numberOf(member(node, "maxCountPerRecipient"));
	const days = numberOf(member(node, "frequency"));
	if (count === undefined || days === undefined) {
		return undefined;
	}
	return `${counted(count, "contact")} in ${counted(days, "day")}`;
}

function window(node: Node, here: HoverContext): string[] {
	const hours = member(node, "openHours");
	const periods = member(member(node, "restrictedPeriods"), "restrictedPeriodList");
	return [
		...(hours === undefined ? [] : weekInWords(member(hours, "dailyHours"), here)),
		...periodsInWords(periods, here),
	];
}
