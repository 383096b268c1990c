import type { Plugin } from "esbuild";

const packages = "vscode-(?:jsonrpc|languageserver|languageserver-protocol|languageclient)";

/**
 * Takes what the library of the protocol has in common for Node and browsers from the script for browsers, so that the
 * package has it once. That script is made for a worker, which loads no other; Node loads any. What is Node's own, its
 * streams and processes, finds the common part beside its folder.
 *
 * @param script a bundle that exports the library as `library`.
 */
export function libraryOf(script: string): Plugin {
	const common = { path: script, namespace: "lsp-library" };
	return {
		name: "lsp-library",
		setup(on) {
			on.onResolve({ filter: new RegExp(`^${packages}$`) }, () => common);
			const inNode = new RegExp(`[\\\\/]${packages}[\\\\/]lib[\\\\/]node$`);
			on.onResolve({ filter: /^\.\.\/common\/(?:api|client)$/ }, ({ resolveDir }) =>
				inNode.test(resolveDir) ? common : undefined,
			);
			on.onLoad({ filter: /.*/, namespace: "lsp-library" }, () => ({
				contents: `module.exports = require("${script}").library;`,
				resolveDir: ".",
			}));
			on.onResolve({ filter: /.*/, namespace: "lsp-library" }, ({ path }) => ({ path, external: true }));
		},
	};
}
