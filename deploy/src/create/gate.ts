import { gapCode } from "../../../shared/src/problem/problem";
import type { CheckedProblem, CheckResult } from "../../../shared/src/protocol";
import type { NotSent } from "./ports";

/** What the language server's verdict on a text means for sending it. */
type Gate =
	| { readonly isOpen: true; readonly warnings: readonly CheckedProblem[] }
	| { readonly isOpen: false; readonly why: Extract<NotSent, { readonly kind: "hasErrors" | "hasGaps" }> };

/** Errors and gaps stop a file; warnings are told. */
export function gateOf({ problems }: CheckResult): Gate {
	// By the code: what severity the user wants a gap to have decides nothing here.
	const gaps = problems.filter(({ code }) => code === gapCode);
	const errors = problems.filter(({ code, severity }) => severity === "error" && code !== gapCode);
	const [firstError] = errors;
	if (firstError !== undefined) {
		return { isOpen: false, why: { kind: "hasErrors", errors: errors.length, first: firstError } };
	}
	const [firstGap] = gaps;
	if (firstGap !== undefined) {
		return { isOpen: false, why: { kind: "hasGaps", gaps: gaps.length, first: firstGap } };
	}
	return { isOpen: true, warnings: problems.filter(({ severity }) => severity === "warning") };
}
