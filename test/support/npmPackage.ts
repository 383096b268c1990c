import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * Packs `dist/npm` and installs the tarball into an empty folder, without a registry and with nothing in npm's cache.
 *
 * @returns the folder of the installed package's commands.
 * @throws Error when npm fails.
 */
export function installNpmPackage(folder: string): string {
	const npm = (...args: readonly string[]) =>
		execFileSync("npm", [...args, "--offline", "--ignore-scripts", "--silent"], {
			cwd: folder,
			encoding: "utf8",
			env: { ...process.env, npm_config_cache: join(folder, ".npm"), npm_config_update_notifier: "false" },
		});
	npm("pack", resolve("dist/npm"));
	const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
	// Else npm looks for a project in the folders above.
	writeFileSync(join(folder, "package.json"), "{}");
	npm("install", "--no-audit", "--no-fund", join(folder, tarball));
	return join(folder, "node_modules/.bin");
}
