import type { Connection, Position } from "vscode-languageserver";
import type { LiveAnswer, LiveKind, LiveScope, LiveValuesParams } from "../../../shared/src/live";
import {
	liveValuesChanged,
	liveValuesLate,
	liveValuesRequest,
	type SuggestionsPlace,
} from "../../../shared/src/protocol";
import { memberOf } from "../../../shared/src/request/json";
import type { CampaignText } from "../diagnostics/campaignText";
import { livePlaceAt } from "../features/completion/completion";
import { isWholeNameAt } from "../features/environments";
import {
	itemFor,
	type LiveOffers,
	type LivePlace,
	type LiveSource,
	type LiveVersions,
} from "../features/live/places";
import { versionOf } from "../features/live/references";
import { readLiveAnswer } from "./liveAnswer";
import type { OpenCampaign } from "./session";
import { withTimeLimit } from "./timeLimit";

/** After so many milliseconds, whoever waited for a list has gone on to something else. */
const longestWait = 15_000;

/** Scopes of a kind that are kept for a document; a file refers to one, or a few. */
const maxKept = 20;

interface Kept {
	readonly kind: LiveKind;
	readonly scope: LiveScope;
	/** Undefined until the client has answered. */
	answer: LiveAnswer | undefined;
}

/** What is kept for a document. */
type Answers = Map<LiveKind, readonly Kept[]>;

interface Wait {
	/** Resolves when the answer may wait no longer. */
	readonly late: Promise<undefined>;
	/** Where suggestions are asked for, which may have the client look up what it doesn't know. */
	readonly suggestions?: SuggestionsPlace;
}

/**
 * What the client knows of the account that documents belong to. The server itself never asks AWS: it keeps what the
 * client told until the client says that something has changed.
 */
export class LiveValues {
	readonly #connection: Connection;
	readonly #changed: (uris: readonly string[]) => void;
	readonly #documents = new Map<string, Answers>();
	#isAnswering = false;
	/** Counts what has changed, so that no answer of before counts afterwards. */
	#turn = 0;

	/** @param changed called with the documents of which something else is known than before. */
	constructor(connection: Connection, changed: (uris: readonly string[]) => void) {
		this.#connection = connection;
		this.#changed = changed;
		connection.onNotification(liveValuesChanged, () => this.#askAgain());
	}

	/** Takes note of whether the client answers, from its initializationOptions. */
	learn(options: unknown): void {
		this.#isAnswering = memberOf(options, "liveValues") === true;
	}

	/** Whether the client answers; only then is it to be asked. */
	get answers(): boolean {
		return this.#isAnswering;
	}

	/** Tells apart what is known at different times. */
	get turn(): number {
		return this.#turn;
	}

	/** What is known for a document by now. What the client has not told yet, it is asked for. */
	sourceFor(uri: string): LiveSource | undefined {
		if (!this.#isAnswering) {
			return undefined;
		}
		return (kind, scope) => {
			const known = this.#known(uri, kind, scope);
			if (known !== undefined) {
				return known.answer;
			}
			const kept = this.#keep(uri, kind, scope);
			void this.#ask(uri, kept, false).then(() => {
				// Most is unknown until somebody has it looked up, and changes nothing.
				if ((kept.answer?.items.length ?? 0) > 0 || kept.answer?.state === "ready") {
					this.#turn += 1;
					this.#changed([uri]);
				}
			});
			return undefined;
		};
	}

	/** Waits until it is known what the client knows of a place, for as long as an answer may wait. */
	async settle(uri: string, campaign: CampaignText, offset: number): Promise<void> {
		const found = this.#isAnswering ? livePlaceAt(campaign, offset) : undefined;
		if (found !== undefined) {
			await withTimeLimit((late) => this.#offers(uri, found, { late }));
		}
	}

	/**
	 * What the account has for the value at a position. Undefined where nobody tells.
	 *
	 * @param late resolves when the answer may wait no longer; what isn't told by then counts as being looked up, and the
	 * client is told to ask again once it is there.
	 */
	async offers(
		{ campaign, document, version }: OpenCampaign,
		position: Position,
		late: Promise<undefined>,
	): Promise<LiveOffers | undefined> {
		const offset = document.offsetAt(position);
		const isAsked = this.#isAnswering && !isWholeNameAt(campaign, offset);
		const found = isAsked ? livePlaceAt(campaign, offset) : undefined;
		const { uri } = document;
		return found && (await this.#offers(uri, found, { late, suggestions: { uri, version, ...position } }));
	}

	/** Forgets a document that is closed. */
	forget(uri: string): void {
		this.#documents.delete(uri);
	}

	async #offers(
		uri: string,
		{ place, text }: { readonly place: LivePlace; readonly text: string },
		wait: Wait,
	): Promise<LiveOffers> {
		const list = await this.#inTime(uri, place.kind, place.scope, wait);
		return { uri, place, list, versions: await this.#versions(uri, place, text, list, wait) };
	}

	/** Only of what is there: while an ARN is typed, it names something else with every key. */
	async #versions(
		uri: string,
		place: LivePlace,
		text: string,
		list: LiveAnswer,
		wait: Wait,
	): Promise<LiveVersions | undefined> {
		const version = versionOf(place, text);
		const item = version && itemFor(place, version.base, list);
		if (item === undefined || place.versions === undefined) {
			return undefined;
		}
		const { scope } = version ?? place;
		const versions = await this.#inTime(uri, place.versions, scope, wait);
		return { kind: place.versions, scope, item, list: versions };
	}

	async #inTime(
		uri: string,
		kind: LiveKind,
		scope: LiveScope,
		{ late, suggestions }: Wait,
	): Promise<LiveAnswer> {
		const kept = this.#known(uri, kind, scope) ?? this.#keep(uri, kind, scope);
		if (kept.answer?.state === "ready" && !kept.answer.stale) {
			return kept.answer;
		}
		const begin = Date.now();
		const asking = this.#ask(uri, kept, suggestions !== undefined);
		const told = await Promise.race([asking, late]);
		if (told === undefined && suggestions !== undefined) {
			void asking.then(({ state }) => {
				if (state === "ready" && Date.now() - begin < longestWait) {
					this.#tellLate(suggestions);
				}
			});
		}
		return told ?? kept.answer ?? { state: "loading", complete: false, stale: true, items: [] };
	}

	#tellLate(suggestions: SuggestionsPlace): void {
		this.#connection.sendNotification(liveValuesLate, suggestions).catch((fault: unknown) => {
			this.#connection.console.warn(`The client was not told to ask for suggestions again: ${fault}`);
		});
	}

	#known(uri: string, kind: LiveKind, scope: LiveScope): Kept | undefined {
		return this.#documents
			.get(uri)
			?.get(kind)
			?.find((one) => isSame(one.scope, scope));
	}

	#keep(uri: string, kind: LiveKind, scope: LiveScope): Kept {
		const kept: Kept = { kind, scope, answer: undefined };
		const answers: Answers = this.#documents.get(uri) ?? new Map();
		this.#documents.set(uri, answers);
		const all = answers.get(kind) ?? [];
		answers.set(kind, [...all, kept].slice(-maxKept));
		return kept;
	}

	/** What the client answers, which is kept. Never rejects. */
	async #ask(uri: string, kept: Kept, mayLookUp: boolean): Promise<LiveAnswer> {
		const { kind, scope } = kept;
		const params: LiveValuesParams = { uri, kind, scope, mayLookUp };
		let answer: unknown;
		try {
			answer = await this.#connection.sendRequest(liveValuesRequest, params);
		} catch (fault) {
			this.#connection.console.warn(`What the account has is not known: ${fault}`);
		}
		const read = readLiveAnswer(answer);
		kept.answer = read;
		return read;
	}

	/**
	 * Has the client tell everything anew. Until it has, for as long as an answer may wait, what was told counts: lists
	 * and hints would flicker otherwise.
	 */
	async #askAgain(): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		const before = [...this.#documents];
		const asked = before.map(([uri, answers]) => {
			const fresh = [...answers.values()]
				.flat()
				.map(({ kind, scope }): Kept => ({ kind, scope, answer: undefined }));
			return { uri, fresh, told: fresh.map((kept) => this.#ask(uri, kept, false)) };
		});
		await withTimeLimit((late) => Promise.race([Promise.all(asked.flatMap(({ told }) => told)), late]));
		if (turn !== this.#turn) {
			return;
		}
		for (const { uri, fresh } of asked) {
			if (this.#documents.has(uri)) {
				// What isn't answered yet is asked for when it is needed again.
				const told = fresh.filter(({ answer }) => answer !== undefined);
				const kinds = new Set(told.map(({ kind }) => kind));
				this.#documents.set(
					uri,
					new Map([...kinds].map((kind) => [kind, told.filter((one) => one.kind === kind)])),
				);
			}
		}
		this.#turn += 1;
		this.#changed(asked.map(({ uri }) => uri));
	}
}

function isSame(one: LiveScope, other: LiveScope): boolean {
	return one === other || (one.instanceId === other.instanceId && one.parent === other.parent);
}
