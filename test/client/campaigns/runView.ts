/**
 * Uses the view of campaigns as VS Code does, and prints what it showed. Runs in a process of its own, in which `vscode`
 * is a stand-in.
 */
import { createRequire } from "node:module";
import { type Memento, Uri } from "vscode";
import { IdentityStore } from "../../../client/src/ui/identityStore";
import { createLog } from "../../../client/src/ui/log";
import { SeenCampaigns } from "../../../client/src/ui/seenCampaigns";
import { CampaignsView } from "../../../client/src/views/campaigns/campaignsView";
import { unusableRow } from "../../../client/src/views/campaigns/openedInventory";
import { RowChanges } from "../../../client/src/views/campaigns/rowChanges";
import type { Row } from "../../../client/src/views/campaigns/treeItem";
import type { RemoteCampaign } from "../../../deploy/src/calls/remoteCampaign";
import { identityFingerprint } from "../../../deploy/src/outlook";
import { campaignFor } from "../support/campaign";
import { openSandbox } from "../support/ownSandbox";
import "../support/withoutRates";

interface Emitter {
	fire(value?: unknown): void;
}

interface Stage {
	readonly tree: { visible: boolean; selection: readonly unknown[]; description: string };
	readonly contexts: Readonly<Record<string, unknown>>;
	readonly events: Readonly<Record<"visibility" | "collapse" | "expand" | "trust" | "focus", Emitter>>;
	readonly workspace: {
		isTrusted: boolean;
		workspaceFolders: readonly unknown[] | undefined;
		textDocuments: readonly unknown[];
		getWorkspaceFolder: () => unknown;
	};
}

const { stage }: { readonly stage: Stage } = createRequire(__filename)("vscode");
const { tree, contexts, events, workspace } = stage;

/** What was seen, by the name of what was done. */
export type Seen = Readonly<Record<string, unknown>>;

function emptyMemory(): Memento {
	const memory = new Map<string, unknown>();
	function get<T>(key: string, otherwise?: T): T | undefined {
		const kept = memory.get(key);
		return isKept<T>(kept) ? kept : otherwise;
	}
	return { keys: () => [], get, update: async (key, value) => void memory.set(key, value) };
}

function isKept<T>(value: unknown): value is T {
	return value !== undefined;
}

async function main(): Promise<void> {
	const sandbox = await openSandbox();
	const body = JSON.parse(campaignFor("us-east-1"));
	delete body.$schema;
	delete body.schedule;
	const seed = (): void => {
		sandbox.reset();
		sandbox.seed({
			campaigns: [
				{ body: { ...body, name: "Ours" }, state: "Running" },
				{ body: { ...body, name: "Theirs" }, account: "444455556666", region: "eu-central-1" },
			],
		});
	};
	const identities = new IdentityStore(emptyMemory());
	const nothing = () => undefined;
	const file = Uri.parse("file:///ours.campaign.json");
	const links = {
		fileOf: ({ name }: RemoteCampaign) => (name === "Ours" ? file : undefined),
		onDidChange: () => ({ dispose: nothing }),
	};
	const sightings = new SeenCampaigns();
	const view = new CampaignsView(identities, links, sightings, createLog());
	/** How often all rows, and those below one, were to be asked for again. */
	let fired = 0;
	let firedBelow = 0;
	view.onDidChangeTreeData((row) => (row === undefined ? fired++ : firedBelow++));

	/** Rejects where it doesn't come to that within a minute. */
	const until = async (done: () => boolean): Promise<void> => {
		const late = AbortSignal.timeout(60_000);
		while (!done()) {
			late.throwIfAborted();
			await new Promise((resolve) => setImmediate(resolve));
		}
	};
	const asked = (operation: string) => sandbox.ledger.filter((one) => one.operation === operation).length;
	/** Without states, which come when AWS has told them. */
	const labelOf = (row: Row) => String(view.getTreeItem(row).label ?? "").replace(/^Running · /, "");
	const labels = (rows: readonly Row[]) => rows.map(labelOf);
	const why = () => contexts["connectCampaign.campaignsEmpty"];
	const pick = async (profile: string): Promise<void> => {
		const before = fired;
		await identities.remember(undefined, { credentials: { kind: "profile", profile } });
		await until(() => fired > before);
	};
	/** All rows that VS Code would get now, each with its label. */
	const all = async (): Promise<readonly (readonly [Row, unknown])[]> => {
		const found: Row[] = [];
		const visit = async (rows: readonly Row[]): Promise<void> => {
			for (const row of rows) {
				found.push(row);
				await visit(await view.getChildren(row));
			}
		};
		await visit(await view.getChildren());
		return found.map((row) => [row, labelOf(row)] as const);
	};
	const shown = async () => (await all()).map(([, label]) => label);
	const seen: Record<string, unknown> = {};

	workspace.isTrusted = false;
	seen["untrusted"] = [await shown(), why(), sandbox.ledger.length];
	workspace.isTrusted = true;
	const before = fired;
	events.trust.fire();
	await until(() => fired > before);
	await view.getChildren();
	seen["no profile"] = [await shown(), why()];

	seed();
	await pick("sandbox");
	seen["emptied"] = await shown();
	const ours = await all();
	seen["ours"] = [ours.map(([, label]) => label), why()];
	const campaign = ours.map(([row]) => row).find(({ kind }) => kind === "campaign");
	tree.selection = [campaign];
	seen["selection"] = view.selection?.campaign.name;

	// A file is open whose campaign is in the list: looked at once for a refresh, and never otherwise.
	workspace.textDocuments = [{ uri: file }];
	await until(() => asked("GetCampaignStateBatch") > 0);
	await all();
	const unasked = asked("DescribeCampaign");
	view.refresh();
	await all();
	await until(() => sightings.of(file) !== undefined);
	await all();
	const { view: sighted, exact } = sightings.of(file)?.campaign ?? {};
	seen["open file"] = [unasked, asked("DescribeCampaign"), sighted?.name, sighted?.state, exact?.["name"]];
	workspace.textDocuments = [];
	// A command saw it with another channel.
	view.seen(sighted?.id ?? "", "Paused", { name: "Ours", channelSubtypeConfig: { sms: {}, fax: {} } });
	const changedRow = (await all()).find(([row]) => row.kind === "campaign")?.[0];
	seen["seen elsewhere"] = changedRow?.kind === "campaign" ? changedRow.words.accessible : undefined;

	await pick("sandbox-frankfurt");
	seen["old rows after a switch"] = [labels(ours.map(([row]) => row)), view.selection?.campaign.name];
	seen["emptied again"] = await shown();
	seen["theirs"] = await shown();
	seen["children of old rows"] = (
		await Promise.all(ours.map(([row]) => view.getChildren(row)))
	).flat().length;

	// A switch while a page is on its way.
	await pick("sandbox");
	await view.getChildren();
	sandbox.fail({ kind: "hang", operation: "ListCampaigns" });
	const [account] = await view.getChildren();
	const [instance] = await view.getChildren(account);
	sandbox.reset();
	seed();
	sandbox.fail({ kind: "hang", operation: "ListCampaigns" });
	const late = view.getChildren(instance);
	await until(() => asked("ListCampaigns") === 1);
	await pick("sandbox-frankfurt");
	seen["late answer"] = labels(await late);
	// A switch while the account is being looked at.
	await view.getChildren();
	sandbox.fail({ kind: "hang", operation: "ListInstances" });
	const lateRoots = view.getChildren();
	await until(() => asked("ListInstances") === 1);
	await pick("sandbox");
	seen["late roots"] = labels(await lateRoots);
	await view.getChildren();
	seen["after late roots"] = await shown();

	// What was found is handed over after the switch.
	const found = view.getChildren();
	view.refresh();
	seen["roots after a refresh"] = (await found).length;

	// A row changes while VS Code waits for what is below it.
	const told: string[] = [];
	const changes = new RowChanges(() => told.push("told"));
	const one: Row = { kind: "note", inventory: undefined, words: unusableRow("") };
	await changes.awaiting(one, () => {
		changes.tell(one);
		changes.tell(one);
		told.push("given");
		return Promise.resolve();
	});
	await until(() => told.length > 1);
	changes.tell(one);
	seen["changes"] = told;

	// Nobody sees it, and then somebody does.
	seed();
	view.refresh();
	sandbox.fail({ kind: "hang", operation: "ListInstances" });
	const hidden = view.getChildren();
	await until(() => asked("ListInstances") === 1);
	tree.visible = false;
	events.visibility.fire({ visible: false });
	seen["hidden"] = labels(await hidden);
	tree.visible = true;
	events.visibility.fire({ visible: true });
	const [rootRow] = await view.getChildren();
	const [instanceRow] = await view.getChildren(rootRow);
	sandbox.fail({ kind: "hang", operation: "ListCampaigns" });
	const collapsed = view.getChildren(instanceRow);
	await until(() => asked("ListCampaigns") === 1);
	events.collapse.fire({ element: instanceRow });
	seen["collapsed"] = labels(await collapsed);
	const atExpansion = firedBelow;
	events.expand.fire({ element: instanceRow });
	seen["expanded"] = [firedBelow > atExpansion, labels(await view.getChildren(instanceRow))];
	await until(() => asked("GetCampaignStateBatch") === 1);

	// The window gets the focus, and nothing has changed.
	const [calls, fires] = [sandbox.ledger.length, fired];
	events.focus.fire({ focused: true });
	// The view reads the same files first.
	await identityFingerprint(identities.sources(undefined));
	await identityFingerprint(identities.sources(undefined));
	seen["focus"] = [sandbox.ledger.length - calls, await shown(), fired - fires];

	for (const profile of ["sandbox-sso", "sandbox-mfa", "sandbox-expired"]) {
		await pick(profile);
		await view.getChildren();
		seen[profile] = [await shown(), why(), tree.description];
	}
	await pick("sandbox");
	await view.getChildren();
	sandbox.fail({ kind: "denied", policy: "identity", operation: "ListInstances" });
	seen["denied"] = [await shown(), why()];
	sandbox.seed({ instances: [] });
	view.refresh();
	seen["no instance"] = [await shown(), why()];
	sandbox.fail({
		kind: "error",
		error: "InternalServerException",
		status: 500,
		operation: "ListInstances",
		times: 5,
	});
	view.refresh();
	seen["failed"] = [await shown(), why()];
	// Picked where no file is open, in a workspace of one folder and in one of two.
	const store = new IdentityStore(emptyMemory());
	const credentials = { kind: "profile", profile: "picked" } as const;
	const folders = ["file:///one", "file:///two"].map((text) => ({ uri: Uri.parse(text) }));
	const picks: boolean[] = [];
	for (const count of [1, 2]) {
		workspace.workspaceFolders = folders.slice(0, count);
		workspace.getWorkspaceFolder = () => undefined;
		await store.remember(undefined, { credentials });
		workspace.getWorkspaceFolder = () => folders[0];
		picks.push(store.picked(Uri.parse("file:///one/a.campaign.json")).credentials !== undefined);
		await store.remember(Uri.parse("file:///one/a.campaign.json"), { credentials: undefined });
	}
	seen["picks"] = picks;
	view.dispose();
	await sandbox.close();
	process.stdout.write(JSON.stringify(seen), () => process.exit());
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
