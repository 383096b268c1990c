/** Stands in for VS Code's API in a workspace that is not trusted, and keeps commands, messages and their buttons. */
const { anything } = require("../../support/stubs/vscode.js");

const handlers = new Map();
const shown = [];
const others = { get: (target, name) => target[name] ?? anything };
const message = (text, ...rest) => {
	shown.push({ text, buttons: rest.map((one) => one?.title).filter((title) => title !== undefined) });
	return Promise.resolve(undefined);
};

const own = {
	handlers,
	shown,
	anything,
	version: "1.139.0",
	workspace: new Proxy({}, { get: (_, name) => (name === "isTrusted" ? false : anything) }),
	window: new Proxy(
		{ showInformationMessage: message, showWarningMessage: message, showErrorMessage: message },
		others,
	),
	commands: new Proxy({ registerCommand: (name, handler) => handlers.set(name, handler) }, others),
};

module.exports = new Proxy(own, others);
