import type { LogOutputChannel } from "vscode";

/**
 * Keeps the library's own pop-ups away: the status item and our one message say the same, less often.
 *
 * @param usual has the library log a message, without a pop-up.
 */
export function logQuietly(
	channel: Pick<LogOutputChannel, "error">,
	message: string,
	data: unknown,
	usual: () => void,
): void {
	const [first = "", ...stack] = message.split("\n");
	if (data === undefined && stack.length > 0) {
		// The server's own error, as the log keeps errors.
		channel.error(first, stack.join("\n"));
	} else {
		usual();
	}
}
