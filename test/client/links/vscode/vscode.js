/**
 * Stands in for VS Code's API with one folder of files on the disk, and with a user who answers as the script says:
 * what is asked of it beside that, the stand-in that writes down what is shown answers.
 */
const { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const { basename, dirname, join, posix } = require("node:path");
const recorder = require("../../doors/vscode/vscode.js");

/** What the user does, and what was asked. */
const script = {
	/** The folder of the workspace. */
	folder: "",
	/** Told what is asked and the entries; gives the one that is picked. */
	pick: () => undefined,
	/** Told the file that is proposed; gives the path that the user chooses. */
	save: () => undefined,
	type: () => undefined,
	/** What is asked of the user in lists, save dialogs and fields. */
	asked: [],
	/** The user's own settings by their names. */
	settings: {},
	/** Tells that settings were changed. */
	configure: undefined,
	/** Files shown in editors by their names, documents that the extension made by their texts. */
	opened: [],
	diffs: [],
	/** Tells that files were renamed in VS Code. */
	rename: undefined,
};

class Uri {
	constructor(scheme, path, query = "") {
		Object.assign(this, { scheme, path, query, authority: "", fragment: "" });
	}

	static parse(text) {
		const [, scheme, path, query] = /^([a-z-]+):(?:\/\/)?([^?]*)\??(.*)$/.exec(text);
		return new Uri(scheme, decodeURI(path), decodeURIComponent(query));
	}

	static file(path) {
		return new Uri("file", path);
	}

	static from({ scheme, path, query }) {
		return new Uri(scheme, path, query);
	}

	static joinPath(uri, ...parts) {
		return new Uri(uri.scheme, posix.join(uri.path, ...parts));
	}

	get fsPath() {
		return this.path;
	}

	toString() {
		const query = this.query === "" ? "" : `?${encodeURIComponent(this.query)}`;
		return `${this.scheme}:${this.scheme === "file" ? "//" : ""}${encodeURI(this.path)}${query}`;
	}
}

class FileSystemError extends Error {
	code = "FileNotFound";
}

class WorkspaceEdit {
	replace(uri, _range, text) {
		Object.assign(this, { uri, text });
	}
}

const documents = new Map();
const providers = new Map();

function openDocument(uri) {
	const known = documents.get(uri.toString());
	if (known !== undefined) {
		return known;
	}
	let text = uri.scheme === "file" ? readFileSync(uri.path, "utf8") : "";
	const document = {
		uri,
		languageId: "connect-campaign",
		getText: () => text,
		setText: (changed) => {
			text = changed;
		},
		positionAt: (offset) => offset,
		save: () => {
			writeFileSync(uri.path, text);
			return Promise.resolve(true);
		},
	};
	documents.set(uri.toString(), document);
	return document;
}

const files = (folder) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".campaign.json"))
		.map((name) => Uri.file(join(folder, name)));

const onDisk = (work) => {
	try {
		return Promise.resolve(work());
	} catch (error) {
		return Promise.reject(error.code === "ENOENT" ? new FileSystemError() : error);
	}
};

const workspace = {
	isTrusted: true,
	get textDocuments() {
		return [...documents.values()];
	},
	get workspaceFolders() {
		return [{ uri: Uri.file(script.folder) }];
	},
	getWorkspaceFolder: ({ path }) =>
		path.startsWith(`${script.folder}/`) ? { uri: Uri.file(script.folder) } : undefined,
	asRelativePath: ({ path }) => basename(path),
	findFiles: () => Promise.resolve(files(script.folder)),
	getConfiguration: () => ({
		get: (_, otherwise) => otherwise,
		inspect: (name) => ({ globalValue: script.settings[name] }),
	}),
	onDidChangeConfiguration: (handler) => {
		script.configure = () => handler({ affectsConfiguration: () => true });
		return { dispose: () => undefined };
	},
	openTextDocument: (uri) => Promise.resolve(openDocument(uri)),
	applyEdit: ({ uri, text }) => {
		openDocument(uri).setText(text);
		return Promise.resolve(true);
	},
	registerTextDocumentContentProvider: (scheme, provider) => {
		providers.set(scheme, provider);
		return { dispose: () => undefined };
	},
	onDidRenameFiles: (handler) => {
		script.rename = handler;
		return { dispose: () => undefined };
	},
	fs: {
		stat: ({ path }) =>
			onDisk(() => {
				const stats = statSync(path);
				return { size: stats.size, type: 1 };
			}),
		readFile: ({ path }) => onDisk(() => readFileSync(path)),
		writeFile: ({ path }, bytes) =>
			onDisk(() => {
				mkdirSync(dirname(path), { recursive: true });
				writeFileSync(path, bytes);
			}),
	},
};

const window = {
	activeTextEditor: undefined,
	tabGroups: { all: [] },
	showTextDocument: ({ uri }) => {
		script.opened.push(
			uri.scheme === "file" ? basename(uri.path) : providers.get(uri.scheme).provideTextDocumentContent(uri),
		);
		return Promise.resolve({});
	},
	showQuickPick: (items, { title }) => {
		const entries = items.map(({ label, description, detail }) => ({ label, description, detail }));
		script.asked.push({ title, entries });
		const picked = script.pick(title, entries);
		return Promise.resolve(items[entries.indexOf(picked)]);
	},
	showInputBox: ({ title, validateInput }) => {
		const typed = script.type(title);
		script.asked.push({ title, fault: validateInput(typed ?? "") });
		return Promise.resolve(typed);
	},
	showSaveDialog: ({ defaultUri }) => {
		script.asked.push({ title: "save", proposed: basename(defaultUri.path) });
		const path = script.save(defaultUri.path);
		return Promise.resolve(path === undefined ? undefined : Uri.file(path));
	},
};

const commands = {
	executeCommand: (command, ...rest) => {
		if (command === "vscode.diff") {
			script.diffs.push(rest[2]);
		}
		return Promise.resolve();
	},
};

const over = (own, others) => new Proxy(own, { get: (target, name) => target[name] ?? others[name] });

module.exports = over(
	{
		Uri,
		FileSystemError,
		WorkspaceEdit,
		FileType: { File: 1 },
		workspace: over(workspace, recorder.workspace),
		window: over(window, recorder.window),
		commands: over(commands, recorder.commands),
		script,
		close: (uri) => documents.delete(uri.toString()),
	},
	recorder,
);
