import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

suite("the manifest", () => {
	test("keeps profile, region and protection out of the reach of a workspace", () => {
		const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
		const settings: readonly (readonly [string, unknown])[] = Object.entries(
			contributes.configuration.properties,
		);
		const ownOnly = settings.filter(([, setting]) => Reflect.get(Object(setting), "scope") === "machine");
		assert.deepEqual(ownOnly.map(([name]) => name.replace("connectCampaign.", "")).sort(), [
			"profile",
			"protectedAccounts",
			"protectedProfiles",
			"region",
		]);
	});

	test("has the extension run where the files are, AWS files included, as README says", () => {
		const manifest: unknown = JSON.parse(readFileSync("package.json", "utf8"));
		assert.deepEqual(Reflect.get(Object(manifest), "extensionKind"), ["workspace"]);
		assert.match(
			readFileSync("README.md", "utf8"),
			/It reads `~\/\.aws` and the environment of that machine/,
		);
	});
});
