import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { Severity } from "../../../shared/src/problem/finding";
import { pageOf } from "../../../shared/src/problem/pages";
import type { Problem } from "../../../shared/src/problem/problem";
import { forProblem } from "../../../shared/src/text/doors";
import type { Ranges } from "./ranges";

const severities: Record<Severity, DiagnosticSeverity> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** Whoever has just made a file has done nothing wrong. Where a file is checked or sent, an empty one is an error. */
function severityOf({ code, severity }: Problem): DiagnosticSeverity {
	return code === "empty-file" ? DiagnosticSeverity.Information : severities[severity];
}

/** How many problems of a file an editor is told: VS Code shows no more. */
const maxDiagnostics = 1000;

/** The problems that an editor is told, in their order; of too many, errors come before others. */
export function foremost(problems: readonly Problem[]): readonly Problem[] {
	if (problems.length <= maxDiagnostics) {
		return problems;
	}
	const isError = ({ severity }: Problem): boolean => severity === "error";
	const byWeight = new Set([...problems.filter(isError), ...problems]);
	const kept = new Set([...byWeight].slice(0, maxDiagnostics));
	return problems.filter((problem) => kept.has(problem));
}

/**
 * A problem as LSP says it.
 *
 * @param uri that of the document the problem is in.
 * @param linksCode false for a client that links codes itself.
 */
export function diagnostic(problem: Problem, ranges: Ranges, uri: string, linksCode = true): Diagnostic {
	const { code, message, data, related, unnecessary } = problem;
	return {
		range: ranges.of(problem),
		severity: severityOf(problem),
		code,
		...(linksCode && { codeDescription: { href: pageOf(code) } }),
		source: "Connect Campaigns",
		message: forProblem(message),
		...(unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
		...(data && { data }),
		...(related && {
			relatedInformation: related.map((place) => ({
				location: { uri, range: ranges.of(place) },
				message: forProblem(place.message),
			})),
		}),
	};
}
