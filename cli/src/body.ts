import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { Severities } from "../../server/src/diagnostics/severities";
import { asSent, BodyError, readCampaign } from "../../shared/src/request/body";
import { revealHidden } from "../../shared/src/text/plainText";
import { paintFor } from "./colour";
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
export function body(paths: readonly string[], severities: Severities): ExitCode {
	const [file, ...more] = paths;
	if (file === undefined || more.length > 0) {
		throw new UsageError("body needs exactly one file.");
	}
	const report = reportOn(file, new CampaignText(readText(file === "-" ? 0 : file), severities));
	const errors = report.problems.filter(({ severity }) => severity === "error");
	if (errors.length > 0) {
		printError(human([{ ...report, problems: errors }], paintFor(process.stderr, process.env)));
		return exitCodes.found;
	}
	print(`${inertJson(revealHidden(requestBody(report.text)))}\n`);
	return exitCodes.ok;
}
