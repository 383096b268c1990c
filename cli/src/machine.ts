import { summaries } from "../../shared/src/problem/codes";
import type { Severity } from "../../shared/src/problem/finding";
import { pageOf } from "../../shared/src/problem/pages";
import { forProblem } from "../../shared/src/text/doors";
import { revealHidden } from "../../shared/src/text/plainText";
import { jsonText } from "./output";
import type { Report } from "./report";

/** For programs: one object for each problem; lines and columns count from 1, in UTF-16 code units. */
export function json(reports: readonly Report[]): string {
	const found = reports.flatMap(({ file, problems }) =>
		problems.map(({ range, severity, code, message }) => ({
			file,
			...place(range),
			severity,
			code,
			message: forProblem(message),
		})),
	);
	return jsonText(found);
}

const levels: Record<Severity, "error" | "warning" | "note"> = {
	error: "error",
	warning: "warning",
	information: "note",
	hint: "note",
};

/** SARIF 2.1.0, for code scanning. */
export function sarif(reports: readonly Report[], version: string): string {
	const results = reports.flatMap(({ file, problems }) =>
		problems.map(({ range, severity, code, message }) => ({
			ruleId: code,
			level: levels[severity],
			message: { text: forProblem(message) },
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) },
						region: sarifRegion(range),
					},
				},
			],
		})),
	);
	const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort().map((id) => ({
		id,
		shortDescription: { text: summaries[id] },
		helpUri: pageOf(id),
	}));
	const driver = { name: "Connect Campaigns", version, rules };
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
	};
	return jsonText(log);
}

/** Workflow commands of GitHub Actions, which become annotations. */
export function github(reports: readonly Report[]): string {
	return reports
		.flatMap(({ file, problems }) =>
			problems.map(({ range, severity, code, message }) => {
				const { line, column, endLine, endColumn } = place(range);
				const level = levels[severity] === "note" ? "notice" : levels[severity];
				const where = `file=${property(file)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`;
				return `::${level} ${where},title=${property(code)}::${escaped(forProblem(message))}\n`;
			}),
		)
		.join("");
}

type Range = Report["problems"][number]["range"];

function place({ start, end }: Range) {
	return {
		line: start.line + 1,
		column: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
	};
}

function sarifRegion(range: Range) {
	const { line, column, endLine, endColumn } = place(range);
	return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A text within the message of a workflow command. */
export function escaped(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A text within a property of a workflow command. */
export function property(text: string): string {
	return escaped(revealHidden(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
