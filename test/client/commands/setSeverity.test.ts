import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { cases } from "./severityCases";

interface Came {
	readonly name: string;
	/** Titles of the lists that were shown. */
	readonly titles: readonly string[];
	/** Texts of the settings afterwards. */
	readonly settings: Readonly<Record<string, string>>;
}

suite("changing the severity of a problem", function () {
	this.timeout(60_000);
	let came: readonly Came[];

	suiteSetup(() => {
		const stubs = [resolve("test/client/commands/settings"), resolve("test/support/stubs")].join(":");
		const run = ["--import", "tsx", resolve("test/client/commands/runSetSeverity.ts")];
		const env = { ...process.env, NODE_PATH: stubs, NODE_OPTIONS: "" };
		came = JSON.parse(execFileSync(process.execPath, run, { encoding: "utf8", env }));
	});

	for (const { name, settings, after, asked } of cases) {
		test(name, () => {
			const found = came.find((one) => one.name === name);
			assert.deepEqual(found?.titles, asked === 0 ? [] : ["Severity of owner-tag"]);
			assert.deepEqual(found.settings, { ...settings, ...after });
		});
	}
});
