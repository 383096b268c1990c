import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

suite("generated files", () => {
	test("are as `npm run generate` makes them", () => {
		const args = ["--import", "tsx", "build/generate.mts", "--check"];
		const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
		assert.equal(status, 0, stderr);
	});
});
