import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { Ranges } from "../features/ranges";
import type { CampaignText } from "../language";
import type { Problem } from "../problem";

/** What was found in one file. */
export interface Report {
	/** As the user named it. */
	readonly file: string;
	readonly text: string;
	readonly problems: readonly (Problem & { readonly range: Range })[];
}

/** What the editor would show of a campaign. */
export function reportOn(file: string, { text, problems: found }: CampaignText): Report {
	const ranges = new Ranges(TextDocument.create(file, "connect-campaign", 0, text));
	const problems = found.map((problem) => ({
		...problem,
		range: ranges.of(problem),
	}));
	return { file, text, problems };
}

/** How many problems of a severity there are. */
export function count(reports: readonly Report[], severity: Problem["severity"]): number {
	return reports.flatMap(({ problems }) => problems.filter((problem) => problem.severity === severity))
		.length;
}
