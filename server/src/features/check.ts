import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../language";
import type { CheckResult } from "../protocol";
import { Ranges } from "./ranges";

/** Judges a text as it stands, for a client that is about to send it. */
export function judge(uri: string, text: string): CheckResult {
	const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
	return {
		problems: new CampaignText(text).problems.map((problem) => ({
			range: ranges.of(problem),
			severity: problem.severity,
			code: problem.code,
			message: problem.message,
		})),
	};
}
