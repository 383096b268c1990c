import { readFileSync, writeFileSync } from "node:fs";
import { generatedFromCodes, generatedFromRules } from "./generated.mts";

/** With `--check`, writes nothing, and fails naming the files that are stale. */
const isCheck = process.argv.includes("--check");

// The codes are made of what the rules say, so that is written before they are read.
for (const generate of [generatedFromRules, generatedFromCodes]) {
	for (const [file, text] of await generate()) {
		if (!isCheck) {
			writeFileSync(file, text);
		} else if (readFileSync(file, "utf8") !== text) {
			console.error(`${file} is stale: run npm run generate.`);
			process.exitCode = 1;
		}
	}
}
