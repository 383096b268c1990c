/**
 * Changes severities, each time with other folders and settings, and prints the settings afterwards. Runs in a process
 * of its own, in which `vscode` is a stand-in.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CommandContext } from "../../../client/src/commands/context";
import { setSeverity } from "../../../client/src/commands/setSeverity";
import { cases, type Scope, scopes } from "./severityCases";

interface Open {
	folders: readonly string[] | undefined;
	files: Map<number | string, string>;
	pick: string | undefined;
	isTrusted: boolean;
	titles: string[];
}

const { open }: { readonly open: Open } = createRequire(__filename)("vscode");

function pathOf(root: string, scope: Scope, isMultiRoot: boolean): string {
	if (scope === "user") {
		return join(root, "user/settings.json");
	}
	if (scope === "workspace") {
		return join(root, isMultiRoot ? "both.code-workspace" : "first/.vscode/settings.json");
	}
	return join(root, scope, ".vscode/settings.json");
}

async function main(context: CommandContext): Promise<void> {
	const came = [];
	for (const { name, folders, settings, pick, argument, isTrusted = true } of cases) {
		const root = mkdtempSync(join(tmpdir(), "severity-"));
		const isMultiRoot = folders.length > 1;
		// The settings of an only folder are those of the workspace.
		const own = scopes.filter((scope) => isMultiRoot || scope === "user" || scope === "workspace");
		const files = new Map(own.map((scope) => [scope, pathOf(root, scope, isMultiRoot)]));
		for (const [scope, text] of Object.entries(settings)) {
			const file = [...files].find(([one]) => one === scope)?.[1] ?? "";
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, text);
		}
		open.folders = folders.length === 0 ? undefined : folders.map((folder) => `file://${root}/${folder}`);
		open.files = new Map<number | string, string>([
			[1, files.get("user") ?? ""],
			...(folders.length === 0 ? [] : [[2, files.get("workspace") ?? ""] as const]),
			...folders.map((folder) => [`file://${root}/${folder}`, pathOf(root, folder, true)] as const),
		]);
		open.pick = pick;
		open.isTrusted = isTrusted;
		open.titles.length = 0;
		const target: unknown = JSON.parse(JSON.stringify(argument).replaceAll("ROOT", root));
		await setSeverity(context, target);
		const after = [...files].flatMap(([scope, file]) =>
			existsSync(file) ? [[scope, readFileSync(file, "utf8")] as const] : [],
		);
		came.push({ name, titles: [...open.titles], settings: Object.fromEntries(after) });
		rmSync(root, { recursive: true });
	}
	process.stdout.write(JSON.stringify(came), () => process.exit());
}

// The command uses nothing of what commands share.
void main(createRequire(__filename)("vscode").anything);
