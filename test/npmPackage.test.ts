import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../package.json";
import { installNpmPackage } from "./support/npmPackage";

suite("the npm package", () => {
	const folder = mkdtempSync(join(tmpdir(), "npm-"));
	let bin = "";

	suiteSetup(() => {
		bin = installNpmPackage(folder);
	});
	suiteTeardown(() => rmSync(folder, { recursive: true }));

	const run = (command: string, args: readonly string[], input = "") =>
		spawnSync(join(bin, command), args, { cwd: folder, input, encoding: "utf8" });

	test("brings nothing with it", () => {
		const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
		assert.deepEqual(installed, ["connect-campaigns"]);
	});

	test("checks a file", () => {
		writeFileSync(join(folder, "bad.campaign.json"), '{ "nmae": "x" }');
		const { status, stdout } = run("connect-campaigns", ["check", "--format", "json"]);
		assert.equal(status, 1);
		assert.match(stdout, /"code": "unknown-member"/);
		assert.equal(run("connect-campaigns", ["--version"]).stdout, `${version}\n`);
	});

	test("reads YAML, for which it has a parser of its own", () => {
		const yaml = "name: spring\nconnectInstanceId: x\nchannelSubtypeConfig: {}\n";
		const { stdout } = run("connect-campaigns", ["check", "--format", "json", "-"], yaml);
		assert.match(stdout, /dialect-document/);
	});

	test("serves an editor", () => {
		const messages = [
			{ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } },
			{ method: "initialized", params: {} },
			{ id: 2, method: "shutdown" },
			{ method: "exit" },
		].map((message) => JSON.stringify({ jsonrpc: "2.0", ...message }));
		const input = messages.map((text) => `Content-Length: ${text.length}\r\n\r\n${text}`).join("");
		const { status, stdout } = run("connect-campaigns-language-server", ["--stdio"], input);
		assert.equal(status, 0);
		assert.match(stdout, /"hoverProvider"/);
	});

	test("has the schemas", () => {
		const { resolve } = createRequire(join(folder, "x.js"));
		for (const name of readdirSync("schemas").filter((file) => file.endsWith(".schema.json"))) {
			const file = resolve(`connect-campaigns/schemas/${name}`);
			assert.equal(readFileSync(file, "utf8"), readFileSync(join("schemas", name), "utf8"));
		}
	});
});
