import { type Draft, gapDraft, gapFor, textDraft, textOf } from "./draft";

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
			return text === undefined ? gapDraft(name) : textDraft(text.replaceAll("${!", "${"));
		}
		case "Fn::GetAtt":
			return gapDraft(plain ?? parts.map(nameOfPart).join("."));
		case "Fn::Join": {
			const separator = textOf(parts[0]);
			const [, joined] = parts;
			if (separator === undefined || joined?.kind !== "list") {
				return gapDraft(name);
			}
			return textDraft(joined.items.map(textWithGaps).join(separator));
		}
		default:
			return gapDraft(`${name} ${plain ?? parts.map(nameOfPart).join(", ")}`);
	}
}

/** The gap for the path of a property whose name ends in `.$`. */
export function pathGap(value: Draft): Draft {
	return gapDraft(textOf(value) ?? "path");
}

function textWithGaps(draft: Draft): string {
	const value = functionValue(draft) ?? draft;
	return textOf(value) ?? (value.kind === "scalar" ? value.written : gapFor(value.kind));
}

function nameOfPart(draft: Draft): string {
	const [name, argument] = functionOf(draft) ?? [];
	return textOf(draft) ?? (name === undefined ? "…" : `${name} ${textOf(argument) ?? "…"}`);
}
