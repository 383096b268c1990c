import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

function importsOf(file: string): string[] {
	const source = readFileSync(file, "utf8");
	return [...source.matchAll(/\b(?:from|import|require)\s*\(?\s*"([^"]+)"/g)].map(([, path = ""]) => path);
}

suite("imports", () => {
	const files = ["shared/src", "server/src", "client/src"].flatMap((room) =>
		readdirSync(room, { recursive: true, encoding: "utf8" })
			.filter((file) => file.endsWith(".ts"))
			.map((file) => join(room, file)),
	);

	test("reach the network, and start programs, from the rooms that call AWS alone", () => {
		const network =
			/^(?:node:)?(?:child_process|dgram|dns|dns\/promises|http|http2|https|inspector|net|tls)$/;
		assert.ok(files.length > 100);
		for (const file of files) {
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

	test("keep the AWS SDK out of the bundle that is loaded at the start", async () => {
		const { metafile } = await build({
			entryPoints: ["client/src/extension.ts"],
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
						on.onResolve({ filter: /\/deploy\/src\/bundle$/ }, () => ({
							path: "./aws.js",
							external: true,
						})),
				},
			],
		});
		const inputs = Object.keys(metafile.inputs);
		assert.ok(inputs.some((path) => path.includes("vscode-languageclient")));
		const [output] = Object.values(metafile.outputs);
		const ofSdk = Object.entries(output?.inputs ?? {}).filter(
			([path, { bytesInOutput }]) => /node_modules\/(@aws-sdk|@smithy)\//.test(path) && bytesInOutput > 0,
		);
		// How it finds the file of a session, and nothing more.
		assert.deepEqual([...new Set(ofSdk.map(([path]) => path.split("/").at(-3)))], ["config"]);
		assert.ok(ofSdk.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0) < 3_000);
		assert.ok(output?.imports.some(({ path, kind }) => path === "./aws.js" && kind === "dynamic-import"));
	});
});
