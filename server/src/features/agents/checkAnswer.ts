import { TextDocument } from "vscode-languageserver-textdocument";
import { pageOf } from "../../../../shared/src/problem/pages";
import type { Problem } from "../../../../shared/src/problem/problem";
import { forProblem, forValue } from "../../../../shared/src/text/doors";
import { revealHidden } from "../../../../shared/src/text/plainText";
import type { CampaignText } from "../../diagnostics/campaignText";
import type { Edit } from "../../syntax/edits";
import { fixesOf } from "../codeActions/fixers";
import { safeEdits } from "../codeActions/safe";
import { allFixes } from "../fixAll";
import { bytesOf, cutBytes, fitLines } from "./answer";

/** In bytes of UTF-8: at least two problems have room in an answer. */
const maxMessageBytes = 400;
const maxFixBytes = 400;

const order = ["error", "warning", "information", "hint"] as const;

/**
 * What an agent is told of a campaign: a line for each problem with its place and, where it is certain, the edits of
 * its fix. Lines and columns count from 1, columns in UTF-16 code units; the end of a place is exclusive.
 *
 * @param name of the file, for the first line.
 */
export function checkAnswer(name: string, campaign: CampaignText): string {
	const { problems, text } = campaign;
	if (problems.length === 0) {
		return `${forValue(name)}: no problems.`;
	}
	const document = TextDocument.create(name, "connect-campaign", 0, text);
	// Of a text that isn't understood, nothing is certain.
	const certain = allFixes(campaign).length === 0 ? [] : safeEdits(campaign);
	const counts = order.flatMap((severity) => {
		const count = problems.filter((one) => one.severity === severity).length;
		const plural = count === 1 || severity === "information" ? "" : "s";
		return count === 0 ? [] : [`${count} ${severity}${plural}`];
	});
	const sorted = order.flatMap((severity) => problems.filter((one) => one.severity === severity));
	const lines = sorted.map((problem) => {
		const message = cutBytes(forProblem(problem.message), maxMessageBytes);
		return `${place(problem.start)} ${problem.severity} ${problem.code}: ${message}${fix(problem)}`;
	});
	const [first] = sorted;
	const head = [
		`${forValue(name)}: ${counts.join(", ")}.`,
		...(first === undefined ? [] : [`Each code has a page like ${pageOf(first.code)}`]),
	];
	return fitLines([...head, ...lines], (leftOut) => `${leftOut} more. Fix these first, then check again.`);

	function place(offset: number): string {
		const { line, character } = document.positionAt(offset);
		return `${line + 1}:${character + 1}`;
	}

	function fix(problem: Problem): string {
		const [found] = fixesOf(problem, campaign.tree);
		if (found === undefined || !found.edits.every(isCertain)) {
			return "";
		}
		const edits = found.edits.map(
			({ start, end, newText }) =>
				`${place(start)}-${place(end)} becomes ${revealHidden(JSON.stringify(newText))}`,
		);
		const written = ` Certain fix: ${edits.join("; ")}.`;
		return bytesOf(written) <= maxFixBytes
			? written
			: " There is a certain fix; connect-campaigns check --fix makes it.";
	}

	function isCertain({ start, end, newText }: Edit): boolean {
		return certain.some((one) => one.start === start && one.end === end && one.newText === newText);
	}
}
