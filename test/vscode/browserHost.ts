import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import { build } from "esbuild";
import { TestClient } from "../lsp/client";
import { openPage } from "./browser";
import { installCurrent, installOldest } from "./install";
import type { Counts } from "./person";
import { createProfile } from "./profile";
import { withUndo } from "./undo";
import { installExtension, startWorkbench, workbenchUrl } from "./workbench";

/** Longest run of the suite, in milliseconds. */
const patience = 240_000;
const id = "connect-campaigns.connect-campaigns";

/** One of the examples with this in place of that. */
function spoilt(kind: string, that: string, by: string): string {
	const text = readFileSync(`examples/${kind}.campaign.json`, "utf8");
	if (!text.includes(that)) {
		throw new Error(`the example ${kind} doesn't say ${that}`);
	}
	return text.replace(that, by);
}

/** The examples, and files with mistakes of each kind: of values, properties and syntax, and in other languages. */
function files(): Readonly<Record<string, string>> {
	const examples = readdirSync("examples").map((name) => [name, readFileSync(`examples/${name}`, "utf8")]);
	return {
		...Object.fromEntries(examples),
		"time.campaign.json": spoilt("sms", '"T08:00"', '"8:00"'),
		"name.campaign.json": spoilt("sms", '"connectInstanceId"', '"conectInstanceId"'),
		"comma.campaign.json": spoilt("sms", '"T08:00",', '"T08:00"'),
		"yaml.campaign.json": "name: spring\nconnectInstanceId: x\nchannelSubtypeConfig:\n  sms: {}\n",
		"python.campaign.json": 'client.create_campaign(name="spring", connectInstanceId="x")\n',
	};
}

/** What the server for Node says of each file. */
async function toldByNode(texts: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
	const client = TestClient.stdio();
	await client.initialize({ diagnostic: {} });
	const told: Record<string, unknown> = {};
	for (const [name, text] of Object.entries(texts)) {
		const uri = `campaigns-test:/folder/${name}`;
		await client.open(uri, text);
		const { items } = await client.request<{ readonly items: readonly Item[] }>("textDocument/diagnostic", {
			textDocument: { uri },
		});
		told[name] = items.map(({ range: { start, end }, code, message }) => [
			start.line,
			start.character,
			end.line,
			end.character,
			code,
			message,
		]);
	}
	await client.stop();
	return told;
}

interface Item {
	readonly range: {
		readonly start: { readonly line: number; readonly character: number };
		readonly end: { readonly line: number; readonly character: number };
	};
	readonly code: string;
	readonly message: string;
}

/**
 * Runs the suite in a VS Code whose extensions live in a worker of the page, with the packaged extension and a workspace
 * of a file system that VS Code knows nothing of.
 */
export async function runBrowserSuite(release: "current" | "oldest"): Promise<Counts> {
	const vscode = release === "oldest" ? installOldest() : installCurrent();
	const texts = files();
	const told = await toldByNode(texts);
	return await withUndo(async (afterwards) => {
		const settings = { "remote.extensionKind": { [id]: ["web"] } };
		const profile = createProfile({ workspace: "examples", settings }, afterwards);
		await installExtension(vscode, profile, "dist/connect-campaigns.vsix");
		const installed = readdirSync(join(profile.folder, "extensions")).find((name) => name.startsWith(id));
		if (installed === undefined) {
			throw new Error("the package was not installed");
		}
		const provider = join(profile.folder, "files");
		await writeProvider(provider, texts, told);
		const workbench = await startWorkbench(vscode, profile, afterwards, { development: true });
		const { page, outside } = await openPage(profile.environment, afterwards);
		await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
		const counts = { passed: 0, failed: 0 };
		const faults: string[] = [];
		await page.exposeFunction("codeAutomationLog", (_type: string, values: unknown[]) => {
			const [, outcome, name] = /^TEST (ok|failed|log) (.*)/s.exec(format(...values).trimEnd()) ?? [];
			if (outcome === "log") {
				console.log(name);
			} else if (outcome !== undefined) {
				counts[outcome === "ok" ? "passed" : "failed"]++;
				console.log(`  ${outcome === "ok" ? "✔" : "✘"} ${name}`);
				if (outcome === "failed") {
					faults.push(name ?? "");
				}
			}
		});
		const verdict = new Promise<number>((resolve, reject) => {
			const late = setTimeout(() => reject(new Error(`no verdict within ${patience} ms`)), patience);
			late.unref();
			const url = workbenchUrl(workbench, {
				folder: "campaigns-test:/folder",
				extensions: [join(profile.folder, "extensions", installed), provider],
				tests: join(provider, "suite.js"),
			});
			page
				.exposeFunction("codeAutomationExit", (code: number) => resolve(code))
				.then(() => page.goto(url, { timeout: patience }))
				.catch(reject);
		});
		const code = await Promise.race([verdict, workbench.ended]);
		if (code !== 0 && counts.failed === 0) {
			throw new Error(`the suite ended with ${code}`);
		}
		if (outside.size > 0) {
			throw new Error(`asked for ${[...outside].join(", ")}`);
		}
		return { ...counts, faults };
	});
}

/** The extension with the file system, and the suite beside it. */
async function writeProvider(folder: string, texts: object, told: object): Promise<void> {
	mkdirSync(folder);
	const manifest = {
		name: "files",
		publisher: "tests",
		version: "1.0.0",
		engines: { vscode: "^1.100.0" },
		browser: "./files.js",
		activationEvents: ["onFileSystem:campaigns-test"],
	};
	writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
	await build({
		entryPoints: ["test/vscode/inBrowser/files.ts", "test/vscode/inBrowser/suite.ts"],
		outdir: folder,
		bundle: true,
		platform: "browser",
		format: "cjs",
		external: ["vscode"],
		define: { FILES: JSON.stringify(texts), TOLD: JSON.stringify(told) },
		logLevel: "warning",
	});
}
