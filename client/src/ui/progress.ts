import { ProgressLocation, window } from "vscode";
import type { SendControl } from "../submit/ports";

/** Runs a task under a notification that names the step and can be cancelled. */
export function withProgress<T>(title: string, task: (control: SendControl) => Promise<T>): Promise<T> {
	return Promise.resolve(
		window.withProgress(
			{ location: ProgressLocation.Notification, title, cancellable: true },
			async (progress, token) => {
				const abort = new AbortController();
				const listening = token.onCancellationRequested(() => abort.abort());
				try {
					return await task({ step: (message) => progress.report({ message }), signal: abort.signal });
				} finally {
					listening.dispose();
				}
			},
		),
	);
}
