import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver-types";
import type { Problem, Span } from "../../../../shared/src/problem/problem";
import { forTitle } from "../../../../shared/src/text/doors";
import type { CampaignText } from "../../diagnostics/campaignText";
import { nodeAt } from "../../syntax/cursor";
import type { Edit } from "../../syntax/edits";
import type { Property, Tree } from "../../syntax/tree";
import { diagnostic } from "../diagnostics";
import { allFixes } from "../fixAll";
import type { Ranges } from "../ranges";
import type { Fix } from "./fix";
import { fixesOf } from "./fixers";
import { takesNothing } from "./lossless";
import { codesOf, pageActions, severityActions } from "./severityActions";
import { switches } from "./switching";

/** Kind of the action that makes every certain fix at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.connectCampaign`;

export const fixAllTitle = "Fix everything that is certain";

/** Problems whose fixes are told at once: a whole file that is selected may have any number, and no menu takes them. */
const maxProblems = 200;

/**
 * What can be done about the problems that touch a span with their place or a related one, and about what stands
 * there. `only`: the kinds that the client asks for. `named`: the diagnostics that it asks about; where there are none,
 * it asks about all that it touches.
 */
export function codeActions(
	campaign: CampaignText,
	span: Span,
	only: readonly string[] | undefined,
	ranges: Ranges,
	uri: string,
	canSetSeverity = false,
	linksCodes = true,
	named: readonly Diagnostic[] = [],
): CodeAction[] {
	const wants = (kind: string): boolean =>
		only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? true;
	const touched = wants(CodeActionKind.QuickFix) ? asked(campaign, span) : [];
	const isAsked = named.length > 0 && touched.some(isNamed);
	const found = touched
		.filter((one) => !isAsked || isNamed(one) || !touches(one, span))
		.slice(0, maxProblems);
	const fixes = withoutRepeats(onePreferred(found.flatMap(quickFixes)));
	const fixing = [...fixes, ...allOfKind(found), ...(canSetSeverity ? severityActions(found, uri) : [])];
	const [first, ...others] = fixing;
	// VS Code's Auto Fix takes a quick fix that is alone on its line even where it isn't preferred.
	const isTaken = first !== undefined && others.length === 0 && first.isPreferred !== true;
	const quick = isTaken && !linksCodes ? [...fixing, ...pageActions(found)] : fixing;
	const rewrites = wants(CodeActionKind.RefactorRewrite) ? switchesHere() : [];
	const all = only !== undefined && wants(fixAllKind) ? fixAll() : [];
	return [...quick, ...rewrites, ...all];

	function isNamed(problem: Problem): boolean {
		const { range, message } = diagnostic(problem, ranges, uri);
		return named.some(
			(one) =>
				one.code === problem.code &&
				one.message === message &&
				one.range.start.line === range.start.line &&
				one.range.start.character === range.start.character,
		);
	}

	function quickFixes(problem: Problem): CodeAction[] {
		const found: Diagnostic = diagnostic(problem, ranges, uri, linksCodes);
		return fixesOf(problem, campaign.tree).map((fix, index) => ({
			title: forTitle(fix.title),
			kind: CodeActionKind.QuickFix,
			diagnostics: [found],
			...(index === 0 && isPreferred(fix) && { isPreferred: true }),
			edit: { changes: { [uri]: textEdits(fix.edits) } },
		}));
	}

	/** For each code, what Auto Fix would do to each of its problems, where there are several. */
	function allOfKind(problems: readonly Problem[]): CodeAction[] {
		return codesOf(problems).flatMap((code) => {
			const edits = editsOfAll(
				campaign.problems.filter((problem) => problem.code === code).slice(0, maxProblems),
			);
			if (edits.length < 2) {
				return [];
			}
			const title = `Fix all ${edits.length} problems of the kind ${code}`;
			const edit = { changes: { [uri]: textEdits(edits.flat()) } };
			return [{ title, kind: CodeActionKind.QuickFix, edit }];
		});
	}

	function editsOfAll(problems: readonly Problem[]): (readonly Edit[])[] {
		let behind = -1;
		return problems.flatMap((problem) => {
			const [fix] = fixesOf(problem, campaign.tree);
			if (fix === undefined || !isPreferred(fix) || fix.edits.some(({ start }) => start <= behind)) {
				return [];
			}
			behind = Math.max(...fix.edits.map(({ end }) => end));
			return [fix.edits];
		});
	}

	/** Auto Fix takes it: nothing is lost by it, or nothing else can be meant. */
	function isPreferred({ safe, preferred, edits }: Fix): boolean {
		return preferred ?? (safe || edits.every((edit) => takesNothing(campaign.text, edit)));
	}

	/** Offered on the key of the member that is set, where nothing is wrong as well. */
	function switchesHere(): CodeAction[] {
		const set = propertyAround(campaign.tree, span);
		return (set === undefined ? [] : switches(campaign.tree, set)).map(({ title, edits }) => ({
			title: forTitle(title),
			kind: CodeActionKind.RefactorRewrite,
			edit: { changes: { [uri]: textEdits(edits) } },
		}));
	}

	function fixAll(): CodeAction[] {
		const edits = allFixes(campaign);
		if (edits.length === 0) {
			return [];
		}
		const edit = { changes: { [uri]: textEdits(edits) } };
		return [{ title: fixAllTitle, kind: fixAllKind, edit }];
	}

	function textEdits(edits: readonly Edit[]) {
		return edits.map((edit) => ({ range: ranges.of(edit), newText: edit.newText }));
	}
}

/** The problems that a request is about: the one that it marks, or else all that it touches with their place or a related one. */
function asked({ problems }: CampaignText, span: Span): readonly Problem[] {
	const marked = problems.filter(({ start, end }) => start === span.start && end === span.end && start < end);
	if (marked.length > 0) {
		return marked;
	}
	const isTouched = (one: Span): boolean => touches(one, span);
	const besides = problems.filter(
		(one) => !isTouched(one) && (one.related?.some(isTouched) || one.alike?.some(isTouched)),
	);
	return [...problems.filter(isTouched), ...besides];
}

function touches({ start, end }: Span, span: Span): boolean {
	return start <= span.end && span.start <= end;
}

/** Of several actions that Auto Fix could take, none but the first is. */
function onePreferred(actions: readonly CodeAction[]): CodeAction[] {
	const first = actions.findIndex(({ isPreferred }) => isPreferred);
	return actions.map(({ isPreferred, ...action }, index) =>
		isPreferred && index === first ? { ...action, isPreferred } : action,
	);
}

/** One of several actions that do the same, such as adding all that two problems of an object miss. */
function withoutRepeats(actions: readonly CodeAction[]): CodeAction[] {
	const seen = new Set<string>();
	return actions.filter(({ title, edit }) => {
		const what = `${title} ${JSON.stringify(edit)}`;
		const isNew = !seen.has(what);
		seen.add(what);
		return isNew;
	});
}

/** The member whose key a span lies in. */
function propertyAround(tree: Tree, span: Span): Property | undefined {
	const { property } = nodeAt(tree, span.start);
	return property !== undefined && span.end <= property.key.end ? property : undefined;
}
