/**
 * Stands in for VS Code's API in the suites beside this folder: `fake` keeps what was shown and run, tells events, and
 * has the user answer. Whatever else is asked of it, the stand-in that answers with itself does.
 */
const { posix } = require("node:path");
const nothing = require("../../../support/stubs/vscode.js");

class Disposable {
	constructor(dispose) {
		this.dispose = dispose;
	}

	static from(...all) {
		return new Disposable(() => {
			for (const one of all) {
				one.dispose();
			}
		});
	}
}

class EventEmitter {
	#listeners = new Set();

	event = (listener) => {
		this.#listeners.add(listener);
		return new Disposable(() => this.#listeners.delete(listener));
	};

	fire(value) {
		for (const listener of [...this.#listeners]) {
			listener(value);
		}
	}

	dispose() {
		this.#listeners.clear();
	}
}

class Uri {
	constructor(scheme, path, query = "") {
		Object.assign(this, { scheme, path, query, fsPath: path });
	}

	static parse(text) {
		const [, scheme, path, query] = /^([a-z-]+):(?:\/\/)?([^?]*)\??(.*)$/.exec(text) ?? [];
		return new Uri(scheme ?? "file", path ?? text, query);
	}

	static from({ scheme, path, query }) {
		return new Uri(scheme, path, query);
	}

	static joinPath({ scheme, path }, ...parts) {
		return new Uri(scheme, posix.join(path, ...parts));
	}

	with(parts) {
		return new Uri(parts.scheme ?? this.scheme, this.path, this.query);
	}

	toString() {
		return `${this.scheme}:${this.scheme === "file" ? "//" : ""}${this.path}${this.query === "" ? "" : `?${this.query}`}`;
	}
}

class FileSystemError extends Error {
	static FileNotFound(uri) {
		return Object.assign(new FileSystemError(`There is no ${uri}.`), { code: "FileNotFound" });
	}

	static NoPermissions(uri) {
		return Object.assign(new FileSystemError(`${uri} is for reading.`), { code: "NoPermissions" });
	}
}

class Position {
	constructor(line, character) {
		Object.assign(this, { line, character });
	}
}

class Range {
	constructor(...at) {
		const [start, end] = at.length === 4 ? [new Position(at[0], at[1]), new Position(at[2], at[3])] : at;
		Object.assign(this, { start, end });
	}
}

class TabInputText {
	constructor(uri) {
		this.uri = uri;
	}
}

const events = new Map();

/** The event of a name, made when it is first listened to or told. */
const event = (name) => {
	if (!events.has(name)) {
		events.set(name, new EventEmitter());
	}
	return events.get(name);
};
const on = (name) => (listener) => event(name).event(listener);
/** An event whose listeners are kept by who listens, too. */
const keptIn = (name) => (listener, _, listening) => {
	const heard = event(name).event(listener);
	listening.push(heard);
	return heard;
};

/** What was shown and run, and how the user answers. */
const fake = {
	tell: (name, value) => event(name).fire(value),
	/** Commands that were run, with their arguments. */
	ran: [],
	/** Messages, dialogs and editors, in the order in which they came. */
	shown: [],
	/** The label of the button that is pressed next; undefined closes the message. */
	press: undefined,
	/** What is typed next. */
	typed: undefined,
	/** The label of the entry that is picked next. */
	quickPick: undefined,
	/** Quick picks that are open, the newest last. */
	picks: [],
	documents: [],
	diagnostics: [],
	/** What was set on collections of diagnostics, by file. */
	collected: new Map(),
	/** Folders of the workspace, by URI. */
	folders: undefined,
	/** Texts of files on the disk, by URI. */
	files: new Map(),
	/** Patterns of files that were looked for. */
	searches: [],
	/** The document of the editor that has the keys. */
	edited: undefined,
	/** Files that have a tab, by URI. */
	tabs: [],
	/** The user's settings, by section and name. */
	settings: {},
	/** Terminals that were opened, the newest last. */
	terminals: [],
	/** Titles of the tasks whose progress is shown. */
	running: [],
	/** Told each step of a task; gives true to cancel it. */
	cancelAt: () => false,
};

const message =
	(level) =>
	(text, ...rest) => {
		const [options, ...buttons] = rest[0]?.modal === undefined ? [{}, ...rest] : rest;
		fake.shown.push({ level, text, detail: options.detail, buttons: buttons.map(({ title }) => title) });
		return Promise.resolve(buttons.find(({ title }) => title === fake.press));
	};

function createQuickPick() {
	const [accept, selection, button, hide] = Array.from({ length: 4 }, () => new EventEmitter());
	const pick = {
		activeItems: [],
		selectedItems: [],
		onDidAccept: accept.event,
		onDidChangeSelection: selection.event,
		onDidTriggerButton: button.event,
		onDidHide: hide.event,
		show: () => fake.picks.push(pick),
		dispose: () => undefined,
		/** Chooses the entries of these labels and presses Enter. */
		choose: (...labels) => {
			pick.selectedItems = pick.items.filter(({ label }) => labels.includes(label));
			selection.fire(pick.selectedItems);
			accept.fire();
		},
		back: () => button.fire(),
		leave: () => hide.fire(),
	};
	return pick;
}

function fileText(uri) {
	const text = fake.files.get(uri.toString());
	if (text === undefined) {
		throw FileSystemError.FileNotFound(uri);
	}
	return text;
}

const workspace = {
	isTrusted: true,
	get textDocuments() {
		return fake.documents;
	},
	openTextDocument: (wanted) => {
		if (!(wanted instanceof Uri)) {
			return Promise.resolve({ uri: new Uri("untitled", "Untitled-1") });
		}
		const isNew = wanted.scheme === "untitled";
		const known = fake.documents.find((one) => one.uri.toString() === wanted.toString());
		return Promise.resolve(isNew ? { uri: wanted } : known);
	},
	createFileSystemWatcher: () => ({
		onDidChange: on("fileChange"),
		onDidCreate: on("fileCreate"),
		onDidDelete: on("fileDelete"),
		dispose: () => undefined,
	}),
	findFiles: (pattern, exclude, limit) => {
		fake.searches.push([pattern.pattern ?? pattern, exclude]);
		const end = (pattern.pattern ?? pattern).replace(/^\*\*\/\*?/, "");
		const found = [...fake.files.keys()].filter((file) => file.endsWith(end));
		const inFolder = found.filter((file) => file.startsWith(`${pattern.base ?? "none:"}`));
		return Promise.resolve(inFolder.slice(0, limit).map((file) => Uri.parse(file)));
	},
	get workspaceFolders() {
		return fake.folders?.map((uri) => ({ uri: Uri.parse(uri) }));
	},
	fs: {
		stat: (uri) => ({ type: 1, size: fileText(uri).length }),
		readFile: (uri) => new TextEncoder().encode(fileText(uri)),
		readDirectory: (uri) => {
			const inside = [...fake.files.keys()].filter((file) => file.startsWith(`${uri}/`));
			const parts = inside.map((file) => file.slice(`${uri}/`.length).split("/"));
			return [...new Map(parts.map(([name, ...more]) => [name, more.length > 0 ? 2 : 1]))];
		},
	},
	getWorkspaceFolder: (uri) => workspace.workspaceFolders?.find((one) => uri.path.startsWith(one.uri.path)),
	getConfiguration: (section) => ({
		get: (name) => fake.settings[`${section}.${name}`],
		inspect: (name) => ({ globalValue: fake.settings[`${section}.${name}`] }),
	}),
	onDidChangeConfiguration: on("configuration"),
	onDidChangeTextDocument: on("edit"),
	onDidCloseTextDocument: on("close"),
	onDidRenameFiles: on("rename"),
	onDidGrantWorkspaceTrust: on("trust"),
	registerTextDocumentContentProvider: () => new Disposable(() => undefined),
	registerFileSystemProvider: (scheme, _provider, options) => {
		fake.shown.push({ scheme, ...options });
		return new Disposable(() => undefined);
	},
};

const window = {
	visibleTextEditors: [],
	showInformationMessage: message("information"),
	showWarningMessage: message("warning"),
	showErrorMessage: message("error"),
	setStatusBarMessage: (text) => fake.shown.push({ level: "status bar", text }),
	showInputBox: (options) => {
		fake.shown.push({ ...options, fault: options.validateInput(fake.typed ?? "") });
		return Promise.resolve(fake.typed);
	},
	createQuickPick,
	showQuickPick: (items) => Promise.resolve(items.find(({ label }) => label === fake.quickPick)),
	showTextDocument: (document, options) => {
		fake.shown.push({ editor: (document.uri ?? document).toString(), ...options });
		const editor = { document: document.uri === undefined ? fake.documents[0] : document };
		editor.insertSnippet = ({ value }) => Promise.resolve(fake.shown.push({ snippet: value }));
		editor.revealRange = (range) => fake.shown.push({ revealed: range });
		return Promise.resolve(editor);
	},
	get activeTextEditor() {
		return fake.edited && { document: fake.edited };
	},
	showWorkspaceFolderPick: ({ placeHolder }) => {
		fake.shown.push({ placeHolder });
		return Promise.resolve(workspace.workspaceFolders.find(({ uri }) => uri.toString() === fake.quickPick));
	},
	onDidChangeActiveTextEditor: on("editor"),
	onDidChangeVisibleTextEditors: on("editors"),
	tabGroups: {
		get all() {
			return [{ tabs: fake.tabs.map((file) => ({ input: new TabInputText(Uri.parse(file)) })) }];
		},
		onDidChangeTabs: on("tabs"),
	},
	createTerminal: ({ name }) => {
		const terminal = { show: () => undefined, sendText: (text) => fake.shown.push({ terminal: name, text }) };
		fake.terminals.push(terminal);
		return terminal;
	},
	onDidCloseTerminal: keptIn("closeTerminal"),
	onDidEndTerminalShellExecution: keptIn("endShellExecution"),
	withProgress: ({ title }, task) => {
		fake.running.push(title);
		const cancelled = new EventEmitter();
		const report = ({ message: step }) => {
			if (fake.cancelAt(step)) {
				cancelled.fire();
			}
		};
		const done = task({ report }, { onCancellationRequested: cancelled.event });
		return Promise.resolve(done).finally(() => {
			fake.running.splice(fake.running.indexOf(title), 1);
		});
	},
	onDidChangeWindowState: on("windowState"),
};

const languages = {
	createLanguageStatusItem: () => {
		fake.statusItem = {};
		return fake.statusItem;
	},
	createDiagnosticCollection: () => ({
		set: (uri, all) => fake.collected.set(uri.toString(), all),
		delete: (uri) => fake.collected.delete(uri.toString()),
		has: (uri) => fake.collected.has(uri.toString()),
		dispose: () => undefined,
	}),
	getDiagnostics: () => fake.diagnostics,
	onDidChangeDiagnostics: on("diagnostics"),
	registerCodeLensProvider: (_, provider) => {
		fake.lensProvider = provider;
		return new Disposable(() => undefined);
	},
};

const commands = {
	executeCommand: (...all) => {
		fake.ran.push(all);
		return Promise.resolve();
	},
};

const own = {
	fake,
	Disposable,
	EventEmitter,
	Uri,
	Position,
	Range,
	Selection: Range,
	CodeLens: class {
		constructor(range, command) {
			Object.assign(this, { range, command });
		}
	},
	Diagnostic: class {
		constructor(range, message, severity) {
			Object.assign(this, { range, message, severity });
		}
	},
	DiagnosticRelatedInformation: class {
		constructor(location, message) {
			Object.assign(this, { location, message });
		}
	},
	Location: class {
		constructor(uri, range) {
			Object.assign(this, { uri, range });
		}
	},
	RelativePattern: class {
		constructor(base, pattern) {
			Object.assign(this, { base, pattern });
		}
	},
	SnippetString: class {
		constructor(value) {
			this.value = value;
		}
	},
	UIKind: { Desktop: 1, Web: 2 },
	env: { uiKind: 1 },
	FileType: { File: 1, Directory: 2 },
	ProgressLocation: { Notification: 15 },
	FileSystemError,
	TabInputText,
	TabInputTextDiff: class {},
	CancellationError: class CancellationError extends Error {},
	DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
	LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
	ViewColumn: { One: 1, Beside: -2 },
	QuickInputButtons: { Back: "back" },
	workspace,
	window,
	languages,
	commands,
};

module.exports = new Proxy(own, { get: (target, name) => target[name] ?? nothing[name] });
