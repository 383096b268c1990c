/** Stands in for VS Code's API and writes down every text that VS Code would show, with the kind of place. */
const { anything } = require("../../../support/stubs/vscode.js");

const shown = [];
const note = (place, text) => shown.push({ place, text });
const noted = (place, text) => {
	if (text !== undefined) {
		note(place, text);
	}
};
/** What a user presses; undefined leaves a question. */
let pressed;

const message = (text, ...rest) => {
	const [options, ...buttons] = typeof rest[0] === "object" && "modal" in rest[0] ? rest : [{}, ...rest];
	note(options.modal ? "dialog" : "message", text);
	noted("detail", options.detail);
	for (const { title } of buttons) {
		note("label", title);
	}
	return Promise.resolve(buttons.find(({ title }) => title === pressed));
};

const listed = ({ label, description, detail }) => {
	note("label", label);
	noted("label", description);
	noted("label", detail);
};

const fields = (places, own = {}) =>
	new Proxy(own, {
		get: (target, name) => target[name] ?? anything,
		set: (_, name, value) => {
			if (name === "items") {
				value.forEach(listed);
			} else if (name in places) {
				noted(places[name], value);
			}
			return true;
		},
	});

const window = {
	showInformationMessage: message,
	showWarningMessage: message,
	showErrorMessage: message,
	setStatusBarMessage: (text) => note("label", text),
	showInputBox: ({ title, prompt, placeHolder, validateInput }) => {
		note("input", title);
		note("input", prompt);
		noted("input", placeHolder);
		noted("input", validateInput("no"));
		return Promise.resolve(undefined);
	},
	showSaveDialog: ({ title }) => {
		note("label", title);
		return Promise.resolve(undefined);
	},
	showQuickPick: (items, { title, placeHolder }) => {
		items.forEach(listed);
		noted("input", title);
		noted("input", placeHolder);
		return Promise.resolve(undefined);
	},
	createQuickPick: () => fields({ title: "input", placeholder: "input" }),
	createStatusBarItem: () => fields({ text: "iconLabel", tooltip: "tooltip" }),
	createTerminal: () => ({ show: () => undefined, sendText: (text) => note("terminal", text) }),
	createWebviewPanel: () => fields({ title: "label" }),
	createOutputChannel: () =>
		Object.fromEntries(
			["trace", "debug", "info", "warn", "error", "append", "appendLine", "replace"].map((name) => [
				name,
				(text) => note("log", text),
			]),
		),
	withProgress: ({ location, title }, task) => {
		const place = location === "window" ? "label" : "message";
		noted(place, title);
		const token = { onCancellationRequested: () => ({ dispose: () => undefined }) };
		return task({ report: (step) => noted(place, step.message) }, token);
	},
};

class Diagnostic {
	constructor(range, text) {
		this.range = range;
		note("problem", text);
	}
}

class CodeLens {
	constructor(_, { title, tooltip }) {
		note("iconLabel", title);
		noted("tooltip", tooltip);
	}
}

const own = {
	window: new Proxy(window, { get: (target, name) => target[name] ?? anything }),
	ProgressLocation: { Notification: "notification", Window: "window" },
	Diagnostic,
	CodeLens,
	languages: new Proxy(
		{
			registerCodeLensProvider: (_, provider) => {
				own.lensProvider = provider;
				return { dispose: () => undefined };
			},
		},
		{ get: (target, name) => target[name] ?? anything },
	),
	workspace: new Proxy(
		{
			textDocuments: [
				{
					uri: { toString: () => "file:///a.campaign.json" },
					version: 1,
					isClosed: false,
					getText: () => "{}",
					positionAt: () => anything,
				},
			],
		},
		{ get: (target, name) => target[name] ?? anything },
	),
	commands: {
		executeCommand: (command, ...rest) => {
			if (command === "vscode.diff") {
				note("label", rest[2]);
			}
			return Promise.resolve();
		},
	},
	/** Of this stand-in only. */
	shown,
	press: (title) => {
		pressed = title;
	},
};

module.exports = new Proxy(own, { get: (target, name) => target[name] ?? anything });
