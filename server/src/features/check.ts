import { TextDocument } from "vscode-languageserver-textdocument";
import { forProblem } from "../doors";
import { CampaignText } from "../language";
import type { CheckResult } from "../protocol";
import type { Severities } from "../severities";
import { Ranges } from "./ranges";

/** Judges a text as it stands, for a client that is about to send it. */
export function judge(uri: string, text: string, severities: Severities): CheckResult {
	const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
	return {
		problems: new CampaignText(text, severities).problems.map((problem) => ({
			range: ranges.of(problem),
			severity: problem.severity,
			code: problem.code,
			message: forProblem(problem.message),
		})),
	};
}
