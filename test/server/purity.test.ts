import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const entryPoints: ReadonlySet<string> = new Set(["main.ts", "browser.ts"]);

suite("server core", () => {
	test("names the LSP library in one file, since each that does costs the bundle a copy of all its names", () => {
		const files = readdirSync("server/src", { recursive: true, encoding: "utf8" });
		const others = files.filter((file) => file.endsWith(".ts") && !entryPoints.has(file));
		for (const file of others.filter((one) => !one.endsWith("lsp/lsp.ts"))) {
			const source = readFileSync(join("server/src", file), "utf8");
			assert.doesNotMatch(source, /import (?!type )[^;]*from "vscode-languageserver"/, file);
		}
	});

	test("has a protocol that imports nothing but the library of its requests", () => {
		const text = readFileSync("shared/src/protocol.ts", "utf8");
		const imports = [...text.matchAll(/^import (?!type ).* from "(.*)";$/gm)].map(([, from]) => from);
		assert.deepEqual(imports, ["vscode-jsonrpc"]);
	});
});
