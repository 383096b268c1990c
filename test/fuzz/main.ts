import { parseArgs } from "node:util";
import { randomSession, runSession } from "../lsp/session";
import { forAll } from "../support/property";
import { fuzz } from "./fuzz";

const { values } = parseArgs({
	options: {
		minutes: { type: "string", default: "5" },
		seed: { type: "string", default: String(Date.now() % 2 ** 31) },
	},
});

/** Half of the time texts for the engine, half of it sessions with the bundled server. */
async function main(minutes: number, seed: number): Promise<void> {
	const start = performance.now();
	const until = (share: number) => () => performance.now() < start + minutes * 60_000 * share;
	console.log(`Fuzzing for ${minutes} minutes with seed ${seed} …`);
	const { inputs, kept, reached, failure } = fuzz(seed, until(0.5));
	console.log(`${inputs} texts, ${kept} of them led to new code, ${reached} functions and blocks reached`);
	if (failure !== undefined) {
		console.error(`The text, as JSON:\n${JSON.stringify(failure.text)}`);
		throw failure.fault;
	}
	const goOn = until(1);
	let sessions = 0;
	for (; goOn(); sessions++) {
		await forAll({ seed: seed + sessions, cases: 1 }, randomSession, runSession);
	}
	console.log(`${sessions} sessions with the bundled server`);
}

main(Number(values.minutes), Number(values.seed)).catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
