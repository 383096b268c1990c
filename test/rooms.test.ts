import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Every folder with sources, and what is installed that it may import; each knows those before it, and no others. */
const rooms: readonly (readonly [folder: string, packages?: RegExp])[] = [
	["shared/src/text"],
	["shared/src/problem"],
	["shared/src/values"],
	["shared/src/format"],
	["shared/src/request", /^(?:@aws-sdk\/client-connectcampaignsv2|jsonc-parser)$/],
	["shared/src/environments", /^jsonc-parser$/],
	["server/src/syntax", /^jsonc-parser$/],
	["server/src/schema"],
	["server/src/campaign"],
	["server/src/dialects/reading"],
	["server/src/dialects/restoring"],
	["server/src/dialects/statements"],
	["server/src/dialects/json"],
	["server/src/dialects/code"],
	["server/src/dialects/documents", /^yaml$/],
	["server/src/dialects/commands"],
	["server/src/dialects"],
	["server/src/diagnostics"],
	["server/src/writer"],
	["server/src/features", /^(?:jsonc-parser|vscode-languageserver(?:-types|-textdocument)?)$/],
	["server/src/lsp", /^vscode-languageserver(?:-types|-textdocument)?$/],
	["server/src", /^vscode-(?:jsonrpc\/node|languageserver(?:\/browser)?)$/],
	["deploy/src/failures", /^(?:node:|@smithy\/)/],
	["deploy/src/identity", /^(?:node:|@aws-sdk\/|@smithy\/)/],
	["deploy/src/session", /^(?:node:|@aws-sdk\/|@smithy\/)/],
	["deploy/src/calls", /^(?:node:|@aws-sdk\/|@smithy\/)/],
	["deploy/src/create", /^(?:node:|@aws-sdk\/)/],
	["deploy/src/links", /^node:/],
	["deploy/src/pull"],
	["deploy/src/control", /^@aws-sdk\//],
	["deploy/src/plan", /^(?:node:|@aws-sdk\/|@smithy\/core\/schema$)/],
	["deploy/src/apply", /^(?:node:|@aws-sdk\/|@smithy\/)/],
	["deploy/src/inventory", /^node:/],
	["deploy/src/live", /^@aws-sdk\//],
	["deploy/src"],
	["cli/src", /^(?:node:|picomatch$|vscode-languageserver-(?:textdocument|types)$)/],
	["client/src/identity", /^node:/],
	["client/src/ui", /^(?:vscode$|node:)/],
	["client/src/live", /^(?:vscode$|node:)/],
	["client/src/language", /^(?:vscode$|vscode-languageclient|node:)/],
	["client/src/views", /^(?:vscode$|node:)/],
	["client/src/commands", /^(?:vscode$|node:)/],
	["client/src", /^(?:vscode$|vscode-languageclient$|node:)/],
];

/** What the sources of a part may know beside themselves. */
const parts: Readonly<Record<string, readonly string[]>> = {
	shared: [],
	server: ["shared"],
	deploy: ["shared"],
	cli: ["shared", "server", "deploy"],
	client: ["shared", "deploy"],
};

/** The requests between client and server; it knows the library's types of requests. */
const protocol = "shared/src/protocol.ts";

/** What both sides say in several conversations; they import nothing. */
const vocabulary = ["shared/src/agents.ts", "shared/src/campaigns.ts", "shared/src/live.ts"];

/** Sources that lie at a root, by what they are for. */
const atRoots = [
	...vocabulary,
	protocol,
	"server/src/browser.ts",
	"server/src/languageServer.ts",
	"server/src/main.ts",
	"server/src/snippets.d.ts",
	"deploy/src/bundle.ts",
	"deploy/src/outlook.ts",
	"client/src/browser.ts",
	"client/src/extension.ts",
];

function sourcesOf(part: string): string[] {
	return readdirSync(join(part, "src"), { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".ts"))
		.map((file) => join(part, "src", file));
}

const imports = /^(?:(?:import|export)\b[^;"]*\bfrom |import )"([^"]+)"|\b(?:import|require)\("([^"]+)"\)/gm;

function importsOf(file: string): string[] {
	const source = readFileSync(file, "utf8");
	return [...source.matchAll(imports)].map(([, path, loaded]) => path ?? loaded ?? "");
}

/** The source that an import names; undefined for data and what is installed. */
function sourceOf(file: string, path: string): string | undefined {
	const source = `${normalize(join(dirname(file), path))}.ts`;
	return path.startsWith(".") && existsSync(source) ? source : undefined;
}

/** The place of a source's room among the rooms; -1 for what both sides of a protocol say, which everybody may know. */
function roomOf(file: string): number {
	if (file === protocol || vocabulary.includes(file)) {
		return -1;
	}
	const found = rooms.findLastIndex(([folder]) => dirname(file) === folder);
	return found >= 0 ? found : rooms.findIndex(([folder]) => file.startsWith(`${folder}/`));
}

suite("rooms", () => {
	const sources = Object.keys(parts).flatMap(sourcesOf);

	test("know those before them, and no others", () => {
		for (const file of sources) {
			const [part = ""] = file.split("/");
			for (const path of importsOf(file)) {
				const source = sourceOf(file, path);
				if (source === undefined) {
					continue;
				}
				const [other = ""] = source.split("/");
				assert.ok(other === part || parts[part]?.includes(other), `${file} knows ${source}`);
				assert.ok(roomOf(source) <= roomOf(file), `${file} steps back to ${source}`);
			}
		}
	});

	test("import what is installed where they need it, and nowhere else", () => {
		for (const file of sources) {
			const packages = file === protocol ? /^vscode-jsonrpc$/ : rooms[roomOf(file)]?.[1];
			for (const path of importsOf(file).filter((one) => !one.startsWith("."))) {
				assert.ok(packages?.test(path), `${file} imports ${path}`);
			}
		}
	});

	test("have nothing at their roots but entry points and the protocol", () => {
		const found = sources.filter((file) => /^\w+\/src\/[^/]+$/.test(file) && !file.startsWith("cli/"));
		assert.deepEqual(found.sort(), [...atRoots].sort());
	});

	test("have no files that know each other in a circle", () => {
		const done = new Set<string>();
		const visit = (file: string, path: readonly string[]): void => {
			assert.ok(!path.includes(file), [...path, file].join(" → "));
			if (done.has(file)) {
				return;
			}
			for (const one of importsOf(file)) {
				const source = sourceOf(file, one);
				if (source !== undefined) {
					visit(source, [...path, file]);
				}
			}
			done.add(file);
		};
		for (const file of sources) {
			visit(file, []);
		}
	});
});
