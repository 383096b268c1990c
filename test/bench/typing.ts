import type { Contender } from "./contenders";
import type { BenchDocument } from "./documents";
import type { Figures } from "./figures";
import { type Keystroke, keystrokesFor } from "./keystrokes";
import type { Peer } from "./peer";
import { openIn, uri } from "./session";
import { cpuTime } from "./usage";

/** How often the whole text is typed into each server, each time a new one. */
const rounds = 3;

/** Measures what a person waits for who types a whole campaign, from an empty file to the last bracket. */
export async function measureTyping(
	all: readonly Contender[],
	document: BenchDocument,
	figures: Figures,
): Promise<void> {
	const keystrokes = keystrokesFor(document.text);
	for (let round = 0; round < rounds; round++) {
		const first = round % all.length;
		for (const contender of [...all.slice(first), ...all.slice(0, first)]) {
			await type(contender, keystrokes, document, figures);
		}
	}
}

async function type(
	contender: Contender,
	keystrokes: readonly Keystroke[],
	document: BenchDocument,
	figures: Figures,
): Promise<void> {
	const { peer } = await openIn(contender, "");
	const before = cpuTime(peer.child.pid);
	let version = 1;
	for (const keystroke of keystrokes) {
		version++;
		const { completed, diagnosed } = await press(peer, keystroke, version);
		figures.add("typing: key → diagnostics, ms", document.name, contender.name, diagnosed);
		figures.add("typing: completion, ms", document.name, contender.name, completed);
	}
	const after = cpuTime(peer.child.pid);
	if (before !== undefined && after !== undefined) {
		figures.add("typing: CPU of all keys, ms", document.name, contender.name, after - before);
	}
	await peer.stop();
}

/** As VS Code does: the change, completion where it asks for it, and a pull of diagnostics; milliseconds to the answers. */
async function press(
	peer: Peer,
	{ change, completesAt }: Keystroke,
	version: number,
): Promise<{ readonly completed: number | undefined; readonly diagnosed: number }> {
	const start = performance.now();
	peer.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [change] });
	const completion =
		completesAt && peer.request("textDocument/completion", { textDocument: { uri }, position: completesAt });
	const pulled = peer.request("textDocument/diagnostic", { textDocument: { uri } });
	const completed = completion && (await completion).at - start;
	return { completed, diagnosed: (await pulled).at - start };
}
