import type { TextDocument } from "vscode";
import type { Middleware } from "vscode-languageclient";
import { isLiveScheme, remoteScheme } from "../ui/schemes";

/**
 * Keeps documents from the server that hold what once was: what it never hears of, it says nothing about. A selector of
 * documents can only name the schemes that it wants, and file systems have any.
 */
export const liveDocuments: Middleware = {
	async didOpen(document, next) {
		if (isServed(document)) {
			await next(document);
		}
	},
	async didChange(event, next) {
		if (isServed(event.document)) {
			await next(event);
		}
	},
	async didClose(document, next) {
		if (isServed(document)) {
			await next(document);
		}
	},
};

function isServed({ uri }: TextDocument): boolean {
	return isLiveScheme(uri.scheme) || uri.scheme === remoteScheme;
}
