import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { Environments } from "../../server/src/diagnostics/environments";
import type { Severities } from "../../server/src/diagnostics/severities";
import { validateText } from "../../server/src/features/check";
import { locate } from "../../server/src/features/locate";
import { Ranges } from "../../server/src/features/ranges";
import type { CheckRange, CheckResult, Path } from "../../shared/src/protocol";
import { human } from "./human";
import { reportOn } from "./report";

/** A file as it is written, and what the names in it stand for. */
export interface CheckedSource {
	readonly file: string;
	readonly written: string;
	readonly environments: Environments | undefined;
}

/** What is wrong with texts, for the commands that send them. */
export interface CampaignChecks {
	/** Gaps are among the problems even where the configuration switches them off. */
	validateText(source: CheckedSource): CheckResult;
	/** The errors of a text with excerpt and caret, for people. */
	errorsIn(source: CheckedSource): string;
	/** Where properties are in a text, by their keys: of one that isn't there, where what should have it is. */
	rangesOf(text: string, paths: readonly Path[]): readonly CheckRange[];
}

/** @param severities of the configuration. */
export function campaignChecks(severities: Severities): CampaignChecks {
	return {
		validateText: ({ file, written, environments }) => validateText(file, written, severities, environments),
		errorsIn: ({ file, written, environments }) => {
			const campaign = new CampaignText(written, severities, undefined, undefined, environments);
			const report = reportOn(file, campaign);
			const problems = report.problems.filter(({ severity }) => severity === "error");
			return human([{ ...report, problems }]);
		},
		rangesOf: (text, paths) => {
			const ranges = new Ranges(TextDocument.create("", "connect-campaign", 0, text));
			return paths.map((path) => {
				const { places } = locate(
					text,
					path.map((_, index) => path.slice(0, path.length - index)),
				);
				const nearest = places.find((place) => place !== null);
				return ranges.of(nearest?.key ?? { start: 0, end: 0 });
			});
		},
	};
}
