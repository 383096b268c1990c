import { campaignChannels } from "../../../../shared/src/campaigns";
import { parseTimeOfDay, timeAt } from "../../../../shared/src/values/timeOfDay";
import { translate } from "../../dialects/json/translate";
import { draftOf, write } from "../../dialects/reading/draft";
import { membersOf } from "../../schema/shape";
import { addProperty, inLayout, removeItem, removeProperty } from "../../syntax/edits";
import { member, type Node } from "../../syntax/tree";
import { writerFor } from "../../writer/filled";
import { type Fixer, propertyAt, shapeOf, valueAt } from "./fix";
import { withoutHours } from "./forms";
import { removeMember } from "./members";
import { choose } from "./values";

/** Gives the end of a time or period the place of its start, and the start that of its end. */
export const swapEnds: Fixer = (problem, tree) => {
	const end = valueAt(tree, problem);
	const holder = end?.parent?.kind === "property" ? end.parent.parent : undefined;
	const start = member(holder, "startTime") ?? member(holder, "startDate");
	// A day's start in the place of its end is no start of the range.
	const isMidnight = end?.kind === "string" && end.value === "T00:00";
	if (end?.kind !== "string" || start?.kind !== "string" || start.value === end.value || isMidnight) {
		return [];
	}
	const edits = [
		{ start: start.start, end: start.end, newText: JSON.stringify(end.value) },
		{ start: end.start, end: end.end, newText: JSON.stringify(start.value) },
	];
	return [{ title: "Swap start and end", edits, safe: false }];
};

/** Ends a range in the afternoon that seems to end before it starts: 05:00 is 5 pm on a clock of twelve hours. */
export const endLater: Fixer = (problem, tree) => {
	const end = valueAt(tree, problem);
	const start = end?.parent?.kind === "property" ? member(end.parent.parent, "startTime") : undefined;
	const from = start?.kind === "string" ? parseTimeOfDay(start.value) : undefined;
	const to = end?.kind === "string" ? parseTimeOfDay(end.value) : undefined;
	if (from === undefined || to === undefined || to < 60 || to >= Math.min(from, 720) || from >= to + 720) {
		return [];
	}
	const newText = JSON.stringify(timeAt(to + 720));
	return [{ ...choose(problem, newText, newText), preferred: false }];
};

/** Removes the range that ends where a problem stands. */
export const removeRange: Fixer = (problem, tree) => {
	const parent = valueAt(tree, problem)?.parent;
	const range = parent?.kind === "property" ? parent.parent : undefined;
	if (range?.parent?.kind !== "array") {
		return [];
	}
	const day = range.parent.parent;
	if (day?.kind === "property" && range.parent.items.length === 1 && day.parent.properties.length > 1) {
		return [{ title: `Remove "${day.key.name}"`, edits: [removeProperty(tree, day)], safe: false }];
	}
	return [{ title: "Remove this range", edits: [removeItem(tree, range.parent, range)], safe: false }];
};

/** Makes one range of two that overlap. */
export const joinRanges: Fixer = (problem, tree) => {
	const range = valueAt(tree, problem);
	const [place] = problem.related ?? [];
	const other = place && valueAt(tree, place);
	const ends = [...limits(range), ...limits(other)];
	const start = member(other, "startTime");
	const end = member(other, "endTime");
	if (range?.parent?.kind !== "array" || ends.length !== 4 || start === undefined || end === undefined) {
		return [];
	}
	const sorted = ends.sort((one, next) => one.at - next.at);
	const edits = [
		{ start: start.start, end: start.end, newText: JSON.stringify(sorted[0]?.text) },
		{ start: end.start, end: end.end, newText: JSON.stringify(sorted[3]?.text) },
		removeItem(tree, range.parent, range),
	];
	return [{ title: "Join the ranges", edits, safe: false }];
};

function limits(range: Node | undefined): { readonly text: string; readonly at: number }[] {
	return ["startTime", "endTime"].flatMap((name) => {
		const node = member(range, name);
		const at = node?.kind === "string" ? parseTimeOfDay(node.value) : undefined;
		return node?.kind !== "string" || at === undefined ? [] : [{ text: node.value, at }];
	});
}

/** Adds a day to hours that have none, or a range to a day that has none: such a day is closed, which may be meant. */
export const openTime: Fixer = (problem, tree) => {
	const empty = valueAt(tree, problem);
	const shape = empty && shapeOf(empty);
	if (empty === undefined || shape === undefined) {
		return [];
	}
	const { start, end } = empty;
	const newText = withoutHours(inLayout(tree, start, writerFor(tree).value(shape)));
	const isRange = shape.kind === "list" && shape.item.name === "TimeRange";
	const title = empty.kind === "object" ? "Add a day" : isRange ? "Add a range" : "Add an item";
	return [{ title, edits: [{ start, end, newText }], safe: false, ...(isRange && { preferred: false }) }];
};

/** Removes a day without ranges, unless no other day is open. */
export const removeDay: Fixer = (problem, tree) => {
	const day = propertyAt(tree, problem);
	const days = day?.parent.properties.length ?? 0;
	return days > 1 && day?.value?.kind === "array" ? removeMember(problem, tree) : [];
};

/** Adds a time window for a channel, with the hours that another channel has. */
export const addWindow: Fixer = (problem, tree) => {
	const channel = propertyAt(tree, problem)?.key.name;
	const { root } = tree;
	const shape = root && shapeOf(root);
	const times = shape && membersOf(shape)?.get("communicationTimeConfig");
	const window = times && membersOf(times.shape)?.get(channel ?? "");
	if (root?.kind !== "object" || times === undefined || window === undefined) {
		return [];
	}
	const title = `Add a time window for "${window.name}"`;
	const config = member(root, times.name);
	const model = campaignChannels.map((name) => member(config, name)).find((one) => one?.kind === "object");
	const value = model
		? write(translate(draftOf(tree, model), window.shape))
		: withoutHours(writerFor(tree).value(window.shape));
	const written = `"${window.name}": ${value}`;
	if (config?.kind === "object") {
		return [{ title, edits: [addProperty(tree, config, written)], safe: false }];
	}
	if (config !== undefined) {
		return [];
	}
	const zones = writerFor(tree).needed("localTimeZoneConfig", times.shape);
	const both = `"${times.name}": {\n${`${zones},\n${written}`.replace(/^/gm, "\t")}\n}`;
	return [{ title, edits: [addProperty(tree, root, both)], safe: false }];
};
