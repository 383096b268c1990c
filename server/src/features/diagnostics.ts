import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { forProblem } from "../doors";
import { pageOf } from "../pages";
import type { Problem } from "../problem";
import type { Severity } from "../values/finding";
import type { Ranges } from "./ranges";

const severities: Record<Severity, DiagnosticSeverity> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** A problem as LSP says it. `uri` is that of the document the problem is in. */
export function diagnostic(problem: Problem, ranges: Ranges, uri: string): Diagnostic {
	const { code, message, severity, data, related, unnecessary } = problem;
	return {
		range: ranges.of(problem),
		severity: severities[severity],
		code,
		codeDescription: { href: pageOf(code) },
		source: "connect-campaign",
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
