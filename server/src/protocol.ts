/**
 * Requests between our client and our server beyond the LSP. Imports nothing, so that both sides
 * (and other clients) can use it.
 */

/** Asks the server to judge a text exactly as given, whatever version of the document it holds. */
export const checkRequest = "connectCampaign/check";

export interface CheckParams {
	readonly uri: string;
	/** The whole text of the file. */
	readonly text: string;
}

export interface CheckPosition {
	/** Zero-based. */
	readonly line: number;
	/** Zero-based, in UTF-16 code units. */
	readonly character: number;
}

export interface CheckedProblem {
	readonly range: { readonly start: CheckPosition; readonly end: CheckPosition };
	readonly severity: "error" | "warning" | "information" | "hint";
	readonly code: string;
	readonly message: string;
}

export interface CheckResult {
	/** In the order of their place in the text. */
	readonly problems: readonly CheckedProblem[];
}
