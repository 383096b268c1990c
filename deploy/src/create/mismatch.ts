import type { PlacedArn } from "../../../shared/src/request/arns";
import { forValue } from "../../../shared/src/text/doors";

/** ARNs of the file are at home elsewhere than the campaign would be. */
export interface Mismatch {
	readonly what: "account" | "region";
	/** Where the campaign would be created. */
	readonly ours: string;
	/** What decided that, in words. */
	readonly origin: string;
	/** Those ARNs; at least one. */
	readonly arns: readonly PlacedArn[];
}

/** Finds the ARNs that name another account or region than the one given; undefined where there is none. */
export function mismatchOf(
	arns: readonly PlacedArn[],
	what: Mismatch["what"],
	ours: string,
	origin: string,
): Mismatch | undefined {
	const foreign = arns.filter((arn) => arn[what] !== undefined && arn[what] !== ours);
	return foreign.length === 0 ? undefined : { what, ours, origin, arns: foreign };
}

/** What the user is told of a submission: both values, where each stands, and what to do. */
export function mismatchText(mismatch: Mismatch): string {
	return `Not sent: ${mismatchInWords(mismatch)}`;
}

/** Both values, where each stands, and what to do. */
export function mismatchInWords({ what, ours, origin, arns }: Mismatch): string {
	const [first] = arns;
	const theirs = forValue([...new Set(arns.map((arn) => arn[what]))].join(", "));
	const more = arns.length === 1 ? "" : ` and ${arns.length - 1} more`;
	const remedy = what === "account" ? "Choose another profile" : "Choose another region";
	const here = `${forValue(ours)} (${forValue(origin)})`;
	return `the campaign would be created in ${what} ${here}, but the file names ${what} ${theirs}, at ${forValue(first?.path ?? "")}${more}. ${remedy}, or correct the file.`;
}
