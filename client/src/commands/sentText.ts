import { commands, type TextDocument, Uri, window } from "vscode";
import { type Environment, environmentsFileName } from "../../../shared/src/environments/environments";
import { resolveText } from "../../../shared/src/environments/resolve";
import { forValue } from "../../../shared/src/text/doors";
import { campaignDocument } from "../ui/campaignDocument";
import { type FileEnvironments, isSamePlace } from "../ui/campaignEnvironments";
import { offer } from "../ui/showMessage";
import type { CommandContext } from "./context";

/** A campaign file as it is written, and as it is sent. */
export interface SentText {
	readonly written: string;
	readonly text: string;
	/** Undefined where none is chosen, and none is needed. */
	readonly environment: Environment | undefined;
}

/** What a command is there for; "Not checked" is said where it can't begin. */
export type Intent =
	| "sent"
	| "checked"
	| "compared"
	| "copied"
	| "described"
	| "linked"
	| "previewed"
	| "pulled";

/** A campaign file that a command was called on. */
interface SentFile extends SentText {
	readonly document: TextDocument;
}

/**
 * The file that a command was called on, as `campaignDocument` finds it, and what is sent of it.
 *
 * @returns undefined where there is none, or that isn't known, and the user was told why.
 */
export async function sentFile(
	context: Pick<CommandContext, "log" | "environments">,
	target: unknown,
	intent: Intent,
): Promise<SentFile | undefined> {
	const document = await campaignDocument(target instanceof Uri ? target : undefined);
	if (document === undefined) {
		offer(context.log, "warning", "Open a *.campaign.json file first.");
		return undefined;
	}
	const sent = await sentText(context, document, intent);
	return sent && { ...sent, document };
}

/**
 * The environments of a document, once it is certain where it may be sent.
 *
 * @returns undefined where that isn't certain, and the user was told why; `found` is undefined where there are none.
 */
export async function certainEnvironments(
	{ log, environments }: Pick<CommandContext, "log" | "environments">,
	document: TextDocument,
	intent: Intent = "sent",
): Promise<{ readonly found: FileEnvironments | undefined } | undefined> {
	const found = await environments.ready(document.uri);
	const not = `Not ${intent}: `;
	if (found?.fault !== undefined) {
		const { source } = found;
		offer(log, "error", `${not}${environmentsFileName} can't be used. ${found.fault}`, {
			Open: () => window.showTextDocument(source),
		});
		return undefined;
	}
	if (found?.lost !== undefined) {
		const why = `the environment ${forValue(found.lost)} that you chose is no longer in ${environmentsFileName}.`;
		offer(log, "warning", `${not}${why}`, selectFor(document));
		return undefined;
	}
	if (found?.changed !== undefined) {
		const name = forValue(found.changed.name);
		const why = `the environment ${name} leads elsewhere since you chose it.`;
		offer(log, "warning", `${not}${why}`, selectFor(document));
		return undefined;
	}
	return { found };
}

/**
 * What is sent of a document in the environment that is chosen.
 *
 * @returns undefined where that isn't known, and the user was told why.
 */
export async function sentText(
	context: Pick<CommandContext, "log" | "environments">,
	document: TextDocument,
	intent: Intent = "sent",
): Promise<SentText | undefined> {
	const certain = await certainEnvironments(context, document, intent);
	if (certain === undefined) {
		return undefined;
	}
	const written = document.getText();
	if (certain.found === undefined) {
		return { written, text: written, environment: undefined };
	}
	const { chosen, source } = certain.found;
	const { text, missing } = resolveText(written, chosen?.values ?? new Map());
	const [first] = missing;
	if (first === undefined) {
		return { written, text, environment: chosen };
	}
	const name = forValue(first.name);
	const why =
		chosen === undefined
			? `the file has values of environments, such as "${name}", and no environment is chosen.`
			: `the environment ${forValue(chosen.name)} has no value "${name}".`;
	offer(context.log, "error", `Not ${intent}: ${why}`, {
		...selectFor(document),
		...(chosen !== undefined && { "Open Environments": () => window.showTextDocument(source) }),
	});
	return undefined;
}

/**
 * Whether what somebody has agreed to is still what their environment means: its file may have been changed, perhaps
 * outside of this window, while they were asked. If it isn't, the user was told so.
 */
export async function isStillMeant(
	context: Pick<CommandContext, "log" | "environments">,
	document: TextDocument,
	{ written, text, environment }: SentText,
): Promise<boolean> {
	const certain = await certainEnvironments(context, document);
	if (certain === undefined) {
		return false;
	}
	const now = certain.found?.chosen;
	const means = certain.found === undefined ? written : resolveText(written, now?.values ?? new Map()).text;
	if (isSamePlace(environment, now) && means === text) {
		return true;
	}
	const which = environment === undefined ? "environments" : `the environment ${forValue(environment.name)}`;
	offer(context.log, "warning", `Not sent: ${which} changed while you were asked. Nothing was sent to AWS.`);
	return false;
}

function selectFor({ uri }: TextDocument): Readonly<Record<string, () => unknown>> {
	return {
		"Select Environment": () => commands.executeCommand("connectCampaign.selectEnvironment", uri),
	};
}

/** Says for which environment something is done, where one is chosen. */
export function environmentLines(name: string | undefined): readonly string[] {
	return name === undefined ? [] : [`Environment: ${forValue(name)}`];
}
