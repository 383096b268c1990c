import type { Connection } from "vscode-languageserver";
import { environmentsChanged, environmentsRequest } from "../../../shared/src/protocol";
import { memberOf } from "../../../shared/src/request/json";
import type { Environments } from "../diagnostics/environments";
import { withTimeLimit } from "./timeLimit";

/**
 * What the names in each document stand for. The client has the files of environments and knows which one is chosen; a
 * client that doesn't say so is not asked, and names are gaps.
 */
export class DocumentEnvironments {
	readonly #connection: Connection;
	readonly #changed: (uri: string) => void;
	readonly #asked = new Map<string, Promise<void>>();
	readonly #known = new Map<string, Environments | undefined>();
	#isAnswering = false;

	/**
	 * @param changed called where a document has other environments than `of` said before.
	 * @param refresh called where all have to be asked about anew.
	 */
	constructor(connection: Connection, changed: (uri: string) => void, refresh: () => void) {
		this.#connection = connection;
		this.#changed = changed;
		connection.onNotification(environmentsChanged, () => {
			this.#asked.clear();
			refresh();
		});
	}

	/** Takes note of whether the client answers, from its initializationOptions. */
	learn(options: unknown): void {
		this.#isAnswering = memberOf(options, "environments") === true;
	}

	/** The environments of a document, as far as they are known by now. */
	of(uri: string): Environments | undefined {
		return this.#known.get(uri);
	}

	/** Resolves when they are known, or when the client has not answered for as long as an answer may wait. Never rejects. */
	async ready(uri: string): Promise<void> {
		if (this.#isAnswering) {
			const asked = this.#asked.get(uri) ?? this.#ask(uri);
			this.#asked.set(uri, asked);
			await withTimeLimit((late) => Promise.race([asked, late]));
		}
	}

	/** Resolves when they are known, however long that takes: what is sent is judged by nothing else. */
	async known(uri: string): Promise<Environments | undefined> {
		await this.ready(uri);
		await this.#asked.get(uri);
		return this.of(uri);
	}

	forget(uri: string): void {
		this.#asked.delete(uri);
		this.#known.delete(uri);
	}

	async #ask(uri: string): Promise<void> {
		try {
			const answer: unknown = await this.#connection.sendRequest(environmentsRequest, { uri });
			const before = JSON.stringify(this.#known.get(uri), withMaps);
			const found = environmentsIn(answer);
			this.#known.set(uri, found);
			if (JSON.stringify(found, withMaps) !== before) {
				this.#changed(uri);
			}
		} catch (fault) {
			this.#connection.console.warn(`The environments of ${uri} are not known: ${fault}`);
		}
	}
}

function withMaps(_key: string, value: unknown): unknown {
	return value instanceof Map ? [...value] : value;
}

/** What a client answered, as far as it makes sense: clients other than ours may answer, too. */
function environmentsIn(answer: unknown): Environments | undefined {
	const list = memberOf(answer, "environments");
	if (!Array.isArray(list)) {
		return undefined;
	}
	const all = list.flatMap((one: unknown) => {
		const [name, values] = [memberOf(one, "name"), memberOf(one, "values")];
		return typeof name === "string" && typeof values === "object" && values !== null
			? [{ name, values: new Map(Object.entries(values).filter(isText)) }]
			: [];
	});
	const [chosen, fault] = [memberOf(answer, "chosen"), memberOf(answer, "fault")];
	return {
		all,
		chosen: all.find(({ name }) => name === chosen),
		fault: typeof fault === "string" ? fault : undefined,
	};
}

function isText(entry: readonly [string, unknown]): entry is readonly [string, string] {
	return typeof entry[1] === "string";
}
