import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import type { VSCodeBuild } from "./install";
import type { Profile } from "./profile";
import type { Undo } from "./undo";

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
	if (!stdout.includes("successfully installed")) {
		throw new Error(`The extension was not installed:\n${stdout}`);
	}
}

export interface Workbench {
	readonly url: string;
	/** Process ID of VS Code's server. */
	readonly server: number;
	/** Rejects, with what VS Code printed, when it ends. */
	readonly ended: Promise<never>;
}

export interface WorkbenchOptions {
	/** Lets the page load an extension from its folder and run tests in it. */
	readonly development?: boolean;
}

/**
 * Starts VS Code's server on the loopback interface, on a port that it chooses; resolves when it listens. Rejects when
 * it ends or is not listening within a minute.
 */
export async function startWorkbench(
	build: VSCodeBuild,
	profile: Profile,
	afterwards: (undo: Undo) => void,
	{ development = false }: WorkbenchOptions = {},
): Promise<Workbench> {
	const args = ["--host", "127.0.0.1", "--port", "0", "--without-connection-token"];
	args.push("--accept-server-license-terms", "--disable-telemetry");
	if (development) {
		args.push("--enable-smoke-test-driver");
	}
	const server = spawn(build.node, [build.main, ...folders(profile), ...args], {
		env: profile.environment,
		stdio: ["ignore", "pipe", "pipe"],
		detached: true,
	});
	const exited = once(server, "exit");
	afterwards(() => endGroup(server, exited));
	const { pid } = server;
	if (pid === undefined) {
		throw new Error("VS Code could not be started");
	}
	let printed = "";
	server.stderr.on("data", (data) => (printed += String(data)));
	const ended = exited.then(() => Promise.reject(new Error(`VS Code ended:\n${printed}`)));
	ended.catch(() => undefined);
	const listening = new Promise<string>((resolve) => {
		server.stdout.on("data", (data) => {
			printed += String(data);
			const port = /listening on (\d+)$/m.exec(printed)?.[1];
			if (port !== undefined) {
				resolve(port);
			}
		});
	});
	const late = once(AbortSignal.timeout(60_000), "abort").then(() =>
		Promise.reject(new Error(`VS Code is not listening after a minute:\n${printed}`)),
	);
	late.catch(() => undefined);
	const port = await Promise.race([listening, ended, late]);
	return { url: `http://127.0.0.1:${port}`, server: pid, ended };
}

/**
 * Ends a process that leads a group of its own, and what it started; those that ignore the request for five seconds are
 * ended by force.
 *
 * @param exited settles when the process has ended.
 */
export async function endGroup({ pid }: ChildProcess, exited: Promise<unknown>): Promise<void> {
	if (pid === undefined) {
		return;
	}
	const patience = setTimeout(() => signalGroup(pid, "SIGKILL"), 5000);
	signalGroup(pid, "SIGTERM");
	await exited;
	clearTimeout(patience);
	signalGroup(pid, "SIGKILL");
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(-pid, signal);
	} catch (fault) {
		const gone = fault instanceof Error && "code" in fault && fault.code === "ESRCH";
		if (!gone) {
			throw fault;
		}
	}
}

export interface Page {
	readonly folder: string;
	readonly file?: string;
	/** Folders of extensions under development, and the module with their tests. */
	readonly extensions?: readonly string[];
	readonly tests?: string;
}

/** The address that opens the workbench on a folder. */
export function workbenchUrl(
	{ url }: Pick<Workbench, "url">,
	{ folder, file, extensions = [], tests }: Page,
): string {
	const remote = `vscode-remote://${new URL(url).host}`;
	const payload = [
		["skipWelcome", "true"],
		["skipReleaseNotes", "true"],
	];
	for (const extension of extensions) {
		payload.push(["extensionDevelopmentPath", remote + extension]);
	}
	if (tests !== undefined) {
		payload.push(["extensionTestsPath", remote + tests]);
	}
	if (file !== undefined) {
		payload.push(["openFile", remote + file]);
	}
	return `${url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function folders({ folder }: Profile): string[] {
	const data = ["--user-data-dir", join(folder, "data"), "--server-data-dir", join(folder, "srv")];
	return [...data, "--extensions-dir", join(folder, "extensions")];
}
