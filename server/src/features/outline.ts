import { SymbolKind } from "vscode-languageserver-types";
import { formatDates, formatDays } from "../../../shared/src/format/calendar";
import { formatHours, formatRange } from "../../../shared/src/format/clock";
import { counted } from "../../../shared/src/text/sentence";
import { enumerate, shortened } from "../../../shared/src/text/text";
import { rangeOf, rangesOf } from "../campaign/times";
import type { Shape } from "../schema/shape";
import { member, type Node, numberOf } from "../syntax/tree";
import { datesOf, weekOf } from "./communicationTimes";
import { formatSchedule, limitInWords } from "./hover/describeValue";

/** What stands beside a name in the outline, by the name of its shape. `zone`: in which instants are told. */
const details: ReadonlyMap<string, (node: Node, zone: string) => string | undefined> = new Map([
	["ChannelSubtypeConfig", names],
	["CommunicationLimit", limitInWords],
	["CommunicationLimitList", (node: Node) => countItems(node, "limit")],
	["DailyHours", openDays],
	["EmailChannelSubtypeConfig", channel],
	["EmailOutboundMode", mode],
	["LocalTimeZoneConfig", zones],
	["OpenHours", openHours],
	["RestrictedPeriod", period],
	["RestrictedPeriodList", (node: Node) => countItems(node, "period")],
	["Schedule", formatSchedule],
	["SmsChannelSubtypeConfig", channel],
	["SmsOutboundMode", mode],
	["Source", names],
	["TagMap", names],
	["TelephonyChannelSubtypeConfig", channel],
	["TelephonyOutboundMode", mode],
	["TimeRange", range],
	["TimeRangeList", day],
	["TimeWindow", (node: Node) => openHours(member(node, "openHours"))],
	["WhatsAppChannelSubtypeConfig", channel],
	["WhatsAppOutboundMode", mode],
]);

const events: ReadonlySet<string> = new Set(["Iso8601Date", "RestrictedPeriod", "TimeRange", "TimeStamp"]);

/** What a value comes to, in a few words; empty where its members have to speak. `zone`: in which instants are told. */
export function detailOf(node: Node, shape: Shape | undefined, text: string, zone: string): string {
	const detail = details.get(shape?.name ?? "")?.(node, zone);
	if (detail !== undefined) {
		return detail;
	}
	const scalar = node.kind !== "object" && node.kind !== "array";
	return scalar ? shortened(text.slice(node.start, node.end)) : "";
}

/** What an item of a list is called; undefined where it has no name but its index. */
export function nameOfItem(node: Node, shape: Shape | undefined): string | undefined {
	if (shape?.name !== "RestrictedPeriod") {
		return undefined;
	}
	const name = member(node, "name");
	return name?.kind === "string" && name.value.trim() !== "" ? name.value : undefined;
}

/** The symbol that fits what a value is. */
export function symbolKindOf(node: Node | undefined, shape: Shape | undefined): SymbolKind {
	if (shape !== undefined && events.has(shape.name)) {
		return SymbolKind.Event;
	}
	if (shape?.name.endsWith("ChannelSubtypeConfig") && shape.name !== "ChannelSubtypeConfig") {
		return SymbolKind.Module;
	}
	if (shape?.kind === "union") {
		return SymbolKind.Enum;
	}
	if (shape?.kind === "string" && shape.values !== undefined) {
		return SymbolKind.EnumMember;
	}
	switch (node?.kind) {
		case "object":
			return SymbolKind.Object;
		case "array":
			return SymbolKind.Array;
		case "string":
			return SymbolKind.String;
		case "number":
			return SymbolKind.Number;
		case "boolean":
			return SymbolKind.Boolean;
		default:
			return SymbolKind.Null;
	}
}

function names(node: Node): string | undefined {
	if (node.kind !== "object") {
		return undefined;
	}
	return shortened(
		enumerate(
			node.properties.map(({ key }) => key.name),
			"and",
		),
	);
}

function channel(node: Node): string | undefined {
	const chosen = member(node, "outboundMode");
	return chosen && mode(chosen);
}

/** "progressive 0.8": the mode that is chosen, with its bandwidth. */
function mode(node: Node): string | undefined {
	if (node.kind !== "object" || node.properties.length !== 1) {
		return undefined;
	}
	const [only] = node.properties;
	if (only === undefined) {
		return undefined;
	}
	const share = numberOf(member(only.value, "bandwidthAllocation"));
	return shortened(share === undefined ? only.key.name : `${only.key.name} ${share}`);
}

function openHours(node: Node | undefined): string {
	const minutes = weekOf(member(node, "dailyHours")).reduce((total, one) => total + one.minutes, 0);
	return `${formatHours(minutes)} a week`;
}

function zones(node: Node): string | undefined {
	const zone = member(node, "defaultTimeZone");
	return zone?.kind === "string" ? shortened(zone.value) : undefined;
}

function openDays(node: Node): string | undefined {
	const open = weekOf(node).filter(({ minutes }) => minutes > 0);
	return open.length === 0 ? undefined : formatDays(open.map((one) => one.day));
}

function day(node: Node): string {
	const ranges = node.kind === "array" ? rangesOf(node).map(formatRange).join(", ") : "";
	return ranges === "" ? "closed" : shortened(ranges);
}

function range(node: Node): string | undefined {
	const found = rangeOf(node);
	return found && formatRange(found);
}

function period(node: Node): string | undefined {
	const dates = datesOf(node);
	if (dates === undefined || dates.days < 1) {
		return undefined;
	}
	return formatDates(dates.first, dates.first + dates.days - 1);
}

function countItems(node: Node, word: string): string | undefined {
	if (node.kind !== "array") {
		return undefined;
	}
	return counted(node.items.length, word);
}
