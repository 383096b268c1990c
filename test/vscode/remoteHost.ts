import { format } from "node:util";
import { openPage } from "./browser";
import { installCurrent, installOldest } from "./install";
import { createProfile } from "./profile";
import { withUndo } from "./undo";
import { startWorkbench, workbenchUrl } from "./workbench";

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
	return await withUndo(async (afterwards) => {
		const profile = createProfile({ workspace, environment: passedOn }, afterwards);
		const workbench = await startWorkbench(build, profile, afterwards, { development: true });
		const { page } = await openPage(profile.environment, afterwards);
		await page.exposeFunction("codeAutomationLog", (_type: string, values: unknown[]) => {
			const line = format(...values).trimEnd();
			if (!noise.test(line)) {
				console.log(line);
			}
		});
		const verdict = new Promise<number>((resolve, reject) => {
			const late = setTimeout(() => reject(new Error(`no verdict within ${patience} ms`)), patience);
			late.unref();
			page.on("crash", () => reject(new Error("the page crashed")));
			page
				.exposeFunction("codeAutomationExit", (code: number) => resolve(code))
				.then(() =>
					page.goto(workbenchUrl(workbench, { folder: profile.workspace, extensions: [extension], tests })),
				)
				.catch(reject);
		});
		return await Promise.race([verdict, workbench.ended]);
	});
}

/** What the suite needs of this process: where it leaves its counts, and where modules are. */
function passedOn(): Record<string, string> {
	const passed = ["TEST_COUNTS", "NODE_PATH"].flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value]];
	});
	return Object.fromEntries(passed);
}

function flag(args: readonly string[], name: string): string | undefined {
	const prefix = `--${name}=`;
	return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}
