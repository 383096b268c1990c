import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

suite("the manifest", () => {
	test("has the extension run where the files are, AWS files included, as README says", () => {
		const manifest: unknown = JSON.parse(readFileSync("package.json", "utf8"));
		assert.deepEqual(Reflect.get(Object(manifest), "extensionKind"), ["workspace"]);
		assert.match(
			readFileSync("README.md", "utf8"),
			/It reads `~\/\.aws` and the environment of that machine/,
		);
	});
});
