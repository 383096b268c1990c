import {
	commands,
	Disposable,
	EventEmitter,
	type LogOutputChannel,
	type TextDocument,
	type TreeDataProvider,
	type TreeItem,
	type TreeView,
	window,
	workspace,
} from "vscode";
import type { Failure } from "../../../../deploy/src/calls/errors";
import type { IdentitySources } from "../../../../deploy/src/identity/decide";
import type { Inventory } from "../../../../deploy/src/inventory/inventory";
import type { RowWords } from "../../../../deploy/src/inventory/rows";
import { isObject, type JsonObject } from "../../../../shared/src/request/json";
import { forLabel } from "../../../../shared/src/text/doors";
import { onIdentityChange } from "../../ui/identityChanges";
import type { IdentityStore } from "../../ui/identityStore";
import { askMfaCode } from "../../ui/mfa";
import { inView } from "../../ui/progress";
import { isLiveCampaign } from "../../ui/schemes";
import type { SeenCampaigns } from "../../ui/seenCampaigns";
import { renewSignIn } from "../../ui/signIn";
import { Asking } from "./asking";
import { fingerprintOf, type Opened, type OpenTree, openTree, unusableRow } from "./openedInventory";
import { type CampaignLinks, lookAtOpenFiles } from "./openFiles";
import { RowChanges } from "./rowChanges";
import { blankItem, type CampaignRow, type InstanceRow, type Row, treeItem } from "./treeItem";
import { campaignRows, instanceRows } from "./treeRows";

const viewId = "connectCampaign.campaigns";
/** Why the tree is empty, for the conditions of the welcome texts. */
const emptyKey = "connectCampaign.campaignsEmpty";

/** One look at an account, from its first request until another takes its place. */
interface Look {
	readonly fingerprint: Promise<string>;
	readonly opened: Promise<Opened>;
	/** The rows of instances: VS Code knows them by their identity. */
	readonly rows: Map<string, InstanceRow>;
	/** What is asked for: `open`, `setup`, or the ID of an instance. */
	readonly asking: Asking;
	/** Somebody pressed a button for it. */
	readonly isAsked: boolean;
	/** Instances whose open files were looked at. */
	readonly looked: Set<string>;
	/** What `opened` gave, once it has. */
	result: Opened | undefined;
}

/**
 * The campaigns of the account that is chosen, in the Explorer. It asks AWS for what is opened, and again only where
 * somebody refreshes. As soon as another account may be meant it is empty, and shows nothing that comes of the one before.
 */
export class CampaignsView implements TreeDataProvider<Row>, Disposable {
	readonly #identities: IdentityStore;
	readonly #links: CampaignLinks;
	readonly #seen: SeenCampaigns;
	readonly #log: LogOutputChannel;
	readonly #tree: TreeView<Row>;
	readonly #listening: Disposable;
	readonly #changed = new EventEmitter<Row | undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	#look: Look | undefined;
	/** The tree is to be seen empty before anything else is looked for. */
	#isEmptying = false;
	readonly #rowChanges = new RowChanges((row) => this.#changed.fire(row));
	/** Somebody is there to answer questions: they pressed a button just now. */
	#mayAsk = false;
	/** The campaign file that was worked on last: its folder's profile counts. */
	#document: TextDocument | undefined;

	constructor(identities: IdentityStore, links: CampaignLinks, seen: SeenCampaigns, log: LogOutputChannel) {
		this.#identities = identities;
		this.#links = links;
		this.#seen = seen;
		this.#log = log;
		this.#document = activeCampaign();
		this.#tree = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
		const check = (): void => this.#quietly(this.#check());
		this.#listening = Disposable.from(
			this.#tree,
			this.#changed,
			onIdentityChange(identities, check),
			links.onDidChange(() => this.#redraw()),
			window.onDidChangeActiveTextEditor(() => {
				this.#document = activeCampaign() ?? this.#document;
				check();
			}),
			workspace.onDidCloseTextDocument((document) => {
				if (document === this.#document) {
					this.#document = undefined;
				}
			}),
			this.#tree.onDidChangeVisibility(({ visible }) => (visible ? this.#resume() : this.#cancelAll())),
			this.#tree.onDidCollapseElement(({ element }) => this.#collapsed(element)),
			this.#tree.onDidExpandElement(({ element }) => this.#expanded(element)),
		);
	}

	/** The campaign that is selected. */
	get selection(): CampaignRow | undefined {
		const [row] = this.#tree.selection;
		return row?.kind === "campaign" && this.#isCurrent(row.inventory) ? row : undefined;
	}

	/** Looks at everything that is open anew. */
	refresh(): void {
		this.#mayAsk = true;
		this.#forget();
		this.#changed.fire(undefined);
	}

	/** Signs in, where that is what is missing, and looks at everything anew. */
	async signIn(): Promise<void> {
		const failure = this.#signInFailure;
		if (failure === undefined || (await renewSignIn(failure, this.#identities))) {
			this.refresh();
		}
	}

	/** Reads the next page of an instance, where that is what a row is for. */
	async loadMore(row: unknown): Promise<void> {
		const inventory = this.#inventory;
		const instanceId = isObject(row) && row["inventory"] === inventory ? row["instanceId"] : undefined;
		if (inventory !== undefined && typeof instanceId === "string") {
			await inView(viewId, () => inventory.readPage(instanceId, this.#signal(instanceId)));
		}
	}

	/** Where the instance is whose row it is; undefined where it is another kind of row. */
	instanceOf(row: unknown): ReturnType<Inventory["placeOf"]> | undefined {
		const inventory = this.#inventory;
		const id =
			isObject(row) && row["kind"] === "instance" && row["inventory"] === inventory ? row["id"] : undefined;
		return typeof id === "string" ? inventory?.placeOf(id) : undefined;
	}

	/**
	 * Takes over what a command saw of a campaign.
	 *
	 * @param state undefined where the campaign is gone.
	 * @param described the answer of DescribeCampaign, where somebody has it.
	 */
	seen(id: string, state: string | undefined, described?: JsonObject): void {
		this.#inventory?.seen(id, state, described);
	}

	getTreeItem(row: Row): TreeItem {
		const words = this.#isCurrent(row.inventory) ? this.#wordsOf(row) : undefined;
		return words === undefined ? blankItem() : treeItem(row, words);
	}

	async getChildren(row?: Row): Promise<Row[]> {
		if (row === undefined) {
			return await this.#roots();
		}
		if (!this.#isCurrent(row.inventory)) {
			return [];
		}
		switch (row.kind) {
			case "account":
				return this.#instances();
			case "instance":
				return await this.#rowChanges.awaiting(row, () => this.#campaigns(row));
			default:
				return [];
		}
	}

	async #roots(): Promise<Row[]> {
		if (this.#isEmptying) {
			this.#isEmptying = false;
			setImmediate(() => this.#changed.fire(undefined));
			return [];
		}
		this.#look ??= this.#open();
		const look = this.#look;
		const opened = await look.opened;
		if (look !== this.#look) {
			return [];
		}
		look.result = opened;
		if (opened.kind === "empty" && opened.reason === "cancelled" && this.#tree.visible) {
			this.#resume();
			return [];
		}
		await commands.executeCommand("setContext", emptyKey, opened.kind === "empty" ? opened.reason : "");
		switch (opened.kind) {
			case "empty":
				return [];
			case "unusable":
				return [{ kind: "note", inventory: undefined, words: unusableRow(opened.reason) }];
			case "failed":
				return [
					{ kind: "note", inventory: undefined, words: opened.aws.inventoryRows.failureRow(opened.failure) },
				];
			case "open":
				// The row says it, with the account.
				this.#tree.description = "";
				return [{ kind: "account", inventory: opened.inventory }];
		}
	}

	#open(): Look {
		const mayAsk = this.#mayAsk;
		this.#mayAsk = false;
		const sources = this.#sources();
		const asking = new Asking();
		this.#tree.description = "";
		const look: Look = {
			fingerprint: fingerprintOf(sources),
			asking,
			isAsked: mayAsk,
			looked: new Set(),
			rows: new Map(),
			result: undefined,
			opened:
				sources === undefined
					? Promise.resolve({ kind: "empty", reason: "untrusted" })
					: openTree({
							sources,
							log: this.#log,
							askMfaCode: mayAsk ? askMfaCode : () => Promise.resolve(undefined),
							signal: asking.signal("open"),
							changed: (id) => {
								if (look === this.#look) {
									this.#instanceChanged(id);
								}
							},
							identified: (profile, region) => {
								if (look === this.#look) {
									this.#tree.description = forLabel(`${profile} · ${region}`);
								}
							},
						}),
		};
		return look;
	}

	#instances(): Row[] {
		const { result, rows } = this.#look ?? {};
		if (result?.kind !== "open" || rows === undefined) {
			return [];
		}
		// No answer comes before VS Code has the rows.
		this.#quietly(result.inventory.readOnboarding(this.#signal("setup")));
		return instanceRows(result, rows);
	}

	async #campaigns({ inventory, id }: InstanceRow): Promise<Row[]> {
		const signal = this.#signal(id);
		const before = inventory.instance(id);
		if (before?.campaigns.length === 0 && before.hasMore && before.failure === undefined) {
			await inventory.readPage(id, signal);
		}
		const { result } = this.#look ?? {};
		const record = inventory.instance(id);
		if (record === undefined || result?.kind !== "open" || result.inventory !== inventory) {
			return [];
		}
		this.#quietly(inventory.readStates(id, signal).then(() => this.#lookAtFiles(result, id, signal)));
		return campaignRows(record, result, this.#links);
	}

	/** Once for a refresh, and as soon as the states are there: the rows come first. */
	async #lookAtFiles(opened: OpenTree, id: string, signal: AbortSignal): Promise<void> {
		const look = this.#look;
		const record = opened.inventory.instance(id);
		const isReady = record?.campaigns.every(({ state }) => state !== undefined);
		if (look?.result !== opened || !look.isAsked || isReady !== true || look.looked.has(id)) {
			return;
		}
		look.looked.add(id);
		await lookAtOpenFiles(opened, id, { links: this.#links, seen: this.#seen, log: this.#log }, signal);
	}

	#wordsOf(row: Row): RowWords | undefined {
		const { result } = this.#look ?? {};
		if (row.kind === "account" || row.kind === "instance") {
			const rows = result?.kind === "open" ? result.aws.inventoryRows : undefined;
			const record = row.kind === "instance" ? row.inventory.instance(row.id) : undefined;
			return record === undefined ? rows?.accountRow(row.inventory.session) : rows?.instanceRow(record);
		}
		return row.words;
	}

	get #inventory(): Inventory | undefined {
		const { result } = this.#look ?? {};
		return result?.kind === "open" ? result.inventory : undefined;
	}

	get #signInFailure(): Failure | undefined {
		const { result } = this.#look ?? {};
		return result?.kind === "empty" ? result.failure : undefined;
	}

	#isCurrent(inventory: Inventory | undefined): boolean {
		return inventory === this.#inventory;
	}

	#instanceChanged(id: string): void {
		const row = this.#look?.rows.get(id);
		if (row !== undefined) {
			this.#rowChanges.tell(row);
		}
	}

	#redraw(): void {
		for (const row of this.#look?.rows.values() ?? []) {
			this.#rowChanges.tell(row);
		}
	}

	#signal(what: string): AbortSignal {
		return this.#look?.asking.signal(what) ?? AbortSignal.abort();
	}

	#collapsed(row: Row): void {
		if (row.kind === "instance") {
			this.#look?.asking.cancel(row.id);
		} else if (row.kind === "account") {
			this.#cancelAll();
		}
	}

	/** Goes on with what was cancelled when the row was collapsed. */
	#expanded(row: Row): void {
		if (row.kind === "account") {
			this.#resume();
		} else if (row.kind === "instance" && this.#look?.asking.isCancelled(row.id) === true) {
			this.#changed.fire(row);
		}
	}

	#cancelAll(): void {
		this.#look?.asking.cancelAll();
	}

	/** Goes on with what was cancelled when nobody could see it. */
	#resume(): void {
		const { result } = this.#look ?? {};
		if (result?.kind === "empty" && result.reason === "cancelled") {
			this.#forget();
			this.#changed.fire(undefined);
		} else if (result?.kind === "open") {
			this.#quietly(result.inventory.readOnboarding(this.#signal("setup")));
			this.#redraw();
		}
	}

	#forget(): void {
		this.#cancelAll();
		this.#look = undefined;
	}

	/** Empties the tree where another account may be meant than the one that is shown. */
	async #check(): Promise<void> {
		const look = this.#look;
		const [shown, now] = await Promise.all([look?.fingerprint, fingerprintOf(this.#sources())]);
		if (look !== undefined && look === this.#look && shown !== now) {
			this.#forget();
			this.#isEmptying = true;
			this.#tree.description = "";
			await commands.executeCommand("setContext", emptyKey, "");
			this.#changed.fire(undefined);
		}
	}

	/** Undefined where nothing may be sent to AWS. */
	#sources(): IdentitySources | undefined {
		return workspace.isTrusted ? this.#identities.sources(this.#document) : undefined;
	}

	#quietly(work: Promise<unknown>): void {
		work.catch((error: unknown) =>
			this.#log.error("The view of campaigns could not be brought up to date.", error),
		);
	}

	dispose(): void {
		this.#cancelAll();
		this.#listening.dispose();
	}
}

function activeCampaign(): TextDocument | undefined {
	const document = window.activeTextEditor?.document;
	return document !== undefined && isLiveCampaign(document) ? document : undefined;
}
