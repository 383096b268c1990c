import type { Draft } from "./draft";
import { isSign } from "./items";
import type { Item } from "./tokens";

/** A value of another type, where that changes nothing of it. */
export function castTo(type: string, value: Draft | undefined): Draft | undefined {
	if (value?.kind !== "scalar") {
		const isEmpty = type === "object" && value?.kind === "list" && value.items.length === 0;
		return isEmpty ? { kind: "object", members: new Map() } : value;
	}
	const isFraction = /^(?:double|float|decimal)$/.test(type);
	return (isFraction ? /^-?\d[\d.]*$/ : /^-?\d+$/).test(value.written) ? value : undefined;
}

/** A switch that is turned over so many times. */
export function negated(value: Draft | undefined, count: number): Draft | undefined {
	const written = value?.kind === "scalar" ? value.written : "";
	if (written !== "true" && written !== "false") {
		return undefined;
	}
	return { kind: "scalar", written: String((written === "true") === (count % 2 === 0)) };
}

export function isNegation(item: Item | undefined): boolean {
	return isSign(item, "!") || (item?.kind === "word" && item.text === "not");
}

/** A value of Go's type for one member of a union, such as `OutboundModeMemberAgentless`; any other as it is. */
export function ofUnion(type: string, value: Draft): Draft {
	const union = /Member([A-Z]\w*)$/.exec(type)?.[1];
	const members = value.kind === "object" ? value.members : undefined;
	const inner = members?.size === 1 ? members.get("Value") : undefined;
	// Without a value it is that of its type, which is empty.
	const meant = inner ?? (members?.size === 0 ? value : undefined);
	return union !== undefined && meant !== undefined
		? { kind: "object", members: new Map([[union, meant]]) }
		: value;
}

/** What a type is that was made without arguments; undefined for one that holds the time or something else at once. */
export function emptyOf(type: string): Draft | undefined {
	if (/(?:List|Set|Collection|Array)$/.test(type)) {
		return { kind: "list", items: [] };
	}
	return /(?:Time|Guid|Random|Builder|Date)\w*$/.test(type)
		? undefined
		: { kind: "object", members: new Map() };
}
