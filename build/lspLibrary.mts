import type { BuildOptions, Plugin } from "esbuild";

/** What the client and the server of the language have in common, by the names that they import it by. */
const names = [
	"vscode-jsonrpc",
	"vscode-jsonrpc/node",
	"vscode-languageserver",
	"vscode-languageserver/node",
	"vscode-languageserver-protocol",
	"vscode-languageserver-protocol/node",
	"vscode-languageserver-types",
];

const bundle = "./lsp.js";
const filter = namesFilter(names);

function namesFilter(wanted: readonly string[]): RegExp {
	return new RegExp(`^(?:${wanted.map((name) => name.replaceAll("/", "\\/")).join("|")})$`);
}

/** Leaves the library of the protocol to its own bundle, so that the package has it once for Node. */
export const lspLibraryApart: Plugin = {
	name: "lsp-library-apart",
	setup(on) {
		on.onResolve({ filter }, ({ path }) => ({ path, namespace: "lsp-library" }));
		on.onResolve({ filter: /^\.\/lsp\.js$/ }, () => ({ path: bundle, external: true }));
		on.onLoad({ filter: /.*/, namespace: "lsp-library" }, ({ path }) => ({
			contents: `module.exports = require("${bundle}")["${path}"];`,
			resolveDir: ".",
		}));
	},
};

/** Begins a script that serves a worker, which has the library within, and Node, which has it beside the script. */
export const hostLibrary = `var hostLibrary = typeof require === "function" ? require("${bundle}") : undefined;`;

/** Takes the library from whoever loads the script: a connection knows its messages and errors by their classes. */
export const lspLibraryByHost: Plugin = {
	name: "lsp-library-by-host",
	setup(on) {
		const switched = ["vscode-jsonrpc", "vscode-languageserver", "vscode-languageserver/browser"];
		on.onResolve({ filter: namesFilter(switched) }, ({ path, importer, namespace }) =>
			namespace === "file" && !importer.includes("node_modules")
				? { path, namespace: "lsp-library" }
				: undefined,
		);
		on.onLoad({ filter: /.*/, namespace: "lsp-library" }, ({ path }) => ({
			contents: `module.exports = hostLibrary ? hostLibrary["${path}"] : require("${path}");`,
			resolveDir: ".",
		}));
	},
};

/** The bundle of the library. Of its parts, each is run when somebody asks for it. */
export function lspLibrary(options: BuildOptions): BuildOptions {
	const parts = names.map((name) => `get "${name}"() { return require("${name}"); }`);
	const contents = `module.exports = { ${parts.join(", ")} };`;
	return { ...options, stdin: { contents, resolveDir: "." }, outfile: "dist/lsp.js" };
}
