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

/**
 * Runs a short task that nobody needs to cancel, shown in the status bar. VS Code drops a notification that follows
 * others too fast, and the one that matters comes after the task.
 */
export function inStatusBar<T>(title: string, task: (control: SendControl) => Promise<T>): Promise<T> {
	const { signal } = new AbortController();
	return Promise.resolve(
		window.withProgress({ location: ProgressLocation.Window, title }, (progress) =>
			task({ step: (message) => progress.report({ message }), signal }),
		),
	);
}
