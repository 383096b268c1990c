import { rm, writeFile } from "node:fs/promises";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { inBrowser, leftOut } from "./browserBundles.mts";
import { libraryOf } from "./lspLibrary.mts";
import { notices } from "./notices.mts";
import { writeNpmPackage } from "./npmPackage.mts";
import { shortManifests } from "./parsedData.mts";
import { problemPages } from "./problemPages.mts";
import { staticImports } from "./staticImports.mts";

/**
 * Parts that are bundles of their own: AWS is loaded on the first AWS command, the client of the language server when the
 * extension is up, and the reader of YAML with the first text that is some.
 */
const loadedLater: Plugin = {
	name: "loaded-later",
	setup(on) {
		on.onResolve({ filter: /\/deploy\/src\/bundle$/ }, () => ({ path: "./aws.js", external: true }));
		on.onResolve({ filter: /\/yamlReader$/ }, ({ kind }) =>
			kind === "require-call" ? { path: "./yaml.js", external: true } : undefined,
		);
		on.onResolve({ filter: /\/serverProcess$/ }, () => ({ path: "./languageClient.js", external: true }));
	},
};

/** Node's server is its transport; the rest is the script that browsers have, too. */
const serverApart: Plugin = {
	name: "server-apart",
	setup(on) {
		on.onResolve({ filter: /\/languageServer$/ }, () => ({ path: "./languageServer.js", external: true }));
	},
};

/** Of Node's client, what browsers have, too, is in their script. */
const clientApart: Plugin = {
	name: "client-apart",
	setup(on) {
		on.onResolve({ filter: /\/languageClient$/ }, () => ({ path: "./browser.js", external: true }));
	},
};

/** Of the command line, what AWS has no part in is one file, which needs nothing beside it. */
const accountApart: Plugin = {
	name: "account-apart",
	setup(on) {
		on.onResolve({ filter: /\/aws\/run$/ }, () => ({ path: "./cliAws.js", external: true }));
	},
};

/** `npm run build -- --debug` keeps names and lines for a debugger. */
const isDebug = process.argv.includes("--debug");

/** For bundles that are commands of the npm package. */
const shebang = "#!/usr/bin/env node";

const shared: BuildOptions = {
	bundle: true,
	minify: !isDebug,
	sourcemap: isDebug,
	platform: "node",
	format: "cjs",
	target: "node20",
	mainFields: ["module", "main"],
	legalComments: "none",
	logLevel: "warning",
	supported: { "dynamic-import": false },
};

const bundles: BuildOptions[] = [
	{
		...shared,
		entryPoints: ["server/src/main.ts"],
		outfile: "dist/server.js",
		banner: { js: shebang },
		plugins: [serverApart, libraryOf("./languageServer.js")],
	},
	{
		...shared,
		entryPoints: ["client/src/extension.ts"],
		outfile: "dist/client.js",
		external: ["vscode"],
		plugins: [loadedLater],
	},
	{
		...shared,
		entryPoints: ["client/src/language/serverProcess.ts"],
		outfile: "dist/languageClient.js",
		external: ["vscode"],
		alias: leftOut,
		plugins: [clientApart, libraryOf("./browser.js")],
	},
	{
		...shared,
		entryPoints: ["deploy/src/bundle.ts"],
		outfile: "dist/aws.js",
		// What browsers say of themselves, and streams of events: the SDK asks for neither with these operations.
		external: ["bowser", "@smithy/core/event-streams"],
		plugins: [shortManifests, staticImports],
		alias: { "@aws-sdk/credential-provider-node": "./deploy/src/session/noDefaultCredentials.ts" },
	},
	{ ...shared, entryPoints: ["server/src/dialects/documents/yamlReader.ts"], outfile: "dist/yaml.js" },
	{
		...shared,
		entryPoints: ["client/webview/page.ts", "client/webview/page.css"],
		outdir: "dist",
		platform: "browser",
		format: "iife",
		target: "chrome120",
	},
	...inBrowser({ minify: !isDebug, sourcemap: isDebug }),
	{
		...shared,
		entryPoints: ["cli/src/main.ts"],
		outfile: "dist/cli.js",
		plugins: [accountApart],
		banner: { js: shebang },
	},
	{
		...shared,
		entryPoints: ["cli/src/aws/run.ts"],
		outfile: "dist/cliAws.js",
		plugins: [loadedLater],
	},
];

await rm("dist", { recursive: true, force: true });
const built = await Promise.all(bundles.map((options) => build({ ...options, metafile: true })));
// Node reads the nearest one with each bundle; the extension's own is large, which costs the server two megabytes.
await writeFile("dist/package.json", '{"type":"commonjs"}\n');
const metafiles = built.map(({ metafile }) => metafile);
await writeFile("dist/third-party-notices.txt", notices(metafiles));
await writeFile("dist/problem-pages.json", JSON.stringify(await problemPages()));
await writeNpmPackage(metafiles);
