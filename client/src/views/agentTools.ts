import {
	Disposable,
	LanguageModelTextPart,
	type LanguageModelTool,
	LanguageModelToolResult,
	lm,
	Uri,
	workspace,
} from "vscode";
import { agentToolNames } from "../../../shared/src/agents";
import { isObject } from "../../../shared/src/request/json";
import { forMessage, forValue } from "../../../shared/src/text/doors";
import type { LanguageServer } from "../language/languageServer";

const setting = "connectCampaign.agentTools";

/**
 * Offers the tools for language models while the setting says so. They read campaign files of the workspace and nothing
 * else, so they work where the workspace isn't trusted.
 */
export function offerAgentTools(server: Pick<LanguageServer, "agentAnswer">): Disposable {
	let offered: Disposable | undefined;
	const follow = (): void => {
		const isOn = workspace.getConfiguration().get<unknown>(setting) !== false;
		if (!isOn) {
			offered?.dispose();
			offered = undefined;
		} else {
			offered ??= Disposable.from(
				...agentToolNames.map((name) => lm.registerTool(name, toolNamed(name, server))),
			);
		}
	};
	follow();
	return Disposable.from(
		workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(setting)) {
				follow();
			}
		}),
		new Disposable(() => offered?.dispose()),
	);
}

function toolNamed(
	tool: (typeof agentToolNames)[number],
	server: Pick<LanguageServer, "agentAnswer">,
): LanguageModelTool<unknown> {
	return {
		async invoke({ input }) {
			const text = await server.agentAnswer({ tool, ...(await campaignOf(input)) });
			return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
		},
	};
}

/** What a tool was called on; throws an error that tells the model what to give instead. */
async function campaignOf(input: unknown) {
	const { path, text }: Readonly<Record<string, unknown>> = isObject(input) ? input : {};
	if ((path === undefined) === (text === undefined)) {
		throw new Error("Give either path or text.");
	}
	if (typeof text === "string") {
		const [folder] = workspace.workspaceFolders ?? [];
		return { name: "campaign", uri: folder?.uri.toString() ?? "untitled:campaign.campaign.json", text };
	}
	if (typeof path !== "string") {
		throw new Error("Path and text must be strings.");
	}
	if (!/\.campaign\.json$/i.test(path)) {
		throw new Error(forMessage(`${forValue(path)} isn't a *.campaign.json file.`));
	}
	const uri = await fileInWorkspace(path);
	if (uri === undefined) {
		throw new Error(forMessage(`${forValue(path)} doesn't exist in the workspace.`));
	}
	// What is open counts as it is in the editor.
	const document = await workspace.openTextDocument(uri);
	return { name: path, uri: uri.toString(), text: document.getText() };
}

async function fileInWorkspace(path: string): Promise<Uri | undefined> {
	const isAbsolute = /^(?:\/|\\|[a-z]:)/i.test(path);
	for (const { uri: folder } of workspace.workspaceFolders ?? []) {
		const uri = !isAbsolute
			? Uri.joinPath(folder, path.replaceAll("\\", "/"))
			: folder.scheme === "file"
				? Uri.file(path)
				: folder.with({ path });
		if (workspace.getWorkspaceFolder(uri) === undefined) {
			continue;
		}
		try {
			await workspace.fs.stat(uri);
			return uri;
		} catch {
			// It may be in another folder of the workspace.
		}
	}
	return undefined;
}
