import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { installNpmPackage } from "../support/npmPackage";
import type { Counts } from "../vscode/person";

/** Longest run, in milliseconds: each step of it has a limit of its own. */
const patience = 120_000;

/** Neovim before 0.8 goes by file types of Lua only where it is told to. */
const options = ["--headless", "--clean", "--cmd", "let g:do_filetype_lua = 1"];

/** The code of a page under a heading that begins with these words. */
function recipe(heading: string): string {
	const page = readFileSync("docs/editors.md", "utf8");
	const code = new RegExp(`^## ${heading}[^]*?^\`\`\`\\w+\n([^]*?)^\`\`\``, "m").exec(page)?.[1];
	if (code === undefined) {
		throw new Error(`docs/editors.md has no recipe for ${heading}`);
	}
	return code;
}

/**
 * Has Neovim edit a campaign by the recipe of the documentation, with the server of the npm package, and prints what
 * came of each step.
 */
export function useNeovim(nvim: string): Counts {
	const folder = mkdtempSync(join(tmpdir(), "neovim-"));
	try {
		const file = join(folder, "spring.campaign.json");
		const report = join(folder, "report");
		const example = readFileSync("examples/voice-progressive.campaign.json", "utf8");
		writeFileSync(file, example.replace('"progressive"', '"progresive"'));
		const setUp = join(folder, "recipe.lua");
		writeFileSync(setUp, recipe("Neovim"));
		const commands = installNpmPackage(folder);
		const script = resolve("test/editors/neovim.lua");
		const { error, status } = spawnSync(nvim, [...options, "-c", `luafile ${script}`, "-c", "cquit"], {
			cwd: folder,
			env: {
				...process.env,
				PATH: [commands, process.env["PATH"]].join(delimiter),
				NEOVIM_TEST: [setUp, file, report].join("\n"),
			},
			stdio: ["ignore", "inherit", "inherit"],
			timeout: patience,
		});
		if (error !== undefined) {
			throw error;
		}
		if (status !== 0) {
			throw new Error(`Neovim ended with ${status}`);
		}
		const lines = readFileSync(report, "utf8").trim().split("\n");
		for (const line of lines) {
			console.log(`  ${line}`);
		}
		const failed = lines.filter((line) => line.startsWith("not ok")).length;
		return { passed: lines.length - failed, failed };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
