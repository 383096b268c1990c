import { type Browser, chromium, type Page } from "playwright-core";
import { installBrowser } from "./install";
import type { Undo } from "./undo";

const offline = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
];

/** The host under which VS Code names files of an extension to its pages; a worker of the page itself serves them. */
const ownFiles = ".vscode-resource.vscode-cdn.net";

export interface OpenPage {
	readonly page: Page;
	/** Hosts other than this machine that the page asked for. */
	readonly outside: ReadonlySet<string>;
}

/** Opens a browser that reaches this machine only. */
export async function openPage(
	environment: Readonly<Record<string, string>>,
	afterwards: (undo: Undo) => void,
): Promise<OpenPage> {
	const browser: Browser = await chromium.launch({
		executablePath: installBrowser(),
		headless: true,
		env: environment,
		args: offline,
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	afterwards(() => browser.close());
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	const outside = new Set<string>();
	page.on("request", (request) => {
		const { protocol, hostname, host } = new URL(request.url());
		const asked = /^(?:http|ws)/.test(protocol) && hostname !== "127.0.0.1";
		if (asked && !hostname.endsWith(ownFiles)) {
			outside.add(host);
		}
	});
	return { page, outside };
}
