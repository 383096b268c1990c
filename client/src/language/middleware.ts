import { type Position, type TextDocument, Uri } from "vscode";
import { DocumentDiagnosticReportKind, type Middleware } from "vscode-languageclient";
import { lookUpCommand, notInAccountCode } from "../../../shared/src/live";
import { problemPageLink } from "../../../shared/src/problem/pages";
import { forLabel } from "../../../shared/src/text/doors";
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

/** Tells whether a check against AWS has marked what begins at a position of a file. */
export type IsMarked = (uri: string, position: Position) => boolean;

/**
 * Makes the code of each problem a link to its page in the package. What lists say isn't in an account is left out where
 * a check has said more of it: that would be one mistake twice.
 */
export function shownProblems(isMarked: IsMarked = () => false): Middleware {
	return {
		async provideDiagnostics(document, previousResultId, token, next) {
			const report = await next(document, previousResultId, token);
			if (report?.kind !== DocumentDiagnosticReportKind.Full) {
				return report;
			}
			const uri = ("uri" in document ? document.uri : document).toString();
			const items = report.items.filter(
				({ code, range }) => code !== notInAccountCode || !isMarked(uri, range.start),
			);
			for (const item of items) {
				if (typeof item.code === "string") {
					item.code = { value: item.code, target: Uri.parse(problemPageLink(item.code), true) };
				}
			}
			return { ...report, items };
		},
	};
}

/** With what AWS would be asked for a file, in a few words. */
export type IdentityFor = (document: TextDocument) => Promise<string | undefined>;

/** Says beside an entry that looks something up with what AWS is asked: within the label, a list would cut it off. */
export function lookUpDetails(identityFor: IdentityFor): Middleware {
	return {
		async provideCompletionItem(document, position, context, token, next) {
			const found = await next(document, position, context, token);
			const items = Array.isArray(found) ? found : (found?.items ?? []);
			const entries = items.filter(({ command }) => command?.command === lookUpCommand);
			const identity = entries.length === 0 ? undefined : await identityFor(document);
			if (identity !== undefined) {
				for (const entry of entries) {
					entry.detail = forLabel(identity);
				}
			}
			return found;
		},
	};
}
