import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { externalDataInterceptor, getSSOTokenFilepath } from "@smithy/core/config";
import { IniError, parseIni, type Section } from "./ini";

/** A shared AWS file: its sections by the text between their brackets. Without any where it does not exist. */
export type SharedFile = ReadonlyMap<string, Section>;

/** What can be wrong with a shared AWS file as a whole. */
type SharedFileProblem =
	| "SharedFileFolder"
	| "SharedFileEncoding"
	| "SharedFileSyntax"
	| "SharedFileUnreadable";

/** A shared AWS file cannot be read; the message says which and where. */
export class SharedFileError extends Error {
	override readonly name = "SharedFileError";
	readonly code: SharedFileProblem;

	constructor(code: SharedFileProblem, message: string) {
		super(message);
		this.code = code;
	}
}

/**
 * The name of a profile as the SDK can read it: it passes over names with spaces and most signs, and over the whole
 * file where one is called `__proto__`.
 */
export function sdkName(name: string): string {
	return name.replace(/[^\w\-@+.:/]|^_(?=_proto__$)/gu, escaped);
}

/**
 * Reads the shared AWS files of the process afresh: `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE`, else those in
 * `~/.aws`. A missing file is passed over.
 *
 * @throws SharedFileError.
 */
export async function readSharedFiles(): Promise<{ config: SharedFile; credentials: SharedFile }> {
	const [config, credentials] = await Promise.all([
		read(pathOf("AWS_CONFIG_FILE", "config")),
		read(pathOf("AWS_SHARED_CREDENTIALS_FILE", "credentials")),
	]);
	return { config, credentials };
}

/** Settings of profiles that clients of the SDK may read for themselves. None is a secret or names a place to send to. */
const settingsForSdk = [
	"ec2_metadata_service_endpoint_mode",
	"ec2_metadata_v1_disabled",
	"login_session",
	"max_attempts",
	"region",
	"retry_mode",
	"sdk_ua_app_id",
	"use_dualstack_endpoint",
	"use_fips_endpoint",
];

/**
 * Lets the SDK see these settings of the profiles in place of the files. It keeps what it has read for as long as the
 * process lives, so it never gets to see a key; and it would send the tokens of one profile to the endpoint of another,
 * so it sees no endpoint either. Profiles have their `sdkName` there.
 */
export function showToSdk(profiles: Iterable<readonly [name: string, settings: Section]>): void {
	const lines = [...profiles].flatMap(([name, settings]) => [
		name === "default" ? "[default]" : `[profile ${sdkName(name)}]`,
		...settingsForSdk.flatMap((key) => {
			const value = settings[key];
			if (value === undefined || value === "" || /[\r\n]/.test(value)) {
				return [];
			}
			// It takes true and false in lower case only, the AWS CLI in any.
			return `${key} = ${key.startsWith("use_") ? value.toLowerCase() : value}`;
		}),
	]);
	externalDataInterceptor.interceptFile(sdkPathOf("AWS_CONFIG_FILE", "config"), lines.join("\n"));
	externalDataInterceptor.interceptFile(sdkPathOf("AWS_SHARED_CREDENTIALS_FILE", "credentials"), "");
}

async function read(file: string): Promise<SharedFile> {
	let bytes: Buffer;
	try {
		bytes = await readFile(file);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : undefined;
		if (code === "ENOENT") {
			return new Map();
		}
		if (code === "EISDIR") {
			throw new SharedFileError("SharedFileFolder", `${file} is a folder, not a file.`);
		}
		throw new SharedFileError("SharedFileUnreadable", `${file} can't be read (${String(code)}).`);
	}
	// Text in UTF-16 is half zeros, with or without a byte order mark.
	if (bytes.includes(0) || /^(?:fffe|feff)/.test(bytes.toString("hex", 0, 2))) {
		throw new SharedFileError("SharedFileEncoding", `${file} is saved as UTF-16, or isn't a text file.`);
	}
	try {
		// The decoder leaves out the byte order mark that Notepad writes.
		return parseIni(new TextDecoder().decode(bytes));
	} catch (error) {
		throw error instanceof IniError
			? new SharedFileError("SharedFileSyntax", `Line ${error.line} of ${file}: ${error.message}.`)
			: error;
	}
}

function pathOf(variable: string, name: string): string {
	const given = process.env[variable]?.replace(
		/\$(?:(\w+)|\{(\w+)\})/g,
		(whole, plain: string | undefined, braced: string | undefined) =>
			process.env[plain ?? braced ?? ""] ?? whole,
	);
	return inHome(given || defaultPath(name));
}

/** Where the SDK looks for the file. */
function sdkPathOf(variable: string, name: string): string {
	return inHome(process.env[variable] || defaultPath(name));
}

function defaultPath(name: string): string {
	return join(awsFolder(), name);
}

/** A path with the home folder in place of a `~` at its start. */
export function inHome(path: string): string {
	return path.replace(/^~(?=[/\\])/, () => dirname(awsFolder()));
}

/** `~/.aws`, with what the SDK takes for the home folder. */
function awsFolder(): string {
	return dirname(dirname(dirname(getSSOTokenFilepath(""))));
}

function escaped(sign: string): string {
	const plain = encodeURIComponent(sign);
	return plain === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : plain;
}
