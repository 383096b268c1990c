import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

suite("bundled client of the language server", () => {
	test("brings up the bundled server, with all features of the library that it asks for", () => {
		const stubs = resolve("test/support/stubs");
		const written = execFileSync(process.execPath, [resolve(stubs, "startServer.js")], {
			encoding: "utf8",
			env: { ...process.env, NODE_PATH: stubs, NODE_OPTIONS: "" },
		});
		const { states, faults } = JSON.parse(written);
		assert.deepEqual(faults, []);
		assert.equal(states.at(-1), "ready");
	});
});
