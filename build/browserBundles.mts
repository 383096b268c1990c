import type { BuildOptions } from "esbuild";
import { parsedData } from "./parsedData.mts";
import { withoutUnusedFeatures, withoutUnusedServerFeatures } from "./unusedFeatures.mts";
import { yamlReaderOnly } from "./yamlReaderOnly.mts";

/** For bundles with the library's client of a language server: what it never needs here. */
export const leftOut = {
	minimatch: "./client/src/language/noGlobs.ts",
	"semver/functions/parse": "./client/src/language/noVersions.cjs",
	"semver/functions/satisfies": "./client/src/language/noVersions.cjs",
};

/** A worker serves whoever started it; in Node, whoever loads the script brings the connection. */
const serveHost =
	'typeof module === "object" ? (module.exports = languageServer) : languageServer.serveWorker();';

/**
 * The extension and its language server for VS Code in a browser. Each is one script: a worker there can load no other.
 * The server's script is Node's, too, and both give Node the library of the protocol, so that the package holds each once.
 * The build fails where one of them needs a module of Node.
 */
export function inBrowser(options: BuildOptions): BuildOptions[] {
	const shared: BuildOptions = {
		...options,
		bundle: true,
		platform: "browser",
		target: "es2022",
		mainFields: ["browser", "module", "main"],
		legalComments: "none",
		logLevel: "warning",
		supported: { "dynamic-import": false },
	};
	return [
		{
			...shared,
			entryPoints: ["client/src/browser.ts"],
			outfile: "dist/browser.js",
			format: "cjs",
			external: ["vscode"],
			alias: leftOut,
			plugins: [withoutUnusedFeatures],
		},
		{
			...shared,
			entryPoints: ["server/src/browser.ts"],
			outfile: "dist/languageServer.js",
			format: "iife",
			globalName: "languageServer",
			footer: { js: serveHost },
			plugins: [parsedData, yamlReaderOnly, withoutUnusedServerFeatures],
		},
	];
}
