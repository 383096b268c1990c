import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { type TextDocument, Uri, workspace } from "vscode";
import type { CommandContext } from "../../../client/src/commands/context";
import { sendCampaign } from "../../../deploy/src/calls/send";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import { readCampaign } from "../../../shared/src/request/body";
import type { Shown } from "../doors/checks";
import { identityFor, instanceId } from "../support/campaign";
import { commandContext } from "../support/commandContext";
import { openSandbox } from "../support/ownSandbox";
import "../support/withoutRates";

export interface Entry {
	readonly label: string;
	readonly description?: string;
	readonly detail?: string;
}

interface Script {
	folder: string;
	pick: (title: string, entries: readonly Entry[]) => Entry | undefined;
	save: (proposed: string) => string | undefined;
	type: (title: string) => string | undefined;
	settings: Readonly<Record<string, unknown>>;
	configure: () => Promise<void>;
	asked: object[];
	opened: string[];
	diffs: string[];
	rename: (event: {
		readonly files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[];
	}) => Promise<void>;
}

interface Recorder {
	readonly shown: Shown[];
	readonly script: Script;
	press(title: string | undefined): void;
	close(uri: Uri): void;
}

export const recorder: Recorder = createRequire(__filename)("vscode");
export const { script } = recorder;

export const base = {
	name: "Spring",
	connectInstanceId: instanceId,
	channelSubtypeConfig: {
		email: {
			outboundMode: { agentless: {} },
			defaultOutboundConfig: {
				connectSourceEmailAddress: "renewals@example.com",
				wisdomTemplateArn: "arn:aws:wisdom:us-east-1:111122223333:message-template/a/b",
			},
		},
	},
};

/** What the stories are told with: a sandbox, and for each a workspace of its own. */
export async function openStage() {
	const sandbox = await openSandbox();
	sandbox.configure({ repeat: "another" });
	process.env["AWS_PROFILE"] = "sandbox";
	const identity = identityFor(sandbox.url, {
		credentials: { kind: "profile", profile: "sandbox" },
		region: "us-east-1",
	});
	const options = {
		askMfaCode: () => Promise.resolve(undefined),
		step: () => undefined,
		signal: new AbortController().signal,
	};
	const came: Record<string, unknown> = {};
	let told: CommandContext | undefined;
	const current = (): CommandContext => told ?? assert.fail("no story is being told");
	let number = 0;

	const create = async (changes: object = {}): Promise<string> => {
		const text = JSON.stringify({ ...base, ...changes });
		const sent = await sendCampaign(readCampaign(text), identity, options);
		return sent.kind === "created" ? sent.id : "";
	};
	const file = async (name: string, changes: object = {}): Promise<TextDocument> => {
		const path = join(script.folder, name);
		writeFileSync(path, JSON.stringify({ ...base, ...changes }));
		return await workspace.openTextDocument(Uri.file(path));
	};
	const entryOf = (id: string, uri: Uri, changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
		uri: uri.toString(),
		id,
		arn: undefined,
		name: "Spring",
		instanceId,
		region: "us-east-1",
		account: "111122223333",
		credentials: { kind: "profile", profile: "sandbox" },
		endpoint: sandbox.url,
		time: 0,
		bodyHash: "h",
		state: "Initialized",
		...changes,
	});
	const linkOf = async (document: TextDocument): Promise<unknown> => {
		const entry = await current().history.linkOf(document.uri, document.getText());
		return entry && [entry.id, entry.origin ?? "created", basename(entry.uri)];
	};
	/** Messages and questions, without what progress says. */
	const messages = (): string[] =>
		recorder.shown
			.filter(({ place, text }) => (place === "message" || place === "dialog") && /[.?)]$/.test(text))
			.map(({ text }) => text.replace(/ \(AWS request ID .*/, ""));

	/** Runs one story with a folder, a history and an instance of its own. */
	const story = async (name: string, tell: () => Promise<unknown>): Promise<void> => {
		sandbox.reset();
		sandbox.configure({ repeat: "another" });
		number += 1;
		const folder = join(sandbox.folder, `story-${number}`);
		mkdirSync(join(folder, "files"), { recursive: true });
		Object.assign(script, {
			folder: join(folder, "files"),
			pick: () => undefined,
			save: () => undefined,
			type: () => undefined,
			settings: {},
		});
		for (const list of [script.asked, script.opened, script.diffs, recorder.shown]) {
			list.length = 0;
		}
		recorder.press(undefined);
		const context = commandContext(folder, { showsLinks: true });
		told = context;
		context.history.follow();
		try {
			came[name] = JSON.parse(JSON.stringify(await tell()) ?? "null");
		} catch (error) {
			came[name] = error instanceof Error ? error.stack : String(error);
		}
	};

	return {
		sandbox,
		create,
		file,
		entryOf,
		linkOf,
		messages,
		story,
		/** What came of each story, by its name. */
		came,
		/** Of the story that is being told. */
		get context(): CommandContext {
			return current();
		},
	};
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
