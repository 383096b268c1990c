import { ConfigurationTarget, Uri, workspace } from "vscode";
import { pickOne } from "../ui/quickPick";
import type { CommandContext } from "./context";

const levels = [
	{ label: "error", description: "Create Campaign refuses the file" },
	{ label: "warning", description: "" },
	{ label: "information", description: "" },
	{ label: "hint", description: "" },
	{ label: "off", description: "Not reported" },
];

/** Has the user choose the severity of a problem's code, and keeps it in the settings of the workspace. */
export async function setSeverity(_: CommandContext, target: unknown): Promise<void> {
	const code: unknown = Reflect.get(Object(target), "code");
	const uri: unknown = Reflect.get(Object(target), "uri");
	if (typeof code !== "string" || typeof uri !== "string") return;
	const picked = await pickOne(levels, { title: `Severity of ${code}` });
	if (picked === undefined) return;
	const settings = workspace.getConfiguration("connectCampaign", Uri.parse(uri));
	const inFolders = workspace.workspaceFolders !== undefined;
	const known = settings.inspect<unknown>("problems");
	const before = inFolders ? known?.workspaceValue : known?.globalValue;
	const problems = { ...(typeof before === "object" && before), [code]: picked.label };
	await settings.update(
		"problems",
		problems,
		inFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
	);
}
