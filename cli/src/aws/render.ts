import { sourceInWords } from "../../../deploy/src/identity/decide";
import { redact } from "../../../deploy/src/session/redact";
import { version } from "../../../package.json";
import { isObject } from "../../../shared/src/request/json";
import { forOutput } from "../../../shared/src/text/doors";
import type { ExitCode } from "../exitCodes";
import { annotation } from "../machine";
import { jsonText, print, printCommands, tell } from "../output";
import type { Item } from "./item";
import type { Session } from "./session";

/** What a call has done, and for whom. */
export interface Outcome {
	readonly command: string;
	readonly exitCode: ExitCode;
	readonly items: readonly Item[];
	/** Undefined where nobody has signed in. */
	readonly session: Session | undefined;
}

/** Prints what came of a call. What is sensitive in campaigns is hidden in every format. */
export function show(format: string, outcome: Outcome): void {
	const secrets = outcome.session?.secrets ?? [];
	const hide = (text: string): string => redact(text, secrets);
	switch (format) {
		case "json":
			print(jsonText(hidden(recordOf(outcome), hide)));
			break;
		case "markdown":
			print(markdown(outcome, hide));
			break;
		case "github":
			printCommands(annotations(outcome, hide));
			break;
		default:
			showText(outcome.items, hide);
			return;
	}
	// Whoever reads a log looks for what went wrong in it, whatever the format is.
	for (const item of outcome.items.filter(isFailure)) {
		tell(hide(lineOf(item)));
	}
}

function isFailure({ level }: Item): boolean {
	return level === "error";
}

/** For people: results on standard output, and why there is none on standard error. */
function showText(items: readonly Item[], hide: (text: string) => string): void {
	for (const item of items) {
		if (isFailure(item)) {
			tell(hide(lineOf(item)));
		} else if (item.content !== undefined) {
			process.stdout.write(item.content);
		} else {
			const lines = item.lines.length === 0 ? [lineOf(item)] : item.lines;
			print(lines.map((line) => `${forOutput(hide(line))}\n`).join(""));
		}
	}
}

function lineOf({ file, message }: Item): string {
	return file === undefined ? message : `${file}: ${message}`;
}

/** The form of `schemas/output.schema.json`. */
function recordOf({ command, exitCode, items, session }: Outcome) {
	const { identity, account } = session ?? {};
	return {
		version,
		command,
		exitCode,
		account: account?.kind === "known" ? account.id : null,
		region: identity?.region ?? null,
		credentials: identity === undefined ? null : sourceInWords(identity.credentials),
		endpoint: identity?.endpoint ?? null,
		results: items.map(({ outcome, level, message, file, campaign, details }) => ({
			outcome,
			level,
			message,
			...(file !== undefined && { file }),
			...(campaign !== undefined && { campaign: campaignRecord(campaign) }),
			...details,
		})),
	};
}

function campaignRecord({ id, arn, name, instanceId, state }: NonNullable<Item["campaign"]>) {
	return { id, arn: arn ?? null, name, instanceId, state: state ?? null };
}

/** A value with each of its texts as `hide` has it. */
function hidden(value: unknown, hide: (text: string) => string): unknown {
	if (typeof value === "string") {
		return hide(value);
	}
	if (Array.isArray(value)) {
		return value.map((one) => hidden(one, hide));
	}
	return isObject(value)
		? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hidden(one, hide)]))
		: value;
}

/** For comments of reviews and summaries of jobs: what isn't ours is in blocks of code, where it is text alone. */
export function markdown({ command, items, session }: Outcome, hide: (text: string) => string): string {
	const { identity, account } = session ?? {};
	const where =
		identity === undefined
			? []
			: [
					`Account ${account?.kind === "known" ? account.id : "not known"}, region ${codeSpan(identity.region)}.`,
					"",
				];
	const parts = items.flatMap((item) => {
		const text = (item.lines.length === 0 ? [item.message] : item.lines).map((line) => forOutput(hide(line)));
		const heading = item.file ?? item.campaign?.name;
		return [
			...(heading === undefined ? [] : [`#### ${codeSpan(hide(heading))}`, ""]),
			...codeBlock(text),
			"",
		];
	});
	return [`### connect-campaigns ${command}`, "", ...where, ...parts].join("\n");
}

/** Code of Markdown ends with as many backticks as it began with, so that it begins with more than there are in it. */
function codeSpan(text: string): string {
	const line = forOutput(text);
	const fence = "`".repeat(longestRun(line) + 1);
	return `${fence} ${line} ${fence}`;
}

function codeBlock(lines: readonly string[]): readonly string[] {
	const fence = "`".repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
	return [`${fence}text`, ...lines, fence];
}

function longestRun(line: string): number {
	return Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Annotations of GitHub Actions: one for each place of a file, or for an item that is about none. */
export function annotations({ command, items }: Outcome, hide: (text: string) => string): string {
	const title = `connect-campaigns ${command}`;
	return items
		.flatMap(({ level, file: name, message, marks = [] }) => {
			const file = name === undefined ? undefined : forOutput(hide(name));
			const said = marks.length > 0 ? marks : [{ level, message }];
			return said.map((one) => annotation({ title, ...one, file, message: forOutput(hide(one.message)) }));
		})
		.join("");
}
