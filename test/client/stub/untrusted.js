/** Runs every command of the bundled client in a workspace that is not trusted; prints what each said, and what was loaded. */
const { basename, resolve } = require("node:path");
const vscode = require("vscode");

const extension = {
	subscriptions: [],
	asAbsolutePath: (path) => resolve(path),
	storageUri: undefined,
	globalStorageUri: { fsPath: resolve(".vscode-test/no-such-folder") },
};
const { activate } = require(resolve("dist/client.js"));
activate(new Proxy(extension, { get: (own, name) => (name in own ? own[name] : vscode.anything) }));

async function run() {
	const said = {};
	for (const [name, handler] of vscode.handlers) {
		const before = vscode.shown.length;
		if (
			!/checkAllCampaigns|goToNextGap|newCampaign|restartServer|setSeverity|Times$|showLog|showProblemPage|showCreated|showHeldBack|copyLivePolicy/.test(
				name,
			)
		) {
			await handler("an-id");
			said[name] = vscode.shown.slice(before).map(({ text }) => text);
		}
	}
	const loaded = Object.keys(require.cache).map((file) => basename(file));
	console.log(JSON.stringify({ said, loaded }));
	process.exit();
}

void run();
