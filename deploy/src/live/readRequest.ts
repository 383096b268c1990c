import type { ReadRequest } from "../calls/serviceClient";
import { operationOf, type Read } from "./operations";

/**
 * The request for one page of what is to be read.
 *
 * @param token of the page before; undefined for the first.
 * @throws TypeError where a parameter of the path is missing, or would make it another path.
 */
export function requestOf({ operation, parameters }: Read, token: string | undefined): ReadRequest {
	const { method, path, paging } = operationOf(operation);
	const others: Record<string, unknown> = { ...parameters };
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = others[name];
		if (typeof value !== "string" || /^\.{0,2}$/.test(value)) {
			throw new TypeError(`${operation} needs ${name}.`);
		}
		delete others[name];
		return encodeURIComponent(value);
	});
	if (paging !== undefined) {
		const [size, most] = paging.size;
		others[size] = most;
		if (token !== undefined) {
			others[paging.token] = token;
		}
	}
	if (method === "POST") {
		return { method, path: filled, body: others };
	}
	const query = Object.entries(others).map(([name, value]) => [name, String(value)] as const);
	return { method, path: filled, query: Object.fromEntries(query) };
}
