import { version } from "../../package.json";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { Severities } from "../../server/src/diagnostics/severities";
import { fixAll } from "../../server/src/features/fixAll";
import { nearest } from "../../shared/src/text/nearest";
import { revealHidden } from "../../shared/src/text/plainText";
import { noCommand, readArguments } from "./arguments";
import { requestBody } from "./body";
import { paintFor } from "./colour";
import { findConfig } from "./configFile";
import { campaignFiles, readSource, readText, type Source, writeText } from "./files";
import { changesMade, human } from "./human";
import { github, json, sarif } from "./machine";
import { changesOf, count, type Report, reportOn, unreadableReport } from "./report";
import { UsageError } from "./usage";

const help = `connect-campaigns check [FILE, FOLDER or GLOB …]   Report the problems in campaign files
connect-campaigns body FILE                       Print the request body, as it would be sent

  --format human | json | sarif | github    output format (default: human)
  --max-warnings N                          fail if there are more than N warnings
  --fix                                     apply the fixes that are certain, list them, and report the rest
  -, --stdin                                check standard input instead of files
  --stdin-filename NAME                     file name to report for standard input (default: stdin.campaign.json)
  --config FILE                             configuration file (default: the nearest connect-campaign.config.json)
  -h, --help, --version

Output is in colour on a terminal, unless NO_COLOR is set.

Exit codes: 0 no problems, 1 problems found, 2 usage error or unreadable file.
`;

const formats: ReadonlyMap<string, (reports: readonly Report[]) => string> = new Map([
	["human", (reports: readonly Report[]) => human(reports, paintFor(process.stdout, process.env))],
	["json", json],
	["sarif", (reports: readonly Report[]) => sarif(reports, version)],
	["github", github],
]);

/** Runs the command line; the exit code. */
function main(args: readonly string[]): number {
	const { values, positionals } = readArguments(args);
	const [command, ...paths] = positionals;
	if (values.help || command === "help") {
		return print(help);
	}
	if (values.version) {
		return print(`${version}\n`);
	}
	const config = findConfig(values.config);
	if (command === "body") {
		return body(paths, config.problems);
	}
	if (command !== "check") {
		throw noCommand(command, help);
	}
	const format = formats.get(values.format);
	if (format === undefined) {
		const meant = nearest(values.format, [...formats.keys()]);
		const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
		throw new UsageError(`--format must be one of ${[...formats.keys()].join(", ")}.${hint}`);
	}
	const most = Number(values["max-warnings"] ?? config.maxWarnings);
	if (Number.isNaN(most) || most < 0) {
		throw new UsageError("--max-warnings must be a number, 0 or more.");
	}
	const isStdin = values.stdin || paths.includes("-");
	if (isStdin && (values.fix || paths.some((path) => path !== "-"))) {
		throw new UsageError(`${values.fix ? "--fix" : "Files"} can't be used with standard input.`);
	}
	const unread: UsageError[] = [];
	const judge = (file: string, source: string | number = file): Report[] => {
		try {
			return [checkFile(file, readSource(source), config.problems, values.fix)];
		} catch (fault) {
			if (!(fault instanceof UsageError)) {
				throw fault;
			}
			// The others are checked all the same.
			unread.push(fault);
			return [];
		}
	};
	const search = { ignore: config.ignore, ignoredFrom: config.folder };
	const files = (): string[] => {
		if (paths.length === 0 && config.files !== undefined) {
			return campaignFiles(config.files, { ...search, folder: config.folder });
		}
		return campaignFiles(paths.length === 0 ? ["."] : paths, { ...search, folder: process.cwd() });
	};
	const reports = isStdin ? judge(values["stdin-filename"], 0) : files().flatMap((file) => judge(file));
	print(format(reports));
	// What programs read holds problems alone.
	if (format !== formats.get("human")) {
		process.stderr.write(changesMade(reports));
	}
	for (const { message } of unread) {
		process.stderr.write(`${message}\n`);
	}
	if (unread.length > 0) {
		return 2;
	}
	return count(reports, "error") > 0 || count(reports, "warning") > most ? 1 : 0;
}

/** Checks one file, and mends it before where that is asked for; throws a UsageError where it can't be written. */
function checkFile(file: string, { text, isUtf8 }: Source, severities: Severities, fixes: boolean): Report {
	if (!isUtf8) {
		return unreadableReport(file, text);
	}
	const campaign = new CampaignText(text, severities);
	if (!fixes) {
		return reportOn(file, campaign);
	}
	const { campaign: mended, edits } = fixAll(campaign);
	if (edits.length > 0) {
		writeText(file, mended.text);
	}
	return reportOn(file, mended, changesOf(text, edits));
}

/** Prints the body as it is sent, or the errors that stand in its way. */
function body(paths: readonly string[], severities: Severities): number {
	const [file, ...more] = paths;
	if (file === undefined || more.length > 0) {
		throw new UsageError("body needs exactly one file.");
	}
	const report = reportOn(file, new CampaignText(readText(file === "-" ? 0 : file), severities));
	const errors = report.problems.filter(({ severity }) => severity === "error");
	if (errors.length > 0) {
		process.stderr.write(human([{ ...report, problems: errors }], paintFor(process.stderr, process.env)));
		return 1;
	}
	return print(`${revealHidden(requestBody(report.text))}\n`);
}

function print(text: string): number {
	process.stdout.write(text);
	return 0;
}

try {
	process.exitCode = main(process.argv.slice(2));
} catch (fault) {
	if (!(fault instanceof UsageError)) {
		throw fault;
	}
	process.stderr.write(`${fault.message}\n${fault.help}`);
	process.exitCode = 2;
}
