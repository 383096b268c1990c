import { TextDocument } from "vscode-languageserver-textdocument";
import { forProblem } from "../../shared/src/text/doors";
import { markHidden, plainLine } from "../../shared/src/text/plainText";
import { type Paint, plain } from "./colour";
import { type Change, count, type Report } from "./report";

/** Longest name of a file, in UTF-16 code units. */
const longestName = 5_000;
/** Longest excerpt of a line, in UTF-16 code units. */
const widest = 120;

/** For people: each problem with its place, the line it is on, a caret under it, and what else belongs to it. `paint`: what colours it. */
export function human(reports: readonly Report[], paint: Paint = plain): string {
	const blocks = reports.flatMap(({ file, text, problems }) => {
		const lines = text.split(/\r\n|\r|\n/);
		const document = TextDocument.create(file, "connect-campaign", 0, text);
		return problems.map(({ range, severity, code, message, related = [] }) => {
			const { line, character } = range.start;
			const source = lines[line] ?? "";
			const from = Math.max(0, character - widest / 2);
			const excerpt = markHidden(source.slice(from, from + widest).replaceAll("\t", " "));
			const end = range.end.line === line ? range.end.character : source.length;
			const length = Math.max(1, Math.min(end, from + widest) - character);
			const caret = " ".repeat(character - from) + "^".repeat(length);
			const place = `${plainLine(file, longestName)}:${line + 1}:${character + 1}`;
			const said = `${paint(severity, severity)} ${forProblem(message)} ${paint("faint", `(${code})`)}`;
			const others = related.map((other) => {
				const at = document.positionAt(other.start);
				return `  ${at.line + 1}:${at.character + 1} ${forProblem(other.message)}\n`;
			});
			return `${paint("strong", place)} ${said}\n  ${excerpt}\n  ${paint(severity, caret)}\n${others.join("")}`;
		});
	});
	const changes = changesMade(reports);
	return [
		...(changes === "" ? [] : [changes]),
		...blocks,
		paint("strong", summary(reports).trimEnd()),
		"",
	].join("\n");
}

/** What was fixed, one line for each change, and what wasn't because the rest isn't JSON; empty where there is neither. */
export function changesMade(reports: readonly Report[]): string {
	return reports.flatMap((report) => [...changesIn(report), ...notMade(report)]).join("");
}

function notMade({ file, heldBack }: Report): string[] {
	if (heldBack === undefined) {
		return [];
	}
	const { count, start } = heldBack;
	const place = `${plainLine(file, longestName)}:${start.line + 1}:${start.character + 1}`;
	const were = `${count} certain ${count === 1 ? "fix wasn't" : "fixes weren't"} made`;
	return [`${place} not JSON: ${were}. Fix this place first.\n`];
}

/** Longest part of a change that is shown, in UTF-16 code units. */
const longestChange = 60;

/** What was fixed in a file, one line each; spaces of other kinds, which may be on every line, in one. */
function changesIn({ file, changes }: Report): string[] {
	const spaces = changes.filter(isOfSpaces);
	return changes.flatMap((change) => {
		const { start, before, after } = change;
		const place = `${plainLine(file, longestName)}:${start.line + 1}:${start.character + 1}`;
		if (!isOfSpaces(change)) {
			return [`${place} fixed: ${shown(before)} → ${shown(after)}\n`];
		}
		const number = plural(spaces.length, "place");
		return change === spaces[0] ? [`${place} fixed: other spaces → plain spaces, in ${number}\n`] : [];
	});
}

function isOfSpaces({ before, after }: Change): boolean {
	return before !== "" && after !== "" && `${before}${after}`.trim() === "";
}

function shown(text: string): string {
	return text.trim() === "" ? "nothing" : plainLine(text, longestChange);
}

function summary(reports: readonly Report[]): string {
	if (reports.length === 0) {
		return "No files were checked.\n";
	}
	const counted = (["error", "warning", "information", "hint"] as const)
		.map((severity) => [count(reports, severity), severity] as const)
		.filter(([number]) => number > 0)
		.map(([number, severity]) => plural(number, severity));
	const files = plural(reports.length, "file");
	const fixed = reports.reduce((sum, { changes }) => sum + changes.length, 0);
	const fixable = reports.reduce((sum, report) => sum + report.fixable, 0);
	const more = [
		...(fixed > 0 ? [`${plural(fixed, "change")} made`] : []),
		...(fixable > 0 ? [`${fixable} fixable with --fix`] : []),
	];
	const found = counted.length === 0 ? "No problems" : counted.join(", ");
	return `${found} in ${files}${more.length > 0 ? `; ${more.join(", ")}` : ""}.\n`;
}

function plural(number: number, word: string): string {
	return `${number} ${word}${number === 1 || word === "information" ? "" : "s"}`;
}
