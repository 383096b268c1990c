/**
 * Stands in for VS Code's API with settings in real files, written as VS Code does: only the value of one setting
 * changes, and comments stay. `open` says which folders are open and where each scope's settings are.
 */
const { readFileSync, writeFileSync, existsSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");
const { applyEdits, modify, parse } = require("jsonc-parser");
const recorder = require("../../doors/vscode/vscode.js");

const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };
const open = { folders: undefined, files: new Map(), pick: undefined, isTrusted: true, titles: [] };

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

const textIn = (file) => (file !== undefined && existsSync(file) ? readFileSync(file, "utf8") : "");
const folderOf = (uri) => open.folders?.find((folder) => uri.toString().startsWith(`${folder}/`));
const fileOf = (target, uri) =>
	open.files.get(target === ConfigurationTarget.WorkspaceFolder ? folderOf(uri) : target);

function configuration(section, uri) {
	const valueIn = (target, name) => parse(textIn(fileOf(target, uri)))?.[`${section}.${name}`];
	return {
		inspect: (name) => ({
			globalValue: valueIn(ConfigurationTarget.Global, name),
			workspaceValue: valueIn(ConfigurationTarget.Workspace, name),
			workspaceFolderValue: valueIn(ConfigurationTarget.WorkspaceFolder, name),
		}),
		update: (name, value, target) => {
			const file = fileOf(target, uri);
			if (file === undefined) {
				return Promise.reject(new Error(`There are no settings of the scope ${target}.`));
			}
			const text = textIn(file);
			const formattingOptions = { insertSpaces: true, tabSize: 2, eol: "\n" };
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(
				file,
				applyEdits(text, modify(text, [`${section}.${name}`], value, { formattingOptions })),
			);
			return Promise.resolve();
		},
	};
}

const workspace = {
	get isTrusted() {
		return open.isTrusted;
	},
	get workspaceFolders() {
		return open.folders?.map((folder) => ({ uri: new Uri(folder) }));
	},
	getWorkspaceFolder: (uri) => (folderOf(uri) === undefined ? undefined : { uri: new Uri(folderOf(uri)) }),
	getConfiguration: configuration,
};

const window = {
	showQuickPick: (items, { title }) => {
		open.titles.push(title);
		return Promise.resolve(items.find(({ label }) => label === open.pick));
	},
};

module.exports = new Proxy(recorder, {
	get: (target, name) => ({ ConfigurationTarget, Uri, open, window, workspace })[name] ?? target[name],
});
