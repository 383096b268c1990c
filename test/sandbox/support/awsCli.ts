import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { whole } from "../../support/campaigns";
import { skipBecause } from "../../support/skip";
import { parseJson } from "../parseJson";
import { isObject } from "../validate";

/** How a run of the AWS CLI ended. */
export interface CliResult {
	readonly code: number;
	/** The JSON that it printed; undefined for none. */
	readonly output: unknown;
	readonly errors: string;
}

/** The AWS CLI with an environment of its own, so that no file and no variable of the machine counts. */
export class AwsCli {
	readonly #environment: Readonly<Record<string, string>>;

	/** @param files the variables that lead to AWS files. */
	constructor(home: string, files: Readonly<Record<string, string>>) {
		this.#environment = {
			PATH: process.env["PATH"] ?? "",
			...(process.platform === "win32" && { SystemRoot: process.env["SystemRoot"] ?? "" }),
			HOME: home,
			USERPROFILE: home,
			AWS_PAGER: "",
			AWS_MAX_ATTEMPTS: "1",
			AWS_PROFILE: "sandbox",
			...files,
		};
	}

	/** Runs a command to its end, whatever that is. Rejects when there is no AWS CLI, or it takes too long. */
	run(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<CliResult> {
		const options = {
			env: { ...this.#environment, ...variables },
			timeout: 30_000,
			killSignal: "SIGKILL",
		} as const;
		return new Promise((resolve, reject) => {
			execFile("aws", [...args, "--output", "json"], options, (error, printed, errors) => {
				const code = error === null ? 0 : error.code;
				if (typeof code === "number") {
					resolve({ code, output: outputOf(printed), errors });
				} else {
					reject(error ?? new Error("The AWS CLI has no exit code."));
				}
			});
		});
	}

	/** Runs a command that has to succeed, and gives its output. */
	async succeed(args: readonly string[], variables?: Readonly<Record<string, string>>): Promise<unknown> {
		const { code, output, errors } = await this.run(args, variables);
		assert.equal(code, 0, errors);
		return output;
	}

	/** Runs a command that the service has to refuse, and gives error, operation and message. */
	async fail(
		args: readonly string[],
		variables?: Readonly<Record<string, string>>,
	): Promise<{ readonly error: string; readonly operation: string; readonly message: string }> {
		const { code, errors } = await this.run(args, variables);
		assert.notEqual(code, 0, "it should have failed");
		const form = /An error occurred \((\w+)\) when calling the (\w+) operation(?: \([^)]*\))?: (.*)/s;
		const [, error = "", operation = "", message = ""] = form.exec(errors) ?? [];
		assert.notEqual(error, "", errors);
		return { error, operation, message: message.trim() };
	}

	/** Why the AWS CLI can't be used here; undefined where it can. */
	async unusable(members: readonly string[]): Promise<string | undefined> {
		try {
			const skeleton = ["connectcampaignsv2", "create-campaign", "--generate-cli-skeleton"];
			const { code, output } = await this.run(skeleton);
			const known = JSON.stringify(output) ?? "";
			if (code === 0 && members.every((name) => known.includes(`"${name}":`))) {
				return undefined;
			}
			return "the AWS CLI doesn't know this version of the API";
		} catch (error) {
			if (error instanceof Error && "code" in error && error.code === "ENOENT") {
				return "there is no AWS CLI";
			}
			throw error;
		}
	}
}

function outputOf(printed: string): unknown {
	return printed.trim() === "" ? undefined : parseJson(printed);
}

/** A whole campaign without pacing strategies: an AWS CLI that is older than they are will do. */
export const campaign = {
	...whole,
	channelSubtypeConfig: {
		...whole.channelSubtypeConfig,
		telephony: {
			...whole.channelSubtypeConfig.telephony,
			outboundMode: { predictive: { bandwidthAllocation: 1 } },
		},
	},
};

/** Skips a suite, and says why, where the AWS CLI is missing or doesn't know a whole campaign. */
export async function skipUnusable(suite: Mocha.Context, cli: AwsCli): Promise<void> {
	const reason = await cli.unusable([...Object.keys(campaign), "whatsApp"]);
	if (reason !== undefined) {
		skipBecause(suite, reason);
	}
}

/** A property of an object; fails for anything else. */
export function member(value: unknown, name: string): unknown {
	assert.ok(isObject(value), `no ${name} in ${JSON.stringify(value)}`);
	return value[name];
}

/** The value with each time of a schedule as milliseconds, since the AWS CLI writes times in a form of its own. */
export function withInstants(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value), (name, item: unknown) =>
		/^(start|end)Time$/.test(name) && typeof item === "string" && !item.startsWith("T")
			? Date.parse(item)
			: item,
	);
}
