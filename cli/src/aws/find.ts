import { existsSync } from "node:fs";
import type { CampaignView } from "../../../deploy/src/control/campaignView";
import { knownAccount, linkRecord } from "../../../deploy/src/control/linkRecord";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import { type CampaignIdentifiers, identifiersIn } from "../../../deploy/src/links/linkedFile";
import { resolveLink } from "../../../deploy/src/links/resolveLink";
import type { JsonObject } from "../../../shared/src/request/json";
import { forShortValue, forValue } from "../../../shared/src/text/doors";
import type { CheckedSource } from "../campaignChecks";
import { exitCodes } from "../exitCodes";
import { UsageError } from "../usage";
import { Stop } from "./item";
import { answerOf, hideSensitive, type Session } from "./session";
import { uriOf } from "./store";

/** A campaign as AWS shows it now. */
export interface Existing {
	readonly view: CampaignView;
	/** The answer of DescribeCampaign. */
	readonly described: JsonObject;
	/** The same, as the engine reads numbers. */
	readonly exact: JsonObject;
	/** What is remembered of it; undefined where no file was ever linked to it. */
	readonly entry: HistoryEntry | undefined;
}

/** A file of a call, as it was when the call began. */
export interface CampaignSource extends CheckedSource {
	/** What is sent: the file with the values of its environment. */
	readonly text: string;
}

/**
 * Asks AWS for a campaign.
 *
 * @throws Stop where there is none; CampaignMismatch where AWS shows something else than is remembered.
 */
export async function inspect(session: Session, id: string): Promise<Existing> {
	const { aws, identity, credentials, askMfaCode, store, terminal } = session;
	const entry = store.byId(id);
	const options = { ...terminal.control, askMfaCode, credentials };
	const called = await aws.inspectCampaign(identity, id, options, entry?.account);
	if (called.kind === "failed" && called.failure.code === "ResourceNotFoundException") {
		await store.forget(id);
	}
	const inspection = answerOf(called, "read");
	const view = aws.viewOf(id, entry, identity, inspection);
	await store.seen(id, view.state);
	hideSensitive(session, inspection.campaign);
	return { view, described: inspection.campaign, exact: inspection.exact, entry };
}

/**
 * The campaign that a file describes: the one that it is linked to in this account and region, else the only one of its
 * name in its instance.
 *
 * @throws Stop where there is none or more than one; CampaignMismatch as `inspect`.
 */
export async function linkedCampaign(
	session: Session,
	{ file, text }: Pick<CampaignSource, "file" | "text">,
): Promise<Existing> {
	const { store, call } = session;
	if (call.values.id !== undefined) {
		return await inspect(session, idOf(call.values.id));
	}
	const entry = await store.linkOf(file, text);
	const identifiers = identifiersIn(text);
	if (entry === undefined && identifiers === undefined) {
		throw new Stop(
			exitCodes.found,
			"invalid",
			"A campaign file needs a name and a connectInstanceId to find its campaign by.",
		);
	}
	return await resolved(session, entry, identifiers ?? { name: "", instanceId: "" });
}

/** The campaign of a link, else the only one of a name in an instance. */
async function resolved(
	session: Session,
	entry: HistoryEntry | undefined,
	{ name, instanceId: connectInstanceId }: CampaignIdentifiers,
): Promise<Existing> {
	const { aws, identity, credentials, askMfaCode, terminal } = session;
	const resolution = await resolveLink({
		linked: () => Promise.resolve(entry),
		find: async () => {
			const options = { ...terminal.control, askMfaCode, credentials };
			const called = await aws.callService(identity, options, "read", (client, signal) =>
				aws.findChoices(client, { name, connectInstanceId }, signal),
			);
			return answerOf(called, "read");
		},
		choose: () => Promise.resolve(undefined),
	});
	switch (resolution.kind) {
		case "linked":
			return await inspect(session, resolution.entry.id);
		case "named":
			return await inspect(session, resolution.id);
		case "undecided": {
			const ids = resolution.choices.map(({ id, state }) => ({ id, state }));
			const listed = ids.map(({ id, state = "state not known" }) => `${id} (${forShortValue(state)})`);
			throw new Stop(
				exitCodes.nothingDone,
				"ambiguous",
				`${ids.length} campaigns are called "${forValue(name)}". Say with --id which one the file describes: ${listed.join(", ")}.`,
				{ choices: ids },
			);
		}
		default:
			throw new Stop(
				exitCodes.nothingDone,
				"notFound",
				`There is no campaign "${forValue(name)}" in instance ${forValue(connectInstanceId)} in ${forValue(identity.region)} yet. connect-campaigns create creates it.`,
			);
	}
}

/**
 * The campaign that a word of the call names: a file that describes it, its ID, or with --instance its name.
 *
 * @param read gives the text of a file.
 * @throws as `linkedCampaign`; UsageError where the word names nothing.
 */
export async function namedCampaign(
	session: Session,
	word: string,
	read: (file: string) => string,
): Promise<Existing> {
	if (isFile(word)) {
		return await linkedCampaign(session, { file: word, text: read(word) });
	}
	const { instance } = session.call.values;
	if (isId(word)) {
		return await inspect(session, word);
	}
	if (instance === undefined) {
		throw new UsageError(
			`${word} is neither a file nor the ID of a campaign. For the name of a campaign, add --instance.`,
		);
	}
	return await resolved(session, undefined, { name: word, instanceId: instance });
}

/** Whether a word of a call is to be the name of a file. */
export function isFile(word: string): boolean {
	return existsSync(word) || word.endsWith(".json");
}

/** The form of the IDs that AWS gives to campaigns. */
function isId(word: string): boolean {
	return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word);
}

function idOf(word: string): string {
	if (!isId(word)) {
		throw new UsageError(`--id must be the ID of a campaign, not ${word}.`);
	}
	return word;
}

/** The file that a campaign is linked to, as people call it; undefined where that is this one, or gone. */
export function otherFileOf({ store }: Session, view: CampaignView, file: string): string | undefined {
	const other = store.fileOf({ ...view, account: knownAccount(view) });
	return other === undefined || uriOf(other) === uriOf(file) ? undefined : other;
}

/** Remembers that a file describes a campaign that AWS has just shown. */
export async function link(
	{ store }: Session,
	file: string,
	{ view, described }: Pick<Existing, "view" | "described">,
	origin: "pulled" | "linked",
): Promise<void> {
	await store.add(linkRecord(uriOf(file), view, described, origin));
}
