import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";
import type { CampaignText } from "../../server/src/diagnostics/campaignText";
import { allFixes, heldBack } from "../../server/src/features/fixAll";
import { Ranges } from "../../server/src/features/ranges";
import type { Edit } from "../../server/src/syntax/edits";
import { wrongEncoding } from "../../server/src/syntax/encoding";
import type { Problem } from "../../shared/src/problem/problem";

/** What was found in one file. */
export interface Report {
	/** As the user named it. */
	readonly file: string;
	readonly text: string;
	readonly problems: readonly (Problem & { readonly range: Range })[];
	/** What was fixed, in the order of the text. */
	readonly changes: readonly Change[];
	/** How many certain fixes weren't made, and where the text isn't JSON. */
	readonly heldBack?: { readonly count: number; readonly start: Position };
	/** Changes that `--fix` would make. */
	readonly fixable: number;
}

/** One change that was made to a file. */
export interface Change {
	/** Where it was made, in the text before. */
	readonly start: Position;
	readonly before: string;
	readonly after: string;
}

/** What the editor would show of a campaign. `changes`: what was fixed in it before. */
export function reportOn(file: string, campaign: CampaignText, changes: readonly Change[] = []): Report {
	const { text, problems: found } = campaign;
	const ranges = new Ranges(TextDocument.create(file, "connect-campaign", 0, text));
	const problems = found.map((problem) => ({
		...problem,
		range: ranges.of(problem),
	}));
	return { file, text, problems, changes, fixable: allFixes(campaign).length };
}

/** A report with what kept fixes from being made. */
export function withHeldBack(report: Report, campaign: CampaignText): Report {
	const held = heldBack(campaign);
	const document = TextDocument.create("", "connect-campaign", 0, campaign.text);
	return held === undefined
		? report
		: { ...report, heldBack: { count: held.count, start: document.positionAt(held.start) } };
}

/** What was found in one file in several environments; what is the same in all of them once. */
export function together(report: Report, others: readonly Report[]): Report {
	const keyOf = ({ code, start, end, message }: Problem): string => `${start} ${end} ${code} ${message}`;
	const all = [report, ...others].flatMap(({ problems }) => problems);
	const problems = [...new Map(all.map((problem) => [keyOf(problem), problem])).values()];
	return {
		...report,
		problems: problems.sort((one, other) => one.start - other.start || one.end - other.end),
	};
}

/** A file that isn't UTF-8: nothing else can be said of it. `text`: what can be read of it. */
export function unreadableReport(file: string, text: string): Report {
	const problem = wrongEncoding(text);
	const document = TextDocument.create(file, "connect-campaign", 0, text);
	const range = new Ranges(document).of(problem);
	return { file, text, problems: [{ ...problem, range }], changes: [], fixable: 0 };
}

/** Edits as changes of a text. */
export function changesOf(text: string, edits: readonly Edit[]): Change[] {
	const document = TextDocument.create("", "connect-campaign", 0, text);
	return edits.map(({ start, end, newText }) => ({
		start: document.positionAt(start),
		before: text.slice(start, end),
		after: newText,
	}));
}

/** How many problems of a severity there are. */
export function count(reports: readonly Report[], severity: Problem["severity"]): number {
	return reports.flatMap(({ problems }) => problems.filter((problem) => problem.severity === severity))
		.length;
}
