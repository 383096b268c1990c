import type { Draft } from "./draft";
import type { Language } from "./language";
import type { Item } from "./tokens";

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

/** Whether what stands behind `new` is an empty object: `\stdClass` of PHP, and `()` of C# where the type is known. */
export function isEmptyObject(
	name: Item | undefined,
	list: Item | undefined,
	{ constructs }: Language,
): boolean {
	const isOfPhp = name?.kind === "word" && name.text === "\\stdClass";
	const isTargetTyped = name?.kind === "group" && name.open === "(" && name.items.length === 0;
	return isOfPhp || (isTargetTyped && list === undefined && constructs === true);
}

/** Whether brackets behind a name make an object of a type. */
export function isOfType(name: string, { makesByType }: Language): boolean {
	return makesByType === true && /^(?:\w+\.)*[A-Z]\w*$/.test(name);
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
