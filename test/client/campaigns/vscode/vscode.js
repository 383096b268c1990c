/** The stand-in for VS Code, with a tree whose rows somebody can open and close, and context keys that can be read. */
const others = require("../../../support/stubs/vscode.js");

class EventEmitter {
	listeners = new Set();
	event = (listener) => {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	};

	fire(value) {
		for (const listener of this.listeners) {
			listener(value);
		}
	}

	dispose() {
		this.listeners.clear();
	}
}

const Disposable = {
	from: (...all) => ({
		dispose: () => {
			for (const one of all) {
				one.dispose();
			}
		},
	}),
};

const events = {
	visibility: new EventEmitter(),
	collapse: new EventEmitter(),
	expand: new EventEmitter(),
	trust: new EventEmitter(),
	focus: new EventEmitter(),
};

const tree = {
	visible: true,
	selection: [],
	description: "",
	onDidChangeVisibility: events.visibility.event,
	onDidCollapseElement: events.collapse.event,
	onDidExpandElement: events.expand.event,
	dispose: () => undefined,
};

const contexts = {};
const nothing = () => ({ dispose: () => undefined });

class TreeItem {
	constructor(label) {
		this.label = label;
	}
}

/** As much of an address as is told from others. */
class Uri {
	constructor(text) {
		this.text = text;
	}

	static parse(text) {
		return new Uri(text);
	}

	toString() {
		return this.text;
	}
}

const workspace = {
	isTrusted: true,
	workspaceFolders: undefined,
	textDocuments: [],
	getWorkspaceFolder: () => undefined,
	getConfiguration: () => ({ inspect: () => undefined }),
	findFiles: () => Promise.resolve([]),
	asRelativePath: (uri) => String(uri),
	onDidGrantWorkspaceTrust: events.trust.event,
	onDidChangeConfiguration: nothing,
	onDidCloseTextDocument: nothing,
};

const own = {
	EventEmitter,
	Disposable,
	TreeItem,
	Uri,
	ThemeIcon: class {},
	TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
	ProgressLocation: { Notification: 15, Window: 10 },
	window: {
		createTreeView: () => tree,
		createOutputChannel: others.window.createOutputChannel,
		activeTextEditor: undefined,
		onDidChangeActiveTextEditor: nothing,
		onDidChangeWindowState: events.focus.event,
		withProgress: (_, task) => task(),
	},
	workspace,
	commands: {
		executeCommand: (command, key, value) => {
			if (command === "setContext") {
				contexts[key] = value;
			}
			return Promise.resolve();
		},
	},
	/** What VS Code doesn't have. */
	stage: { tree, contexts, events, workspace },
};

module.exports = new Proxy(own, { get: (target, name) => target[name] ?? others[name] });
