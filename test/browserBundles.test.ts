import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { build } from "esbuild";
import { inBrowser } from "../build/browserBundles.mts";
import { unusedCapabilities, unusedServerCapabilities } from "../build/unusedFeatures.mts";
import { capabilitiesFor } from "../server/src/lsp/capabilities";

suite("bundles for VS Code in a browser", () => {
	for (const [file, allowed] of [
		["browser.js", ["vscode"]],
		["languageServer.js", []],
	] as const) {
		test(`${file} is one classic script that loads nothing in a browser`, () => {
			const source = readFileSync(`dist/${file}`, "utf8");
			// Throws at what only modules have.
			new Script(source);
			const required = [...source.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = ""]) => name);
			assert.deepEqual([...new Set(required)], allowed);
			assert.doesNotMatch(source, /\bimportScripts\(|\bimport\(|"node:/);
		});
	}

	test("leave out no feature that the server has", () => {
		const offered = Object.keys(capabilitiesFor({ textDocument: { diagnostic: {} } }, undefined));
		assert.ok(offered.includes("diagnosticProvider"));
		assert.deepEqual(
			Object.values({ ...unusedCapabilities, ...unusedServerCapabilities }).filter((capability) =>
				offered.includes(capability),
			),
			[],
		);
	});

	test("aren't made where something needs Node", async () => {
		for (const options of inBrowser({})) {
			for (const name of ["node:crypto", "path"]) {
				const { entryPoints: _own, ...rest } = options;
				const stdin = { contents: `import { join } from "${name}"; console.log(join);` };
				await assert.rejects(
					build({ ...rest, stdin, write: false, logLevel: "silent" }),
					/Could not resolve/,
				);
			}
		}
	});
});
