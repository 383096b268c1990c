import { type TextDocument, Uri } from "vscode";
import { DocumentDiagnosticReportKind, type Middleware } from "vscode-languageclient";
import { problemPageLink } from "../../../shared/src/problem/pages";
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

/** Makes the code of each problem a link to its page in the package. */
export const problemLinks: Middleware = {
	async provideDiagnostics(document, previousResultId, token, next) {
		const report = await next(document, previousResultId, token);
		if (report?.kind === DocumentDiagnosticReportKind.Full) {
			for (const item of report.items) {
				if (typeof item.code !== "string") {
					continue;
				}
				item.code = { value: item.code, target: Uri.parse(problemPageLink(item.code), true) };
			}
		}
		return report;
	},
};
