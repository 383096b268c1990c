import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const entryPoints: ReadonlySet<string> = new Set([
	"server/src/main.ts",
	"server/src/browser.ts",
	"server/src/cli.ts",
	"server/src/cli/configFile.ts",
	"server/src/cli/files.ts",
]);
const allowed = /^(?:\.{1,2}\/|jsonc-parser$|vscode-languageserver(?:-types|-textdocument)?$)/;

function importsOf(file: string): string[] {
	const source = readFileSync(file, "utf8");
	return [...source.matchAll(/(?:from|import|require)\s*\(?\s*"([^"]+)"/g)].map(([, path = ""]) => path);
}

suite("server core", () => {
	const files = readdirSync("server/src", { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".ts"))
		.map((file) => join("server/src", file));

	test("imports neither Node, nor VS Code, nor the AWS SDK", () => {
		const core = files.filter((file) => !entryPoints.has(file));
		assert.ok(core.length > 20);
		for (const file of core) {
			for (const path of importsOf(file)) assert.match(path, allowed, `${file} imports ${path}`);
		}
	});

	test("has the LSP library in its bundle once", () => {
		for (const file of files.filter((one) => !one.endsWith("/lsp.ts") && !entryPoints.has(one))) {
			const source = readFileSync(file, "utf8");
			assert.doesNotMatch(source, /import (?!type )[^;]*from "vscode-languageserver"/, file);
		}
	});

	test("has a protocol that imports nothing", () => {
		assert.deepEqual(importsOf("server/src/protocol.ts"), []);
	});

	test("knows what its tree is made of in one room only", () => {
		for (const file of files.filter(
			(one) => !one.includes("/document/") && !one.endsWith("features/format.ts"),
		)) {
			assert.ok(!importsOf(file).includes("jsonc-parser"), file);
		}
	});
});
