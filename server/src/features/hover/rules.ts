import { pageOf } from "../../../../shared/src/problem/pages";
import type { Path } from "../../campaign/campaignView";
import { containerOf, type Property } from "../../syntax/tree";
import type { HoverContext } from "./hoverContext";

/** The rules for a member, each with its code; none where no rule names it. */
export function describeRules(
	property: Property,
	{ markup, type, linkTo = pageOf }: Pick<HoverContext, "markup" | "type" | "linkTo">,
): string[] {
	const path = pathOf(property);
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

/** Names from the root, with `*` for items of lists. */
function pathOf(property: Property): Path {
	const path = [property.key.name];
	for (
		let holder: ReturnType<typeof containerOf> = property.parent;
		holder !== undefined;
		holder = containerOf(holder)
	) {
		if (holder.parent !== undefined) {
			path.push(holder.parent.kind === "property" ? holder.parent.key.name : "*");
		}
	}
	return path.reverse();
}

function matches(pattern: Path, path: Path): boolean {
	return (
		pattern.length === path.length && pattern.every((name, index) => name === "*" || name === path[index])
	);
}
