import { type LogOutputChannel, workspace } from "vscode";
import { offer } from "./offer";

/** Whether AWS may be talked to from this workspace; says so to the user when not. */
export function isTrustedForAws(log: LogOutputChannel): boolean {
	if (!workspace.isTrusted) {
		offer(
			log,
			"warning",
			"This workspace is not trusted, so nothing is sent to AWS from it. Trust it first.",
		);
	}
	return workspace.isTrusted;
}
