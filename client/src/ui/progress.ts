import { ProgressLocation, window } from "vscode";
import { forLabel, forMessage } from "../display/doors";
import type { SendControl } from "../submit/ports";

/** Runs a task under a notification that names the step and can be cancelled. */
export function withProgress<T>(title: string, task: (control: SendControl) => Promise<T>): Promise<T> {
	return Promise.resolve(
		window.withProgress(
			{ location: ProgressLocation.Notification, title: forMessage(title), cancellable: true },
			async (progress, token) => {
				const abort = new AbortController();
				const listening = token.onCancellationRequested(() => abort.abort());
				try {
					const step = (message: string): void => progress.report({ message: forMessage(message) });
					return await task({ step, signal: abort.signal });
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
		window.withProgress({ location: ProgressLocation.Window, title: forLabel(title) }, (progress) =>
			task({ step: (message) => progress.report({ message: forLabel(message) }), signal }),
		),
	);
}
