import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { type Mutation, mutate } from "./mutation";

/** Longest that the tests of one mutation may take, in milliseconds: a mutation may make them go round in circles. */
const runTimeoutMs = 240_000;
/** What tests of sources do without. */
const leftOut: ReadonlySet<string> = new Set(["node_modules", "dist", ".git", ".vscode-test", ".sandbox"]);

/** What became of a run of tests. */
export type Run =
	| { readonly kind: "passed" }
	/** Tests failed, the first of them with this name. */
	| { readonly kind: "failed"; readonly test: string }
	/** The tests could not be loaded, so that they said nothing of the mutation. */
	| { readonly kind: "broken"; readonly output: string };

/** A copy of the repository in which files are changed and tests are run. */
export class WorkTree {
	readonly #folder: string;

	private constructor(folder: string) {
		this.#folder = folder;
	}

	static async create(): Promise<WorkTree> {
		const folder = await mkdtemp(join(tmpdir(), "mutations-"));
		await cp(".", folder, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
		await symlink(resolve("node_modules"), join(folder, "node_modules"));
		return new WorkTree(folder);
	}

	/** Runs the tests of a mutation with the mutation in place, and takes it back. */
	async run(mutation: Mutation): Promise<Run> {
		const file = join(this.#folder, mutation.file);
		const text = await readFile(file, "utf8");
		await writeFile(file, mutate(text, mutation));
		try {
			return await this.test(mutation.tests);
		} finally {
			await writeFile(file, text);
		}
	}

	/** Runs test files as they are, until the first failure. Types are not checked. */
	async test(files: readonly string[]): Promise<Run> {
		const report = join(this.#folder, "report.json");
		await rm(report, { force: true });
		const options = ["--no-config", "--ui", "tdd", "--require", "tsx/cjs", "--timeout", "20000"];
		const reporter = ["--bail", "--exit", "--reporter", "json", "--reporter-option", `output=${report}`];
		const mocha = join("node_modules", "mocha", "bin", "mocha.js");
		const child = spawn(process.execPath, [mocha, ...options, ...reporter, ...files], {
			cwd: this.#folder,
			detached: true,
			stdio: ["ignore", "pipe", "pipe"],
		});
		const { output, isLate } = await endOf(child);
		if (isLate) {
			return { kind: "failed", test: `no end within ${runTimeoutMs / 1000} seconds` };
		}
		const text = await readFile(report, "utf8").catch(() => undefined);
		if (text === undefined) {
			return { kind: "broken", output };
		}
		const { stats, failures } = JSON.parse(text);
		if (stats.tests === 0 && failures.length === 0) {
			return { kind: "broken", output };
		}
		return failures.length === 0 ? { kind: "passed" } : { kind: "failed", test: failures[0].fullTitle };
	}

	async remove(): Promise<void> {
		await rm(this.#folder, { recursive: true });
	}
}

/** Waits for a process and keeps what it prints; ends it, with those that it has started, where it takes too long. */
function endOf(child: ChildProcess): Promise<{ readonly output: string; readonly isLate: boolean }> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let isLate = false;
		const timer = setTimeout(() => {
			isLate = true;
			if (child.pid !== undefined) {
				process.kill(-child.pid, "SIGKILL");
			}
		}, runTimeoutMs);
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
		}
		child.on("error", reject);
		child.on("close", () => {
			clearTimeout(timer);
			resolve({ output: Buffer.concat(chunks).toString("utf8"), isLate });
		});
	});
}
