import { isObject } from "../../../shared/src/request/json";
/** JSON-RPC's own codes, and the one that MCP added for revisions. */
export const errorCodes = {
	parseError: -32700,
	invalidRequest: -32600,
	methodNotFound: -32601,
	invalidParams: -32602,
	internalError: -32603,
	unsupportedProtocolVersion: -32022,
} as const;

/** A request that is refused; the message is for the people behind the client. */
export class RequestError extends Error {
	readonly code: number;
	readonly data: unknown;

	constructor(code: number, message: string, data?: unknown) {
		super(message);
		this.code = code;
		this.data = data;
	}
}

export type Params = Readonly<Record<string, unknown>>;

/** Answers one request; throws a RequestError where it is refused. */
type Handler = (method: string, params: Params) => object;

/**
 * What to write in answer to a message of JSON-RPC; undefined where it is a notification or an answer. Never throws.
 *
 * @param report is told of faults of our own, which the client hears of without details.
 */
export function answerTo(
	message: string,
	handle: Handler,
	report: (fault: unknown) => void,
): object | undefined {
	let id: unknown = null;
	try {
		const request = parsed(message);
		if (!isObject(request) || request["jsonrpc"] !== "2.0") {
			const hint = Array.isArray(request) ? "Send one message a line; batches aren't supported." : "";
			throw new RequestError(errorCodes.invalidRequest, hint || "Not a message of JSON-RPC 2.0.");
		}
		const { method, params = {} } = request;
		if (!("id" in request) || (method === undefined && ("result" in request || "error" in request))) {
			return undefined;
		}
		if (typeof request["id"] !== "string" && typeof request["id"] !== "number") {
			throw new RequestError(errorCodes.invalidRequest, "The id must be a string or a number.");
		}
		id = request["id"];
		if (typeof method !== "string") {
			throw new RequestError(errorCodes.invalidRequest, "The method must be a string.");
		}
		if (!isObject(params)) {
			throw new RequestError(errorCodes.invalidParams, "The params must be an object.");
		}
		return { jsonrpc: "2.0", id, result: handle(method, params) };
	} catch (fault) {
		if (fault instanceof RequestError) {
			return refusal(fault, id);
		}
		report(fault);
		return refusal(new RequestError(errorCodes.internalError, "The server failed at this request."), id);
	}
}

/** The answer to a message that can't be read. */
export function refusal({ code, message, data }: RequestError, id: unknown = null): object {
	return { jsonrpc: "2.0", id, error: { code, message, ...(data !== undefined && { data }) } };
}

function parsed(message: string): unknown {
	try {
		return JSON.parse(message);
	} catch {
		throw new RequestError(errorCodes.parseError, "Not valid JSON.");
	}
}
