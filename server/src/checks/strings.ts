import type { Problem, ProblemData, Span } from "../problem";
import type { StringShape } from "../schema/shape";
import { checkArn } from "../values/arn";
import type { Finding } from "../values/finding";
import { formats } from "../values/formats";
import { nearest } from "../values/nearest";
import { codePointLength } from "../values/text";
import { enumerate, shortened } from "./words";

/**
 * One text against its shape: enum, length in Unicode code points, format. The first thing that is wrong is said.
 * Source: the service model, and the formats' own sources.
 */
export function stringValue(text: string, shape: StringShape, span: Span, name: string): Problem | undefined {
	return (
		enumValue(text, shape, span, name) ?? tooLong(text, shape, span, name) ?? form(text, shape, span, name)
	);
}

function enumValue(
	text: string,
	shape: StringShape,
	{ start, end }: Span,
	name: string,
): Problem | undefined {
	const values = shape.values?.map(({ value }) => value);
	if (values === undefined || values.includes(text)) return undefined;
	const replacement = values.length === 1 ? values[0] : nearest(text, values);
	const hint = replacement === undefined ? `Write ${enumerate(values, "or")}.` : `Write "${replacement}".`;
	return {
		start,
		end,
		code: "enum-value",
		severity: "error",
		message: `${name} takes no ${JSON.stringify(shortened(text))}. ${hint}`,
		data: { members: values, ...(replacement !== undefined && { replacement }) },
	};
}

function tooLong(text: string, shape: StringShape, span: Span, name: string): Problem | undefined {
	if (text.length <= shape.maxLength || codePointLength(text) <= shape.maxLength) return undefined;
	return length(text, shape, span, name, shape.maxLength);
}

function form(text: string, shape: StringShape, span: Span, name: string): Problem | undefined {
	if (text === "" && shape.minLength > 0) return length(text, shape, span, name, shape.minLength);
	const finding = formatFinding(text, shape);
	if (finding !== undefined) return problemOf(finding, span);
	if (codePointLength(text) < shape.minLength) return length(text, shape, span, name, shape.minLength);
	return undefined;
}

function formatFinding(text: string, shape: StringShape): Finding | undefined {
	if (shape.arnKind !== undefined) return checkArn(text, shape.arnKind);
	return shape.format === undefined ? undefined : formats.get(shape.format)?.(text);
}

function problemOf({ code, severity, message, replacement }: Finding, { start, end }: Span): Problem {
	const data: ProblemData | undefined = replacement === undefined ? undefined : { replacement };
	return { start, end, code, severity, message, ...(data && { data }) };
}

function length(
	text: string,
	shape: StringShape,
	{ start, end }: Span,
	name: string,
	bound: number,
): Problem {
	const { minLength, maxLength } = shape;
	const allowed = minLength > 0 ? `${minLength} to ${maxLength}` : `at most ${maxLength}`;
	const message = `${name} takes ${allowed} characters, not ${codePointLength(text)}.`;
	return { start, end, code: "length", severity: "error", message, data: { bound } };
}
