import { window } from "vscode";

/** Asks for the current code of an MFA device; undefined when dismissed. */
export async function askMfaCode(deviceSerial: string): Promise<string | undefined> {
	const code = await window.showInputBox({
		title: "AWS Multi-Factor Authentication",
		prompt: `Code of ${deviceSerial}`,
		ignoreFocusOut: true,
		validateInput: (value) => (/^\s*\d{6}\s*$/.test(value) ? undefined : "The code has six digits."),
	});
	return code?.trim();
}
