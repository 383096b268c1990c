import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import manifest from "../../package.json";

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

	test("offers in the explorer what can be done with a campaign file, and new files in folders", () => {
		const found = manifest.contributes.menus["explorer/context"].map(({ command, when }) => [
			command.slice(command.indexOf(".") + 1),
			when === "explorerResourceIsFolder" ? "folders" : "campaigns",
		]);
		assert.deepEqual(found, [
			["showCommunicationTimes", "campaigns"],
			["createCampaign", "campaigns"],
			["previewRequest", "campaigns"],
			["newCampaign", "folders"],
		]);
	});

	test("has the extension run where the files are, AWS files included, as docs/aws.md says", () => {
		const read: unknown = JSON.parse(readFileSync("package.json", "utf8"));
		assert.deepEqual(Reflect.get(Object(read), "extensionKind"), ["workspace"]);
		assert.match(
			readFileSync("docs/aws.md", "utf8"),
			/It reads `~\/\.aws` and the environment of that machine/,
		);
	});
});
