import { TextDocument } from "vscode-languageserver-textdocument";
import { gapCode } from "../../../shared/src/problem/problem";
import type { CheckResult } from "../../../shared/src/protocol";
import { forProblem } from "../../../shared/src/text/doors";
import { CampaignText } from "../diagnostics/campaignText";
import type { Environments } from "../diagnostics/environments";
import type { Severities } from "../diagnostics/severities";
import { Ranges } from "./ranges";

/** Judges a text as it stands, for a client that is about to send it. `environments`: what its names stand for. */
export function judge(
	uri: string,
	text: string,
	severities: Severities,
	environments?: Environments,
): CheckResult {
	const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
	const campaign = new CampaignText(text, withGaps(severities), undefined, undefined, environments);
	return {
		problems: campaign.problems.map((problem) => ({
			range: ranges.of(problem),
			severity: problem.severity,
			code: problem.code,
			message: forProblem(problem.message),
		})),
	};
}

/** Whoever does not want to see gaps while writing must not send them either. */
function withGaps(severities: Severities): Severities {
	return severities.get(gapCode) === "off" ? new Map([...severities, [gapCode, "information"]]) : severities;
}
