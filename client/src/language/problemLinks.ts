import { Uri } from "vscode";
import { DocumentDiagnosticReportKind, type Middleware } from "vscode-languageclient";
import { problemPageLink } from "../../../shared/src/problem/pages";

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
