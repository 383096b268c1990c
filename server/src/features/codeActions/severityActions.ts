import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { type Code, isSyntaxCode } from "../../../../shared/src/problem/codes";
import { showProblemPageCommand } from "../../../../shared/src/problem/pages";
import type { Problem } from "../../../../shared/src/problem/problem";
import { type SetSeverityParams, setSeverityCommand } from "../../../../shared/src/protocol";

/** Has the client ask for another severity of each code; that of JSON's grammar can't be chosen. */
export function severityActions(problems: readonly Problem[], uri: string): CodeAction[] {
	return codesOf(problems).flatMap((code) => {
		const title = `Change severity of ${code}…`;
		const command = {
			title,
			command: setSeverityCommand,
			arguments: [{ code, uri } satisfies SetSeverityParams],
		};
		return isSyntaxCode(code) ? [] : [{ title, kind: CodeActionKind.QuickFix, command }];
	});
}

/** Shows the pages about problems. */
export function pageActions(problems: readonly Problem[]): CodeAction[] {
	return codesOf(problems).map((code) => {
		const title = `Explain ${code}`;
		const command = { title, command: showProblemPageCommand, arguments: [code] };
		return { title, kind: CodeActionKind.QuickFix, command };
	});
}

/** The codes of problems, each once. */
export function codesOf(problems: readonly Problem[]): Code[] {
	return [...new Set(problems.map(({ code }) => code))];
}
