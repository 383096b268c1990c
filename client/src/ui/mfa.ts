import { CancellationTokenSource } from "vscode";
import { askText } from "./dialogs";

/** Asks for the current code of an MFA device until the signal comes; undefined when dismissed. */
export async function askMfaCode(deviceSerial: string, signal: AbortSignal): Promise<string | undefined> {
	const closing = new CancellationTokenSource();
	const close = (): void => closing.cancel();
	signal.addEventListener("abort", close, { once: true });
	try {
		const code = await askText(
			{
				title: "AWS Multi-Factor Authentication",
				prompt: `Code of ${deviceSerial}`,
				faultOf: (value) => (/^\s*\d{6}\s*$/.test(value) ? undefined : "The code has six digits."),
			},
			closing.token,
		);
		return code?.trim();
	} finally {
		signal.removeEventListener("abort", close);
		closing.dispose();
	}
}
