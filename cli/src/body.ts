import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { Severities } from "../../server/src/diagnostics/severities";
import { everyEnvironment } from "../../shared/src/environments/environments";
import { resolveText } from "../../shared/src/environments/resolve";
import { asSent, BodyError, readCampaign } from "../../shared/src/request/body";
import { revealHidden } from "../../shared/src/text/plainText";
import { paintFor } from "./colour";
import { type EnvironmentFiles, judgedIn, noEnvironment } from "./environments";
import { type ExitCode, exitCodes } from "./exitCodes";
import { readText } from "./files";
import { human } from "./human";
import { inertJson, print, printError } from "./output";
import { reportOn } from "./report";
import { UsageError } from "./usage";

/**
 * The request body that a campaign without errors stands for: without `$schema`, and as the SDK writes it. Throws a
 * UsageError where the text is no request.
 */
export function requestBody(text: string): string {
	try {
		return JSON.stringify(asSent(readCampaign(text).body));
	} catch (error) {
		if (error instanceof BodyError) {
			throw new UsageError(error.message);
		}
		throw error;
	}
}

/** Prints the body as it is sent, or the errors that stand in its way. */
export function body(
	paths: readonly string[],
	severities: Severities,
	environments: EnvironmentFiles,
): ExitCode {
	const [file, ...more] = paths;
	if (file === undefined || more.length > 0) {
		throw new UsageError("body needs exactly one file.");
	}
	if (environments.wanted === everyEnvironment) {
		throw new UsageError(`--env ${everyEnvironment} can be used with check only.`);
	}
	const [judged] = judgedIn(environments, file);
	const text = readText(file === "-" ? 0 : file);
	const report = reportOn(file, new CampaignText(text, severities, undefined, undefined, judged));
	const errors = report.problems.filter(({ severity }) => severity === "error");
	if (errors.length > 0) {
		printError(human([{ ...report, problems: errors }], paintFor(process.stderr, process.env)));
		return exitCodes.found;
	}
	const { values = new Map() } = judged?.chosen ?? {};
	const { text: sent, missing } = judged === undefined ? { text, missing: [] } : resolveText(text, values);
	if (missing.length > 0) {
		throw new UsageError(noEnvironment);
	}
	print(`${inertJson(revealHidden(requestBody(sent)))}\n`);
	return exitCodes.ok;
}
