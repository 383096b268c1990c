import { isObject } from "../../../shared/src/request/json";

/**
 * The body of a request that the SDK has serialised.
 *
 * @throws TypeError when there is none that could be read.
 */
export function serializedBody(request: unknown): string {
	const body = isObject(request) ? request["body"] : undefined;
	if (body instanceof Uint8Array) {
		return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
	}
	if (typeof body !== "string") {
		throw new TypeError("The SDK's serialised request has no body that could be compared.");
	}
	return body;
}
