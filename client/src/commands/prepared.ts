import type { TextDocument } from "vscode";
import { type PreparedRequest, previewText } from "../../../deploy/src/create/preview";
import type { Identity } from "../../../deploy/src/identity/identity";
import { type Campaign, readCampaign } from "../../../shared/src/request/body";
import { stemOf } from "../ui/campaignDocument";
import { rememberingPicker } from "../ui/pickers";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";
import { type Intent, sentFile } from "./sentText";

/** A campaign file, who would create it, and the request that would be sent. */
export interface Prepared {
	readonly document: TextDocument;
	/** The file's name without `.campaign.json`, for the names of documents made of it. */
	readonly stem: string;
	readonly campaign: Campaign;
	readonly identity: Identity;
	readonly request: PreparedRequest;
	/** The environment whose values it has. */
	readonly environment: string | undefined;
}

/**
 * Prepares the request of the file that a command was called on: the file itself, a preview of its request, or
 * the active editor.
 *
 * @returns undefined when the user was told that there is none, or dismissed a question.
 * @throws BodyError when the text makes no request, and what the SDK throws when it cannot build one.
 */
export async function prepare(
	context: CommandContext,
	target: unknown,
	intent: Intent,
): Promise<Prepared | undefined> {
	const { log, identities } = context;
	if (!isTrustedForAws(log)) {
		return undefined;
	}
	const sent = await sentFile(context, target, intent);
	if (sent === undefined) {
		return undefined;
	}
	const { document } = sent;
	const sources = identities.sources(document);
	const campaign = readCampaign(sent.text);
	const { prepareRequest, resolveIdentity } = await import("../../../deploy/src/bundle");
	const identity = await resolveIdentity(sources, rememberingPicker(identities, log, document.uri));
	if (identity === undefined) {
		return undefined;
	}
	const request = await prepareRequest(campaign, identity);
	const environment = sent.environment?.name;
	return { document, stem: stemOf(document.uri.toString()), campaign, identity, request, environment };
}

/** Name and text of the preview of a request. */
export function previewOf({
	stem,
	campaign,
	identity,
	request,
	environment,
}: Prepared): readonly [string, string] {
	return [`${stem}.request.jsonc`, previewText(request, identity, campaign.body, environment)];
}
