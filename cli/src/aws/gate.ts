import { gateOf } from "../../../deploy/src/create/gate";
import { gapCode } from "../../../shared/src/problem/problem";
import type { CheckedProblem } from "../../../shared/src/protocol";
import { exitCodes } from "../exitCodes";
import { printError } from "../output";
import type { CampaignSource } from "./find";
import { Stop } from "./item";
import { markOf } from "./marks";
import type { AccountCall } from "./session";
import { checkNames } from "./sources";
import { failedItem, type Work } from "./work";

/**
 * Lets a file through that could be sent, as far as the file alone tells.
 *
 * @param judged whether its campaign will be compared with one that AWS has, which may know properties that aren't known
 * here, or stands alone.
 * @throws Stop where it has errors or gaps; the errors are printed.
 */
export function passGate(
	{ checks }: AccountCall,
	source: CampaignSource,
	judged: "compared" | "alone" = "compared",
): void {
	const counts = ({ code }: CheckedProblem): boolean => judged === "alone" || code !== "unknown-member";
	const problems = checks.validateText(source).problems.filter(counts);
	const gate = gateOf({ problems });
	if (gate.isOpen) {
		checkNames(source);
		return;
	}
	if (gate.why.kind === "hasErrors") {
		printError(checks.errorsIn(source));
		const { errors } = gate.why;
		throw new Stop(
			exitCodes.found,
			"hasErrors",
			`The file has ${errors === 1 ? "1 error" : `${errors} errors`}.`,
			{},
			problems.filter(({ severity }) => severity === "error").map(markOf),
		);
	}
	const { gaps, first } = gate.why;
	const what = gaps === 1 ? "1 value" : `${gaps} values`;
	throw new Stop(
		exitCodes.found,
		"hasGaps",
		`The file has ${what} still to be filled in, the first in line ${first.range.start.line + 1}. ${first.message}`,
		{},
		problems.filter(({ code }) => code === gapCode).map((gap) => ({ ...markOf(gap), level: "error" })),
	);
}

/** Whether all files may be sent, as far as they alone tell; those that may not are told. */
export function areSendable(
	{ items }: Work,
	call: AccountCall,
	sources: readonly CampaignSource[],
	judged: "compared" | "alone" = "compared",
): boolean {
	for (const source of sources) {
		try {
			passGate(call, source, judged);
		} catch (error) {
			items.push({ ...failedItem(error), file: source.file });
		}
	}
	return items.length === 0;
}
