import { Disposable, type LogOutputChannel, workspace } from "vscode";
import { offer } from "./showMessage";

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

/** Does something as soon as AWS may be talked to from this workspace, which may be now. */
export function whenTrusted(task: () => Promise<void>, log: LogOutputChannel): Disposable {
	const run = (): void => {
		task().catch((error: unknown) => log.error("An interrupted submission could not be looked at.", error));
	};
	if (workspace.isTrusted) {
		run();
		return Disposable.from();
	}
	return workspace.onDidGrantWorkspaceTrust(run);
}
