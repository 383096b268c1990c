import { weekdays } from "../../../../shared/src/format/calendar";
import { parseTimeOfDay } from "../../../../shared/src/values/timeOfDay";
import { addProperty, type Edit, inLayout } from "../../syntax/edits";
import { type ArrayNode, member, type ObjectNode, type Tree } from "../../syntax/tree";
import { type Fixer, valueAt } from "./fix";

const week: readonly string[] = weekdays;

/** Ends a range that goes over midnight with its day, and begins the next day with the rest of it. */
export const splitAtMidnight: Fixer = (problem, tree) => {
	const end = valueAt(tree, problem);
	const range = end?.parent?.kind === "property" ? end.parent.parent : undefined;
	const day = range?.parent?.kind === "array" ? range.parent : undefined;
	if (end?.kind !== "string" || day?.parent?.kind !== "property") {
		return [];
	}
	const start = member(range, "startTime");
	const from = start?.kind === "string" ? parseTimeOfDay(start.value) : undefined;
	const to = parseTimeOfDay(end.value);
	const today = week.indexOf(day.parent.key.name);
	if (from === undefined || to === undefined || (from === to && to > 0) || today < 0) {
		return [];
	}
	const atMidnight = { start: end.start, end: end.end, newText: '"T23:59"' };
	if (to === 0) {
		return [{ title: "End the range at T23:59", edits: [atMidnight], safe: false }];
	}
	const next = nextDay(tree, day.parent.parent, week[(today + 1) % week.length] ?? "", end.value);
	return next === undefined
		? []
		: [{ title: "Split the range at midnight", edits: [atMidnight, next], safe: false }];
};

function nextDay(tree: Tree, days: ObjectNode, name: string, endTime: string): Edit | undefined {
	const range = `{\n\t"startTime": "T00:00",\n\t"endTime": ${JSON.stringify(endTime)}\n}`;
	const day = days.properties.find(({ key }) => key.name === name);
	if (day === undefined) {
		return addProperty(tree, days, `${JSON.stringify(name)}: [\n${range.replace(/^/gm, "\t")}\n]`);
	}
	return day.value?.kind === "array" ? firstItem(tree, day.value, range) : undefined;
}

function firstItem(tree: Tree, { start, items }: ArrayNode, written: string): Edit {
	const [first] = items;
	const newText = inLayout(tree, first?.start ?? start, written);
	const at = first?.start ?? start + 1;
	return { start: at, end: at, newText: first === undefined ? newText : `${newText}, ` };
}
