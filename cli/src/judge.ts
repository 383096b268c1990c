import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { Severities } from "../../server/src/diagnostics/severities";
import { judge } from "../../server/src/features/check";
import type { CheckResult } from "../../shared/src/protocol";
import { human } from "./human";
import { reportOn } from "./report";

/** What is wrong with texts, for the commands that send them. */
export interface CampaignChecks {
	/** Gaps are among the problems even where the configuration switches them off. */
	judge(file: string, text: string): CheckResult;
	/** The errors of a text with excerpt and caret, for people. */
	errorsIn(file: string, text: string): string;
}

/** @param severities of the configuration. */
export function campaignChecks(severities: Severities): CampaignChecks {
	return {
		judge: (file, text) => judge(file, text, severities),
		errorsIn: (file, text) => {
			const report = reportOn(file, new CampaignText(text, severities));
			const problems = report.problems.filter(({ severity }) => severity === "error");
			return human([{ ...report, problems }]);
		},
	};
}
