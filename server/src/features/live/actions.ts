import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver-types";
import { checkAgainstAwsCommand, notInAccountCode } from "../../../../shared/src/live";
import type { Problem, Span } from "../../../../shared/src/problem/problem";
import type { CampaignText } from "../../diagnostics/campaignText";
import { severityActions } from "../codeActions/severityActions";
import { diagnostic } from "../diagnostics";
import type { Ranges } from "../ranges";
import { isToBeFilledIn, liveReferencesIn } from "./references";

/** Kind of the action that compares a file with the account. */
export const checkAgainstAwsKind = `${CodeActionKind.Source}.checkAgainstAws`;

const title = "Check Against AWS";

interface LiveActionOptions {
	/** The kinds that the client asks for. */
	readonly only: readonly string[] | undefined;
	readonly uri: string;
	readonly canSetSeverity: boolean;
	/** What the client shows at the place: what a check has marked, it alone knows. */
	readonly shown: readonly Diagnostic[];
}

/**
 * What can be done about what an account doesn't have, and about what refers to it: looking again. None is preferred,
 * because a look mends nothing.
 *
 * @param problems what it doesn't have.
 */
export function liveActions(
	campaign: CampaignText,
	span: Span,
	problems: readonly Problem[],
	ranges: Ranges,
	{ only, uri, canSetSeverity, shown }: LiveActionOptions,
): CodeAction[] {
	const wants = (kind: string): boolean =>
		only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? true;
	const touches = ({ start, end }: Span): boolean => start <= span.end && span.start <= end;
	const actionFor = (title: string, kind: string): CodeAction => ({
		title,
		kind,
		command: { title, command: checkAgainstAwsCommand, arguments: [uri] },
	});
	const fixes: CodeAction[] = [];
	if (wants(CodeActionKind.QuickFix)) {
		const touched = problems.filter(touches);
		const marked = shown.filter(({ code }) => code === notInAccountCode);
		const diagnostics =
			marked.length > 0 ? marked : touched.map((problem) => diagnostic(problem, ranges, uri));
		if (diagnostics.length > 0) {
			fixes.push({ ...actionFor("Check again against AWS", CodeActionKind.QuickFix), diagnostics });
		} else if (
			liveReferencesIn(campaign.tree.root).some((one) => touches(one.node) && !isToBeFilledIn(one))
		) {
			// VS Code leaves source actions out of the list that Ctrl+. opens.
			fixes.push(actionFor(title, CodeActionKind.QuickFix));
		}
		fixes.push(...(canSetSeverity ? severityActions(touched, uri) : []));
	}
	const isAsked = only !== undefined && wants(checkAgainstAwsKind);
	return isAsked ? [...fixes, actionFor(title, checkAgainstAwsKind)] : fixes;
}
