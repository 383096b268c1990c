import type { LiveAnswer, LiveItem, LiveKind, LiveScope } from "../../../shared/src/live";
import type { JsonObject } from "../../../shared/src/request/json";
import type { CampaignName, FoundCampaign } from "../calls/campaigns";
import type { InstanceLook } from "../calls/describeInstance";
import { integrationsOf, textAt } from "./answers";
import {
	AwsReads,
	deniedResult,
	type LiveSession,
	type ReadResult,
	type ReadTimeouts,
	unreadableAnswer,
} from "./awsReads";
import { describedItem, itemOf } from "./items";
import { campaignsRead, instanceRead, integrationsRead, kindSources } from "./kinds";
import { type LiveClock, Memory, type Remembered, systemClock } from "./memory";
import { operationOf, type Read, readKey } from "./operations";
import type { Pace } from "./pace";

export interface LiveOptions {
	/** One for all accounts of a window, so that all of them together ask no faster. */
	readonly pace: Pace;
	/** Told of each request before it leaves, and why it failed. */
	readonly log: (line: string) => void;
	/** Told after something was read or forgotten. */
	readonly changed: () => void;
	readonly clock?: LiveClock;
	readonly timeouts?: ReadTimeouts;
}

/** What is read, and when. */
type RememberedRead = Remembered<ReadResult>;

/** How long a failure is as good as a new one, in milliseconds. A denial is until somebody asks anew. */
const failureKeptFor = 30_000;

/** The same where somebody wants what is new: what went wrong a while ago may go well by now. */
const failureNewFor = 5_000;

/** How old the integrations of an instance may be where somebody asks anew for what comes through them, in milliseconds. */
const momentAgo = 60_000;

/**
 * What one identity has in AWS, as far as somebody has asked. It asks for nothing by itself and keeps everything in
 * memory alone. It is of this identity for good: whoever looks with another one makes another of these, so that none
 * can show what belongs to another account, region or endpoint.
 */
export class LiveValues {
	#session: LiveSession;
	#reads: AwsReads;
	readonly #log: LiveOptions["log"];
	readonly #pace: Pace;
	readonly #timeouts: ReadTimeouts | undefined;
	readonly #memory: Memory<ReadResult>;
	/** What was asked for by itself, by kind. */
	readonly #described = new Map<LiveKind, Map<string, DescribedItem>>();
	/** Items of lists, so that they are made once. */
	readonly #items = new WeakMap<readonly JsonObject[], readonly LiveItem[]>();

	constructor(session: LiveSession, { pace, log, changed, clock = systemClock, timeouts }: LiveOptions) {
		this.#timeouts = timeouts;
		this.#session = session;
		this.#log = log;
		this.#pace = pace;
		this.#reads = new AwsReads(session, pace, log, timeouts);
		this.#memory = new Memory(clock, changed);
	}

	/** Who looks; of one sign-in after the other, the last. */
	get session(): LiveSession {
		return this.#session;
	}

	/**
	 * Goes on with the credentials of another sign-in, and with what is known.
	 *
	 * @param session of an identity that is decided by the same profile, region and endpoints.
	 * @returns whether it is certainly of the same account; else nothing has changed.
	 */
	renew(session: LiveSession): boolean {
		const { account, credentials } = this.#session;
		const now = session.account;
		const isSameAccount = account.kind === "known" && now.kind === "known" && account.id === now.id;
		const isSame = isSameAccount || credentials.accessKeyId === session.credentials.accessKeyId;
		if (isSame) {
			this.#session = now.kind === "known" ? session : { ...session, account };
			this.#reads.retire();
			this.#reads = new AwsReads(session, this.#pace, this.#log, this.#timeouts);
		}
		return isSame;
	}

	/** Takes note of what somebody else has just asked for. What nobody could tell is asked for once more. */
	noteInstance({ id, instance, denied }: InstanceLook): void {
		const read = instanceRead(id);
		if (denied !== undefined) {
			this.#memory.put(readKey(read), deniedResult(read.operation, denied));
		} else if (instance !== undefined) {
			const answer = this.#memory.put(readKey(read), { kind: "read", found: [instance], complete: true });
			this.#noteDescribed(read, answer);
		}
	}

	/** Forgets which campaigns an instance has, for those who are about to rely on it or to change it. */
	dropCampaigns(instanceId: string): void {
		this.#memory.drop(readKey(campaignsRead(instanceId)));
	}

	/**
	 * The campaigns of this very name in an instance, together with all who ask for its campaigns meanwhile; undefined
	 * where not all of them could be read.
	 *
	 * @throws the SDK's error where the caller lacks the permission, so that nobody asks once more; the signal's reason, and
	 * an AbortError where everything is forgotten meanwhile.
	 */
	async campaignsNamed(
		{ name, connectInstanceId }: CampaignName,
		signal: AbortSignal,
	): Promise<readonly FoundCampaign[] | undefined> {
		const { value } = await this.read(campaignsRead(connectInstanceId), signal);
		if (value.kind === "denied") {
			throw value.cause;
		}
		if (value.kind !== "read" || !value.complete) {
			return undefined;
		}
		return value.found.flatMap((one): readonly FoundCampaign[] => {
			const id = textAt(one, "id");
			return id === undefined || textAt(one, "name") !== name ? [] : [{ id, arn: textAt(one, "arn") }];
		});
	}

	/** Whether AWS is being asked for something. */
	get isReading(): boolean {
		return this.#memory.isBusy;
	}

	/** What is known of a kind. Never asks AWS. */
	known(kind: LiveKind, scope: LiveScope): LiveAnswer {
		const { basis, lists } = this.#sourcesOf(kind, scope);
		const reads = [...(basis === undefined ? [] : [basis]), ...(lists ?? [])];
		const entries = reads.map((read) => this.#memory.get(readKey(read)));
		const isReading = reads.some((read) => this.#memory.isReading(readKey(read)));
		const isMissing = lists === undefined || entries.includes(undefined);
		const results = entries.flatMap((entry) => entry?.value ?? []);
		const of = itemReads(kind, basis, lists);
		const ended = endOf(results) ?? (isMissing ? unknown : this.#ready(kind, of, results));
		const described = this.#describedOf(kind, scope);
		const times = [...entries, ...(isMissing ? described : [])].flatMap((entry) => entry?.asOf ?? []);
		const { account, identity } = this.session;
		return {
			...ended,
			...(isReading && { state: "loading", complete: false }),
			stale: reads.some((read) => this.#isStale(read)),
			...(times.length > 0 && { asOf: Math.min(...times) }),
			...(account.kind === "known" && { account: account.id }),
			region: identity.region,
			items: merged(this.#itemsOf(kind, of), described),
		};
	}

	/**
	 * What AWS has of a kind: what is known where that is new enough, else what it answers. Who asks for the same
	 * meanwhile causes no second request, and none is made for each item of a list. Never throws: where the signal
	 * comes, the answer is what is known by then.
	 *
	 * @param maxAge how old an answer may be, in milliseconds; by default as old as its kind is kept.
	 */
	async lookUp(kind: LiveKind, scope: LiveScope, signal: AbortSignal, maxAge?: number): Promise<LiveAnswer> {
		try {
			const { basis } = this.#sourcesOf(kind, scope);
			if (basis !== undefined) {
				// Who asks anew for one kind doesn't mean what another was just read from.
				const isRead = this.#memory.get(readKey(basis))?.value.kind === "read";
				await this.read(basis, signal, maxAge === 0 && isRead ? momentAgo : maxAge);
			}
			// One after the other: they are of one service.
			for (const read of this.#sourcesOf(kind, scope).lists ?? []) {
				await this.read(read, signal, maxAge);
			}
		} catch {
			// The signal, or `forget`: results are never thrown.
		}
		return this.known(kind, scope);
	}

	/**
	 * What AWS says to a request, or said not long ago. A denial holds until somebody asks for something new.
	 *
	 * @param maxAge how old an answer may be, in milliseconds; by default as old as its kind is kept. 0 asks anew.
	 * @throws the signal's reason, and an AbortError where everything is forgotten meanwhile.
	 */
	async read(read: Read, signal: AbortSignal, maxAge?: number): Promise<RememberedRead> {
		const key = readKey(read);
		const known = this.#memory.get(key);
		if (known !== undefined && this.#isFresh(read, known, maxAge)) {
			return known;
		}
		const answer = await this.#memory.read(key, signal, (until) => this.#reads.read(read, until));
		this.#noteDescribed(read, answer);
		return answer;
	}

	/** Forgets everything, and stops what is being read. */
	forget(): void {
		this.#described.clear();
		this.#memory.forget();
	}

	/** Forgets everything and lets go of connections; of no use afterwards. */
	close(): void {
		this.forget();
		this.#reads.close();
	}

	/** What a kind is read from; what follows from integrations is undefined until those are known. */
	#sourcesOf(kind: LiveKind, scope: LiveScope): Sources {
		const source = kindSources[kind];
		if (source.through === "nothing") {
			return { lists: source.reads(scope) };
		}
		if (scope.instanceId === undefined) {
			return { lists: undefined };
		}
		const basis = integrationsRead(scope.instanceId);
		const known = this.#memory.get(readKey(basis))?.value;
		const lists = known?.kind === "read" ? source.reads(scope, integrationsOf(known.found)) : undefined;
		return { basis, lists };
	}

	#isFresh(read: Read, known: RememberedRead, maxAge: number | undefined): boolean {
		if (maxAge === undefined || (maxAge > 0 && known.value.kind === "denied")) {
			return !this.#isStale(read);
		}
		const limit = known.value.kind === "failed" ? Math.min(maxAge, failureNewFor) : maxAge;
		return this.#memory.ageOf(known) < limit;
	}

	#isStale(read: Read): boolean {
		const known = this.#memory.get(readKey(read));
		if (known === undefined || known.value.kind === "denied") {
			return false;
		}
		const { keepFor } = operationOf(read.operation);
		const isFailure =
			known.value.kind === "failed" || (known.value.kind === "read" && known.value.cutBy !== undefined);
		const keptFor = isFailure ? Math.min(failureKeptFor, keepFor) : keepFor;
		return this.#memory.ageOf(known) >= keptFor;
	}

	/** What isn't understood of a list may be what a file refers to; where it is all of it, nothing was read. */
	#ready(kind: LiveKind, reads: readonly Read[], results: readonly ReadResult[]): End {
		// Among the integrations of an instance, few are of domains.
		const found =
			kind === "profileDomain" ? [] : reads.flatMap((read) => foundOf(this.#memory.get(readKey(read))));
		const items = found.length === 0 ? [] : this.#itemsOf(kind, reads);
		if (found.length === items.length) {
			return ready(results);
		}
		return items.length === 0
			? { state: "failed", complete: false, reason: unreadableAnswer }
			: { ...ready(results), complete: false };
	}

	#itemsOf(kind: LiveKind, reads: readonly Read[]): readonly LiveItem[] {
		return reads.flatMap((read) => {
			const result = this.#memory.get(readKey(read))?.value;
			if (result?.kind !== "read") {
				return [];
			}
			const made = this.#items.get(result.found);
			const items = made ?? result.found.flatMap((one) => itemOf[kind](one) ?? []);
			this.#items.set(result.found, items);
			return items;
		});
	}

	#noteDescribed(read: Read, { value, asOf }: RememberedRead): void {
		const [found] = value.kind === "read" ? value.found : [];
		const described = found && describedItem(read, found);
		if (described !== undefined) {
			const { kind, item } = described;
			const ofKind = this.#described.get(kind) ?? new Map<string, DescribedItem>();
			const instanceId = read.parameters["InstanceId"];
			this.#described.set(kind, ofKind.set(item.value, { item, asOf, instanceId }));
		}
	}

	#describedOf(kind: LiveKind, { instanceId }: LiveScope): readonly DescribedItem[] {
		const all = [...(this.#described.get(kind)?.values() ?? [])];
		return kind === "instance" ? all : all.filter((one) => one.instanceId === instanceId);
	}
}

interface Sources {
	readonly basis?: Read;
	readonly lists: readonly Read[] | undefined;
}

interface DescribedItem {
	readonly item: LiveItem;
	readonly asOf: number;
	/** Of the instance that it was asked for in. */
	readonly instanceId: unknown;
}

type End = Pick<LiveAnswer, "state" | "complete" | "action" | "reason">;

const unknown: End = { state: "unknown", complete: false };

/** How reading ended where it was of no use; of several, the first. */
function endOf(results: readonly ReadResult[]): End | undefined {
	const bad = results.find(({ kind }) => kind !== "read");
	switch (bad?.kind) {
		case "denied":
			return { state: "denied", complete: false, action: bad.action, reason: `denied ${bad.action}` };
		case "failed":
			return { state: "failed", complete: false, reason: bad.reason };
		case "notFound":
			return { state: "failed", complete: false, reason: "AWS found nothing of this ID" };
		default:
			return undefined;
	}
}

function ready(results: readonly ReadResult[]): End {
	const read = results.filter((one) => one.kind === "read");
	const reason = read.find(({ cutBy }) => cutBy !== undefined)?.cutBy;
	return {
		state: "ready",
		complete: read.every(({ complete }) => complete),
		...(reason !== undefined && { reason }),
	};
}

function foundOf(entry: RememberedRead | undefined): readonly JsonObject[] {
	return entry?.value.kind === "read" ? entry.value.found : [];
}

/** What the items of a kind are made of. */
function itemReads(kind: LiveKind, basis: Read | undefined, lists: Sources["lists"]): readonly Read[] {
	return kind === "profileDomain" && basis !== undefined ? [basis] : (lists ?? []);
}

/** What was asked for by itself says more than a list does, which may also lack it. */
function merged(listed: readonly LiveItem[], described: readonly DescribedItem[]): readonly LiveItem[] {
	if (described.length === 0) {
		return listed;
	}
	const more = new Map(described.map(({ item }) => [item.value, item]));
	const items = listed.map((item) => {
		const { facts, ...rest } = more.get(item.value) ?? item;
		more.delete(item.value);
		return { ...item, ...rest, facts: { ...item.facts, ...facts } };
	});
	return [...items, ...more.values()];
}
