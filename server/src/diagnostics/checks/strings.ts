import type { Finding } from "../../../../shared/src/problem/finding";
import { causeOf, type Problem, type ProblemData, type Span } from "../../../../shared/src/problem/problem";
import { straightened } from "../../../../shared/src/text/lookAlikes";
import { nearest, unabbreviated } from "../../../../shared/src/text/nearest";
import {
	codePointLength,
	enumerate,
	indexOfLoneSurrogate,
	isLongerThan,
	quoted,
} from "../../../../shared/src/text/text";
import { hasGap } from "../../../../shared/src/values/gaps";
import { holdsIdentifier } from "../../../../shared/src/values/placeholders";
import { checkEndTime } from "../../../../shared/src/values/timeOfDay";
import type { StringShape } from "../../schema/shape";
import type { Node } from "../../syntax/tree";
import { daysIn } from "./days";
import { withHalfDays } from "./halfDays";
import { rangeOfInstants } from "./twoEnds";
import { aboutLookAlike, nameOf } from "./words";

const none: readonly Problem[] = [];

/**
 * One text against its shape: enum, length in Unicode code points, format. What has a reason of its own is said beside
 * the rest; what most likely follows from another mistake stands behind that.
 * Source: the service model, and the formats' own sources. `owner`: the value that a sentence is to name.
 */
export function stringValue(text: string, shape: StringShape, span: Span, owner: Node): readonly Problem[] {
	const half = loneSurrogate(text, span, owner);
	const wrongValue = enumValue(text, shape, span, owner);
	const size = wrongLength(text, shape, span, owner);
	const finding =
		wrongValue === undefined ? (findingAt(text, shape, owner) ?? lookAlikeId(text, owner)) : undefined;
	if (half === undefined && wrongValue === undefined && size === undefined && finding === undefined) {
		return none;
	}
	const straight = finding && lookAlike(text, shape);
	const forms = finding === undefined ? [] : problemsOf(straight ?? trimmed(text, shape, finding), span);
	const found = [half, wrongValue, ...(text === "" ? [size, ...forms] : [...forms, size])];
	const told: Problem[] = [];
	for (const problem of found) {
		if (problem === undefined) {
			continue;
		}
		const errors = told.filter(({ severity }) => severity === "error");
		const behind = [...(problem.behind ?? []), ...errors.map(causeOf)];
		told.push(behind.length === 0 ? problem : { ...problem, behind });
	}
	return told;
}

/** What is wrong with the form of a text: at the end of a range, a midnight is that of the day's end. */
function findingAt(text: string, shape: StringShape, node: Node): Finding | undefined {
	const finding = shape.findingIn(text);
	if (finding?.code === "instant") {
		return rangeOfInstants(text) ?? finding;
	}
	if (finding === undefined || shape.format !== "time-of-day") {
		return finding;
	}
	const { parent } = node;
	const isEnd = parent?.kind === "property" && parent.key.name === "endTime";
	const meant = isEnd ? checkEndTime(text) : finding;
	return meant && withHalfDays(text, meant, node);
}

/** Half of a character that takes two code units. Source: RFC 8259, section 8.2: no encoding can send it. */
function loneSurrogate(text: string, { start, end }: Span, owner: Node): Problem | undefined {
	const index = indexOfLoneSurrogate(text);
	if (index < 0) {
		return undefined;
	}
	const half = text.charCodeAt(index).toString(16).toUpperCase();
	const message = `${nameOf(owner)} contains half of a surrogate pair, \\u${half}, which can't be sent. Write the whole character, or remove it.`;
	return { start, end, code: "lone-surrogate", severity: "error", message };
}

function enumValue(text: string, shape: StringShape, { start, end }: Span, owner: Node): Problem | undefined {
	if (shape.values === undefined || shape.values.some(({ value }) => value === text)) {
		return undefined;
	}
	const values = shape.values.map(({ value }) => value);
	const straight = straightened(text).trim();
	if (straight !== text.trim() && values.includes(straight)) {
		const message = aboutLookAlike(text, straight);
		const data = { replacement: straight };
		return { code: "look-alike-letter", severity: "error", start, end, message, data };
	}
	const isKey = owner.kind === "object";
	const replacement = nearest(text, values) ?? unabbreviated(text, values);
	const days = isKey && replacement === undefined ? daysIn(text) : [];
	const [meant = replacement, ...more] = days;
	const hint =
		more.length > 0
			? `Write a property for each day: ${enumerate(days, "and")}.`
			: meant === undefined
				? `Write ${enumerate(values, "or")}.`
				: `Did you mean "${meant}"?`;
	// A limit of one a week is none of one a day.
	const isUnit =
		values.length === 1 && /^(?:year|annual|quarter|month|fortnight|week|hour|minute|second)/i.test(text);
	const only = isUnit
		? `${nameOf(owner)} can only be ${quoted(values[0] ?? "")}. Count the span in days in "frequency".`
		: undefined;
	return {
		start,
		end,
		code: "enum-value",
		severity: "error",
		message:
			only ??
			`${isKey ? `${nameOf(owner)} can't have the key` : `${nameOf(owner)} can't be`} ${quoted(text)}. ${hint}`,
		data: { members: days.length > 0 ? days : values, ...(replacement !== undefined && { replacement }) },
	};
}

function wrongLength(text: string, shape: StringShape, span: Span, owner: Node): Problem | undefined {
	const { minLength, maxLength } = shape;
	if (isLongerThan(text, maxLength)) {
		return length(text, shape, span, owner, maxLength);
	}
	const isShort = text.length < 2 * minLength && codePointLength(text) < minLength;
	return isShort ? length(text, shape, span, owner, minLength) : undefined;
}

/** A value that is in its form but for characters that only look like the right ones. */
function lookAlike(text: string, shape: StringShape): Finding | undefined {
	const replacement = straightened(text).trim();
	if (replacement === text.trim()) {
		return undefined;
	}
	const finding = shape.findingIn(replacement);
	if (finding !== undefined) {
		return finding.replacement === undefined ? undefined : finding;
	}
	const message = aboutLookAlike(text, replacement);
	return { code: "look-alike-letter", severity: "error", message, replacement };
}

/** An identifier whose form is not checked, in characters that only look like those of ASCII. */
function lookAlikeId(text: string, { parent }: Node): Finding | undefined {
	const replacement = straightened(text).trim();
	const isId = parent?.kind === "property" && holdsIdentifier(parent.key.name);
	if (
		!isId ||
		replacement === text.trim() ||
		!/^[!-~]+$/.test(replacement) ||
		hasGap(replacement, parent.key.name)
	) {
		return undefined;
	}
	const message = aboutLookAlike(text, replacement);
	return { code: "look-alike-letter", severity: "error", message, replacement };
}

/** White space around a value is never meant. */
function trimmed(text: string, shape: StringShape, finding: Finding): Finding {
	const bare = text.trim();
	const mended = bare !== "" && bare !== text && shape.findingIn(bare) === undefined;
	if (finding.replacement !== undefined || !mended) {
		return finding;
	}
	return { ...finding, replacement: bare };
}

function problemsOf({ also = [], ...finding }: Finding, span: Span): Problem[] {
	return [finding, ...also].map((one) => problemOf(one, span));
}

function problemOf(
	{ code, severity, message, replacement, choices, behind }: Finding,
	{ start, end }: Span,
): Problem {
	const data: ProblemData = {
		...(replacement !== undefined && { replacement }),
		...(choices !== undefined && { members: choices }),
	};
	return {
		start,
		end,
		code,
		severity,
		message,
		...(Object.keys(data).length > 0 && { data }),
		...(behind && { behind: behind.map((cause) => ({ code: cause, start })) }),
	};
}

function length(text: string, shape: StringShape, { start, end }: Span, owner: Node, bound: number): Problem {
	const { minLength, maxLength } = shape;
	const allowed = minLength > 0 ? `${minLength} to ${maxLength}` : `at most ${maxLength}`;
	const subject = owner.kind === "object" ? `Keys of ${nameOf(owner)}` : nameOf(owner);
	const message = `${subject} must have ${allowed} characters, not ${codePointLength(text)}.`;
	return { start, end, code: "length", severity: "error", message, data: { bound } };
}
