import type { Item } from "../reading/tokens";

/** The ID of a construct, in the arguments of its call. */
export function constructId(items: readonly Item[]): string | undefined {
	const id = items.slice(0, 3).find(({ kind }) => kind === "text");
	const next = id && items[items.indexOf(id) + 1];
	return id?.kind === "text" && next?.kind === "sign" && next.text === "," ? id.text : undefined;
}

/** Items before a value that are looked at for its name. */
const maxBefore = 8;

/** The variable that a value is given to, or the name of its resource. */
export function labelBefore(items: readonly Item[], index: number): string | undefined {
	const before = items.slice(Math.max(0, index - maxBefore), index);
	const [type, name] = before.slice(-2);
	// The name of a resource of Terraform, and the ID of a construct.
	if (type?.kind === "text" && name?.kind === "text") {
		return name.text;
	}
	if (type?.kind === "text" && name?.kind === "sign" && name.text === ",") {
		return type.text;
	}
	const sign = before.findLastIndex((item) => item.kind === "sign" && /^(?::=|[=:]|=>)$/.test(item.text));
	const variable = before[sign - 1];
	const between = before.slice(sign + 1);
	const isApart = between.length > 0 && items[index]?.startsLine === true;
	const isNear = !isApart && between.every((item) => item.kind === "word" || item.kind === "sign");
	if (sign < 0 || variable?.kind !== "word" || !isNear || /^(?:module\.)?exports$/.test(variable.text)) {
		return undefined;
	}
	return /\w+$/.exec(variable.text)?.[0];
}
