import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fromLoginCredentials } from "@aws-sdk/credential-providers";
import type { NodeHttpHandler } from "@smithy/node-http-handler";
import { isObject, type JsonObject, parseJson } from "../../../shared/src/request/json";
import { SignInError } from "../failures/signInError";
import type { Identity } from "../identity/identity";
import { sdkName } from "../identity/sharedFiles";
import { abortable } from "./abortable";
import { type ClientSettings, endpointSetting } from "./clientOptions";
import type { Credentials } from "./credentials";
import type { LoginPlan } from "./signInPlan";

/**
 * The credentials of `aws login`, which the SDK reads and renews. It has one kind of error for whatever goes wrong, so
 * the token is read before, and what became of the renewal is seen on its way.
 *
 * @param note is told each secret that is used.
 * @throws SignInError, errors of the network, and the signal's reason.
 */
export async function loginCredentials(
	{ profile, session }: LoginPlan,
	{ region, signInEndpoint }: Identity,
	settings: ClientSettings,
	note: (secret: string) => void,
	signal: AbortSignal,
): Promise<Credentials> {
	const file = tokenFile(session);
	const token = await readToken(file, profile);
	for (const secret of secretsIn(token)) {
		note(secret);
	}
	const renewal = new WatchedHandler(settings.requestHandler);
	const load = fromLoginCredentials({
		profile: sdkName(profile),
		clientConfig: {
			...settings,
			...endpointSetting(signInEndpoint),
			region,
			requestHandler: renewal,
		},
	});
	try {
		return await abortable(load(), signal);
	} catch (error) {
		signal.throwIfAborted();
		throw failureOf(error, renewal, profile, file);
	}
}

/** Where the AWS CLI keeps the token of a session. */
function tokenFile(session: string): string {
	const folder = process.env["AWS_LOGIN_CACHE_DIRECTORY"] ?? join(homedir(), ".aws", "login", "cache");
	return join(folder, `${createHash("sha256").update(session).digest("hex")}.json`);
}

async function readToken(file: string, profile: string): Promise<JsonObject> {
	const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
		throw error.code === "ENOENT"
			? new SignInError("LoginTokenMissing", `The profile is ${profile}.`)
			: new SignInError("LoginTokenInvalid", `${file} can't be read (${error.code}).`);
	});
	const token = parseJson(text);
	if (!isObject(token)) {
		throw new SignInError("LoginTokenInvalid", `${file} doesn't hold a JSON object.`);
	}
	const { accessToken } = token;
	const expiresAt = isObject(accessToken) ? accessToken["expiresAt"] : undefined;
	const missing = ["accessToken", "clientId", "refreshToken", "dpopKey"].filter((member) => !token[member]);
	if (typeof expiresAt !== "string" || Number.isNaN(Date.parse(expiresAt))) {
		missing.push("expiresAt");
	}
	if (missing.length > 0) {
		throw new SignInError("LoginTokenInvalid", `${file} holds no ${missing.join(", ")}.`);
	}
	return token;
}

function secretsIn({ accessToken, refreshToken, dpopKey }: JsonObject): readonly string[] {
	const { accessKeyId, secretAccessKey, sessionToken } = isObject(accessToken) ? accessToken : {};
	const members = [refreshToken, dpopKey, accessKeyId, secretAccessKey, sessionToken];
	return members.filter((secret) => typeof secret === "string");
}

/** Statuses by which AWS says that the session is over, or may not be renewed. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403]);

function failureOf(error: unknown, renewal: WatchedHandler, profile: string, file: string): unknown {
	const { status, failure } = renewal;
	if (failure !== undefined) {
		return failure;
	}
	if (status === undefined) {
		return new SignInError(
			"LoginTokenInvalid",
			`${file} holds nothing that the sign-in can be renewed with.`,
		);
	}
	const $metadata = { httpStatusCode: status };
	if (!refusals.has(status)) {
		return Object.assign(new SignInError("LoginNotRenewed", `The answer was HTTP ${status}.`), { $metadata });
	}
	const words = error instanceof Error ? error.message : "";
	// The SDK has words of its own for what AWS says of a session; any others are for whoever debugs it.
	const said = /^(?:Your session|Unable to refresh)/.test(words) ? words : `The profile is ${profile}.`;
	return Object.assign(new SignInError("LoginTokenExpired", said), { $metadata });
}

type Handle = NodeHttpHandler["handle"];

/** Sends requests by another handler, and remembers how the last one ended. */
class WatchedHandler {
	readonly metadata: NodeHttpHandler["metadata"];
	readonly #handler: NodeHttpHandler;
	/** Of the last answer. */
	status: number | undefined;
	/** Why the last request had no answer. */
	failure: unknown;

	constructor(handler: NodeHttpHandler) {
		this.#handler = handler;
		this.metadata = handler.metadata;
	}

	async handle(...parameters: Parameters<Handle>): ReturnType<Handle> {
		[this.status, this.failure] = [undefined, undefined];
		try {
			const answer = await this.#handler.handle(...parameters);
			this.status = answer.response.statusCode;
			return answer;
		} catch (error) {
			this.failure = error;
			throw error;
		}
	}

	updateHttpClientConfig(...parameters: Parameters<NodeHttpHandler["updateHttpClientConfig"]>): void {
		this.#handler.updateHttpClientConfig(...parameters);
	}

	httpHandlerConfigs(): ReturnType<NodeHttpHandler["httpHandlerConfigs"]> {
		return this.#handler.httpHandlerConfigs();
	}

	destroy(): void {
		// Whoever made the handler ends it.
	}
}
