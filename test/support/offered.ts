import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../server/src/diagnostics/severities";
import { codeActions } from "../../server/src/features/codeActions/codeActions";
import { Ranges } from "../../server/src/features/ranges";
import { now } from "./completing";

export interface Offered {
	readonly code: string;
	readonly message: string;
	readonly titles: readonly string[];
	/** What Auto Fix would do. */
	readonly preferred: readonly string[];
	readonly afterEach: readonly string[];
}

/** What stands in the light bulb on the first problem of a text that is no hint. `wanted`: the code that it is to have. */
export function offeredFor(text: string, wanted?: string): Offered {
	const campaign = new CampaignText(text, defaultSeverities, () => now);
	const problem =
		campaign.problems.find(({ severity, code }) => severity !== "hint" && code === (wanted ?? code)) ??
		assert.fail("no problem");
	const document = TextDocument.create("test:preferred", "connect-campaign", 0, text);
	const actions = codeActions(campaign, problem, ["quickfix"], new Ranges(document), document.uri);
	return {
		code: problem.code,
		message: problem.message,
		titles: actions.map(({ title }) => title),
		preferred: actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
		afterEach: actions.map(({ edit }) =>
			TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? []),
		),
	};
}
