import { rm, writeFile } from "node:fs/promises";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { notices } from "./notices.mts";

/** The AWS part is a bundle of its own: the client loads it on the first AWS command. What foretells it is another. */
const awsStaysApart: Plugin = {
	name: "aws-stays-apart",
	setup(on) {
		on.onResolve({ filter: /\/aws\/bundle$/ }, () => ({ path: "./aws.js", external: true }));
		on.onResolve({ filter: /\/aws\/outlook$/ }, () => ({ path: "./outlook.js", external: true }));
	},
};

const shared: BuildOptions = {
	bundle: true,
	minify: true,
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
		loader: { ".code-snippets": "json" },
	},
	{
		...shared,
		entryPoints: ["client/src/extension.ts"],
		outfile: "dist/client.js",
		external: ["vscode"],
		plugins: [awsStaysApart],
	},
	{ ...shared, entryPoints: ["client/src/aws/bundle.ts"], outfile: "dist/aws.js" },
	{ ...shared, entryPoints: ["client/src/aws/outlook.ts"], outfile: "dist/outlook.js" },
	{
		...shared,
		entryPoints: ["client/webview/page.ts", "client/webview/page.css"],
		outdir: "dist",
		platform: "browser",
		format: "iife",
		target: "chrome120",
	},
	{
		...shared,
		entryPoints: ["server/src/cli.ts"],
		outfile: "dist/cli.js",
		banner: { js: "#!/usr/bin/env node" },
	},
];

await rm("dist", { recursive: true, force: true });
const built = await Promise.all(bundles.map((options) => build({ ...options, metafile: true })));
await writeFile("dist/third-party-notices.txt", notices(built.map(({ metafile }) => metafile)));
