import { violations } from "../../shared/src/problem/codes";
import type { Severity } from "../../shared/src/problem/finding";
import { pageOf } from "../../shared/src/problem/pages";
import type { CheckRange } from "../../shared/src/protocol";
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
		shortDescription: { text: violations[id] },
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
			problems.map(({ range, severity, code, message }) =>
				annotation({ level: severity, file, range, title: code, message: forProblem(message) }),
			),
		)
		.join("");
}

/** What an annotation says, and where; without a file, about the whole call. */
interface Annotation {
	readonly level: Severity;
	readonly file: string | undefined;
	readonly range?: CheckRange | undefined;
	readonly title: string;
	readonly message: string;
}

/** A workflow command in one line. What isn't ours in it is escaped; whoever calls this has hidden what is secret. */
export function annotation({ level, file, range, title, message }: Annotation): string {
	const kind = levels[level] === "note" ? "notice" : levels[level];
	const at = range && place(range);
	const where = [
		...(file === undefined ? [] : [`file=${property(file)}`]),
		...(at === undefined
			? []
			: [`line=${at.line}`, `col=${at.column}`, `endLine=${at.endLine}`, `endColumn=${at.endColumn}`]),
		`title=${property(title)}`,
	];
	return `::${kind} ${where.join(",")}::${escaped(message)}\n`;
}

function place({ start, end }: CheckRange) {
	return {
		line: start.line + 1,
		column: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
	};
}

function sarifRegion(range: CheckRange) {
	const { line, column, endLine, endColumn } = place(range);
	return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A text within the message of a workflow command. */
function escaped(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A text within a property of a workflow command. */
function property(text: string): string {
	return escaped(revealHidden(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
