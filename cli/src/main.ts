import { parseArgs } from "node:util";
import { version } from "../../package.json";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { Severities } from "../../server/src/diagnostics/severities";
import { fixAll } from "../../server/src/features/fixAll";
import { revealHidden } from "../../shared/src/text/plainText";
import { requestBody } from "./body";
import { findConfig } from "./configFile";
import { campaignFiles, readText, writeText } from "./files";
import { changesMade, human } from "./human";
import { github, json, sarif } from "./machine";
import { changesOf, count, type Report, reportOn } from "./report";
import { UsageError } from "./usage";

const help = `connect-campaigns check [FILE, FOLDER or GLOB …]   Report the problems in campaign files
connect-campaigns body FILE                       Print the request body, as it would be sent

  --format human | json | sarif | github    output format (default: human)
  --max-warnings N                          fail if there are more than N warnings
  --fix                                     apply the fixes that are certain, list them, and report the rest
  --stdin                                   check standard input instead of files
  --stdin-filename NAME                     file name to report for standard input (default: stdin.campaign.json)
  --config FILE                             configuration file (default: the nearest connect-campaign.config.json)
  --help, --version

Exit codes: 0 no problems, 1 problems found, 2 usage error or unreadable file.
`;

const options = {
	format: { type: "string", default: "human" },
	"max-warnings": { type: "string" },
	config: { type: "string" },
	fix: { type: "boolean", default: false },
	stdin: { type: "boolean", default: false },
	"stdin-filename": { type: "string", default: "stdin.campaign.json" },
	help: { type: "boolean", default: false },
	version: { type: "boolean", default: false },
} as const;

const formats: ReadonlyMap<string, (reports: readonly Report[]) => string> = new Map([
	["human", human],
	["json", json],
	["sarif", (reports: readonly Report[]) => sarif(reports, version)],
	["github", github],
]);

/** Runs the command line; the exit code. */
function main(args: readonly string[]): number {
	const { values, positionals } = parse(args);
	const [command, ...paths] = positionals;
	if (values.help) {
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
		throw new UsageError("Missing command: check or body.", `\n${help}`);
	}
	const format = formats.get(values.format);
	if (format === undefined) {
		throw new UsageError(`--format must be one of ${[...formats.keys()].join(", ")}.`);
	}
	const most = Number(values["max-warnings"] ?? config.maxWarnings);
	if (Number.isNaN(most) || most < 0) {
		throw new UsageError("--max-warnings must be a number, 0 or more.");
	}
	if (values.fix && values.stdin) {
		throw new UsageError("--fix can't be used with --stdin.");
	}
	const judge = (file: string): Report => {
		const campaign = new CampaignText(readText(file), config.problems);
		if (!values.fix) {
			return reportOn(file, campaign);
		}
		const { campaign: mended, edits } = fixAll(campaign);
		if (edits.length > 0) {
			writeText(file, mended.text);
		}
		return reportOn(file, mended, changesOf(campaign.text, edits));
	};
	const search = { ignore: config.ignore, ignoredFrom: config.folder };
	const files = (): string[] => {
		if (paths.length === 0 && config.files !== undefined) {
			return campaignFiles(config.files, { ...search, folder: config.folder });
		}
		return campaignFiles(paths.length === 0 ? ["."] : paths, { ...search, folder: process.cwd() });
	};
	const reports = values.stdin
		? [reportOn(values["stdin-filename"], new CampaignText(readText(0), config.problems))]
		: files().map(judge);
	print(format(reports));
	// What programs read holds problems alone.
	if (format !== human) {
		process.stderr.write(changesMade(reports));
	}
	return count(reports, "error") > 0 || count(reports, "warning") > most ? 1 : 0;
}

/** Prints the body as it is sent, or the errors that stand in its way. */
function body(paths: readonly string[], severities: Severities): number {
	const [file, ...more] = paths;
	if (file === undefined || more.length > 0) {
		throw new UsageError("body needs exactly one file.");
	}
	const report = reportOn(file, new CampaignText(readText(file), severities));
	const errors = report.problems.filter(({ severity }) => severity === "error");
	if (errors.length > 0) {
		process.stderr.write(human([{ ...report, problems: errors }]));
		return 1;
	}
	return print(`${revealHidden(requestBody(report.text))}\n`);
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (fault) {
		throw new UsageError(fault instanceof Error ? fault.message : String(fault));
	}
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
