import { type ChildProcess, spawn } from "node:child_process";
import { isObject, parseJson } from "../../../shared/src/request/json";
import { SignInError } from "../failures/signInError";
import { shellWords } from "../identity/shellWords";
import type { Credentials } from "./credentials";

/** Longest wait for a credential_process, in milliseconds: it may ask for a touch of a key or open a browser. */
export const processTimeoutMs = 60_000;
/** Most that is read of what it prints, in bytes. */
const maxOutputBytes = 1_048_576;

/**
 * Runs a `credential_process` and reads what it prints. As with the AWS CLI, no shell runs it, so that variables and
 * pipes mean nothing in it. What it writes to its error output is read by nobody: it may be secret.
 *
 * @param profile its name, for messages.
 * @throws SignInError, and the signal's reason. The process and those that it started have been killed then.
 */
export async function runCredentialProcess(
	command: string,
	profile: string,
	signal: AbortSignal,
	timeoutMs = processTimeoutMs,
): Promise<Credentials> {
	const output = await outputOf(command, profile, signal, timeoutMs);
	return credentialsIn(output, profile);
}

function outputOf(command: string, profile: string, signal: AbortSignal, timeoutMs: number): Promise<string> {
	signal.throwIfAborted();
	const child = start(command, profile);
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		const fail = (reason: unknown): void => {
			killAll(child);
			reject(reason);
		};
		const abort = (): void => fail(signal.reason);
		const timer = setTimeout(
			() => fail(new SignInError("ProcessTimeout", `${of(profile)} ran for ${timeoutMs / 1000} seconds.`)),
			timeoutMs,
		);
		signal.addEventListener("abort", abort, { once: true });
		const settle = (): void => {
			clearTimeout(timer);
			signal.removeEventListener("abort", abort);
		};
		child.stdout?.on("data", (chunk: Buffer) => {
			chunks.push(chunk);
			size += chunk.length;
			if (size > maxOutputBytes) {
				fail(new SignInError("ProcessOutputInvalid", `${of(profile)} printed more than 1 MB.`));
			}
		});
		child.on("error", (error: NodeJS.ErrnoException) => {
			settle();
			reject(new SignInError("ProcessNotFound", `${of(profile)} could not be started: ${error.code}.`));
		});
		child.on("close", (status, killedBy) => {
			settle();
			if (status === 0) {
				resolve(Buffer.concat(chunks).toString("utf8"));
			} else {
				const end = status === null ? `was ended by ${killedBy}` : `ended with exit code ${status}`;
				reject(new SignInError("ProcessFailed", `${of(profile)} ${end}.`));
			}
		});
	});
}

/** Starts the process as the head of a group, so that what it starts can be killed with it. */
function start(command: string, profile: string): ChildProcess {
	// Windows has no words: each program splits its command line itself.
	if (process.platform === "win32") {
		return spawn(command, { shell: true, windowsHide: true, stdio: ["ignore", "pipe", "ignore"] });
	}
	const [file, ...args] = shellWords(command) ?? [];
	if (file === undefined) {
		throw new SignInError("ProcessNotFound", `${of(profile)} is empty, or a quotation mark is not closed.`);
	}
	return spawn(file, args, { detached: true, stdio: ["ignore", "pipe", "ignore"] });
}

function killAll({ pid }: ChildProcess): void {
	if (pid === undefined) {
		return;
	}
	if (process.platform === "win32") {
		spawn("taskkill", ["/pid", String(pid), "/t", "/f"], { windowsHide: true, stdio: "ignore" }).unref();
		return;
	}
	try {
		process.kill(-pid, "SIGKILL");
	} catch (error) {
		// It may have ended by itself just now.
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) {
			throw error;
		}
	}
}

function credentialsIn(output: string, profile: string): Credentials {
	const answer = parseJson(output);
	if (!isObject(answer)) {
		throw new SignInError("ProcessOutputInvalid", `${of(profile)} did not print JSON.`);
	}
	const { Version, AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer;
	if (Version !== 1) {
		throw new SignInError("ProcessOutputInvalid", `${of(profile)} printed no "Version": 1.`);
	}
	if (typeof AccessKeyId !== "string" || typeof SecretAccessKey !== "string") {
		throw new SignInError(
			"ProcessOutputInvalid",
			`${of(profile)} printed no AccessKeyId or SecretAccessKey.`,
		);
	}
	if (typeof Expiration === "string" && Date.parse(Expiration) < Date.now()) {
		throw new SignInError("ProcessExpired", `${of(profile)} says that they expired at ${Expiration}.`);
	}
	const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey };
	return typeof SessionToken === "string" && SessionToken !== ""
		? { ...keys, sessionToken: SessionToken }
		: keys;
}

function of(profile: string): string {
	return `The credential_process of the profile ${profile}`;
}
