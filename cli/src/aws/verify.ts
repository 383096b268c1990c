import {
	type LiveCheck,
	type LiveCheckLine,
	type LiveOutcome,
	notCheckedWords,
} from "../../../shared/src/live";
import { formatPath } from "../../../shared/src/request/path";
import { exitCodes } from "../exitCodes";
import type { CampaignSource } from "./find";
import type { Item } from "./item";
import { marksAt, type Note } from "./marks";
import { wantedFrom } from "./plan";
import type { AccountCall, Session } from "./session";
import { sourcesOf } from "./sources";
import type { Terminal } from "./terminal";
import { itemOf, openFor, type Work } from "./work";

/** Shows whether what files refer to is in the account and fit for them. */
export async function verify(call: AccountCall, terminal: Terminal, work: Work): Promise<void> {
	const sources = sourcesOf(call);
	const session = await openFor(sources, call, terminal, work);
	const { aws, identity, account, credentials } = session;
	// One for all files: what several refer to is asked for once.
	const live = new aws.LiveValues(
		{ identity, credentials, account },
		{ pace: new aws.Pace(), log: (line) => terminal.log(line), changed: () => undefined },
	);
	try {
		for (const source of sources) {
			work.items.push(await itemOf(source.file, () => verifyItem(session, live, source)));
		}
	} finally {
		live.close();
	}
}

async function verifyItem(
	session: Session,
	live: InstanceType<Session["aws"]["LiveValues"]>,
	source: CampaignSource,
): Promise<Item> {
	const { aws, store, terminal } = session;
	const body = wantedFrom(session, source);
	const ownId = (await store.linkOf(source.file, source.text))?.id;
	// As plan and apply do: the machines of a build keep no links.
	const context = { live, isByName: true, ...(ownId !== undefined && { ownId }) };
	const { lines, elsewhere }: LiveCheck = await aws.checkAgainstAws(body, context, terminal.signal);
	const count = (outcome: LiveOutcome): number => lines.filter((line) => line.outcome === outcome).length;
	// Said once: it is the same for all that the file refers to.
	const notChecked = `Not checked: ${elsewhere}.`;
	const notes = lines
		.slice(0, 1)
		.map(({ path }): Note => ({ level: "information", path, message: notChecked }));
	const [found, missing, unknown] = [count("ok"), count("notOk"), count("notLookedAt")];
	return {
		exitCode: missing > 0 ? exitCodes.found : exitCodes.ok,
		outcome: "verified",
		file: source.file,
		campaign: undefined,
		level: missing > 0 ? "warning" : "information",
		message:
			elsewhere === undefined
				? `${found} found, ${missing} not found or not fit, ${unknown} not checked.`
				: notChecked,
		lines: [
			`${source.file}:`,
			...(elsewhere === undefined ? lines.map(textOf) : [notChecked]).map((line) => `  ${line}`),
		],
		details: {
			checks: lines.map(({ outcome, path, text, reason }) => ({
				outcome,
				path: formatPath(path),
				text,
				...(reason !== undefined && { reason }),
			})),
		},
		marks: marksAt(session.call, source, elsewhere === undefined ? lines.flatMap(noteOf) : notes),
	};
}

/** What is to be done about a line; nothing where all is well. */
function noteOf(line: LiveCheckLine): readonly Note[] {
	const { outcome, path, text } = line;
	switch (outcome) {
		case "ok":
			return [];
		case "notOk":
			return [{ level: "warning", path, message: `${text}.` }];
		case "notLookedAt":
			return [{ level: "information", path, message: `${notCheckedWords(line)}.` }];
	}
}

/** One thing that was checked, and which property names it where there is something to do. */
function textOf(line: LiveCheckLine): string {
	const { outcome, path, text } = line;
	const where = ` (${formatPath(path)})`;
	switch (outcome) {
		case "ok":
			return `✓ ${text}`;
		case "notOk":
			return `✗ ${text}${where}`;
		case "notLookedAt":
			return `${notCheckedWords(line)}${where}`;
	}
}
