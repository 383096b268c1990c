import { isObject } from "../../../shared/src/request/json";
import { type CredentialSource, isCredentialSource } from "../identity/decide";

/**
 * A creation that was begun and has no outcome yet. It is kept from before the request leaves, so that the campaign
 * can be looked for although the window, the computer or the network went away. Holds no secrets and nothing of the
 * campaign but its name.
 */
export interface PendingCreation {
	/** Tells records apart. */
	readonly key: string;
	/** The file that it is created from. */
	readonly uri: string;
	readonly name: string;
	readonly instanceId: string;
	readonly credentials: CredentialSource;
	readonly region: string;
	/** Set where the request does not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
	/** Undefined where it is not known. */
	readonly account: string | undefined;
	readonly bodyHash: string;
	/** IDs of the campaigns of this name that were there before; undefined where they could not be listed. */
	readonly before: readonly string[] | undefined;
	/** When the request was about to leave, in milliseconds since 1970. */
	readonly time: number;
}

const texts = ["key", "uri", "name", "instanceId", "region", "bodyHash"] as const;
const optional = ["endpoint", "account"] as const;

/** Whether a value that was kept is such a record. */
export function isPendingCreation(value: unknown): value is PendingCreation {
	return (
		isObject(value) &&
		texts.every((member) => typeof value[member] === "string") &&
		optional.every((member) => value[member] === undefined || typeof value[member] === "string") &&
		(value["before"] === undefined || isTexts(value["before"])) &&
		Number.isFinite(value["time"]) &&
		isCredentialSource(value["credentials"])
	);
}

function isTexts(value: unknown): boolean {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
