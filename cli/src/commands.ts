import { exitCodeWords } from "./exitCodes";

/** Every option of every command. */
export const options = {
	"allow-duplicate": {
		type: "boolean",
		help: "create even where there is, or may be, one like it",
	},
	check: { type: "boolean", help: "change nothing, and fail where a file would change" },
	config: {
		type: "string",
		value: "FILE",
		help: "configuration file (default: the nearest one)",
	},
	"confirm-name": { type: "string", value: "NAME", help: "name of the campaign, in place of typing it" },
	env: {
		type: "string",
		value: "NAME",
		help: "environment of connect-campaign.environments.json",
	},
	"expect-account": {
		type: "string",
		value: "ID",
		help: "stop where the credentials are of another account",
	},
	"fail-on-changes": { type: "boolean", help: "exit with 1 where something differs" },
	fix: { type: "boolean", help: "apply the fixes that are certain, list them, and report the rest" },
	format: { type: "string", value: "FORMAT", help: "output format" },
	help: { type: "boolean", short: "h", help: "this text" },
	id: {
		type: "string",
		value: "ID",
		help: "the campaign that the file describes, where several have its name",
	},
	instance: { type: "string", value: "ID", help: "Amazon Connect instance, by its ID or alias" },
	"max-warnings": { type: "string", value: "N", help: "fail if there are more than N warnings" },
	out: { type: "string", value: "FILE", help: "also write the plan to a file, for apply --plan" },
	output: { type: "string", short: "o", value: "FILE", help: "file to write, or - for standard output" },
	plan: {
		type: "string",
		value: "FILE",
		help: "apply a plan of plan --out, if file and campaign are as they were",
	},
	profile: { type: "string", value: "NAME", help: "AWS profile" },
	protected: {
		type: "boolean",
		help: "ask for the name of the campaign before anything is changed",
	},
	region: { type: "string", value: "REGION", help: "AWS region" },
	stdin: { type: "boolean", help: "read standard input instead of files, as - does" },
	"stdin-filename": {
		type: "string",
		value: "NAME",
		help: "file name to report (default: stdin.campaign.json)",
	},
	verbose: { type: "boolean", help: "say on standard error what is asked and sent" },
	version: { type: "boolean", help: "the version" },
	yes: { type: "boolean", short: "y", help: "answer questions with yes; needed without a terminal" },
} as const satisfies Readonly<Record<string, OptionForm>>;

interface OptionForm {
	readonly type: "string" | "boolean";
	readonly short?: string;
	/** What its value is called in the help. */
	readonly value?: string;
	readonly help: string;
}

export type OptionName = keyof typeof options;

/** One command as its help tells it. */
export interface Command {
	/** What follows its name. */
	readonly parameters: string;
	readonly does: string;
	readonly options: readonly OptionName[];
	/** The first one is the default; empty where there is nothing to choose. */
	readonly formats: readonly string[];
	/** What else is to be known, in lines. */
	readonly notes?: readonly string[];
}

const everywhere: readonly OptionName[] = ["config", "help"];
const aws: readonly OptionName[] = ["env", "profile", "region", "expect-account", "verbose"];
const writing: readonly OptionName[] = ["protected", "yes", "confirm-name"];
const reports = ["text", "json", "markdown", "github"];
const target = "FILE or ID";

/** In the order of the help. */
export const commands = {
	check: {
		parameters: "[FILE, FOLDER or GLOB …]",
		does: "Report the problems in campaign files",
		options: ["env", "max-warnings", "fix", "stdin", "stdin-filename"],
		formats: ["human", "json", "sarif", "github"],
		notes: [
			"With - as the file, standard input is checked.",
			"With --env all, files are checked in every environment.",
		],
	},
	fmt: {
		parameters: "[FILE, FOLDER or GLOB …]",
		does: "Format campaign files as the editor does",
		options: ["check"],
		formats: [],
		notes: [
			"Only white space changes. With - as the file, standard input is formatted to standard output.",
			"A file that isn't JSON is left alone.",
		],
	},
	body: {
		parameters: "FILE",
		does: "Print the request body, as it would be sent",
		options: ["env"],
		formats: [],
	},
	mcp: {
		parameters: "",
		does: "Serve the tools for agents over standard input and output",
		options: [],
		formats: [],
		notes: ["Two tools of the Model Context Protocol: check a campaign, and preview its request."],
	},
	list: {
		parameters: "",
		does: "List the campaigns of an account, with their states",
		options: [...aws, "instance"],
		formats: reports,
	},
	state: {
		parameters: `${target} …`,
		does: "Show the state of campaigns",
		options: [...aws, "instance", "id"],
		formats: reports,
	},
	plan: {
		parameters: "[FILE, FOLDER or GLOB …]",
		does: "Show what files would change in AWS; sends nothing",
		options: [...aws, "id", "fail-on-changes", "out"],
		formats: reports,
	},
	drift: {
		parameters: "[FILE, FOLDER or GLOB …]",
		does: "Show what was changed in AWS since it was last applied from here",
		options: [...aws, "id", "fail-on-changes"],
		formats: reports,
		notes: ["Where nothing is kept of that, what differs from the file is told."],
	},
	verify: {
		parameters: "[FILE, FOLDER or GLOB …]",
		does: "Check that what files refer to is in the account",
		options: aws,
		formats: reports,
		notes: [
			"Only reads. What can't be looked at, such as for want of a permission, is told and isn't a failure.",
		],
	},
	apply: {
		parameters: "FILE … or --plan FILE",
		does: "Change campaigns in AWS into what their files say",
		options: [...aws, ...writing, "id", "plan"],
		formats: reports,
	},
	create: {
		parameters: "FILE …",
		does: "Create campaigns from files",
		options: [...aws, ...writing, "allow-duplicate"],
		formats: reports,
	},
	pull: {
		parameters: `${target}`,
		does: "Save a campaign of AWS as a campaign file",
		options: [...aws, "instance", "yes", "output"],
		formats: reports,
		notes: ["A name in place of the ID needs --instance. The file describes the campaign from then on."],
	},
	start: {
		parameters: target,
		does: "Start a campaign",
		options: [...aws, ...writing, "instance"],
		formats: reports,
	},
	pause: {
		parameters: target,
		does: "Pause a campaign",
		options: [...aws, ...writing, "instance"],
		formats: reports,
	},
	resume: {
		parameters: target,
		does: "Resume a campaign",
		options: [...aws, ...writing, "instance"],
		formats: reports,
	},
	stop: {
		parameters: target,
		does: "Stop a campaign, which can't be undone",
		options: [...aws, ...writing, "instance"],
		formats: reports,
		notes: ["Without a terminal, --confirm-name has to give the name of the campaign."],
	},
	delete: {
		parameters: target,
		does: "Delete a campaign, which can't be undone",
		options: [...aws, ...writing, "instance"],
		formats: reports,
		notes: ["Without a terminal, --confirm-name has to give the name of the campaign."],
	},
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

export function isCommand(word: string | undefined): word is CommandName {
	return word !== undefined && Object.hasOwn(commands, word);
}

/** The options that a command knows, those of all commands included. */
export function optionsOf(name: CommandName): readonly OptionName[] {
	const { formats, options: own }: Command = commands[name];
	return [...own, ...(formats.length === 0 ? [] : ["format" as const]), ...everywhere];
}

/** What `--help` prints. */
export function helpText(): string {
	const calls = Object.entries(commands).map(([name, { does }]) => [name, does] as const);
	return [
		"connect-campaigns COMMAND [options] [files]",
		"",
		...columns(calls),
		"",
		"connect-campaigns help COMMAND tells the options of a command, --version the version.",
		"Output is in colour on a terminal, unless NO_COLOR is set.",
		"",
		...exitLines(),
		"",
	].join("\n");
}

/** What `COMMAND --help` prints. */
export function helpOf(name: CommandName): string {
	const { parameters, does, formats, notes = [] }: Command = commands[name];
	const listed = optionsOf(name).map((option) => [callOf(option, formats), options[option].help] as const);
	return [
		`connect-campaigns ${name} ${parameters}`.trimEnd(),
		"",
		`${does}.`,
		...notes,
		"",
		...columns(listed),
		"",
		...exitLines(),
		"",
	].join("\n");
}

function callOf(name: OptionName, formats: readonly string[]): string {
	const option: OptionForm = options[name];
	const value = name === "format" ? formats.join(" | ") : option.value;
	const short = option.short === undefined ? "" : `-${option.short}, `;
	return `${short}--${name}${value === undefined ? "" : ` ${value}`}`;
}

function exitLines(): readonly string[] {
	return ["Exit codes:", ...columns(Object.entries(exitCodeWords))];
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
