import type { InlayHint } from "vscode-languageserver-types";
import { formatWeekday } from "../../../shared/src/format/calendar";
import { formatInstant, placeOf } from "../../../shared/src/format/clock";
import { formatDuration, formatShare } from "../../../shared/src/format/quantity";
import type { Span } from "../../../shared/src/problem/problem";
import { forShortValue } from "../../../shared/src/text/doors";
import { parseDate } from "../../../shared/src/values/date";
import { parseDuration } from "../../../shared/src/values/duration";
import { parseInstant } from "../../../shared/src/values/instant";
import { CampaignView } from "../campaign/campaignView";
import type { CampaignText } from "../diagnostics/campaignText";
import type { Shape } from "../schema/shape";
import { walk } from "../schema/walk";
import { type Node, numberOf } from "../syntax/tree";
import { valueHints } from "./environments";
import { zoneOf } from "./hover/hoverContext";
import { isElsewhere } from "./live/elsewhere";
import type { LiveSource } from "./live/places";
import { knownReference, liveReferencesIn } from "./live/references";
import { nameOfReference } from "./live/words";
import type { Ranges } from "./ranges";

/** What hints there are; each can be switched off. */
export const hintKinds = ["durations", "instants", "weekdays", "percentages", "names"] as const;

export type HintKind = (typeof hintKinds)[number];

export const allHints: ReadonlySet<HintKind> = new Set(hintKinds);

/** Reads a user's choice from an object of kinds: what is not switched off is on. */
export function hintsOf(value: unknown): ReadonlySet<HintKind> {
	if (typeof value !== "object" || value === null) {
		return allHints;
	}
	const off = Object.entries(value).flatMap(([kind, wanted]: [string, unknown]) =>
		wanted === false ? [kind] : [],
	);
	return new Set(hintKinds.filter((kind) => !off.includes(kind)));
}

/** The kind of hint that belongs to values, by the name of their shape. */
const kindOfShape: ReadonlyMap<string, HintKind> = new Map<string, HintKind>([
	["BandwidthAllocation", "percentages"],
	["Capacity", "percentages"],
	["EvaluationWindow", "durations"],
	["Iso8601Date", "weekdays"],
	["Iso8601Duration", "durations"],
	["TargetRate", "percentages"],
	["TimeStamp", "instants"],
]);

/**
 * What values mean, in a few words behind them, for the values in a part of the text.
 *
 * @param kinds those that are wanted.
 * @param live what is known of the account.
 */
export function inlayHints(
	campaign: CampaignText,
	part: Span,
	kinds: ReadonlySet<HintKind>,
	ranges: Ranges,
	live?: LiveSource,
): InlayHint[] {
	const { resolved: tree, type } = campaign;
	if (tree.root === undefined) {
		return [];
	}
	const zone = zoneOf(new CampaignView(tree, [], new Date())) ?? "UTC";
	const hints: InlayHint[] = [];
	walk(tree.root, type.shape, (node, shape) => {
		if (node.end < part.start || node.start > part.end) {
			return false;
		}
		const label = labelOf(node, shape, kinds, zone);
		if (label !== undefined && node.end <= part.end) {
			hints.push({ position: ranges.of(node).end, label, paddingLeft: true });
		}
		return true;
	});
	if (!kinds.has("names")) {
		return hints;
	}
	const names = live === undefined ? [] : namesOfReferences(tree.root, part, live);
	const named = new Set(names.map(({ end }) => end));
	// VS Code cuts off what doesn't fit on a line: where its name is known, an ID is left to the hover.
	const values = valueHints(campaign, part).filter(({ end }) => !named.has(end));
	const shown = ({ end, label }: EndLabel): InlayHint => ({
		position: ranges.of({ start: end, end }).end,
		label,
		paddingLeft: true,
	});
	return [...values.map(shown), ...hints, ...names.map(shown)];
}

/** A label behind what ends at an offset. */
interface EndLabel {
	readonly end: number;
	readonly label: string;
}

/** `= Outbound sales` behind the ID of a queue. */
function namesOfReferences(root: Node, part: Span, live: LiveSource): EndLabel[] {
	return liveReferencesIn(root).flatMap((reference) => {
		const { end } = reference.node;
		if (end > part.end || end < part.start) {
			return [];
		}
		const known = knownReference(reference, live);
		// A name of another account would pass for the file's: the hover says whose it is.
		const name = known && !isElsewhere(known.list, root) ? nameOfReference(known) : undefined;
		return name === undefined ? [] : [{ end, label: `= ${forShortValue(name)}` }];
	});
}

function labelOf(node: Node, shape: Shape, kinds: ReadonlySet<HintKind>, zone: string): string | undefined {
	const kind = kindOfShape.get(shape.name);
	if (kind === undefined || !kinds.has(kind)) {
		return undefined;
	}
	const number = numberOf(node);
	if (number !== undefined) {
		return kind === "percentages" ? `= ${formatShare(number)}` : undefined;
	}
	if (node.kind !== "string") {
		return undefined;
	}
	if (kind === "durations") {
		const seconds = parseDuration(node.value);
		return seconds === undefined || seconds < 0 ? undefined : `= ${formatDuration(seconds)}`;
	}
	if (kind === "instants") {
		const at = parseInstant(node.value)?.epochMilliseconds;
		return at === undefined ? undefined : `${formatInstant(at, zone)} ${placeOf(zone)}`;
	}
	const day = kind === "weekdays" ? parseDate(node.value) : undefined;
	return day === undefined ? undefined : formatWeekday(day);
}
