import { watch } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { getSSOTokenFilepath } from "@smithy/core/config";
import { isObject, type JsonObject, parseJson } from "../../../shared/src/request/json";
import { SignInError } from "../failures/signInError";

/** Watches for the token of a sign-in that is yet to come. */
interface TokenWatch {
	/** Resolves when the file holds a token that was not there when the watch began, and that has not expired. */
	readonly fresh: Promise<void>;
	close(): void;
}

/**
 * Begins to watch the file in which the AWS CLI keeps the token of a sign-in.
 *
 * @param tokenKey name of the `sso-session`, or the start URL of a profile without one.
 * @throws errors of the file system, when the folder cannot be made or watched.
 */
export async function watchSsoToken(tokenKey: string): Promise<TokenWatch> {
	const file = getSSOTokenFilepath(tokenKey);
	const folder = dirname(file);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const before = await textOf(file);
	const watcher = watch(folder);
	const fresh = new Promise<void>((resolve, reject) => {
		const look = (): void => {
			textOf(file).then((text) => {
				if (text !== before && isValid(text)) {
					resolve();
				}
			}, reject);
		};
		watcher.on("change", look);
		watcher.on("error", reject);
		// Between the first look and the watch the file may have changed.
		look();
	});
	return { fresh, close: () => watcher.close() };
}

/** What of the token file of a sign-in no text may hold; nothing where there is no such file. */
export async function tokenSecrets(tokenKey: string | undefined): Promise<readonly string[]> {
	const text = tokenKey === undefined ? undefined : await textOf(getSSOTokenFilepath(tokenKey));
	const token = parseJson(text ?? "");
	return isObject(token) ? tokenSecretsIn(token) : [];
}

/** What of a token no text may hold. */
export function tokenSecretsIn({ accessToken, refreshToken, clientSecret }: JsonObject): readonly string[] {
	return [accessToken, refreshToken, clientSecret].filter((secret) => typeof secret === "string");
}

/**
 * The token in a file; undefined where there is no such file.
 *
 * @throws SignInError when the file cannot be read or holds no JSON object.
 */
export async function readTokenFile(file: string): Promise<JsonObject | undefined> {
	const text = await textOf(file).catch((error: NodeJS.ErrnoException) => {
		throw new SignInError("SsoTokenInvalid", `${file} can't be read (${error.code}).`);
	});
	const token = parseJson(text ?? "");
	if (text !== undefined && !isObject(token)) {
		throw new SignInError("SsoTokenInvalid", `${file} doesn't hold a JSON object.`);
	}
	return isObject(token) ? token : undefined;
}

/** Undefined where there is no file. */
async function textOf(file: string): Promise<string | undefined> {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") {
			return undefined;
		}
		throw error;
	}
}

/** Whether a whole token is there that has not expired; it may be half written. */
function isValid(text: string | undefined): boolean {
	const token = parseJson(text ?? "");
	const { accessToken, expiresAt } = isObject(token) ? token : {};
	return (
		typeof accessToken === "string" && typeof expiresAt === "string" && Date.parse(expiresAt) > Date.now()
	);
}
