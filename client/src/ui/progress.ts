import { ProgressLocation, window } from "vscode";
import type { SendControl } from "../../../deploy/src/create/ports";
import { forLabel, forMessage } from "../../../shared/src/text/doors";

/** Runs a task under a notification that names the step, counts its seconds, and can be cancelled. */
export function withProgress<T>(title: string, task: (control: SendControl) => Promise<T>): Promise<T> {
	return Promise.resolve(
		window.withProgress(
			{ location: ProgressLocation.Notification, title: forMessage(title), cancellable: true },
			async (progress, token) => {
				const abort = new AbortController();
				const listening = token.onCancellationRequested(() => abort.abort());
				const steps = countSeconds((message) => progress.report({ message: forMessage(message) }));
				try {
					return await task({ step: steps.step, signal: abort.signal });
				} finally {
					steps.stop();
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
		window.withProgress({ location: ProgressLocation.Window, title: forLabel(title) }, async (progress) => {
			const steps = countSeconds((message) => progress.report({ message: forLabel(message) }));
			try {
				return await task({ step: steps.step, signal });
			} finally {
				steps.stop();
			}
		}),
	);
}

/** Runs a task while a view shows that something is under way. */
export function inView<T>(viewId: string, task: () => Promise<T>): Promise<T> {
	return Promise.resolve(window.withProgress({ location: { viewId } }, task));
}

/** Shows each step and, from its first second on, how long it has taken. */
function countSeconds(show: (words: string) => void): {
	readonly step: SendControl["step"];
	readonly stop: () => void;
} {
	let timer: NodeJS.Timeout | undefined;
	const stop = (): void => clearInterval(timer);
	return {
		stop,
		step: (words) => {
			stop();
			show(words);
			let seconds = 0;
			timer = setInterval(() => {
				seconds += 1;
				show(`${words} (${seconds} s)`);
			}, 1_000);
		},
	};
}
