import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { validateText } from "../../../server/src/features/check";
import { diagnostic } from "../../../server/src/features/diagnostics";
import { Ranges } from "../../../server/src/features/ranges";
import { pageOf } from "../../../shared/src/problem/pages";

const uri = "test:diagnostic";

suite("a diagnostic", () => {
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

	test("tell whoever has just made a file that it is empty, as information; checked or sent it is an error", () => {
		for (const text of ["", " \n\t"]) {
			const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
			const { problems } = new CampaignText(text);
			const told = problems.map((problem) => diagnostic(problem, ranges, uri));
			assert.deepEqual(
				told.map(({ code, severity }) => [code, severity]),
				[["empty-file", DiagnosticSeverity.Information]],
			);
			assert.equal(validateText(uri, text, defaultSeverities).problems[0]?.severity, "error");
		}
	});

	test("fade nothing else", () => {
		const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, "[]"));
		const found = new CampaignText("[]").problems.map((problem) => diagnostic(problem, ranges, uri));
		assert.ok(found.length > 0 && found.every(({ tags }) => tags === undefined));
	});

	test("link the code to its page, but for a client that does so itself", () => {
		const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, "[]"));
		const [problem] = new CampaignText("[]").problems;
		assert.ok(problem);
		assert.deepEqual(diagnostic(problem, ranges, uri).codeDescription, { href: pageOf(problem.code) });
		assert.equal(diagnostic(problem, ranges, uri, false).codeDescription, undefined);
	});
});
