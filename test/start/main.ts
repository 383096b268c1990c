import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { outcomes, writeAwsConfig } from "../sandbox/awsConfig";
import { startSandbox } from "../sandbox/sandbox";
import { isObject } from "../sandbox/validate";
import { installCurrent } from "../vscode/install";
import { createProfile, type Profile } from "../vscode/profile";
import { type Undo, withUndo } from "../vscode/undo";
import { endGroup, installExtension, startWorkbench, workbenchUrl } from "../vscode/workbench";
import { browserCommand } from "./browserCommand";
import { hangUpWithNpm } from "./npmProcess";

const vsix = resolve("dist/connect-campaigns.vsix");

/** Campaigns that somebody else has made, one in each state, so that there is something to see, pull and stop. */
const elsewhere = Object.entries({
	"voice-progressive": "Running",
	sms: "Paused",
	email: "Stopped",
	whatsapp: "Completed",
	"voice-predictive": "Failed",
	"voice-agentless": "Initialized",
} as const).map(([file, state]) => {
	const body: unknown = JSON.parse(readFileSync(`examples/${file}.campaign.json`, "utf8"));
	if (!isObject(body)) {
		throw new Error(`The example ${file} is not a campaign.`);
	}
	return { state, body: { ...body, name: `${String(body["name"])} of a colleague` } };
});

/** Opens VS Code with the extension, the examples, and the sandbox in place of AWS; everything goes when it ends. */
async function main(afterwards: (undo: Undo) => void): Promise<void> {
	hangUpWithNpm(afterwards);
	const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
	execFileSync("npm", ["run", "--silent", "package"], { stdio: ["ignore", "ignore", "inherit"] });
	const sandbox = await startSandbox({
		onRequest: ({ operation, status, error }) => console.log(`sandbox: ${operation} ${error ?? status}`),
	});
	afterwards(() => sandbox.close());
	sandbox.seed({ campaigns: elsewhere });
	const environment = (folder: string) => writeAwsConfig(join(folder, "aws"), sandbox.url);
	const profile = createProfile({ workspace: resolve("examples"), environment }, afterwards);
	const desktop = values.check ? undefined : findDesktop();
	console.log(`The sandbox stands in for AWS on ${sandbox.url}.`);
	tell(profile.workspace, sandbox.url);
	if (desktop !== undefined) {
		return onDesktop(desktop, profile, afterwards);
	}
	const build = installCurrent();
	await installExtension(build, profile, vsix);
	const workbench = await startWorkbench(build, profile, afterwards);
	const url = workbenchUrl(workbench, { folder: profile.workspace, file: firstFile(profile.workspace) });
	const opener = values.check ? undefined : browserCommand(process.platform, process.env);
	console.log(`${opener ? "Opening" : "Open"} this address in a browser; Control-C ends it:\n\n  ${url}\n`);
	if (opener !== undefined) {
		open(opener, url);
	}
	if (values.check) {
		await answer(url, `${sandbox.url}/_sandbox/ledger`);
	} else {
		await workbench.ended;
	}
}

/** Opens an address; whoever has no browser after all has read the address. */
function open([name, ...args]: readonly [string, ...string[]], url: string): void {
	const opening = spawn(name, [...args, url], { stdio: "ignore", detached: true });
	opening.on("error", () => undefined);
	opening.unref();
}

/** Desktop VS Code, where the machine has one. */
function findDesktop(): string | undefined {
	const names = process.platform === "win32" ? ["code.cmd"] : ["code"];
	const places = (process.env["PATH"] ?? "").split(delimiter);
	return places.flatMap((place) => names.map((name) => join(place, name))).find((path) => existsSync(path));
}

async function onDesktop(
	code: string,
	{ folder, workspace, environment }: Profile,
	afterwards: (undo: Undo) => void,
): Promise<void> {
	const own = ["--user-data-dir", join(folder, "data"), "--extensions-dir", join(folder, "extensions")];
	mkdirSync(join(folder, "data/User"), { recursive: true });
	const options = { env: environment, stdio: "inherit", shell: process.platform === "win32" } as const;
	execFileSync(code, [...own, "--install-extension", vsix], options);
	console.log("This ends when you close the window.");
	// Windows has no groups of processes.
	const detached = process.platform !== "win32";
	const args = [...own, "--new-window", "--wait", workspace, firstFile(workspace)];
	const window = spawn(code, args, { ...options, detached });
	const exited = once(window, "exit");
	afterwards(async () => {
		if (detached) {
			await endGroup(window, exited);
		} else {
			window.kill();
		}
	});
	await exited;
}

function tell(workspace: string, sandbox: string): void {
	const longest = Math.max(...[...outcomes.keys()].map(({ length }) => length));
	const rows = [...outcomes].map(([name, outcome]) => `  ${name.padEnd(longest)}  ${outcome}`);
	console.log(
		[
			`\nThe examples are copied to ${workspace}.`,
			"Type in a file, hover over a property, make a mistake. Then run Create Campaign from the palette (F1)",
			"and choose a profile. Each shows another outcome:\n",
			...rows,
			"\nThe Campaigns view in the Explorer has a campaign in each state, made by a colleague.",
			"\nFor an answer that gets lost, or a denial, prepare the next request from another terminal:\n",
			...[{ kind: "lost-answer" }, { kind: "denied", policy: "identity" }].map((fault) => {
				const body = JSON.stringify({ ...fault, operation: "CreateCampaign" });
				return `  curl --data '${body}' ${sandbox}/_sandbox/faults`;
			}),
			"",
		].join("\n"),
	);
}

function firstFile(workspace: string): string {
	return join(workspace, "voice-progressive.campaign.json");
}

async function answer(...urls: readonly string[]): Promise<void> {
	for (const url of urls) {
		const { ok, status } = await fetch(url);
		if (!ok) {
			throw new Error(`${url} answered ${status}`);
		}
	}
	console.log("Both answer.");
}

withUndo(main).catch((fault: unknown) => {
	console.error(fault instanceof Error ? fault.message : fault);
	process.exitCode = 1;
});
