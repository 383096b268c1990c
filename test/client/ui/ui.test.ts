import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const suites = "test/client/ui/suites";

suite("what the client shows", () => {
	test("is as its suites want it, with a stand-in for VS Code", () => {
		const files = readdirSync(suites).map((name) => join(suites, name));
		const mocha = join("node_modules", "mocha", "bin", "mocha.js");
		const options = ["--no-config", "--ui", "tdd", "--timeout", "50000", "--exit"];
		// Not by mocha: what the client loads late is TypeScript, too.
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			["--import", "tsx", mocha, ...options, ...files],
			{
				encoding: "utf8",
				env: { ...process.env, NODE_PATH: resolve("test/client/ui/vscode"), NODE_OPTIONS: "" },
			},
		);
		assert.equal(status, 0, `${stdout}\n${stderr}`);
		assert.match(stdout, /[1-9]\d* passing/);
	}).timeout(60_000);
});
