import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { liveKinds } from "../../shared/src/live";
import { liveValuesRequest } from "../../shared/src/protocol";
import { memberOf } from "../../shared/src/request/json";
import { looked } from "../support/account";

/** A language server to measure, and how its client behaves. */
export interface Contender {
	readonly name: string;
	/** Path of its bundle. */
	readonly module: string;
	/** The client asks for diagnostics, as VS Code's does; else the server publishes them. */
	readonly pulls: boolean;
	readonly initializationOptions?: object;
	/** What its client answers to the server's requests. */
	readonly answer?: (method: string, params: unknown) => unknown;
	/** Sent as soon as the server is initialised. */
	readonly settings?: object;
}

/** Answers for a client that knows everything of the account that the whole campaign belongs to. */
function whatAccountHas(method: string, params: unknown): unknown {
	const asked = method === liveValuesRequest.method ? memberOf(params, "kind") : undefined;
	const kind = liveKinds.find((one) => one === asked);
	return kind === undefined ? null : looked(kind, { asOf: Date.now() });
}

/** Our bundle, and the others bundled into a folder in the same way. */
export async function contenders(
	folder: string,
): Promise<Record<"ours" | "ourPush" | "ourLive" | "json" | "jsonPush" | "floor", Contender>> {
	const packages = createRequire(resolve("package.json"));
	const jsonServer = packages
		.resolve("vscode-langservers-extracted/package.json")
		.replace(/package\.json$/, "lib/json-language-server/node/jsonServerMain.js");
	const entryPoints = { json: jsonServer, floor: resolve("test/bench/floor.ts") };
	await build({
		bundle: true,
		minify: true,
		platform: "node",
		format: "cjs",
		target: "node20",
		mainFields: ["module", "main"],
		logLevel: "error",
		entryPoints,
		outdir: folder,
	});
	const schema: unknown = JSON.parse(readFileSync("schemas/campaign.schema.json", "utf8"));
	const json = {
		module: join(folder, "json.js"),
		initializationOptions: { provideFormatter: true },
		settings: {
			json: {
				validate: { enable: true },
				schemas: [{ fileMatch: ["*.campaign.json"], url: "bench:/campaign.schema.json", schema }],
			},
		},
	};
	const ours = { module: resolve("dist/server.js") };
	return {
		ours: { ...ours, name: "ours", pulls: true },
		ourPush: { ...ours, name: "ours, pushing", pulls: false },
		ourLive: {
			...ours,
			name: "ours, account known",
			pulls: true,
			initializationOptions: { liveValues: true },
			answer: whatAccountHas,
		},
		json: { ...json, name: "JSON server, pulling", pulls: true },
		jsonPush: { ...json, name: "JSON server, pushing", pulls: false },
		floor: { name: "floor", module: join(folder, "floor.js"), pulls: true },
	};
}
