import { existsSync } from "node:fs";
import { basename } from "node:path";
import { pullLines } from "../../../deploy/src/links/words";
import { campaignFileName, pullMessage } from "../../../deploy/src/pull/words";
import { environmentsFileName } from "../../../shared/src/environments/environments";
import { resolveText, withoutNames } from "../../../shared/src/environments/resolve";
import { formatPath } from "../../../shared/src/request/path";
import { terminalCommands } from "../../../shared/src/text/commandNames";
import { forValue } from "../../../shared/src/text/doors";
import { exitCodes } from "../exitCodes";
import { readText, writeText } from "../files";
import { UsageError } from "../usage";
import { declined, isAgreed } from "./answers";
import { type Existing, isFile, link, namedCampaign, otherFileOf } from "./find";
import { type Item, Stop } from "./item";
import { type AccountCall, openSession, type Session } from "./session";
import { checkNames, sourceOf } from "./sources";
import type { Terminal } from "./terminal";
import { itemOf, type Work } from "./work";

/** Saves the one campaign that the call names as a campaign file, which describes it from then on. */
export async function pull(call: AccountCall, terminal: Terminal, work: Work): Promise<void> {
	const [word, ...more] = call.paths;
	if (word === undefined || more.length > 0) {
		throw new UsageError("pull needs exactly one file or ID of a campaign.");
	}
	const source = isFile(word) ? word : undefined;
	const read = source === undefined ? [] : [sourceOf(source, call.environments)];
	for (const one of read) {
		checkNames(one);
	}
	const [{ text } = { text: "" }] = read;
	const session = await openSession(call, terminal, read);
	work.session = session;
	work.items.push(
		await itemOf(source, async () => {
			const existing = await namedCampaign(session, word, () => text);
			const file = call.values.output ?? source ?? campaignFileName(existing.view.name);
			return file === "-" ? printed(session, existing) : await saved(session, existing, file);
		}),
	);
}

/** Prints the file of a campaign, for a program: nothing is linked. */
function printed(session: Session, existing: Existing): Item {
	return {
		...itemFor(existing, unknownIn(session, existing)),
		file: undefined,
		message: `Campaign "${forValue(existing.view.name)}" was printed.`,
		content: session.aws.campaignText(existing.exact),
	};
}

async function saved(session: Session, existing: Existing, file: string): Promise<Item> {
	const { aws, store, terminal, call } = session;
	const { view, exact } = existing;
	const isThere = existsSync(file);
	if (basename(file) === environmentsFileName || (isThere && !/\.campaign\.json$/i.test(file))) {
		const why = `${file} isn't a campaign file, so it isn't replaced. Name one that ends with .campaign.json.`;
		throw new Stop(exitCodes.nothingDone, "otherFile", why);
	}
	const written = isThere ? readText(file) : "";
	const hasEnvironments = call.environments.of(file) !== undefined;
	if (hasEnvironments && resolveText(written, new Map()).missing.length > 0) {
		throw new Stop(
			exitCodes.nothingDone,
			"hasNames",
			`${file} has values of environments, which a pull would replace. Name another file with --output.`,
		);
	}
	const text = aws.campaignText(exact);
	const content = hasEnvironments ? withoutNames(text) : text;
	const isReplaced = isThere && written !== content;
	const before = isThere ? await store.linkOf(file, "") : undefined;
	const otherCampaign = before === undefined || before.id === view.id ? undefined : before.name;
	const lines = pullLines(otherCampaign, otherFileOf(session, view, file), isReplaced);
	if (lines.length > 0) {
		if (!terminal.isInteractive && call.values.yes !== true) {
			throw new UsageError(`${lines.join(" ")} Without a terminal, add --yes.`);
		}
		const question = `Save the campaign "${forValue(view.name)}" as ${file}:`;
		if (!(await isAgreed(session, { question, lines, name: view.name, id: view.id, verb: "pull" }))) {
			throw declined(session);
		}
	}
	writeText(file, content);
	await link(session, file, existing, "pulled");
	await store.keepApplied(view.id, aws.appliedBodyText(exact));
	const unknown = unknownIn(session, existing);
	const message = pullMessage(view, file, unknown, terminalCommands);
	return { ...itemFor(existing, unknown), file, message };
}

function unknownIn({ aws }: Session, { exact, view }: Existing): readonly string[] {
	return aws.planOf({}, exact, view.state).unknown.map(formatPath);
}

function itemFor({ view }: Existing, unknown: readonly string[]) {
	return {
		exitCode: exitCodes.ok,
		outcome: "pulled",
		campaign: view,
		level: "information",
		lines: [],
		details: { unknown },
	} as const;
}
