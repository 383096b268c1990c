import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const lazyImport = /const \{([^}]*)\} = await import\(("[^"]+")\)/g;

/**
 * Loads what the SDK's ways of signing in are made of together with them. They would load each when it is needed, which
 * is nothing in one bundle, and of a module that is loaded so, everything is kept.
 */
export const staticImports: Plugin = {
	name: "static-imports",
	setup(on) {
		on.onLoad(
			{ filter: /[\\/]@aws-sdk[\\/](?:credential-provider|token-provider)[^\\/]*[\\/].*\.js$/ },
			async ({ path }) => {
				const imports: string[] = [];
				const code = (await readFile(path, "utf8")).replace(lazyImport, (_, names: string, from: string) => {
					const bindings = names.split(",").map((name, at) => {
						const [theirs = "", own = theirs] = name.trim().split(/\s*:\s*/);
						return { theirs, own, imported: `lazy${imports.length}_${at}` };
					});
					imports.push(
						`import { ${bindings.map((one) => `${one.theirs} as ${one.imported}`).join(", ")} } from ${from};\n`,
					);
					return `const ${bindings.map(({ own, imported }) => `${own} = ${imported}`).join(", ")}`;
				});
				return { contents: `${imports.join("")}${code}`, loader: "js" };
			},
		);
	},
};
