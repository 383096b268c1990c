/** The stand-in with a folder of files, with events that are told. */
const files = require("../../links/vscode/vscode.js");

class EventEmitter {
	handlers = new Set();
	event = (handler) => {
		this.handlers.add(handler);
		return { dispose: () => this.handlers.delete(handler) };
	};

	fire(value) {
		for (const handler of [...this.handlers]) {
			handler(value);
		}
	}

	dispose() {
		this.handlers.clear();
	}
}

const editors = new EventEmitter();
let active;

const window = new Proxy(files.window, {
	get: (target, name) => {
		switch (name) {
			case "activeTextEditor":
				return active;
			case "onDidChangeActiveTextEditor":
				return editors.event;
			default:
				return target[name];
		}
	},
});

/** Shows a document in the only editor; undefined closes it. Of this stand-in only. */
const showEditor = (document) => {
	active = document && { document, selection: {} };
	editors.fire(active);
};

const own = { EventEmitter, window, showEditor };

module.exports = new Proxy(files, { get: (target, name) => own[name] ?? target[name] });
