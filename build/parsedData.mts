import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** JSON.parse makes an object of a text sooner, and in less memory, than the compiler does of a literal. */
export const parsedData: Plugin = {
	name: "parsed-data",
	setup(on) {
		on.onLoad(
			{ filter: /\.schema\.json$|\/(?:countries|dialects)\.json$|\.code-snippets$/ },
			async ({ path }) => {
				const data: unknown = JSON.parse(await readFile(path, "utf8"));
				return {
					contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})`,
					loader: "js",
				};
			},
		);
	},
};

/** Of the manifests of the SDK's packages, what it tells AWS of itself. */
export const shortManifests: Plugin = {
	name: "short-manifests",
	setup(on) {
		on.onLoad({ filter: /\/@aws-sdk\/[\w-]+\/package\.json$/ }, async ({ path }) => {
			const manifest: unknown = JSON.parse(await readFile(path, "utf8"));
			const { name, version }: Record<string, unknown> = { ...Object(manifest) };
			return { contents: JSON.stringify({ name, version }), loader: "json" };
		});
	},
};
