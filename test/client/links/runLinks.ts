/**
 * Has commands find, link and pull campaigns, and prints what came of it. Runs in a process of its own, in which
 * `vscode` is a stand-in, against a sandbox in the place of AWS.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { type TextDocument, Uri, workspace } from "vscode";
import { applyChanges } from "../../../client/src/commands/applyChanges";
import { compareWithExisting } from "../../../client/src/commands/compareWithExisting";
import type { CommandContext } from "../../../client/src/commands/context";
import { createCampaign } from "../../../client/src/commands/createCampaign";
import { existingCampaign } from "../../../client/src/commands/existingCampaign";
import { KeyedMutex } from "../../../client/src/commands/keyedMutex";
import { linkCampaign } from "../../../client/src/commands/linkCampaign";
import { linkedCampaign } from "../../../client/src/commands/linkedCampaign";
import { planChanges } from "../../../client/src/commands/planChanges";
import { pullCampaign } from "../../../client/src/commands/pullCampaign";
import { CampaignHistory } from "../../../client/src/ui/campaignHistory";
import { IdentityStore } from "../../../client/src/ui/identityStore";
import { LastApplied } from "../../../client/src/ui/lastApplied";
import { createLog } from "../../../client/src/ui/log";
import { ReadOnlyDocuments } from "../../../client/src/ui/readOnlyDocuments";
import { remoteScheme } from "../../../client/src/ui/schemes";
import { SeenCampaigns } from "../../../client/src/ui/seenCampaigns";
import { CampaignsView } from "../../../client/src/views/campaigns/campaignsView";
import { CreatedLens } from "../../../client/src/views/lenses/createdLens";
import { CreateLens } from "../../../client/src/views/lenses/createLens";
import { PlanLens } from "../../../client/src/views/lenses/planLens";
import { Reporter } from "../../../client/src/views/report";
import { ServiceDiagnostics } from "../../../client/src/views/serviceDiagnostics";
import { TimesViews } from "../../../client/src/views/timesViews";
import { sendCampaign } from "../../../deploy/src/calls/send";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import { HistoryFile } from "../../../deploy/src/create/historyFile";
import { PendingStore } from "../../../deploy/src/create/pendingStore";
import { LastAppliedStore } from "../../../deploy/src/links/lastAppliedStore";
import { readCampaign } from "../../../shared/src/request/body";
import { exactJson } from "../../../shared/src/request/exactJson";
import { isObject } from "../../../shared/src/request/json";
import type { Shown } from "../doors/checks";
import { identityFor, instanceId } from "../support/campaign";
import { openSandbox } from "../support/ownSandbox";

interface Entry {
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

const recorder: Recorder = createRequire(__filename)("vscode");
const { script } = recorder;

const server = {
	start: () => Promise.resolve(),
	restart: () => Promise.resolve(),
	dispose: () => Promise.resolve(),
	check: () => Promise.resolve({ problems: [] }),
	locate: () => Promise.resolve({ places: [] }),
	newCampaign: () => Promise.resolve(""),
	communicationTimes: () => Promise.resolve(undefined),
};

const base = {
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

async function main(): Promise<void> {
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
	const memory = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };
	const came: Record<string, unknown> = {};
	let context: CommandContext;
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
		const entry = await context.history.linkOf(document.uri, document.getText());
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
		const log = createLog();
		const identities = new IdentityStore(memory);
		const history = new CampaignHistory(new HistoryFile(join(folder, "history.json")), memory, log);
		const seen = new SeenCampaigns();
		context = {
			log,
			server,
			identities,
			submissions: new KeyedMutex(),
			history,
			lastApplied: new LastApplied(new LastAppliedStore(join(folder, "applied")), log),
			documents: new ReadOnlyDocuments(),
			remote: new ReadOnlyDocuments(remoteScheme),
			campaigns: new CampaignsView(identities, history, seen, log),
			reporter: new Reporter(log, new ServiceDiagnostics(server)),
			pending: new PendingStore(join(folder, "pending")),
			times: new TimesViews(Uri.parse("file:///"), server, log),
			seen,
			pages: Uri.parse("file:///"),
		};
		context.history.follow();
		try {
			came[name] = JSON.parse(JSON.stringify(await tell()) ?? "null");
		} catch (error) {
			came[name] = error instanceof Error ? error.stack : String(error);
		}
	};

	await story("a file that was renamed in VS Code, with its folder", async () => {
		const document = await file("a.campaign.json");
		await context.history.add(entryOf("c-1", document.uri));
		const other = await file("other.campaign.json", { name: "Other" });
		const [oldUri, newUri] = [Uri.file(script.folder), Uri.file(`${script.folder}-moved`)];
		await script.rename({ files: [{ oldUri, newUri }] });
		const moved = Uri.joinPath(newUri, "a.campaign.json");
		const entry = await context.history.linkOf(moved, "{");
		return [
			entry?.id,
			await linkOf(other),
			context.history.fileOf(entryOf("c-1", moved))?.toString() === moved.toString(),
		];
	});

	await story("what stands above a file", async () => {
		const document = await file("a.campaign.json");
		const sources = [
			new CreateLens(context.identities, context.history),
			new PlanLens(context.seen, context.history),
			new CreatedLens(context.history, context.seen),
		];
		const titles = async (): Promise<readonly string[]> =>
			(await Promise.all(sources.map((source) => source.lenses(document))))
				.flat()
				.map(({ title }) => title.replace(/seen .*|created .* ago/, (words) => words.split(" ")[0] ?? ""));
		const unlinked = await titles();
		const id = await create();
		await context.history.add(entryOf(id, document.uri));
		const linked = await titles();
		await linkedCampaign(context, document);
		const looked = await titles();
		const stay = context.seen.follow();
		const newUri = Uri.file(document.uri.fsPath.replace("a.campaign", "b.campaign"));
		await script.rename({ files: [{ oldUri: document.uri, newUri }] });
		stay.dispose();
		return [
			unlinked,
			linked,
			looked,
			context.seen.of(newUri)?.campaign.view.id === id,
			context.seen.of(document.uri),
		];
	});

	await story("a file that was moved outside of VS Code", async () => {
		const document = await file("a.campaign.json");
		await context.history.add(entryOf("c-1", document.uri));
		const copy = await file("copy.campaign.json");
		const whileThere = await linkOf(copy);
		renameSync(document.uri.fsPath, join(script.folder, "b.campaign.json"));
		rmSync(copy.uri.fsPath);
		const moved = await workspace.openTextDocument(Uri.file(join(script.folder, "b.campaign.json")));
		const lens = new CreatedLens(context.history, context.seen);
		const [title] = (await lens.lenses(moved)).map((command) => command.title.replace(/ \d+ days ago/, ""));
		// Found by its place from now on, whatever its text becomes.
		const renamed = await context.history.linkOf(moved.uri, '{"name": "Summer"}');
		return [whileThere, title, renamed?.id, await linkOf(document)];
	});

	await story("a row of the view, compared with its own file and no other", async () => {
		const document = await file("a.campaign.json");
		const id = await create({ name: "Spring of the row" });
		await context.history.add(entryOf(id, document.uri, { name: "Spring of the row" }));
		await compareWithExisting(context, { campaign: entryOf(id, document.uri) });
		await compareWithExisting(context, { campaign: entryOf("c-2", document.uri) });
		await compareWithExisting(context, { campaign: 7 });
		return [script.diffs, messages()];
	});

	await story("linked, with a namesake", async () => {
		const document = await file("a.campaign.json");
		await create();
		const id = await create();
		await context.history.add(entryOf(id, document.uri));
		const found = await linkedCampaign(context, document);
		const lists = sandbox.ledger.filter(({ operation }) => operation === "ListCampaigns").length;
		return [found?.view.id === id, found?.entry?.id === id, lists, script.asked, messages()];
	});

	await story("the only one of its name", async () => {
		const document = await file("a.campaign.json");
		await create({ name: "Other" });
		const id = await create();
		const found = await linkedCampaign(context, document);
		const controlled = await existingCampaign(context, document.uri);
		await planChanges(context, document.uri);
		const told = script.opened
			.at(-1)
			?.split("\n")
			.filter((line) => line.startsWith("Found by its name"));
		return [found?.view.id === id, controlled?.view.id === id, script.asked, await linkOf(document), told];
	});

	await story("none of its name", async () => {
		const document = await file("a.campaign.json");
		await create({ name: "Other" });
		return [(await linkedCampaign(context, document)) === undefined, messages()];
	});

	await story("several of its name, one picked", async () => {
		const document = await file("a.campaign.json");
		const ids = [await create(), await create(), await create()];
		script.pick = (_, entries) => entries.find(({ detail }) => detail === ids[1]);
		await compareWithExisting(context, document.uri);
		const link = await linkOf(document);
		await compareWithExisting(context, document.uri);
		const asked: unknown = JSON.parse(
			ids.reduce(
				(text, id, index) => text.replaceAll(id, `ID ${index}`),
				JSON.stringify([...script.asked, link]),
			),
		);
		return [asked, script.diffs];
	});

	await story("several of its name, none picked", async () => {
		const document = await file("a.campaign.json");
		await create();
		await create();
		await compareWithExisting(context, document.uri);
		return [script.asked.length, await linkOf(document), script.diffs, messages()];
	});

	await story("linked to one that was deleted elsewhere", async () => {
		const document = await file("a.campaign.json");
		await context.history.add(entryOf("c-deleted", document.uri));
		const found = await linkedCampaign(context, document);
		const lenses = await new CreatedLens(context.history, context.seen).lenses(document);
		return [found === undefined, await linkOf(document), lenses, messages()];
	});

	await story("without name and instance", async () => {
		const document = await file("a.campaign.json", { name: 1 });
		return [await linkedCampaign(context, document), messages(), sandbox.ledger.length];
	});

	for (const [title, press] of [
		["agreed", "Link"],
		["not agreed", undefined],
	] as const) {
		await story(`linking to a campaign of another name, ${title}`, async () => {
			const document = await file("a.campaign.json");
			const id = await create({ name: "Summer" });
			script.pick = (_, [first]) => first;
			recorder.press(press);
			await linkCampaign(context, document.uri);
			const details = recorder.shown.filter(({ place }) => place === "detail").map(({ text }) => text);
			return [
				JSON.stringify(await linkOf(document))?.replace(id, "ID"),
				messages().map((one) => one.replace(id, "ID")),
				details,
			];
		});
	}

	await story("linking to a campaign of the same name", async () => {
		const document = await file("a.campaign.json");
		await create({ name: "Autumn" });
		const ids = [await create(), await create()];
		let listed: readonly Entry[] = [];
		script.pick = (_, entries) => {
			listed = entries;
			return entries.find(({ detail }) => detail === ids[1]);
		};
		await linkCampaign(context, document.uri);
		const dialogs = recorder.shown.filter(({ place }) => place === "dialog").length;
		return [
			listed.map(({ label, description }) => `${label}: ${description}`),
			JSON.stringify(await linkOf(document)).replace(ids[1] ?? "", "second"),
			dialogs,
		];
	});

	await story("linking to a campaign that another file has", async () => {
		const [document, other] = [await file("a.campaign.json"), await file("b.campaign.json")];
		const id = await create();
		await context.history.add(entryOf(id, other.uri));
		script.pick = (_, [first]) => first;
		recorder.press("Link");
		await linkCampaign(context, document.uri);
		const details = recorder.shown.filter(({ place }) => place === "detail").map(({ text }) => text);
		const links = [await linkOf(document), await linkOf(other)];
		return [details, JSON.stringify(links).replaceAll(id, "ID")];
	});

	const pulled = async (id: string, name: string): Promise<unknown> => {
		const uri = Uri.file(join(script.folder, name));
		const text = readFileSync(uri.path, "utf8");
		const link = await context.history.linkOf(uri, text);
		return [Object.keys(JSON.parse(text)), link?.id === id, link?.origin, script.opened];
	};

	await story("pulled as a row of the view", async () => {
		const id = await create({ tags: { owner: "x" } });
		const { uri: _uri, ...campaign } = entryOf(id, Uri.file("/x"));
		script.save = (proposed) => proposed;
		await pullCampaign(context, { campaign });
		return [
			script.asked,
			await pulled(id, "Spring.campaign.json"),
			messages().map((one) => one.replace(id, "ID")),
		];
	});

	await story("pulled by its ID, under another name", async () => {
		const id = await create();
		script.save = (proposed) => join(proposed, "..", "other.campaign.json");
		await pullCampaign(context, id);
		return [script.asked, await pulled(id, "other.campaign.json")];
	});

	await story("pulled from nowhere", async () => {
		await file("known.campaign.json");
		const other = await create({ name: "Other" });
		const id = await create();
		script.pick = (_, entries) => entries.find(({ label }) => label === "Spring" || label === instanceId);
		script.save = (proposed) => proposed;
		await pullCampaign(context, undefined);
		const asked: unknown = JSON.parse(
			JSON.stringify(script.asked).replaceAll(id, "ID").replaceAll(other, "OTHER"),
		);
		return [asked, await pulled(id, "Spring.campaign.json")];
	});

	await story("pulled from an instance that is typed", async () => {
		const id = await create();
		script.type = () => ` ${instanceId} `;
		script.pick = (_, [first]) => first;
		script.save = (proposed) => proposed;
		await pullCampaign(context, undefined);
		return await pulled(id, "Spring.campaign.json");
	});

	await story("pulled into the file that it has, with the user's consent", async () => {
		const document = await file("mine.campaign.json", { name: "Spring of before" });
		const id = await create();
		await context.history.add(entryOf(id, document.uri));
		script.save = (proposed) => proposed;
		await pullCampaign(context, id);
		return [script.asked, await pulled(id, "mine.campaign.json"), JSON.parse(document.getText()).name];
	});

	for (const [title, press] of [
		["agreed", "Save"],
		["not agreed", undefined],
	] as const) {
		await story(`pulled over the file of another campaign, from the file that it has, ${title}`, async () => {
			const document = await file("mine.campaign.json", { name: "Summer" });
			const own = await file("own.campaign.json");
			const other = await create({ name: "Summer" });
			await context.history.add(entryOf(other, document.uri, { name: "Summer" }));
			const id = await create();
			await context.history.add(entryOf(id, own.uri));
			await linkedCampaign(context, document);
			script.save = () => document.uri.fsPath;
			recorder.press(press);
			await pullCampaign(context, id);
			const details = recorder.shown.filter(({ place }) => place === "detail").map(({ text }) => text);
			const lens = new PlanLens(context.seen, context.history);
			const titles = [...(await lens.lenses(document)), ...(await lens.lenses(own))].map((one) =>
				one.title.replace(/seen .*/, "seen"),
			);
			return [details, (await context.history.linkOf(document.uri, ""))?.id === id, titles];
		});
	}

	await story("pulled under a name that is none of a campaign file", async () => {
		const id = await create();
		await file("notes.campaign.json", { name: "Old" });
		script.save = (proposed) => join(proposed, "..", "notes.json");
		recorder.press("Save");
		await pullCampaign(context, id);
		const details = recorder.shown.filter(({ place }) => place === "detail").map(({ text }) => text);
		return [details, context.history.byId(id)?.uri.endsWith("/notes.campaign.json")];
	});

	await story("not saved", async () => {
		const id = await create();
		await pullCampaign(context, id);
		return [script.asked, messages(), context.history.byId(id)?.id, script.opened];
	});

	/** The name that a campaign was last given from here, as far as that is kept. */
	const lastName = async (id: string): Promise<unknown> =>
		(await context.lastApplied.of(id))?.["name"] ?? "none";
	const keepLastApplied = async (value: boolean): Promise<void> => {
		script.settings = { "connectCampaign.keepLastApplied": value };
		await script.configure();
	};

	await story("what was created last is kept", async () => {
		const document = await file("a.campaign.json");
		recorder.press("Create");
		await createCampaign(context, document.uri);
		const link = await context.history.linkOf(document.uri, "");
		return [link?.origin ?? "created", await lastName(link?.id ?? "")];
	});

	await story("what was pulled last is kept, until the user wants none of it kept", async () => {
		const id = await create();
		script.save = (proposed) => proposed;
		await pullCampaign(context, id);
		const kept = await lastName(id);
		context.lastApplied.follow();
		await keepLastApplied(false);
		const off = [await lastName(id), existsSync(join(script.folder, "../applied"))];
		await pullCampaign(context, id);
		const stillOff = existsSync(join(script.folder, "../applied"));
		await keepLastApplied(true);
		return [kept, off, stillOff, await lastName(id)];
	});

	await story("what was applied last is kept as AWS has it afterwards", async () => {
		const document = await file("a.campaign.json", { name: "Summer" });
		const id = await create();
		await context.history.add(entryOf(id, document.uri));
		recorder.press("Send 1 Request");
		await applyChanges(context, document.uri);
		const names = [
			sandbox.campaigns.get(id)?.body["name"],
			await lastName(id),
			context.history.byId(id)?.name,
		];
		return [...names, messages().at(-1)];
	});

	await story("applied to the only one of its name, and linked by it", async () => {
		const document = await file("a.campaign.json", { tags: { owner: "somebody else" } });
		const id = await create();
		recorder.press("Send 1 Request");
		await applyChanges(context, document.uri);
		const entry = await context.history.linkOf(document.uri, document.getText());
		return [entry?.id === id, entry?.origin, entry?.name];
	});

	await story("a plan says who changed what since", async () => {
		const document = await file("a.campaign.json", { name: "Summer" });
		const id = await create({ tags: { owner: "somebody else" } });
		await context.history.add(entryOf(id, document.uri));
		await planChanges(context, document.uri);
		const { value } = exactJson(JSON.stringify(base));
		await context.lastApplied.keep(id, isObject(value) ? value : {});
		await planChanges(context, document.uri);
		return script.opened.map((text) => text.split("\n").filter((line) => /since|ahead/.test(line)));
	});

	await story("what was last applied to a campaign that was deleted is deleted", async () => {
		const document = await file("a.campaign.json");
		await context.history.add(entryOf("c-deleted", document.uri));
		await context.lastApplied.keep("c-deleted", { name: "Spring" });
		await linkedCampaign(context, document);
		return await lastName("c-deleted");
	});

	await story("forged arguments", async () => {
		const { uri: _uri, ...campaign } = entryOf(await create(), Uri.file("/x"));
		sandbox.reset();
		const forged = [
			7,
			null,
			{},
			"c](command:x)",
			{ campaign: { ...campaign, id: "../x" } },
			{ campaign: { ...campaign, credentials: "x" } },
			{ campaign: { ...campaign, region: 1 } },
		];
		for (const one of forged) {
			await pullCampaign(context, one);
		}
		return [new Set(messages()).size, messages()[0], messages().length, sandbox.ledger.length, script.asked];
	});

	await sandbox.close();
	process.stdout.write(JSON.stringify(came), () => process.exit());
}

void main();
