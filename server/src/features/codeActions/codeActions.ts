import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver-types";
import type { Edit } from "../../document/edits";
import type { CampaignText } from "../../language";
import type { Problem, Span } from "../../problem";
import { diagnostic } from "../diagnostics";
import { allFixes } from "../fixAll";
import type { Ranges } from "../ranges";
import { fixesOf } from "./fixers";

/** Kind of the action that makes every certain fix at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.connectCampaign`;

/** What can be done about the problems that touch a span; `only`: the kinds that the client asks for. */
export function codeActions(
	campaign: CampaignText,
	span: Span,
	only: readonly string[] | undefined,
	ranges: Ranges,
	uri: string,
): CodeAction[] {
	const wants = (kind: string): boolean =>
		only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? true;
	const touched = campaign.problems.filter(({ start, end }) => start <= span.end && span.start <= end);
	const quick = wants(CodeActionKind.QuickFix) ? touched.flatMap(quickFixes) : [];
	const all = only !== undefined && wants(fixAllKind) ? fixAll() : [];
	return [...quick, ...all];

	function quickFixes(problem: Problem): CodeAction[] {
		const found: Diagnostic = diagnostic(problem, ranges, uri);
		return fixesOf(problem, campaign.tree).map((fix, index) => ({
			title: fix.title,
			kind: CodeActionKind.QuickFix,
			diagnostics: [found],
			...(index === 0 && { isPreferred: true }),
			edit: { changes: { [uri]: textEdits(fix.edits) } },
		}));
	}

	function fixAll(): CodeAction[] {
		const edits = allFixes(campaign);
		if (edits.length === 0) return [];
		const edit = { changes: { [uri]: textEdits(edits) } };
		return [{ title: "Fix all that is certain", kind: fixAllKind, edit }];
	}

	function textEdits(edits: readonly Edit[]) {
		return edits.map((edit) => ({ range: ranges.of(edit), newText: edit.newText }));
	}
}
