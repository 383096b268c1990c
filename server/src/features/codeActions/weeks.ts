import { weekdays } from "../../../../shared/src/format/calendar";
import { type DayHours, daysWithin, hoursForDays, pathToDays } from "../../diagnostics/checks/daysMissing";
import type { TimePair } from "../../diagnostics/checks/timePairs";
import type { Shape } from "../../schema/shape";
import { inLayout } from "../../syntax/edits";
import type { Node, Tree } from "../../syntax/tree";
import { type Fix, type Fixer, hasComment, shapeOf, valueAt } from "./fix";

const workdays = weekdays.slice(0, 5);

/** Writes hours under the days that they name, or under those that they are most often for. */
export const writeWeek: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	const inner = node && shape ? daysWithin(node, shape) : undefined;
	const name = node?.parent?.kind === "property" ? node.parent.key.name : "";
	if (node === undefined || inner === undefined) {
		return node === undefined ? [] : weekFor(node, shape, tree);
	}
	const edits = [{ start: node.start, end: node.end, newText: tree.text.slice(inner.start, inner.end) }];
	return [{ title: `Remove the outer "${name}"`, edits, safe: false, preferred: true }];
};

/** The same for a value that is to be of a shape. */
export function weekFor(node: Node, shape: Shape | undefined, tree: Tree): readonly Fix[] {
	const hours = shape && hoursForDays(node, shape);
	if (shape === undefined || hours === undefined || hasComment(node, tree)) {
		return [];
	}
	const path = pathToDays(shape) ?? [];
	const ranges = hours.map(({ range }) => range);
	const told = ranges.map((range) => range.join(" to ")).join(", ");
	const writing = (title: string, week: readonly DayHours[]): Fix => {
		const edits = [
			{ start: node.start, end: node.end, newText: inLayout(tree, node.start, within(path, asObject(week))) },
		];
		return { title, edits, safe: false, preferred: false };
	};
	return hours.some(({ days }) => days.length > 0)
		? [writing("Write the hours under their days", hours)]
		: [
				writing(
					`Write ${told} for Monday to Friday`,
					ranges.map((range) => ({ days: workdays, range })),
				),
				writing(
					`Write ${told} for every day`,
					ranges.map((range) => ({ days: weekdays, range })),
				),
			];
}

/** The object of days, with tabs for indentation. */
function asObject(week: readonly DayHours[]): string {
	const byDay = new Map<string, TimePair[]>();
	for (const { days, range } of week) {
		for (const day of days) {
			byDay.set(day, [...(byDay.get(day) ?? []), range]);
		}
	}
	const lines = [...byDay].map(([day, ranges]) => {
		const list = ranges.map(([start, end]) => `{ "startTime": "${start}", "endTime": "${end}" }`);
		return `\t"${day}": [${list.join(", ")}]`;
	});
	return `{\n${lines.join(",\n")}\n}`;
}

function within(path: readonly string[], written: string): string {
	return path.reduceRight((inner, name) => `{\n\t"${name}": ${inner.replaceAll("\n", "\n\t")}\n}`, written);
}
