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

module.exports = new Proxy(files, {
	get: (target, name) => (name === "EventEmitter" ? EventEmitter : target[name]),
});
