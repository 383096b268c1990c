import { type Draft, gapDraft, gapFor, memberOf, textDraft, textOf } from "../reading/draft";

/** The function of CloudFormation that an object is, with its argument; undefined where it is none. */
function functionOf(draft: Draft): readonly [name: string, argument: Draft] | undefined {
	const [only, ...more] = draft.kind === "object" ? draft.members : [];
	const isFunction = only !== undefined && more.length === 0 && /^(?:Ref$|Fn::\w)/.test(only[0]);
	return isFunction ? only : undefined;
}

/** Whether a template leaves a property out by this value. */
export function isNoValue(draft: Draft): boolean {
	const [name, argument] = functionOf(draft) ?? [];
	return name === "Ref" && textOf(argument) === "AWS::NoValue";
}

/**
 * What a function of CloudFormation, a query of Step Functions or a reference of either gives: a text with gaps for
 * what only the deployment knows; undefined where a value is none of these.
 */
export function functionValue(draft: Draft): Draft | undefined {
	if (draft.kind === "scalar") {
		const query = /^\{%([\s\S]*)%\}$/.exec(textOf(draft) ?? "")?.[1];
		return query === undefined ? undefined : gapDraft(query);
	}
	const [name, argument] = functionOf(draft) ?? [];
	if (name === undefined || argument === undefined) {
		return undefined;
	}
	const plain = textOf(argument);
	const parts = argument.kind === "list" ? argument.items : [];
	switch (name) {
		case "Ref":
			return gapDraft(plain ?? "Ref");
		case "Fn::Sub": {
			const text = plain ?? textOf(parts[0]);
			return text === undefined ? gapDraft(spoken(draft)) : textDraft(substituted(text, parts[1]));
		}
		case "Fn::GetAtt":
			return gapDraft(plain ?? parts.map(spoken).join("."));
		case "Fn::Join": {
			const separator = textOf(parts[0]);
			const [, joined] = parts;
			if (separator === undefined || joined?.kind !== "list") {
				return gapDraft(spoken(draft));
			}
			return textDraft(joined.items.map(textWithGaps).join(separator));
		}
		default:
			return gapDraft(spoken(draft));
	}
}

/** The gap for the path of a property whose name ends in `.$`. */
export function pathGap(value: Draft): Draft {
	return gapDraft(textOf(value) ?? "path");
}

/** A text with its variables, of which some have a value of their own. */
function substituted(text: string, variables: Draft | undefined): string {
	return text.replace(/\$\{(!?)([^{}]*)\}/g, (found, literal: string, name: string) => {
		const value = literal === "" ? memberOf(variables, name.trim()) : undefined;
		return value === undefined ? found.replace("${!", "${") : textWithGaps(value);
	});
}

function textWithGaps(draft: Draft): string {
	const value = functionValue(draft) ?? draft;
	return textOf(value) ?? (value.kind === "scalar" ? value.written : gapFor(spoken(value)));
}

/** Longest value that is written within a gap, in levels. */
const maxLevels = 20;

/** A value of a template in one line, with functions as their names and arguments. */
export function spoken(draft: Draft, level = 0): string {
	if (draft.kind === "scalar") {
		return textOf(draft) ?? draft.written;
	}
	if (level > maxLevels) {
		return "…";
	}
	const below = (part: Draft): string => spoken(part, level + 1);
	if (draft.kind === "list") {
		return `[${draft.items.map(below).join(", ")}]`;
	}
	const [name, argument] = functionOf(draft) ?? [];
	if (name === undefined || argument === undefined) {
		return `{${[...draft.members].map(([key, value]) => `${key}: ${below(value)}`).join(", ")}}`;
	}
	const said = argument.kind === "list" ? argument.items.map(below).join(", ") : below(argument);
	return level === 0 || argument.kind === "scalar" ? `${name} ${said}` : `(${name} ${said})`;
}

/** The key and the value of an entry that a template makes on a condition; undefined where it has no certain key. */
export function conditionalEntry(
	draft: Draft,
	entryOf: (item: Draft) => readonly [key: string, value: Draft] | undefined,
): readonly [key: string, value: Draft] | undefined {
	const [name, argument] = functionOf(draft) ?? [];
	const [condition, ...branches] = argument?.kind === "list" ? argument.items : [];
	if (name !== "Fn::If" || condition === undefined || branches.length !== 2) {
		return undefined;
	}
	const entries = branches.map((branch) => (isNoValue(branch) ? undefined : entryOf(branch)));
	const [key, ...others] = new Set(entries.flatMap((entry) => (entry === undefined ? [] : [entry[0]])));
	const isSure = branches.every((branch, index) => isNoValue(branch) || entries[index] !== undefined);
	if (key === undefined || others.length > 0 || !isSure) {
		return undefined;
	}
	const values = branches.map((branch, index) => entries[index]?.[1] ?? branch);
	const items = [condition, ...values];
	return [key, gapDraft(spoken({ kind: "object", members: new Map([[name, { kind: "list", items }]]) }))];
}
