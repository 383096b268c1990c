import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { checkAgainstAwsCommand } from "../../../../shared/src/live";
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
}

/**
 * What can be done about what an account doesn't have, and about what refers to it: looking again.
 *
 * @param problems what it doesn't have.
 */
export function liveActions(
	campaign: CampaignText,
	span: Span,
	problems: readonly Problem[],
	ranges: Ranges,
	{ only, uri, canSetSeverity }: LiveActionOptions,
): CodeAction[] {
	const wants = (kind: string): boolean =>
		only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? true;
	const touches = ({ start, end }: Span): boolean => start <= span.end && span.start <= end;
	const command = { title, command: checkAgainstAwsCommand, arguments: [uri] };
	const touched = wants(CodeActionKind.QuickFix) ? problems.filter(touches) : [];
	const fixes = touched.map((problem) => ({
		title,
		kind: CodeActionKind.QuickFix,
		diagnostics: [diagnostic(problem, ranges, uri)],
		command,
	}));
	const isAbout =
		only !== undefined ||
		liveReferencesIn(campaign.tree.root).some((one) => touches(one.node) && !isToBeFilledIn(one));
	const source = wants(checkAgainstAwsKind) && isAbout ? [{ title, kind: checkAgainstAwsKind, command }] : [];
	return [...fixes, ...(canSetSeverity ? severityActions(touched, uri) : []), ...source];
}
