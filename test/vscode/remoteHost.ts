import { format } from "node:util";
import { openPage } from "./browser";
import { installCurrent, installOldest } from "./install";
import { createProfile, startWorkbench, workbenchUrl } from "./workbench";

/** Longest run of a suite, in milliseconds. */
const patience = 180_000;

/** Lines of VS Code's own that say nothing of the tests. */
const noise =
	/^(?:Resolv|Creating a socket|\[reconnection|Updating additional|\[Service Worker|Ignoring fetching)/;

/**
 * Poses as a VS Code executable: takes the same flags, runs the same tests in the extension host of VS Code's server,
 * and ends with the same exit code. `VSCODE_RELEASE` chooses between `current` and `oldest`.
 */
export async function runInRemoteHost(args: readonly string[]): Promise<number> {
	const extension = flag(args, "extensionDevelopmentPath");
	const tests = flag(args, "extensionTestsPath");
	const workspace = args.find((arg) => !arg.startsWith("-"));
	if (extension === undefined || tests === undefined || workspace === undefined) {
		throw new Error("extensionDevelopmentPath, extensionTestsPath and a workspace are needed");
	}
	const build = process.env["VSCODE_RELEASE"] === "oldest" ? installOldest() : installCurrent();
	const environment = Object.fromEntries(
		["TEST_COUNTS", "NODE_PATH"].flatMap((name) => {
			const value = process.env[name];
			return value === undefined ? [] : [[name, value]];
		}),
	);
	const settings = { "security.workspace.trust.enabled": false };
	const profile = createProfile({ workspace, environment, settings });
	const workbench = await startWorkbench(build, profile, { development: true });
	const { page, close } = await openPage(profile.environment);
	try {
		await page.exposeFunction("codeAutomationLog", (_type: string, values: unknown[]) => {
			const line = format(...values).trimEnd();
			if (!noise.test(line)) console.log(line);
		});
		return await new Promise<number>((resolve, reject) => {
			const late = setTimeout(() => reject(new Error(`no verdict within ${patience} ms`)), patience);
			late.unref();
			page.on("crash", () => reject(new Error("the page crashed")));
			page
				.exposeFunction("codeAutomationExit", (code: number) => resolve(code))
				.then(() => page.goto(workbenchUrl(workbench, { folder: profile.workspace, extension, tests })))
				.catch(reject);
		});
	} finally {
		await close();
		await workbench.stop();
		profile.dispose();
	}
}

function flag(args: readonly string[], name: string): string | undefined {
	const prefix = `--${name}=`;
	return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}
