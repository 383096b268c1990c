import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { externalDataInterceptor, getSSOTokenFilepath } from "@smithy/core/config";

/**
 * The name of a profile as the SDK can read it: it passes over names with spaces and most signs, and over the whole
 * file where one is called `__proto__`.
 */
export function sdkName(name: string): string {
	return name.replace(/[^\w\-@+.:/]|^_(?=_proto__$)/gu, escaped);
}

/** The name of a profile as its user wrote it. */
export function givenName(name: string): string {
	return decodeURIComponent(name);
}

/**
 * Reads the shared AWS files of the process and hands them to the SDK, with the names of profiles as it can read them.
 * The SDK knows what they held at the last call, and nothing newer. A missing file is passed over.
 *
 * @throws errors of the file system, but for a missing file.
 */
export async function shareFiles(): Promise<void> {
	const { AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE } = process.env;
	await Promise.all([
		share(AWS_CONFIG_FILE, "config", /^(\s*\[\s*profile\s+)(.*?)(\s*\])/),
		share(AWS_SHARED_CREDENTIALS_FILE, "credentials", /^(\s*\[\s*)(.*?)(\s*\])/),
	]);
}

async function share(configured: string | undefined, name: string, section: RegExp): Promise<void> {
	const cache = dirname(getSSOTokenFilepath(""));
	const folder = join(cache, "..", "..");
	const file = (configured || join(folder, name)).replace(/^~\//, `${join(folder, "..")}/`);
	try {
		externalDataInterceptor.interceptFile(file, readable(await readFile(file, "utf8"), section));
	} catch (error) {
		delete externalDataInterceptor.getFileRecord()[file];
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) {
			throw error;
		}
	}
}

function readable(text: string, section: RegExp): string {
	const rename = (_: string, start: string, name: string, end: string): string =>
		start + sdkName(unquoted(name)) + end;
	const lines = text
		.split(/\r?\n/)
		.map((line) => line.replace(section, rename).replace(/^(\s*source_profile\s*=\s*)(\S.*?)(\s*)$/, rename));
	return lines.join("\n");
}

function unquoted(name: string): string {
	return /^(["'])(.*)\1$/.exec(name)?.[2] ?? name;
}

function escaped(sign: string): string {
	const plain = encodeURIComponent(sign);
	return plain === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : plain;
}
