import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hintKinds } from "../../server/src/features/inlayHints";

/** What a workspace may change; whoever shares one could otherwise redirect calls to AWS. */
const ofWorkspaces = /^(?:problems$|inlayHints\.)/;

const prefix = "connectCampaign.";

/** The settings of the manifest by their names without the prefix. */
function settings(): ReadonlyMap<string, object> {
	const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
	const properties: readonly (readonly [string, unknown])[] = Object.entries(
		contributes.configuration.properties,
	);
	return new Map(properties.map(([name, setting]) => [name.slice(prefix.length), Object(setting)]));
}

/** The text of all sources of the client and the server. */
function sources(): string {
	return ["client/src", "server/src"]
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: "utf8" })
				.filter((name) => name.endsWith(".ts"))
				.map((name) => readFileSync(join(folder, name), "utf8")),
		)
		.join("\n");
}

suite("settings", () => {
	test("that a workspace can change are problems and inlayHints only", () => {
		for (const [name, setting] of settings()) {
			const scope: unknown = Reflect.get(setting, "scope");
			const needed = ofWorkspaces.test(name) ? "resource" : "machine";
			assert.equal(scope, needed, `${prefix}${name} in package.json needs "scope": "${needed}"`);
		}
	});

	test("have an order each, which no other has", () => {
		const byOrder = new Map<unknown, string>();
		for (const [name, setting] of settings()) {
			const order: unknown = Reflect.get(setting, "order");
			assert.equal(typeof order, "number", `${prefix}${name} in package.json needs an "order"`);
			const other = byOrder.get(order);
			assert.equal(other, undefined, `${prefix}${name} has the "order" of ${prefix}${other}: ${order}`);
			byOrder.set(order, name);
		}
	});

	test("are those of docs/settings.md", () => {
		const [part = ""] = readFileSync("docs/settings.md", "utf8").split("\n## Commands");
		const rows = [...part.matchAll(/^\| `connectCampaign\.([\w.]+)(\*?)` +\|(.*)$/gm)];
		const told = rows.flatMap(([, name = "", star, words = ""]) =>
			star === "" ? [name] : [...words.matchAll(/`(\w+)`/g)].map(([, last]) => `${name}${last}`),
		);
		assert.deepEqual(told.sort(), [...settings().keys()].sort());
	});

	test("are each read somewhere", () => {
		const text = sources();
		for (const name of settings().keys()) {
			const kind = /^inlayHints\.(.+)$/.exec(name)?.[1];
			const isRead =
				kind === undefined
					? text.includes(`"${name}"`) || text.includes(`"${prefix}${name}"`)
					: hintKinds.some((known) => known === kind);
			assert.ok(isRead, `nothing in client/src or server/src reads ${prefix}${name}`);
		}
	});
});
