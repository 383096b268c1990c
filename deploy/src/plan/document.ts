import { exactLayout } from "../../../shared/src/request/exactJson";
import { formatPath } from "../../../shared/src/request/path";
import { type CommandNames, editorCommands } from "../../../shared/src/text/commandNames";
import { forCommentLine } from "../../../shared/src/text/doors";
import { counted } from "../../../shared/src/text/sentence";
import type { Ignored } from "./compare";
import type { Change, Plan } from "./plan";
import { isApplicable, type Verdict } from "./verdict";

/** The campaign that a plan is for, for people. */
interface PlanPlace {
	readonly name: string;
	readonly id: string;
	readonly region: string;
	/** In words, as in "account 111122223333". */
	readonly account: string;
	/** In words, as in "sales (6f3c…)". */
	readonly instance: string;
	/** The file's name for people. */
	readonly file: string;
	/** When the campaign was looked at, as in "10:12". */
	readonly time: string;
	/** What is to be known beside the plan, in sentences. */
	readonly notes?: readonly string[];
}

/** More lines of a value are counted: the comparison side by side shows them. */
const mostLines = 100;

/**
 * A plan as a text that reads well in an editor, in a terminal and aloud: each change begins with a sign that tools of
 * this kind share and with a word.
 */
export function planText(plan: Plan, place: PlanPlace, commands: CommandNames = editorCommands): string {
	const { name, id, region, account, instance, file, time, notes = [] } = place;
	const head = [
		`Campaign "${name}"`,
		`ID: ${id}`,
		`State: ${plan.state ?? "not known"}, seen ${time}`,
		`Region: ${region}, ${account}`,
		`Instance: ${instance}`,
		`File: ${file}`,
		...notes,
		"",
		`What the campaign in AWS becomes with ${commands.apply}:`,
		"",
	];
	const lines = [
		...head,
		...plan.changes.flatMap(changeLines),
		...plan.unknown.map(
			(path) => `? unknown    ${formatPath(path)}: not known to this version, stays as it is in AWS`,
		),
		...plan.ignored.map((ignored) => `  ignored    ${formatPath(ignored.path)}: ${whyIgnored[ignored.why]}`),
		`= alike      ${counted(plan.alike, "value")}`,
		"",
		...requestLines(plan),
		planSummary(plan),
		...pageLines(plan),
	];
	return `${lines.map(forCommentLine).join("\n")}\n`;
}

/** "2 changes, 1 not possible in state Running, 1 needs a new campaign"; "No changes". */
export function planSummary({ changes, state }: Plan): string {
	const applicable = changes.filter(isApplicable).length;
	const blocked = changes.filter(({ verdict }) => verdict.kind === "blocked").length;
	const needsNew = changes.filter(({ verdict }) => verdict.kind === "needsNew").length;
	const unknown = changes.filter(({ verdict }) => verdict.kind === "unknown").length;
	const parts = [
		...(applicable === 0 ? [] : [counted(applicable, "change")]),
		...(blocked === 0
			? []
			: [
					`${blocked} not possible${state === undefined || state === "Initialized" ? "" : ` in state ${state}`}`,
				]),
		...(needsNew === 0
			? []
			: [needsNew === 1 ? "1 needs a new campaign" : `${needsNew} need a new campaign`]),
		...(unknown === 0 ? [] : [`${unknown} not known to this version`]),
	];
	return parts.length === 0 ? "No changes" : parts.join(", ");
}

const whyIgnored: Readonly<Record<Ignored["why"], string>> = {
	setByAws: "set by AWS, absent in the file",
	emptyInFile: "empty in the file, absent in AWS",
	emptyInAws: "empty in AWS, absent in the file",
};

const signs = { added: "+ added  ", changed: "~ changed", removed: "- removed" } as const;

/** What is not applied: its sign, and what its reason begins with. */
const left: Readonly<Partial<Record<Verdict["kind"], { readonly sign: string; readonly what: string }>>> = {
	blocked: { sign: "! blocked", what: "Not possible: " },
	needsNew: { sign: "± new    ", what: "Needs a new campaign: " },
	unknown: { sign: "? unknown", what: "Not sent: " },
};

function changeLines(change: Change): readonly string[] {
	const { path, kind, verdict } = change;
	const { operation, reason } = verdict;
	const indent = " ".repeat(13);
	const { sign, what } = left[verdict.kind] ?? { sign: signs[kind], what: "" };
	return [
		`${sign}    ${formatPath(path)}`,
		...valuesInWords(change).map((words) => `${indent}${words}`),
		...(isApplicable(change) && operation !== undefined ? [`${indent}by ${operation}`] : []),
		...(reason === undefined ? [] : [`${indent}${what}${reason}`]),
		"",
	];
}

/** The pages of AWS that say what is said here, each once. */
function pageLines({ changes }: Plan): readonly string[] {
	const pages = [...new Set(changes.flatMap(({ verdict }) => verdict.reference ?? []))];
	return pages.length === 0 ? [] : ["", "By the pages of AWS:", ...pages];
}

function valuesInWords({ kind, file, remote }: Change): readonly string[] {
	switch (kind) {
		case "added":
			return valueLines("", file);
		case "removed":
			return valueLines("was ", remote);
		case "changed":
			return [...valueLines("from ", remote), ...valueLines("to   ", file)];
	}
}

function valueLines(before: string, value: unknown): readonly string[] {
	const lines = exactLayout(value).split("\n");
	const shown = lines
		.slice(0, mostLines)
		.map((line, index) => `${index === 0 ? before : " ".repeat(before.length)}${line}`);
	const more = lines.length - shown.length;
	return more === 0 ? shown : [...shown, `… (${counted(more, "more line")})`];
}

function requestLines({ writes }: Plan): readonly string[] {
	if (writes.length === 0) {
		return [];
	}
	const named = writes.map(({ operation, channel }) =>
		channel === undefined ? operation : `${operation} (${channel})`,
	);
	return [`${counted(writes.length, "request")}, in this order: ${named.join(", ")}`, ""];
}
