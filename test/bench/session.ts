import type { Contender } from "./contenders";
import type { BenchDocument } from "./documents";
import { type Arrival, Peer } from "./peer";
import { cpuTime, memory } from "./usage";

export const uri = "file:///bench.campaign.json";

interface Place {
	readonly line: number;
	readonly character: number;
}

/** What an editor asks for. */
export type Question = "value" | "members" | "hover" | "symbols" | "formatting";

/** Of what VS Code's client says that it can do, what makes answers differ. */
const textDocument = {
	completion: {
		completionItem: {
			snippetSupport: true,
			commitCharactersSupport: true,
			documentationFormat: ["markdown"],
			insertReplaceSupport: true,
			labelDetailsSupport: true,
		},
		completionList: {
			itemDefaults: ["commitCharacters", "editRange", "insertTextFormat", "insertTextMode", "data"],
		},
	},
	hover: { contentFormat: ["markdown"] },
	documentSymbol: { hierarchicalDocumentSymbolSupport: true },
};

/** Starts a server and opens a document in it; `published`: its first diagnostics, where the server publishes them. */
export async function openIn(contender: Contender, text: string) {
	const peer = new Peer(contender.module, contender.answer);
	const capabilities = {
		workspace: { configuration: false, didChangeConfiguration: {} },
		textDocument: { ...textDocument, ...(contender.pulls && { diagnostic: {} }) },
	};
	const { initializationOptions = {}, settings } = contender;
	const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
	const initialised = await peer.request("initialize", params);
	peer.notify("initialized", {});
	if (settings !== undefined) {
		peer.notify("workspace/didChangeConfiguration", { settings });
	}
	const published = contender.pulls ? undefined : peer.publication();
	peer.notify("textDocument/didOpen", { textDocument: { uri, languageId: "json", version: 1, text } });
	return { peer, initialised, published };
}

/** One document that is open in one server. Times are milliseconds. */
export class Session {
	readonly contender: Contender;
	readonly #peer: Peer;
	readonly #names: readonly Place[];
	readonly #text: string;
	#version = 1;
	#typed = 0;

	private constructor(contender: Contender, peer: Peer, text: string) {
		this.contender = contender;
		this.#peer = peer;
		this.#text = text;
		const all = text.split("\n").flatMap((line, index) => {
			const found = /"name": "/.exec(line);
			return found === null ? [] : [{ line: index, character: found.index + found[0].length }];
		});
		this.#names = [0, Math.floor(all.length / 2), all.length - 1].flatMap((index) => all[index] ?? []);
	}

	/** Starts a server and opens a document in it. */
	static async start(contender: Contender, { text, mistakes }: BenchDocument) {
		const { peer, initialised: answer, published } = await openIn(contender, text);
		const session = new Session(contender, peer, text);
		const since = ({ at }: Arrival) => at - peer.spawnedAt;
		const initialised = since(answer);
		const first = await (published ?? session.#pull());
		session.#expect(first, mistakes);
		return { session, initialised, diagnosed: since(first) };
	}

	/** A letter typed or taken back, until the diagnostics of the new text are there. */
	async keystroke(): Promise<number> {
		const start = performance.now();
		const diagnostics = this.#change();
		return (await diagnostics).at - start;
	}

	/** A request about the text as it stands. */
	async asked(question: Question): Promise<number> {
		const request = this.#requestFor(question);
		const start = performance.now();
		const answer = await this.#peer.request(...request);
		this.#expectAnswer(question, answer);
		return answer.at - start;
	}

	/** A request right behind a keystroke, as an editor sends it. */
	async askedAsTyped(question: Question): Promise<number> {
		const request = this.#requestFor(question);
		const start = performance.now();
		const diagnostics = this.#change();
		const { at } = await this.#peer.request(...request);
		await diagnostics;
		return at - start;
	}

	/** Many keystrokes at a pace; from the last of them to the diagnostics of what it left. */
	async storm(keystrokes: number, pace: number): Promise<number> {
		let asked: Promise<Arrival> | undefined;
		for (let count = 0; count < keystrokes - 1; count++) {
			this.#type();
			if (this.contender.pulls && asked === undefined) {
				asked = this.#pull();
				void asked.then(() => {
					asked = undefined;
				});
			}
			await new Promise((resolve) => setTimeout(resolve, pace));
		}
		const start = performance.now();
		return (await this.#change()).at - start;
	}

	cpu(): number | undefined {
		return cpuTime(this.#peer.child.pid);
	}

	memory() {
		return memory(this.#peer.child.pid);
	}

	stop(): Promise<void> {
		return this.#peer.stop();
	}

	#change(): Promise<Arrival> {
		const published = this.contender.pulls ? undefined : this.#peer.publication();
		this.#type();
		return published ?? this.#pull();
	}

	/** Letters go into the first, the middle and the last name of the file, and are taken back one by one. */
	#type(): void {
		const nth = this.#typed++;
		const place = this.#names[(nth >> 1) % this.#names.length];
		if (place === undefined) {
			throw new Error("The document has no name to type in");
		}
		const { line, character } = place;
		const end = nth % 2 === 0 ? place : { line, character: character + 1 };
		this.#peer.notify("textDocument/didChange", {
			textDocument: { uri, version: ++this.#version },
			contentChanges: [
				{ range: { start: place, end }, rangeLength: nth % 2, text: nth % 2 === 0 ? "x" : "" },
			],
		});
	}

	#pull(): Promise<Arrival> {
		return this.#peer.request("textDocument/diagnostic", { textDocument: { uri } });
	}

	/** Hover over a key in the middle of the file; completion in the first place that has something to offer. */
	#requestFor(question: Question): readonly [method: string, params: object] {
		const textDocument = { uri };
		switch (question) {
			case "value":
				return ["textDocument/completion", { textDocument, position: this.#behind('"type": "') }];
			case "members":
				return ["textDocument/completion", { textDocument, position: this.#behind("{") }];
			case "hover": {
				const { line, character } = this.#names[this.#names.length >> 1] ?? { line: 0, character: 0 };
				return ["textDocument/hover", { textDocument, position: { line, character: character - 6 } }];
			}
			case "symbols":
				return ["textDocument/documentSymbol", { textDocument }];
			case "formatting":
				return ["textDocument/formatting", { textDocument, options: { tabSize: 2, insertSpaces: true } }];
		}
	}

	#behind(words: string): Place {
		const lines = this.#text.slice(0, this.#text.indexOf(words) + words.length).split("\n");
		return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
	}

	/** What is fast because it says nothing is no contender. */
	#expect({ value }: Arrival, mistakes: number): void {
		const found = JSON.stringify(value).match(/"severity":/g)?.length ?? 0;
		const sound = this.contender.name === "floor" || (mistakes === 0 ? found === 0 : found >= mistakes / 2);
		if (!sound) {
			throw new Error(`${this.contender.name} found ${found} of ${mistakes} mistakes`);
		}
	}

	#expectAnswer(question: Question, { value }: Arrival): void {
		if (this.contender.name === "floor" || question === "formatting") {
			return;
		}
		const named = JSON.stringify(value).includes(question === "hover" ? '"contents"' : '"kind"');
		if (!named) {
			throw new Error(`${this.contender.name} had no answer about ${question}`);
		}
	}
}
