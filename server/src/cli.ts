import { parseArgs } from "node:util";
import { version } from "../../package.json";
import { campaignFiles, readText, UsageError, writeText } from "./cli/files";
import { human } from "./cli/human";
import { github, json, sarif } from "./cli/machine";
import { count, type Report, reportOn } from "./cli/report";
import { fixAll } from "./features/fixAll";
import { CampaignText } from "./language";

const help = `connect-campaign check [file or folder …]   finds the problems in campaign files
connect-campaign body FILE                  prints the request body that a file stands for

  --format human | json | sarif | github    how to say what was found (human)
  --max-warnings N                          fail when there are more warnings than N
  --fix                                     make the fixes that are certain, and tell what is left
  --stdin                                   check standard input instead of files
  --stdin-filename NAME                     what to call it (stdin.campaign.json)
  --help, --version

Exit codes: 0 nothing wrong, 1 problems found, 2 the call or a file could not be made sense of.
`;

const options = {
	format: { type: "string", default: "human" },
	"max-warnings": { type: "string" },
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
	if (values.help) return print(help);
	if (values.version) return print(`${version}\n`);
	if (command === "body") return body(paths);
	if (command !== "check") throw new UsageError(`Say what to do: check or body.\n\n${help}`);
	const format = formats.get(values.format);
	if (format === undefined) throw new UsageError(`--format takes ${[...formats.keys()].join(", ")}.`);
	const most =
		values["max-warnings"] === undefined ? Number.POSITIVE_INFINITY : Number(values["max-warnings"]);
	if (Number.isNaN(most) || most < 0) throw new UsageError("--max-warnings takes a number, 0 or more.");
	if (values.fix && values.stdin) throw new UsageError("--fix changes files; standard input is none.");
	const judge = (file: string): Report => {
		const campaign = new CampaignText(readText(file));
		if (!values.fix) return reportOn(file, campaign);
		const mended = fixAll(campaign);
		if (mended.text !== campaign.text) writeText(file, mended.text);
		return reportOn(file, mended);
	};
	const reports = values.stdin
		? [reportOn(values["stdin-filename"], new CampaignText(readText(0)))]
		: campaignFiles(paths.length === 0 ? ["."] : paths).map(judge);
	print(format(reports));
	return count(reports, "error") > 0 || count(reports, "warning") > most ? 1 : 0;
}

/** Prints the body as it is sent, or the errors that stand in its way. */
function body(paths: readonly string[]): number {
	const [file, ...more] = paths;
	if (file === undefined || more.length > 0) throw new UsageError("body takes one file.");
	const report = reportOn(file, new CampaignText(readText(file)));
	const errors = report.problems.filter(({ severity }) => severity === "error");
	if (errors.length > 0) {
		process.stderr.write(human([{ ...report, problems: errors }]));
		return 1;
	}
	const { $schema: _, ...sent } = JSON.parse(report.text);
	return print(`${JSON.stringify(sent)}\n`);
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
	if (!(fault instanceof UsageError)) throw fault;
	process.stderr.write(`${fault.message}\n`);
	process.exitCode = 2;
}
