import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Counts } from "../vscode/person";

/** Longest run, in milliseconds: each step of it has a limit of its own. */
const patience = 120_000;

/** Has Neovim edit a campaign with the bundled server and prints what came of each step. */
export function useNeovim(nvim: string): Counts {
	const folder = mkdtempSync(join(tmpdir(), "neovim-"));
	try {
		const file = join(folder, "spring.campaign.json");
		const report = join(folder, "report");
		const example = readFileSync("examples/voice-progressive.campaign.json", "utf8");
		writeFileSync(file, example.replace('"progressive"', '"progresive"'));
		const script = resolve("test/editors/neovim.lua");
		const { error, status } = spawnSync(nvim, ["--headless", "--clean", "-c", `luafile ${script}`], {
			cwd: folder,
			env: { ...process.env, NEOVIM_TEST: [resolve("dist/server.js"), file, report].join("\n") },
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
