import { parseArgs } from "node:util";
import { fuzz } from "./fuzz";

const { values } = parseArgs({
	options: {
		minutes: { type: "string", default: "5" },
		seed: { type: "string", default: String(Date.now() % 2 ** 31) },
	},
});
const end = performance.now() + Number(values.minutes) * 60_000;
console.log(`Fuzzing for ${values.minutes} minutes with seed ${values.seed} …`);
const { inputs, kept, reached, failure } = fuzz(Number(values.seed), () => performance.now() < end);
console.log(`${inputs} texts, ${kept} of them led to new code, ${reached} functions and blocks reached`);
if (failure !== undefined) {
	console.error(failure.fault);
	console.error(`The text, as JSON:\n${JSON.stringify(failure.text)}`);
	process.exitCode = 1;
}
