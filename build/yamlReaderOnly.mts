import { resolve } from "node:path";
import type { Plugin } from "esbuild";

/** Leaves out what the library for YAML writes with: texts in YAML are only read. */
export const yamlReaderOnly: Plugin = {
	name: "yaml-reader-only",
	setup(on) {
		const path = resolve("server/src/dialects/documents/noYamlWriter.ts");
		on.onResolve({ filter: /\/stringify(?:Collection|Document|Pair|String)?\.js$/ }, ({ importer }) =>
			/[\\/]yaml[\\/]browser[\\/]dist[\\/]/.test(importer) ? { path } : undefined,
		);
	},
};
