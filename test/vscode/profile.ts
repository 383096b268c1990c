import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Undo } from "./undo";

/** User settings of every run: no first-run pages, nothing that asks the network, nothing that moves. */
const quiet = {
	"workbench.startupEditor": "none",
	"workbench.secondarySideBar.defaultVisibility": "hidden",
	"workbench.tips.enabled": false,
	"workbench.reduceMotion": "on",
	"workbench.enableExperiments": false,
	"workbench.colorTheme": "Default Dark Modern",
	"chat.disableAIFeatures": true,
	"telemetry.telemetryLevel": "off",
	"extensions.autoUpdate": false,
	"extensions.autoCheckUpdates": false,
	"extensions.ignoreRecommendations": true,
	"git.enabled": false,
	"editor.minimap.enabled": false,
	"files.simpleDialog.enable": true,
	// As it is by default on the desktop.
	"files.autoSave": "off",
	"security.workspace.trust.enabled": false,
};

export interface Profile {
	/** Removed at the end; its path is short because Unix sockets lie in it. */
	readonly folder: string;
	readonly workspace: string;
	/** Of VS Code and all that it starts; no setting of AWS but what is given. */
	readonly environment: Readonly<Record<string, string>>;
}

export interface ProfileOptions {
	/** Copied: tests edit it. */
	readonly workspace: string;
	readonly environment?: (folder: string) => Readonly<Record<string, string>>;
	/** User settings beside the quiet ones. */
	readonly settings?: Readonly<Record<string, unknown>>;
}

/** A user of VS Code who has never used it, with a trusted workspace of their own. */
export function createProfile(
	{ workspace, environment = () => ({}), settings = {} }: ProfileOptions,
	afterwards: (undo: Undo) => void,
): Profile {
	const folder = mkdtempSync(join(tmpdir(), "ccv-"));
	afterwards(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
	const own = join(folder, "campaigns");
	cpSync(workspace, own, { recursive: true });
	mkdirSync(join(folder, "home"));
	for (const place of ["data/User", "data/Machine"]) {
		mkdirSync(join(folder, place), { recursive: true });
		writeFileSync(join(folder, place, "settings.json"), JSON.stringify({ ...quiet, ...settings }));
	}
	const inherited = Object.entries(process.env).filter(
		([name]) => !/^(?:VSCODE_|ELECTRON_|AWS_|NODE_OPTIONS$|npm_)/.test(name),
	);
	const kept = inherited.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
	return {
		folder,
		workspace: own,
		environment: {
			...Object.fromEntries(kept),
			HOME: join(folder, "home"),
			TMPDIR: folder,
			EXTENSIONS_GALLERY: "{}",
			...environment(folder),
		},
	};
}
