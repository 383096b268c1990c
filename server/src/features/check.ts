import { TextDocument } from "vscode-languageserver-textdocument";
import { gapCode } from "../../../shared/src/problem/problem";
import type { CampaignKey, CheckResult } from "../../../shared/src/protocol";
import { forProblem } from "../../../shared/src/text/doors";
import { gapsIn } from "../../../shared/src/values/gaps";
import { CampaignText } from "../diagnostics/campaignText";
import type { Environments } from "../diagnostics/environments";
import type { Severities } from "../diagnostics/severities";
import { type Node, propertyOf, type StringNode } from "../syntax/tree";
import { Ranges } from "./ranges";

/** Judges a text as it stands, for a client that is about to send it. `environments`: what its names stand for. */
export function validateText(
	uri: string,
	text: string,
	severities: Severities,
	environments?: Environments,
): CheckResult {
	const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
	const campaign = new CampaignText(text, withGaps(severities), undefined, undefined, environments);
	const key = keyOf(campaign.resolved.root, ranges);
	return {
		...(key && { key }),
		problems: campaign.problems.map((problem) => ({
			range: ranges.of(problem),
			severity: problem.severity,
			code: problem.code,
			message: forProblem(problem.message),
		})),
	};
}

/** Whoever does not want to see gaps while writing must not send them either. */
function withGaps(severities: Severities): Severities {
	return severities.get(gapCode) === "off" ? new Map([...severities, [gapCode, "information"]]) : severities;
}

function keyOf(root: Node | undefined, ranges: Ranges): CampaignKey | undefined {
	const name = filledIn(root, "name");
	const instance = filledIn(root, "connectInstanceId");
	return name && instance && { name: name.value, instanceId: instance.value, range: ranges.of(name) };
}

/** A string property at the top of a file, unless it is empty or somebody still has to write it. */
function filledIn(root: Node | undefined, property: string): StringNode | undefined {
	const value = root?.kind === "object" ? propertyOf(root, property)?.value : undefined;
	return value?.kind === "string" && value.value !== "" && gapsIn(value.value, property).length === 0
		? value
		: undefined;
}
