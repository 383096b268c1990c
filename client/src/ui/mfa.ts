import { CancellationTokenSource, window } from "vscode";

/** Asks for the current code of an MFA device until the signal comes; undefined when dismissed. */
export async function askMfaCode(deviceSerial: string, signal: AbortSignal): Promise<string | undefined> {
	const closing = new CancellationTokenSource();
	const close = (): void => closing.cancel();
	signal.addEventListener("abort", close, { once: true });
	try {
		const code = await window.showInputBox(
			{
				title: "AWS Multi-Factor Authentication",
				prompt: `Code of ${deviceSerial}`,
				ignoreFocusOut: true,
				validateInput: (value) => (/^\s*\d{6}\s*$/.test(value) ? undefined : "The code has six digits."),
			},
			closing.token,
		);
		return code?.trim();
	} finally {
		signal.removeEventListener("abort", close);
		closing.dispose();
	}
}
