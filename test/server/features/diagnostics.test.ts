import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DiagnosticTag } from "vscode-languageserver-types";
import { diagnostic } from "../../../server/src/features/diagnostics";
import { Ranges } from "../../../server/src/features/ranges";
import { CampaignText } from "../../../server/src/language";

const uri = "test:diagnostics";

suite("diagnostics", () => {
	test("fade what has no effect, and point at what else has to do with it", () => {
		const text =
			'{"communicationTimeConfig": {"sms": {"openHours": {"dailyHours": {"MONDAY": []}}}},\n"channelSubtypeConfig": {"email": {}}, "name": "x"}';
		const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
		const problem = new CampaignText(text).problems.find(({ code }) => code === "window-orphan");
		assert.ok(problem);
		const { range, severity, tags, relatedInformation } = diagnostic(problem, ranges, uri);
		assert.deepEqual(
			[range.start, severity, tags, relatedInformation?.map(({ location }) => location.range.start)],
			[{ line: 0, character: 29 }, 2, [DiagnosticTag.Unnecessary], [{ line: 1, character: 0 }]],
		);
	});

	test("fade nothing else", () => {
		const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, "[]"));
		const found = new CampaignText("[]").problems.map((problem) => diagnostic(problem, ranges, uri));
		assert.ok(found.length > 0 && found.every(({ tags }) => tags === undefined));
	});
});
