import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startClient } from "../support/startClient";
import { type Contender, contenders } from "./contenders";
import { type BenchDocument, benchDocuments } from "./documents";
import { type Figure, Figures } from "./figures";
import { report } from "./report";
import { Session } from "./session";
import { measureTyping } from "./typing";

const starts = 25;
const warmUp = 30;
const storms = 3;
const stormOf = 200;
/** Milliseconds between the keystrokes of a storm. */
const pace = 5;

const requests = [
	["completion of a value", "value"],
	["completion of members", "members"],
	["hover", "hover"],
] as const;
const wholeRequests = [
	["symbols", "symbols"],
	["formatting", "formatting"],
] as const;

/**
 * Measures our server beside others in turn and prints what was found; judges nothing by time. Arguments are names of
 * documents: with any, only these are measured.
 */
async function main(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "bench-"));
	try {
		const all = await contenders(folder);
		const { ourLive, ...measured } = all;
		const figures = new Figures();
		const wanted = process.argv.slice(2);
		const documents = benchDocuments().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
		for (const document of documents.filter(({ name }) => name.startsWith("full"))) {
			await measureTyping([all.ours, ourLive, all.json, all.floor], document, figures);
		}
		for (const document of documents) {
			if (document.mistakes === 0) {
				await measureStarts(Object.values(measured), document, figures);
			}
			if (document.name === "full") {
				measureExtension(document, figures);
			}
			await measureSessions(Object.values(measured), document, figures);
			process.stderr.write(`${document.name}\n`);
		}
		console.log(
			report(
				figures,
				documents.map(({ name }) => name),
				all,
			),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function measureStarts(all: readonly Contender[], document: BenchDocument, figures: Figures) {
	for (let round = 0; round < starts; round++) {
		for (const contender of all) {
			const { session, initialised, diagnosed } = await Session.start(contender, document);
			const add = (figure: Figure, sample: number | undefined) =>
				figures.add(figure, document.name, contender.name, sample);
			add("spawn → initialised, ms", initialised);
			add("spawn → first diagnostics, ms", diagnosed);
			add("idle memory, MB", session.memory()?.now);
			add("CPU of a start, ms", session.cpu());
			await session.stop();
		}
	}
}

function measureExtension(document: BenchDocument, figures: Figures): void {
	for (let round = 0; round < starts; round++) {
		const { load, activate } = startClient();
		figures.add("extension: load and activate, ms", document.name, "ours", load + activate);
	}
}

async function measureSessions(all: readonly Contender[], document: BenchDocument, figures: Figures) {
	const sessions: Session[] = [];
	for (const contender of all) {
		sessions.push((await Session.start(contender, document)).session);
	}
	const pulling = sessions.filter(({ contender }) => contender.pulls);
	await interleaved(sessions, Math.min(warmUp, document.rounds), (session, round) => {
		const waitsLong = round > 2 && session.contender.name.startsWith("JSON") && !session.contender.pulls;
		return waitsLong ? undefined : session.keystroke();
	});
	const measured = async (
		figure: Figure,
		rounds: number,
		of: readonly Session[],
		run: (session: Session) => Promise<number>,
	) => {
		await interleaved(of, rounds, async (session) => {
			const before = session.cpu();
			const time = await run(session);
			const after = session.cpu();
			figures.add(figure, document.name, session.contender.name, time);
			if (figure === "keystroke → diagnostics, ms" && before !== undefined && after !== undefined) {
				figures.add("CPU per keystroke, ms", document.name, session.contender.name, after - before);
			}
		});
	};
	await measured("keystroke → diagnostics, ms", document.rounds, pulling, (session) => session.keystroke());
	const pushing = sessions.filter(({ contender }) => !contender.pulls);
	await measured("keystroke → diagnostics, ms", 5, pushing, (session) => session.keystroke());
	for (const [name, question] of requests) {
		await measured(`${name}, ms`, document.rounds, pulling, (session) => session.asked(question));
		await measured(`${name} as typed, ms`, document.rounds, pulling, (session) =>
			session.askedAsTyped(question),
		);
	}
	for (const [name, question] of wholeRequests) {
		const rounds = Math.ceil(document.rounds / 4);
		await measured(`${name}, ms`, rounds, pulling, (session) => session.asked(question));
	}
	if (document.mistakes === 0 && document.name !== "minimal") {
		await interleaved(sessions, storms, async (session) => {
			const before = session.cpu();
			const add = (figure: Figure, sample: number) =>
				figures.add(figure, document.name, session.contender.name, sample);
			add("storm: last keystroke → diagnostics, ms", await session.storm(stormOf, pace));
			const after = session.cpu();
			if (before !== undefined && after !== undefined) {
				add("storm: CPU, ms", after - before);
			}
		});
	}
	for (const session of sessions) {
		figures.add("peak memory, MB", document.name, session.contender.name, session.memory()?.peak);
		await session.stop();
	}
}

/** Runs something once with each session, then once more with each, so that what else the machine does hits all alike. */
async function interleaved(
	sessions: readonly Session[],
	rounds: number,
	run: (session: Session, round: number) => Promise<unknown> | undefined,
): Promise<void> {
	for (let round = 0; round < rounds; round++) {
		const first = round % Math.max(sessions.length, 1);
		for (const session of [...sessions.slice(first), ...sessions.slice(0, first)]) {
			await run(session, round);
		}
	}
}

main().catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
