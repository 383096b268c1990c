import type { Node } from "../document/tree";
import type { Problem, ProblemData, Span } from "../problem";
import type { StringShape } from "../schema/shape";
import { checkArn } from "../values/arn";
import type { Finding } from "../values/finding";
import { formats } from "../values/formats";
import { nearest, unabbreviated } from "../values/nearest";
import { codePointLength, isLongerThan, quoted } from "../values/text";
import { enumerate, nameOf } from "./words";

/**
 * One text against its shape: enum, length in Unicode code points, format. The first thing that is wrong is said.
 * Source: the service model, and the formats' own sources. `owner`: the value that a sentence is to name.
 */
export function stringValue(text: string, shape: StringShape, span: Span, owner: Node): Problem | undefined {
	return (
		enumValue(text, shape, span, owner) ?? form(text, shape, span, owner) ?? tooLong(text, shape, span, owner)
	);
}

function enumValue(text: string, shape: StringShape, { start, end }: Span, owner: Node): Problem | undefined {
	if (shape.values === undefined || shape.values.some(({ value }) => value === text)) return undefined;
	const values = shape.values.map(({ value }) => value);
	const replacement = nearest(text, values) ?? unabbreviated(text, values);
	const hint = replacement === undefined ? `Write ${enumerate(values, "or")}.` : `Write "${replacement}".`;
	return {
		start,
		end,
		code: "enum-value",
		severity: "error",
		message: `${nameOf(owner)} takes no ${quoted(text)}. ${hint}`,
		data: { members: values, ...(replacement !== undefined && { replacement }) },
	};
}

function tooLong(text: string, shape: StringShape, span: Span, owner: Node): Problem | undefined {
	return isLongerThan(text, shape.maxLength) ? length(text, shape, span, owner, shape.maxLength) : undefined;
}

function form(text: string, shape: StringShape, span: Span, owner: Node): Problem | undefined {
	if (text === "" && shape.minLength > 0) return length(text, shape, span, owner, shape.minLength);
	const finding = formatFinding(text, shape);
	if (finding !== undefined) return problemOf(trimmed(text, shape, finding), span);
	if (text.length < 2 * shape.minLength && codePointLength(text) < shape.minLength)
		return length(text, shape, span, owner, shape.minLength);
	return undefined;
}

function formatFinding(text: string, shape: StringShape): Finding | undefined {
	if (shape.arnKind !== undefined) return checkArn(text, shape.arnKind);
	return shape.format === undefined ? undefined : formats.get(shape.format)?.(text);
}

/** White space around a value is never meant. */
function trimmed(text: string, shape: StringShape, finding: Finding): Finding {
	const bare = text.trim();
	const mended = bare !== "" && bare !== text && formatFinding(bare, shape) === undefined;
	if (finding.replacement !== undefined || !mended) return finding;
	return { ...finding, replacement: bare };
}

function problemOf(
	{ code, severity, message, replacement, choices }: Finding,
	{ start, end }: Span,
): Problem {
	const data: ProblemData = {
		...(replacement !== undefined && { replacement }),
		...(choices !== undefined && { members: choices }),
	};
	return { start, end, code, severity, message, ...(Object.keys(data).length > 0 && { data }) };
}

function length(text: string, shape: StringShape, { start, end }: Span, owner: Node, bound: number): Problem {
	const { minLength, maxLength } = shape;
	const allowed = minLength > 0 ? `${minLength} to ${maxLength}` : `at most ${maxLength}`;
	const message = `${nameOf(owner)} takes ${allowed} characters, not ${codePointLength(text)}.`;
	return { start, end, code: "length", severity: "error", message, data: { bound } };
}
