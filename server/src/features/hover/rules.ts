import { pageOf } from "../../../../shared/src/problem/pages";
import type { Path } from "../../campaign/campaignView";
import { type Property, pathTo } from "../../syntax/tree";
import type { HoverContext } from "./hoverContext";

/** The rules for a member, each with its code; none where no rule names it. */
export function describeRules(
	property: Property,
	{ markup, type, linkTo = pageOf }: Pick<HoverContext, "markup" | "type" | "linkTo">,
): string[] {
	const path = [...pathTo(property.parent).map((name) => name ?? "*"), property.key.name];
	const binding = type.rules.filter(({ members }) => members.some((one) => matches(one, path)));
	if (binding.length === 0) {
		return [];
	}
	return [
		"Also checked:",
		markup.list(
			binding.map(({ code, summary }) => `${markup.own(summary)} (${markup.link(code, linkTo(code))})`),
		),
	];
}

function matches(pattern: Path, path: Path): boolean {
	return (
		pattern.length === path.length && pattern.every((name, index) => name === "*" || name === path[index])
	);
}
