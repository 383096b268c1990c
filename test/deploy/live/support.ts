import { EventEmitter, once } from "node:events";
import type { Account } from "../../../deploy/src/calls/account";
import type { Identity } from "../../../deploy/src/identity/identity";
import { LiveValues } from "../../../deploy/src/live/liveValues";
import { Pace } from "../../../deploy/src/live/pace";
import { type LiveCheckLine, notCheckedWords } from "../../../shared/src/live";
import { identityFor } from "../../client/support/campaign";
import type { Instance } from "../../sandbox/instances";
import { sandboxKeys } from "../../sandbox/keys";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox";

/** A clock that stands still but for waiting, which takes no time of the test. */
export class FakeClock {
	time = 0;
	readonly now = (): number => this.time;
	readonly date = (): number => 1_800_000_000_000 + this.time;

	wait(milliseconds: number, signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		this.time += milliseconds;
		return Promise.resolve();
	}
}

/** Who looks, and where. */
export interface Who {
	readonly key?: string;
	readonly account?: Account;
	readonly identity?: Partial<Identity>;
}

/** A sandbox, and what looks into it with the sandbox's first key by default. */
export class LiveSandbox {
	readonly sandbox: Sandbox;
	readonly clock = new FakeClock();
	readonly log: string[] = [];
	/** When each request left, in milliseconds, by the service that it was to. */
	readonly sent: { readonly at: number; readonly line: string }[] = [];
	changes = 0;
	readonly #opened: LiveValues[] = [];

	readonly #arrivals: EventEmitter;

	private constructor(sandbox: Sandbox, arrivals: EventEmitter) {
		this.sandbox = sandbox;
		this.#arrivals = arrivals;
	}

	static async start(...instances: readonly Instance[]): Promise<LiveSandbox> {
		const arrivals = new EventEmitter();
		const sandbox = await startSandbox({ onRequest: ({ operation }) => arrivals.emit(operation) });
		if (instances.length > 0) {
			sandbox.seed({ instances });
		}
		return new LiveSandbox(sandbox, arrivals);
	}

	open({ key = "SANDBOXKEYONE", account, identity }: Who = {}): LiveValues {
		const { url } = this.sandbox;
		const { secret = "none", sessionToken, account: owner = "" } = sandboxKeys.get(key) ?? {};
		const session = {
			identity: identityFor(url, {
				region: "us-east-1",
				connectEndpoint: url,
				customerProfilesEndpoint: url,
				qConnectEndpoint: url,
				...identity,
			}),
			credentials: { accessKeyId: key, secretAccessKey: secret, ...(sessionToken && { sessionToken }) },
			account: account ?? ({ kind: "known", id: owner } as const),
		};
		const live = new LiveValues(session, {
			clock: this.clock,
			pace: new Pace(this.clock),
			log: (line) => {
				this.log.push(line);
				if (line.startsWith("Reading ")) {
					this.sent.push({ at: this.clock.time, line });
				}
			},
			changed: () => {
				this.changes += 1;
			},
		});
		this.#opened.push(live);
		return live;
	}

	/** Names of the operations that reached the sandbox. */
	get calls(): readonly string[] {
		return this.sandbox.ledger.map(({ operation }) => operation);
	}

	/** Resolves when the sandbox has got the next request for an operation. */
	async arrival(operation: string): Promise<void> {
		await once(this.#arrivals, operation);
	}

	/** Denies operations for good. */
	deny(...names: readonly string[]): void {
		for (const operation of names) {
			this.sandbox.fail({ kind: "denied", policy: "identity", operation, times: 1_000 });
		}
	}

	async stop(): Promise<void> {
		for (const live of this.#opened) {
			live.close();
		}
		await this.sandbox.close();
	}
}

/** The lines of a check in short: an outcome and a text for each. */
export function shortened(lines: readonly LiveCheckLine[]): readonly string[] {
	const signs = { ok: "✓ ", notOk: "✗ ", notLookedAt: "" } as const;
	return lines.map(
		(line) => `${signs[line.outcome]}${line.outcome === "notLookedAt" ? notCheckedWords(line) : line.text}`,
	);
}
