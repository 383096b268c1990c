import { gateOf } from "../../../deploy/src/create/gate";
import type { CheckedProblem } from "../../../shared/src/protocol";
import { exitCodes } from "../exitCodes";
import { printError } from "../output";
import type { CampaignSource } from "./find";
import { Stop } from "./item";
import type { AccountCall } from "./session";

/**
 * Lets a file through that could be sent, as far as the file alone tells. Properties that aren't known here may be known to
 * AWS, which is asked later.
 *
 * @throws Stop where it has errors or gaps; the errors are printed.
 */
export function passGate({ checks }: AccountCall, { file, text }: CampaignSource): void {
	const known = ({ code }: CheckedProblem): boolean => code !== "unknown-member";
	const gate = gateOf({ problems: checks.judge(file, text).problems.filter(known) });
	if (gate.isOpen) {
		return;
	}
	if (gate.why.kind === "hasErrors") {
		printError(checks.errorsIn(file, text));
		const { errors } = gate.why;
		throw new Stop(
			exitCodes.found,
			"hasErrors",
			`The file has ${errors === 1 ? "1 error" : `${errors} errors`}.`,
		);
	}
	const { gaps, first } = gate.why;
	const what = gaps === 1 ? "1 value" : `${gaps} values`;
	throw new Stop(
		exitCodes.found,
		"hasGaps",
		`The file has ${what} still to be filled in, the first in line ${first.range.start.line + 1}. ${first.message}`,
	);
}
