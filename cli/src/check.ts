import { version } from "../../package.json";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { Severities } from "../../server/src/diagnostics/severities";
import { fixAll } from "../../server/src/features/fixAll";
import { type Arguments, formatOf } from "./arguments";
import { paintFor } from "./colour";
import type { FoundConfig } from "./configFile";
import { type EnvironmentFiles, judgedIn } from "./environments";
import { type ExitCode, exitCodes } from "./exitCodes";
import { filesOf, readSource, type Source, writeText } from "./files";
import { changesMade, human } from "./human";
import { github, json, sarif } from "./machine";
import { print, printCommands, printError } from "./output";
import { changesOf, count, type Report, reportOn, together, unreadableReport, withHeldBack } from "./report";
import { UsageError } from "./usage";

/** Prints the problems of files; the exit code. */
export function check(
	paths: readonly string[],
	values: Arguments["values"],
	config: FoundConfig,
	environments: EnvironmentFiles,
): ExitCode {
	const format = formatOf("check", values.format);
	const warningLimit = Number(values["max-warnings"] ?? config.maxWarnings);
	if (Number.isNaN(warningLimit) || warningLimit < 0) {
		throw new UsageError("--max-warnings must be a number, 0 or more.");
	}
	const { fix = false, stdin = false, "stdin-filename": stdinName = "stdin.campaign.json" } = values;
	const isStdin = stdin || paths.includes("-");
	if (isStdin && (fix || paths.some((path) => path !== "-"))) {
		throw new UsageError(`${fix ? "--fix" : "Files"} can't be used with standard input.`);
	}
	const unread: UsageError[] = [];
	const judge = (file: string, source: string | number = file): Report[] => {
		try {
			const judged = judgedIn(environments, file);
			return [checkFile(file, readSource(source), config.problems, judged, fix)];
		} catch (fault) {
			if (!(fault instanceof UsageError)) {
				throw fault;
			}
			// The others are checked all the same.
			unread.push(fault);
			return [];
		}
	};
	const reports = isStdin ? judge(stdinName, 0) : filesOf(paths, config).flatMap((file) => judge(file));
	show(format, reports);
	// What programs read holds problems alone.
	if (format !== "human") {
		printError(changesMade(reports));
	}
	for (const { message } of unread) {
		printError(`${message}\n`);
	}
	if (unread.length > 0) {
		return exitCodes.usage;
	}
	return count(reports, "error") > 0 || count(reports, "warning") > warningLimit
		? exitCodes.found
		: exitCodes.ok;
}

function show(format: string, reports: readonly Report[]): void {
	if (format === "github") {
		printCommands(github(reports));
	} else if (format === "json") {
		print(json(reports));
	} else if (format === "sarif") {
		print(sarif(reports, version));
	} else {
		print(human(reports, paintFor(process.stdout, process.env)));
	}
}

/** Checks one file, and mends it before where that is asked for; throws a UsageError where it can't be written. */
function checkFile(
	file: string,
	{ text, isUtf8 }: Source,
	severities: Severities,
	judged: ReturnType<typeof judgedIn>,
	fixes: boolean,
): Report {
	if (!isUtf8) {
		return unreadableReport(file, text);
	}
	const [first, ...others] = judged;
	const campaign = new CampaignText(text, severities, undefined, undefined, first);
	const { campaign: mended, edits } = fixes ? fixAll(campaign) : { campaign, edits: [] };
	if (edits.length > 0) {
		writeText(file, mended.text);
	}
	const reports = others.map((environments) =>
		reportOn(file, new CampaignText(mended.text, severities, undefined, undefined, environments)),
	);
	const report = together(reportOn(file, mended, changesOf(text, edits)), reports);
	return fixes ? withHeldBack(report, mended) : report;
}
