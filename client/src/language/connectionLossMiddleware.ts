import { CancellationError } from "vscode";
import {
	ConnectionError,
	ConnectionErrors,
	DocumentDiagnosticRequest,
	ErrorCodes,
	type Middleware,
	ResponseError,
} from "vscode-languageclient";

/** Tells whether a message was lost because the server had died, or died over it. */
function isLoss(fault: unknown): boolean {
	if (fault instanceof ResponseError) {
		return fault.code === ErrorCodes.PendingResponseRejected;
	}
	return (
		fault instanceof ConnectionError &&
		(fault.code === ConnectionErrors.Closed || fault.code === ConnectionErrors.Disposed)
	);
}

/** Keeps quiet about messages that were lost with a server: the next one is told of every document as it is then. */
export const connectionLossMiddleware: Middleware = {
	async sendNotification(type, next, params) {
		try {
			await next(type, params);
		} catch (fault) {
			if (!isLoss(fault)) {
				throw fault;
			}
		}
	},
	/**
	 * VS Code takes a feature's question back as it does when somebody types on, and asks again when it needs to. Not
	 * so for diagnostics: the library would ask again at once and forever.
	 */
	async sendRequest(type, params, token, next) {
		try {
			return await next(type, params, token);
		} catch (fault) {
			const method = typeof type === "string" ? type : type.method;
			const isFeature = method.startsWith("textDocument/") && method !== DocumentDiagnosticRequest.method;
			throw isFeature && isLoss(fault) ? new CancellationError() : fault;
		}
	},
};
