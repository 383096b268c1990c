import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

export interface ClientStart {
	/** Milliseconds until the bundle was there. */
	readonly load: number;
	/** Milliseconds from the call of `activate` until it returned. */
	readonly activate: number;
	/** Names of the files that were loaded until then. */
	readonly files: readonly string[];
}

/** Activates the bundled client in a process of its own, with a stand-in for VS Code. */
export function startClient(): ClientStart {
	const stubs = resolve("test/support/stubs");
	const written = execFileSync(process.execPath, [resolve(stubs, "activate.js")], {
		encoding: "utf8",
		env: { ...process.env, NODE_PATH: stubs, NODE_OPTIONS: "" },
	});
	return JSON.parse(written);
}
