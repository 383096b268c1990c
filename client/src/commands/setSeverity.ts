import { ConfigurationTarget, Uri, workspace } from "vscode";
import { hasCodeForm } from "../../../shared/src/problem/pages";
import { pickOne } from "../ui/quickPick";

const levels = [
	{ label: "error", description: "Create Campaign refuses the file" },
	{ label: "warning", description: "" },
	{ label: "information", description: "" },
	{ label: "hint", description: "" },
	{ label: "off", description: "Not reported" },
];

/** Has the user choose the severity of a problem's code, and keeps it in the settings that decide for the file. */
export async function setSeverity(_: unknown, target: unknown): Promise<void> {
	const code: unknown = Reflect.get(Object(target), "code");
	const uri: unknown = Reflect.get(Object(target), "uri");
	if (!hasCodeForm(code) || typeof uri !== "string") {
		return;
	}
	const picked = await pickOne(levels, { title: `Severity of ${code}` });
	if (picked === undefined) {
		return;
	}
	const file = Uri.parse(uri);
	const settings = workspace.getConfiguration("connectCampaign", file);
	const known = settings.inspect<unknown>("problems");
	const inFolder = objectIn(known?.workspaceFolderValue);
	if (isOneOfSeveral(file) && Object.hasOwn(inFolder, code)) {
		// A folder's own value counts more than the workspace's.
		await settings.update(
			"problems",
			{ ...inFolder, [code]: picked.label },
			ConfigurationTarget.WorkspaceFolder,
		);
		return;
	}
	const hasFolders = workspace.workspaceFolders !== undefined;
	const before = objectIn(hasFolders ? known?.workspaceValue : known?.globalValue);
	await settings.update(
		"problems",
		{ ...before, [code]: picked.label },
		hasFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
	);
}

/** Whether a file lies in one of several folders of the workspace: each may have settings of its own. */
function isOneOfSeveral(file: Uri): boolean {
	return (workspace.workspaceFolders?.length ?? 0) > 1 && workspace.getWorkspaceFolder(file) !== undefined;
}

function objectIn(value: unknown): object {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
