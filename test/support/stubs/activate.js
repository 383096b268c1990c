/** Activates the bundled client as VS Code does, and prints what that took, in milliseconds, and what it loaded. */
const { basename, resolve } = require("node:path");
const vscode = require("vscode");

const client = resolve("dist/client.js");
const start = performance.now();
const { activate } = require(client);
const loaded = performance.now();
const context = new Proxy(
	{
		subscriptions: [],
		asAbsolutePath: (path) => resolve(path),
		storageUri: undefined,
		globalStorageUri: { fsPath: resolve(".vscode-test/no-such-folder") },
	},
	{ get: (own, name) => (name in own ? own[name] : vscode.anything) },
);
activate(context);
const activated = performance.now();
const files = Object.keys(require.cache).map((file) => basename(file));
console.log(JSON.stringify({ load: loaded - start, activate: activated - loaded, files }));
process.exit();
