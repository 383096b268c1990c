/** Starts the bundled client of the language server, and prints what it logged until its server was up. */
const { resolve } = require("node:path");

const said = [];
const states = [];
const log = new Proxy({}, { get: (_, name) => (text) => said.push(`${String(name)}: ${text}`) });
const environments = { onDidChange: () => ({ dispose: () => undefined }) };
const { serverProcess } = require(resolve("dist/languageClient.js"));
const server = serverProcess(
	resolve("dist/server.js"),
	log,
	{ show: (state) => states.push(state) },
	environments,
	environments,
);

async function run() {
	await server.start();
	console.log(JSON.stringify({ states, faults: said.filter((one) => /^(?:error|warn)/.test(one)) }));
	process.exit();
}

void run();
