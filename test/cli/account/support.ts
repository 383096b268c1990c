import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Ajv from "ajv";
import { writeAwsConfig } from "../../sandbox/awsConfig";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox";

/** How a call of the command line ended. */
export interface Ended {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** A folder with a sandbox in the place of AWS, where the built command line runs as a process of its own. */
export interface Shell extends Sandbox {
	readonly folder: string;
	/** Writes a file into the folder; a value that is no text as JSON. */
	write(name: string, content: unknown): void;
	read(name: string): string;
	run(...args: readonly string[]): Promise<Ended>;
	/** The same with other variables; an undefined one is taken away. */
	runWith(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ended>;
	/** Presses Ctrl+C in the next call as soon as it sends this operation. */
	interruptAt(operation: string): void;
	/** Operations of Amazon Connect that reached the sandbox so far, reads apart. */
	writes(): readonly string[];
}

export async function openShell(): Promise<Shell> {
	let [awaited, child]: [string | undefined, ChildProcess | undefined] = [undefined, undefined];
	const sandbox = await startSandbox({
		onRequest: ({ operation }) => {
			if (operation === awaited) {
				awaited = undefined;
				child?.kill("SIGINT");
			}
		},
	});
	const folder = mkdtempSync(join(tmpdir(), "campaign shell "));
	const environment: NodeJS.ProcessEnv = {
		PATH: process.env["PATH"],
		HOME: folder,
		XDG_STATE_HOME: join(folder, "state"),
		AWS_PROFILE: "sandbox",
		AWS_ENDPOINT_URL: sandbox.url,
		...writeAwsConfig(join(folder, ".aws"), sandbox.url),
	};
	const runWith = (env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ended> =>
		ended(folder, { ...environment, ...env }, args, (started) => {
			child = started;
		});
	return {
		...sandbox,
		folder,
		write: (name, content) =>
			writeFileSync(
				join(folder, name),
				typeof content === "string" ? content : `${JSON.stringify(content, undefined, 2)}\n`,
			),
		read: (name) => readFileSync(join(folder, name), "utf8"),
		run: (...args) => runWith({}, ...args),
		runWith,
		interruptAt: (operation) => {
			awaited = operation;
		},
		writes: () =>
			sandbox.ledger
				.map(({ operation }) => operation)
				.filter((operation) => !/^(?:Get|Describe|List|Assume)/.test(operation)),
		close: async () => {
			await sandbox.close();
			rmSync(folder, { recursive: true });
		},
	};
}

const cli = resolve("dist/cli.js");

function ended(
	cwd: string,
	env: NodeJS.ProcessEnv,
	args: readonly string[],
	started: (child: ChildProcess) => void,
): Promise<Ended> {
	return new Promise((done, failed) => {
		const child = spawn(process.execPath, [cli, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
		started(child);
		let [stdout, stderr] = ["", ""];
		child.stdout.on("data", (chunk) => {
			stdout += String(chunk);
		});
		child.stderr.on("data", (chunk) => {
			stderr += String(chunk);
		});
		child.once("error", failed);
		child.once("close", (status) => done({ status, stdout, stderr }));
	});
}

/** Where a word first is in a text, as an annotation of GitHub Actions says it. */
export function placeIn(text: string, word: string): string {
	const lines = text.slice(0, text.indexOf(word)).split("\n");
	const column = (lines.at(-1)?.length ?? 0) + 1;
	return `line=${lines.length},col=${column},endLine=${lines.length},endColumn=${column + word.length}`;
}

const ajv = new Ajv({ allErrors: true, strictTypes: false });

function validatorOf(file: string) {
	const schema: object = JSON.parse(readFileSync(file, "utf8"));
	return ajv.compile(schema);
}

const validate = validatorOf("schemas/output.schema.json");
const validatePlan = validatorOf("schemas/plan.schema.json");

/** What is wrong with a plan that was kept, by its schema; empty where nothing is. */
export function faultsOfPlan(plan: unknown): readonly string[] {
	validatePlan(plan);
	return (validatePlan.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What `--format json` printed, which has the form of its schema. */
export function recordIn({ stdout }: Ended) {
	const isValid: boolean = validate(JSON.parse(stdout));
	assert.ok(isValid, ajv.errorsText(validate.errors));
	return JSON.parse(stdout);
}
