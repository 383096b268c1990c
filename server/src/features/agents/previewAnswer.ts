import { resolveText } from "../../../../shared/src/environments/resolve";
import { gapCode } from "../../../../shared/src/problem/problem";
import { accountsOf, placedArns } from "../../../../shared/src/request/arns";
import { BodyError, createRequest, readCampaign } from "../../../../shared/src/request/body";
import { forShortValue, forValue } from "../../../../shared/src/text/doors";
import { revealHidden } from "../../../../shared/src/text/plainText";
import type { Environments } from "../../diagnostics/environments";
import type { Severities } from "../../diagnostics/severities";
import { validateText } from "../check";
import { bytesOf, cutBytes, maxAnswerBytes } from "./answer";

/**
 * What an agent is told of the request that a campaign file stands for: method, path and body, the region and account
 * that its ARNs name, and what would keep Create Campaign from sending it. Nothing is sent and nobody is asked.
 *
 * @param environments what its `${name}` stand for; undefined where they are gaps.
 */
export function previewAnswer(
	name: string,
	text: string,
	severities: Severities,
	environments?: Environments,
): string {
	const { problems } = validateText(name, text, severities, environments);
	const chosen = environments?.chosen;
	const gaps = problems.filter(({ code }) => code === gapCode).length;
	const errors = problems.filter(({ severity }) => severity === "error").length;
	try {
		const campaign = readCampaign(chosen === undefined ? text : resolveText(text, chosen.values).text);
		const { method, path, body } = createRequest(campaign.body);
		const arns = placedArns(campaign.body);
		const regions = [...new Set(arns.flatMap(({ region }) => region ?? []))].sort();
		const head = [
			`${forValue(name)}: the request of CreateCampaign. Nothing was sent.`,
			...(chosen === undefined ? [] : [`Values are those of the environment ${forValue(chosen.name)}.`]),
			`Region: ${list(regions)}. Account: ${list(accountsOf(arns))}. Both after the ARNs in the file.`,
			errors === 0
				? gaps === 0
					? "It has no errors."
					: `It would not be sent: ${gaps} ${gaps === 1 ? "value is" : "values are"} still to be filled in.`
				: `It would not be sent: ${errors} ${errors === 1 ? "error" : "errors"}. Check the campaign for them.`,
			"",
			`${method} ${path}`,
			"Content-Type: application/json",
			"",
			"",
		].join("\n");
		return head + cutBody(revealHidden(body), maxAnswerBytes - bytesOf(head));
	} catch (error) {
		if (error instanceof BodyError) {
			return `${forValue(name)}: there is no request. ${error.message} Check the campaign for its problems.`;
		}
		throw error;
	}
}

function list(values: readonly string[]): string {
	const maxShown = 3;
	const shown = values.slice(0, maxShown).map(forShortValue);
	const rest = values.length > maxShown ? [`${values.length - maxShown} more`] : [];
	return shown.length === 0 ? "not named" : [...shown, ...rest].join(", ");
}

function cutBody(body: string, maxBytes: number): string {
	const size = bytesOf(body);
	if (size <= maxBytes) {
		return body;
	}
	const note = `\n\nThe body has ${size} bytes. connect-campaigns body FILE prints all of them.`;
	return cutBytes(body, maxBytes - bytesOf(note)) + note;
}
