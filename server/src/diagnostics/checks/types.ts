import type { Problem, ProblemData } from "../../../../shared/src/problem/problem";
import { inForm } from "../../../../shared/src/values/duration";
import { canonicalInstant } from "../../../../shared/src/values/instant";
import { describeType, type Shape } from "../../schema/shape";
import type { Node, Tree } from "../../syntax/tree";
import { spanOf } from "../../syntax/tree";
import { beyondRange } from "./beyondRange";
import { wholeNumbers } from "./numbers";
import { asNumber } from "./spokenNumbers";
import { asBoolean } from "./spokenValues";
import { stringValue } from "./strings";
import { nameOf } from "./words";

const expected: Record<Shape["kind"], Node["kind"]> = {
	structure: "object",
	union: "object",
	map: "object",
	list: "array",
	string: "string",
	number: "number",
	boolean: "boolean",
};

const found: Record<Node["kind"], string> = {
	object: "an object",
	array: "an array",
	string: "a string",
	number: "a number",
	boolean: "true or false",
	null: "null",
	invalid: "",
};

/** A value of another type than the model's. `isOptional`: it may be left out. Source: the service model; the SDK sends such values as they are. */
export function wrongType(node: Node, shape: Shape, isOptional = false, tree?: Tree): Problem | undefined {
	if (node.kind === expected[shape.kind]) {
		return undefined;
	}
	const wanted = describeType(shape);
	if (node.kind === "null") {
		const code = "null-value";
		const advice = isOptional ? " Remove it to leave it unset." : "";
		const message = `${nameOf(node)} must be ${wanted}, not null.${advice}`;
		return { code, severity: "error", start: node.start, end: node.end, message };
	}
	const beyond =
		node.kind === "string" && shape.kind === "number"
			? beyondRange(node.value, shape, isOptional)
			: undefined;
	if (beyond !== undefined) {
		const message = `${nameOf(node)} ${beyond.sentence}`;
		return { code: "wrong-type", severity: "error", start: node.start, end: node.end, message };
	}
	const { replacement, members } = converted(node, shape, tree);
	const [only = "", ...others] = shape.kind === "number" || shape.kind === "boolean" ? (members ?? []) : [];
	const question = only === "" || others.length > 0 ? "" : ` Did you mean ${only}?`;
	const hint = replacement === undefined ? `.${question}` : `: write ${replacement}.`;
	const { start, end } = node.kind === "object" || node.kind === "array" ? spanOf(node) : node;
	return {
		code: "wrong-type",
		severity: "error",
		start,
		end,
		message: `${nameOf(node)} must be ${wanted}, not ${found[node.kind]}${hint}`,
		...((replacement !== undefined || members !== undefined) && {
			data: { ...(replacement !== undefined && { replacement }), ...(members && { members }) },
		}),
	};
}

/** A number below it may count hours, minutes or seconds; others are seconds. */
const mostHours = 600;

/** The same value as JSON of the type that is wanted: where there is no doubt, and what it may be otherwise. */
function converted(node: Node, shape: Shape, tree?: Tree): Pick<ProblemData, "replacement" | "members"> {
	if (node.kind === "string" && shape.kind === "boolean") {
		return asBoolean(node.value.trim().toLowerCase());
	}
	if (node.kind === "string" && shape.kind === "number") {
		const { replacement, members = [] } = asNumber(node.value, shape);
		const { numbers } = wholeNumbers(node.value.trim(), shape);
		if (numbers.length > 0) {
			return { members: numbers };
		}
		const able = members.filter(
			(one) =>
				Number(one) >= shape.minimum &&
				Number(one) <= shape.maximum &&
				(!shape.integer || Number.isInteger(Number(one))),
		);
		return { ...(replacement !== undefined && { replacement }), ...(able.length > 0 && { members: able }) };
	}
	if (node.kind === "number" && shape.kind === "boolean" && (node.value === 0 || node.value === 1)) {
		return { members: [String(node.value === 1)] };
	}
	if (shape.kind !== "string" || (node.kind !== "number" && node.kind !== "boolean")) {
		return {};
	}
	// A number as it is written: text keeps the zeros that a number has no use for.
	const text = node.kind === "number" ? (tree?.text.slice(node.start, node.end) ?? "") : String(node.value);
	const [problem] = stringValue(text, shape, node, node);
	// Whether true or false was to be a text is for its author to say.
	if (problem === undefined && node.kind === "boolean") {
		return { members: [JSON.stringify(text)] };
	}
	if (problem === undefined) {
		return { replacement: JSON.stringify(text) };
	}
	const { replacement: read, members = [] } = problem.data ?? {};
	const texts = read === undefined ? members : [read];
	const isCount = shape.format === "iso-duration" && node.kind === "number" && node.value < mostHours;
	const isSeconds = !isCount && /^(?:instant|iso-duration)$/.test(shape.format ?? "");
	if (node.kind === "number" && texts.length > 0 && !isSeconds) {
		return { members: texts.map((one) => JSON.stringify(one)) };
	}
	const meant = node.kind === "number" ? meantByNumber(node.value, shape.format) : undefined;
	return meant === undefined ? {} : { members: [JSON.stringify(meant)] };
}

/** Seconds or milliseconds since 1970 as an instant, seconds as a duration. */
function meantByNumber(value: number, format: string | undefined): string | undefined {
	if (!Number.isInteger(value) || value < 0) {
		return undefined;
	}
	if (format === "iso-duration") {
		return value < 1e8 ? inForm(value) : undefined;
	}
	if (format !== "instant" || value < 1e9 || value >= 1e13) {
		return undefined;
	}
	return canonicalInstant(value < 1e11 ? value * 1000 : value);
}
