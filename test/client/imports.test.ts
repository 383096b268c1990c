import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const room = "client/src";

function importsOf(file: string): string[] {
	const source = readFileSync(file, "utf8");
	return [...source.matchAll(/\b(?:from|import|require)\s*\(?\s*"([^"]+)"/g)].map(([, path = ""]) => path);
}

suite("the client's imports", () => {
	const files = readdirSync(room, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".ts"))
		.map((file) => join(room, file));

	test("reach VS Code only from the rooms that may talk to it", () => {
		assert.ok(files.length > 30);
		const allowed =
			/^client\/src\/(ui\/|commands\/|(?:extension|languageClient|languageServer|serverLoss|problemLinks|workspaceCampaigns)\.ts$)/;
		for (const file of files.filter((one) => !allowed.test(one))) {
			const found = importsOf(file).filter((path) => path === "vscode" || path.startsWith("vscode-"));
			assert.deepEqual(found, [], file);
			const inward = importsOf(file).filter((path) => /\/(ui|commands)\/|languageClient$/.test(path));
			assert.deepEqual(inward, [], file);
		}
	});

	test("reach the network, and start programs, from the room of AWS alone", () => {
		const network =
			/^(?:node:)?(?:child_process|dgram|dns|dns\/promises|http|http2|https|inspector|net|tls)$/;
		for (const file of files.filter((one) => !one.startsWith(join(room, "aws/")))) {
			const source = readFileSync(file, "utf8");
			assert.doesNotMatch(source, /^import (?!type )[^;]*"@(?:aws-sdk|smithy)\//m, file);
			assert.deepEqual(
				importsOf(file).filter((path) => network.test(path)),
				[],
				file,
			);
			assert.doesNotMatch(source, /\b(?:fetch|WebSocket|EventSource|createTelemetryLogger)\(/, file);
		}
	});

	test("take nothing of the server but the protocol, and what makes texts plain", () => {
		const taken = files.flatMap(importsOf).filter((path) => path.includes("server/"));
		assert.ok(taken.length > 0);
		for (const path of taken) {
			assert.match(path, /^(\.\.\/)+server\/src\/(protocol|plainText)$/);
		}
	});

	test("keep the AWS SDK out of the bundle that foretells who would create a campaign", async () => {
		const { metafile } = await build({
			entryPoints: [join(room, "aws/outlook.ts")],
			bundle: true,
			write: false,
			metafile: true,
			platform: "node",
			format: "cjs",
		});
		const [output] = Object.values(metafile.outputs);
		assert.ok((output?.bytes ?? Number.POSITIVE_INFINITY) < 50_000, `${output?.bytes} bytes`);
	});

	test("keep the AWS SDK out of the bundle that is loaded at the start", async () => {
		const { metafile } = await build({
			entryPoints: [join(room, "extension.ts")],
			bundle: true,
			write: false,
			metafile: true,
			platform: "node",
			format: "cjs",
			external: ["vscode"],
			logLevel: "silent",
			plugins: [
				{
					name: "aws-stays-apart",
					setup: (on) =>
						on.onResolve({ filter: /\/aws\/(bundle|outlook)$/ }, () => ({
							path: "./aws.js",
							external: true,
						})),
				},
			],
		});
		const inputs = Object.keys(metafile.inputs);
		assert.ok(inputs.some((path) => path.includes("vscode-languageclient")));
		assert.deepEqual(
			inputs.filter((path) => /node_modules\/(@aws-sdk|@smithy)\//.test(path)),
			[],
		);
		const [output] = Object.values(metafile.outputs);
		assert.ok(output?.imports.some(({ path, kind }) => path === "./aws.js" && kind === "dynamic-import"));
	});
});
