#!/usr/bin/env node
// What @vscode/test-electron starts where there is no desktop VS Code.
require("tsx/cjs");
const { runInRemoteHost } = require("./remoteHost.ts");

runInRemoteHost(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(fault) => {
		console.error(fault);
		process.exit(2);
	},
);
