import { CompletionItemKind } from "vscode-languageserver-types";
import { formatDays } from "../../../../shared/src/format/calendar";
import type { EnumValue, MapShape } from "../../schema/shape";
import { SkeletonWriter } from "../../writer/skeleton";
import type { CompletionEnvironment } from "./place";
import type { Suggestion } from "./suggestion";

/** As the API has it. */
const weekend: ReadonlySet<string> = new Set(["SATURDAY", "SUNDAY"]);

/** Several days at once: those of the working week, and all seven, as far as they are not given yet. */
export function dayOffers(
	{ facts, snippets }: CompletionEnvironment,
	{ key, value }: MapShape,
	absent: readonly EnumValue[],
): Suggestion[] {
	if (!key.values?.some((day) => weekend.has(day.value))) {
		return [];
	}
	const names = absent.map((day) => day.value);
	const groups = [
		["weekdays", names.filter((name) => !weekend.has(name))],
		["every day", names],
	] as const;
	return groups.flatMap(([label, days], index): Suggestion[] => {
		if (days.length < 2 || (index === 1 && days.every((name) => !weekend.has(name)))) {
			return [];
		}
		const writer = new SkeletonWriter(snippets, { facts });
		return [
			{
				label,
				kind: CompletionItemKind.Struct,
				meaning: formatDays(days),
				insert: days.map((name) => `${writer.key(name)}: ${writer.value(value)}`).join(",\n"),
				filter: label,
				rank: 1,
			},
		];
	});
}
