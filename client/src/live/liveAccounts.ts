import {
	Disposable,
	EventEmitter,
	type LogOutputChannel,
	type TextDocument,
	window,
	workspace,
} from "vscode";
import { type IdentitySources, isSameSource } from "../../../deploy/src/identity/decide";
import type { Identity } from "../../../deploy/src/identity/identity";
import type { LiveValues } from "../../../deploy/src/live/liveValues";
import { identityFingerprint, previewIdentity } from "../../../deploy/src/outlook";
import type { LiveAnswer, LiveKind, LiveScope, LiveValuesParams } from "../../../shared/src/live";
import type { SuggestionsPlace } from "../../../shared/src/protocol";
import { credentialsLabel } from "../identity/identityWords";
import { onIdentityChange } from "../ui/identityChanges";
import type { IdentityStore } from "../ui/identityStore";
import { isLiveCampaign } from "../ui/schemes";
import { expectedKinds } from "./expectedKinds";
import { SuggestAgain } from "./suggestAgain";

/** After so long without a change, in milliseconds, nobody is about to ask for something. */
export const quietTime = 250;

/** How often what was told is looked through for what has become out of date, in milliseconds. */
const expiryInterval = 30_000;

/** An account that somebody signed in to. */
interface OpenAccount {
	readonly live: LiveValues;
	/** The file that it was opened for: its folder's profile counts. */
	readonly document: TextDocument;
	/** Kinds that somebody asked for. */
	readonly wanted: Set<LiveKind>;
	readonly closing: AbortController;
}

const off: LiveAnswer = { state: "off", complete: false, stale: false, items: [] };
const unknown: LiveAnswer = { ...off, state: "unknown" };

/** Whoever asked for flows or templates wants the versions of the one that they pick. */
const comesWith: Readonly<Partial<Record<LiveKind, LiveKind>>> = {
	flowVersion: "campaignFlow",
	templateVersion: "messageTemplate",
};

/**
 * What the accounts of this window have, as far as somebody asked. It signs nobody in: commands do, and hand over what
 * they opened. As soon as another identity may be meant, everything that was known of the one before is dropped.
 */
export class LiveAccounts {
	readonly #identities: IdentityStore;
	readonly #log: LogOutputChannel;
	/** By the fingerprint of the identity. */
	readonly #accounts = new Map<string, OpenAccount>();
	readonly #changed = new EventEmitter<void>();
	readonly #dropped = new EventEmitter<void>();
	/** Tells that something else is known. */
	readonly onDidChange = this.#changed.event;
	/** Tells that another identity may be meant, so that nothing that was known counts. */
	readonly onDidDrop = this.#dropped.event;
	readonly #suggestAgain: SuggestAgain;
	/** What the server was told as up to date. */
	readonly #told = new Map<string, () => boolean>();
	readonly #timer: NodeJS.Timeout;
	#quiet: NodeJS.Timeout | undefined;
	readonly #listening;

	constructor(identities: IdentityStore, log: LogOutputChannel) {
		this.#identities = identities;
		this.#log = log;
		this.#suggestAgain = new SuggestAgain(log);
		this.#listening = Disposable.from(
			onIdentityChange(identities, () => {
				this.#quietly(this.#dropOthers());
				this.#lookAheadSoon();
			}),
			window.onDidChangeActiveTextEditor(() => this.#lookAheadSoon()),
			// A file may be another account's now, although nobody leaves the one that it was.
			identities.onDidChange(() => this.tell()),
		);
		this.#timer = setInterval(() => this.#expire(), expiryInterval).unref();
	}

	/** Whether AWS may be asked at all from this window. */
	get isOff(): boolean {
		return !workspace.isTrusted || liveMode() === "off";
	}

	/**
	 * What is known of a kind for a document. Where suggestions ask for what somebody wanted before, it is looked up first:
	 * they wait no longer than they may. Opens no dialog and signs nobody in.
	 */
	async answer({ uri, kind, scope, mayLookUp }: LiveValuesParams): Promise<LiveAnswer> {
		const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
		if (this.isOff || document === undefined) {
			return off;
		}
		const account = await this.#accountOf(document);
		if (account === undefined) {
			return unknown;
		}
		if (mayLookUp && isWanted(account, kind) && isToBeRead(account.live.known(kind, scope))) {
			await this.#whole(account.live.lookUp(kind, scope, account.closing.signal));
		}
		const known = account.live.known(kind, scope);
		if (known.state === "ready" && !known.stale) {
			this.#told.set(`${uri} ${kind} ${JSON.stringify(scope)}`, () => account.live.known(kind, scope).stale);
		}
		return known;
	}

	/** "eu-west-2, profile sales": with what AWS would be asked; undefined where that has yet to be chosen. */
	async identityFor(document: TextDocument): Promise<string | undefined> {
		return await identityLabel(this.#identities.sources(document));
	}

	/** What somebody signed in to for a document; undefined where nobody has, or another identity is meant by now. */
	async of(document: TextDocument): Promise<LiveValues | undefined> {
		return this.isOff ? undefined : (await this.#accountOf(document))?.live;
	}

	/** Whether this is what is meant for a document by now: the same profile, or place outside of profiles, and region. */
	async isMeant(document: TextDocument, { credentials, region }: Identity): Promise<boolean> {
		// Where the AWS files can't be read, nobody can tell.
		const meant = await previewIdentity(this.#identities.sources(document)).catch(() => undefined);
		const isSame = meant?.credentials !== undefined && isSameSource(meant.credentials.value, credentials);
		return isSame && meant.region?.value === region;
	}

	/**
	 * Keeps what somebody signed in to for a document, in place of what was kept for it.
	 *
	 * @returns false where another identity was chosen meanwhile, so that it isn't kept.
	 */
	async keep(document: TextDocument, live: LiveValues): Promise<boolean> {
		const fingerprint = await this.#fingerprintOf(document);
		if (!(await this.isMeant(document, live.session.identity))) {
			return false;
		}
		const before = this.#accounts.get(fingerprint);
		const wanted = before?.wanted ?? new Set();
		this.#accounts.set(fingerprint, { live, document, wanted, closing: new AbortController() });
		if (before !== undefined) {
			close(before);
		}
		this.tell();
		return true;
	}

	/** Looks a kind up because somebody asked for it; from now on it is kept up to date where it is offered. */
	async lookUp(
		document: TextDocument,
		kind: LiveKind,
		scope: LiveScope,
		signal: AbortSignal,
	): Promise<LiveAnswer> {
		const account = await this.#accountOf(document);
		if (account === undefined) {
			return unknown;
		}
		account.wanted.add(comesWith[kind] ?? kind);
		return await account.live.lookUp(kind, scope, signal, 0);
	}

	/** Kinds that somebody asked for in any account, each once. */
	get wanted(): readonly LiveKind[] {
		return [...new Set([...this.#accounts.values()].flatMap(({ wanted }) => [...wanted]))];
	}

	/** To be called by what is opened, whenever it knows something else. */
	tell(): void {
		this.#changed.fire();
		this.#lookAheadSoon();
	}

	/** To be called when an answer came too late for the suggestions at a place. */
	suggestAgain(place: SuggestionsPlace): void {
		this.#quietly(this.#suggestAgain.here(place));
	}

	dispose(): void {
		clearInterval(this.#timer);
		clearTimeout(this.#quiet);
		this.#listening.dispose();
		this.#suggestAgain.dispose();
		for (const account of this.#accounts.values()) {
			close(account);
		}
		this.#accounts.clear();
		this.#changed.dispose();
		this.#dropped.dispose();
	}

	/** Looks ahead once nothing has happened for a moment: what somebody waits for comes first. */
	#lookAheadSoon(): void {
		clearTimeout(this.#quiet);
		this.#quiet = setTimeout(() => this.#quietly(this.#lookAhead()), quietTime).unref();
	}

	/**
	 * Looks up one more kind that the file on screen will be asked for, where that is chosen to be automatic, so that its
	 * first list comes with what the account has. The next one follows, because something else is known then. What was
	 * looked up once is left to those who ask for it.
	 */
	async #lookAhead(): Promise<void> {
		const document = window.activeTextEditor?.document;
		const isAutomatic = liveMode() === "automatic" && !this.isOff;
		if (!isAutomatic || document === undefined || !isLiveCampaign(document)) {
			return;
		}
		const account = await this.#accountOf(document);
		if (account === undefined || account.live.isReading) {
			return;
		}
		const next = expectedKinds(this.#identities.textOf(document)).find(
			({ kind, scope }) => account.live.known(kind, scope).state === "unknown",
		);
		if (next !== undefined) {
			await account.live.lookUp(next.kind, next.scope, account.closing.signal);
		}
	}

	/** What is open for a document: nothing where its environment is of another account than somebody signed in to. */
	async #accountOf(document: TextDocument): Promise<OpenAccount | undefined> {
		const open = this.#accounts.get(await this.#fingerprintOf(document));
		const wanted = this.#identities.sources(document).target?.account;
		const account = open?.live.session.account;
		return wanted === undefined || (account?.kind === "known" && account.id === wanted) ? open : undefined;
	}

	async #fingerprintOf(document: TextDocument): Promise<string> {
		// Where the AWS files can't be read, nobody is signed in by them.
		return await identityFingerprint(this.#identities.sources(document)).catch(String);
	}

	async #dropOthers(): Promise<void> {
		let isDropped = false;
		for (const [fingerprint, account] of [...this.#accounts]) {
			const isOther = this.isOff || (await this.#fingerprintOf(account.document)) !== fingerprint;
			if (isOther && this.#accounts.get(fingerprint) === account) {
				this.#accounts.delete(fingerprint);
				close(account);
				isDropped = true;
			}
		}
		if (isDropped) {
			this.#told.clear();
			this.#dropped.fire();
			this.#changed.fire();
		}
	}

	/** Has the server ask again for what it was told and is out of date by now. */
	#expire(): void {
		if ([...this.#told.values()].some((isStale) => isStale())) {
			this.#told.clear();
			this.#changed.fire();
		}
	}

	#quietly(work: Promise<unknown>): void {
		void this.#whole(work);
	}

	/** Waits for the end of some work, whose failure goes to the log. */
	async #whole(work: Promise<unknown>): Promise<void> {
		await work.catch((error: unknown) =>
			this.#log.error("What the account has could not be looked up.", error),
		);
	}
}

function isWanted({ wanted }: OpenAccount, kind: LiveKind): boolean {
	return liveMode() === "automatic" || wanted.has(comesWith[kind] ?? kind);
}

/** What is being read already comes to all who wait for it. */
function isToBeRead({ state, stale }: LiveAnswer): boolean {
	return state === "unknown" || state === "loading" || stale;
}

function close({ live, closing }: OpenAccount): void {
	closing.abort();
	live.close();
}

async function identityLabel(sources: IdentitySources): Promise<string | undefined> {
	try {
		const { credentials, region } = await previewIdentity(sources);
		if (credentials === undefined || region === undefined) {
			return undefined;
		}
		const { value } = credentials;
		const who = value.kind === "profile" ? `profile ${value.profile}` : credentialsLabel(value);
		// The region first: an editor cuts a long line off.
		return `${region.value}, ${who}`;
	} catch {
		// The status bar says what is wrong with the AWS files.
		return undefined;
	}
}

/** When AWS may be asked what an account has. */
type LiveMode = "off" | "onRequest" | "automatic";

/** What the user chose. Their own setting alone counts: a workspace decides nothing about what AWS is asked. */
function liveMode(): LiveMode {
	const chosen: unknown = workspace.getConfiguration("connectCampaign").inspect("liveValues")?.globalValue;
	return chosen === "off" || chosen === "automatic" ? chosen : "onRequest";
}
