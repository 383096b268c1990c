import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Metafile } from "esbuild";
import { notices } from "./notices.mts";

const folder = "dist/npm";

/** The commands of the package, each with its bundle. */
const commands: Readonly<Record<string, string>> = {
	"connect-campaigns": "cli.js",
	"connect-campaigns-language-server": "server.js",
};

/**
 * Makes `dist/npm`, ready for `npm pack`: both commands with every bundle that they load, and the schemas. It has no
 * dependencies, so that it can be installed without a registry.
 *
 * @param metafiles one for each bundle in `dist`.
 * @throws Error when a command loads a bundle that isn't there.
 */
export async function writeNpmPackage(metafiles: readonly Metafile[]): Promise<void> {
	const bundles = loadedBy(Object.values(commands), metafiles);
	const schemas = (await readdir("schemas")).filter((name) => name.endsWith(".schema.json"));
	await mkdir(join(folder, "schemas"), { recursive: true });
	await Promise.all([
		...[...bundles.keys()].map((name) => cp(join("dist", name), join(folder, name))),
		...schemas.map((name) => cp(join("schemas", name), join(folder, "schemas", name))),
		cp("LICENSE", join(folder, "LICENSE")),
		cp("build/npm-readme.md", join(folder, "README.md")),
		writeFile(join(folder, "third-party-notices.txt"), notices([...bundles.values()])),
		writeFile(join(folder, "package.json"), await manifest([...bundles.keys()], schemas)),
	]);
}

/** These bundles and those that they load later, each with its metafile. */
function loadedBy(names: readonly string[], metafiles: readonly Metafile[]): ReadonlyMap<string, Metafile> {
	const found = new Map<string, Metafile>();
	const add = (name: string): void => {
		if (found.has(name)) {
			return;
		}
		const metafile = metafiles.find(({ outputs }) => `dist/${name}` in outputs);
		if (metafile === undefined) {
			throw new Error(`${name} isn't among the bundles`);
		}
		found.set(name, metafile);
		const imports = metafile.outputs[`dist/${name}`]?.imports ?? [];
		for (const { path } of imports.filter((one) => one.path.startsWith("./"))) {
			add(basename(path));
		}
	};
	for (const name of names) {
		add(name);
	}
	return found;
}

async function manifest(bundles: readonly string[], schemas: readonly string[]): Promise<string> {
	const own: Record<string, unknown> = { ...Object(JSON.parse(await readFile("package.json", "utf8"))) };
	const { name, version, license, repository, bugs, homepage, keywords } = own;
	return `${JSON.stringify(
		{
			name,
			version,
			description: "Command line and language server for Amazon Connect outbound campaign files.",
			license,
			repository,
			bugs,
			homepage,
			keywords,
			type: "commonjs",
			engines: { node: ">=20" },
			bin: commands,
			exports: Object.fromEntries(
				["package.json", ...schemas.map((file) => `schemas/${file}`)].map((file) => [
					`./${file}`,
					`./${file}`,
				]),
			),
			files: [...bundles, "schemas", "third-party-notices.txt"],
		},
		undefined,
		"\t",
	)}\n`;
}
