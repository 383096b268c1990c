import { summaries } from "../../codes";
import { containerOf, type Property } from "../../document/tree";
import { pageOf } from "../../pages";
import type { Path } from "../../rules/campaign";
import { rules } from "../../rules/rules";
import type { Markup } from "../markup";

/** What rules look for at a member, each with its code; none where no rule names it. */
export function rulesInWords(property: Property, markup: Markup): string[] {
	const path = pathOf(property);
	const binding = rules.filter(({ members }) => members.some((one) => matches(one, path)));
	if (binding.length === 0) return [];
	return [
		"What is checked here beyond the form:",
		markup.list(
			binding.map(({ code }) => `${markup.own(summaries[code])} (${markup.link(code, pageOf(code))})`),
		),
	];
}

/** Names from the root, with `*` for items of lists. */
function pathOf(property: Property): Path {
	const path = [property.key.name];
	for (
		let holder: ReturnType<typeof containerOf> = property.parent;
		holder !== undefined;
		holder = containerOf(holder)
	) {
		if (holder.parent !== undefined)
			path.push(holder.parent.kind === "property" ? holder.parent.key.name : "*");
	}
	return path.reverse();
}

function matches(pattern: Path, path: Path): boolean {
	return (
		pattern.length === path.length && pattern.every((name, index) => name === "*" || name === path[index])
	);
}
