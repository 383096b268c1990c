import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { VSCodeBuild } from "./install";

/** User settings of every run: no first-run pages, nothing that asks the network. */
const quiet = {
	"workbench.startupEditor": "none",
	"workbench.secondarySideBar.defaultVisibility": "hidden",
	"workbench.tips.enabled": false,
	"workbench.enableExperiments": false,
	"workbench.colorTheme": "Default Dark Modern",
	"chat.disableAIFeatures": true,
	"telemetry.telemetryLevel": "off",
	"extensions.autoUpdate": false,
	"extensions.autoCheckUpdates": false,
	"extensions.ignoreRecommendations": true,
	"git.enabled": false,
	"files.simpleDialog.enable": true,
};

export interface Profile {
	/** Removed at the end; its path is short because Unix sockets lie in it. */
	readonly folder: string;
	readonly workspace: string;
	readonly environment: Record<string, string>;
	dispose(): void;
}

export interface ProfileOptions {
	/** Copied: tests edit it. */
	readonly workspace: string;
	readonly environment?: Readonly<Record<string, string>>;
	readonly settings?: Readonly<Record<string, unknown>>;
}

/** A user of VS Code who has never used it, with a workspace of their own. */
export function createProfile({ workspace, environment = {}, settings = {} }: ProfileOptions): Profile {
	const folder = mkdtempSync(join(tmpdir(), "ccv-"));
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
			...environment,
		},
		dispose: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
	};
}

/** Installs a packaged extension for a profile. */
export async function installExtension(build: VSCodeBuild, profile: Profile, vsix: string): Promise<void> {
	const args = [
		build.main,
		...folders(profile),
		"--accept-server-license-terms",
		"--install-extension",
		vsix,
	];
	const { stdout } = await promisify(execFile)(build.node, args, { env: profile.environment });
	if (!stdout.includes("successfully installed"))
		throw new Error(`The extension was not installed:\n${stdout}`);
}

export interface Workbench {
	readonly url: string;
	/** What the server printed. */
	output(): string;
	stop(): Promise<void>;
}

export interface WorkbenchOptions {
	/** Lets the page load an extension from its folder and run tests in it. */
	readonly development?: boolean;
	readonly port?: number;
}

/** Starts VS Code's server on the loopback interface; resolves when it answers. */
export async function startWorkbench(
	build: VSCodeBuild,
	profile: Profile,
	{ development = false, port }: WorkbenchOptions = {},
): Promise<Workbench> {
	const listening = port ?? (await freePort());
	const args = ["--host", "127.0.0.1", "--port", String(listening), "--without-connection-token"];
	args.push("--accept-server-license-terms", "--disable-telemetry");
	if (development) args.push("--enable-smoke-test-driver");
	const child = spawn(build.node, [build.main, ...folders(profile), ...args], {
		env: profile.environment,
		stdio: ["ignore", "pipe", "pipe"],
		detached: true,
	});
	let printed = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += String(data)));
	const exited = once(child, "exit");
	const stop = async (): Promise<void> => {
		if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
			process.kill(-child.pid, "SIGTERM");
			const patience = setTimeout(() => process.kill(-(child.pid ?? 0), "SIGKILL"), 5000);
			await exited;
			clearTimeout(patience);
		}
	};
	const url = `http://127.0.0.1:${listening}`;
	const early = exited.then(() => Promise.reject(new Error(`VS Code ended early:\n${printed}`)));
	early.catch(() => undefined);
	try {
		await Promise.race([answers(url), early]);
	} catch (fault) {
		await stop();
		throw fault;
	}
	return { url, output: () => printed, stop };
}

export interface Page {
	readonly folder: string;
	readonly file?: string;
	/** Folder of an extension under development, and the module with its tests. */
	readonly extension?: string;
	readonly tests?: string;
}

/** The address that opens the workbench on a folder. */
export function workbenchUrl({ url }: Workbench, { folder, file, extension, tests }: Page): string {
	const remote = `vscode-remote://${new URL(url).host}`;
	const payload = [
		["skipWelcome", "true"],
		["skipReleaseNotes", "true"],
	];
	if (extension !== undefined) payload.push(["extensionDevelopmentPath", remote + extension]);
	if (tests !== undefined) payload.push(["extensionTestsPath", remote + tests]);
	if (file !== undefined) payload.push(["openFile", remote + file]);
	return `${url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function folders({ folder }: Profile): string[] {
	const data = ["--user-data-dir", join(folder, "data"), "--server-data-dir", join(folder, "srv")];
	return [...data, "--extensions-dir", join(folder, "extensions")];
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => {
				if (typeof address === "object" && address !== null) resolve(address.port);
				else reject(new Error("no free port"));
			});
		});
	});
}

/** Resolves when VS Code's server answers; asks again until then, for a minute at most. */
async function answers(url: string): Promise<void> {
	for (const end = Date.now() + 60_000; Date.now() < end; ) {
		const ok = await fetch(`${url}/version`).then(
			(answer) => answer.ok,
			() => false,
		);
		if (ok) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error("VS Code did not answer within a minute");
}
