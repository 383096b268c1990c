import type { BuildOptions, Plugin } from "esbuild";

/** What the client and the server of the language have in common, by the names that they import it by. */
const names = [
	"vscode-jsonrpc",
	"vscode-jsonrpc/node",
	"vscode-languageserver-protocol",
	"vscode-languageserver-protocol/node",
	"vscode-languageserver-types",
];

const bundle = "./lsp.js";
const filter = new RegExp(`^(?:${names.map((name) => name.replaceAll("/", "\\/")).join("|")})$`);

/** Leaves the library of the protocol to its own bundle, so that the package has it once for Node. */
export const lspLibraryApart: Plugin = {
	name: "lsp-library-apart",
	setup(on) {
		on.onResolve({ filter }, ({ path }) => ({ path, namespace: "lsp-library" }));
		on.onResolve({ filter: /^\.\/lsp\.js$/ }, () => ({ path: bundle, external: true }));
		on.onLoad({ filter: /.*/, namespace: "lsp-library" }, ({ path }) => ({
			contents: `module.exports = require(${JSON.stringify(bundle)})[${JSON.stringify(path)}];`,
			resolveDir: ".",
		}));
	},
};

/** The bundle of the library. */
export function lspLibrary(options: BuildOptions): BuildOptions {
	const contents = names
		.map((name) => `exports[${JSON.stringify(name)}] = require(${JSON.stringify(name)});`)
		.join("\n");
	return { ...options, stdin: { contents, resolveDir: "." }, outfile: "dist/lsp.js" };
}
