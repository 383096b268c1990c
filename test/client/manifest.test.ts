import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { problemPageScheme } from "../../client/src/ui/schemes";
import manifest from "../../package.json";
import { agentToolSchema, agentTools } from "../../server/src/features/agents/tools";
import { agentToolNames } from "../../shared/src/agents";
import { foreign, ownWords } from "../support/voice";

const forPeople = /^(?:title|description|markdownDescription|patternErrorMessage|altText)$/;

/** What a part of the manifest says to people. */
function textsIn(part: unknown): string[] {
	if (typeof part !== "object" || part === null) {
		return [];
	}
	return Object.entries(part).flatMap(([key, value]: readonly [string, unknown]) =>
		typeof value === "string" ? (forPeople.test(key) ? [value] : []) : textsIn(value),
	);
}

suite("the manifest", () => {
	test("keeps profile, region and protection out of the reach of a workspace", () => {
		const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
		const settings: readonly (readonly [string, unknown])[] = Object.entries(
			contributes.configuration.properties,
		);
		const ownOnly = settings.filter(([, setting]) => Reflect.get(Object(setting), "scope") === "machine");
		assert.deepEqual(ownOnly.map(([name]) => name.replace("connectCampaign.", "")).sort(), [
			"agentTools",
			"keepLastApplied",
			"liveValues",
			"profile",
			"protectedAccounts",
			"protectedProfiles",
			"region",
		]);
	});

	test("starts the extension for a page about a problem, which is open still when a window comes back", () => {
		assert.ok(manifest.activationEvents.includes(`onFileSystem:${problemPageScheme}`));
	});

	test("offers language models the tools that there are, while the setting is on", () => {
		const offered = manifest.contributes.languageModelTools.map((tool) => ({
			name: tool.name,
			title: tool.displayName,
			description: tool.modelDescription,
			schema: tool.inputSchema,
			when: tool.when,
		}));
		const when = "config.connectCampaign.agentTools";
		assert.deepEqual(
			offered,
			agentTools.map(({ name, title, description }) => ({
				name,
				title,
				description,
				schema: agentToolSchema,
				when,
			})),
		);
		assert.deepEqual(
			agentTools.map(({ name }) => name),
			[...agentToolNames],
		);
	});

	test("is in the words of the field and in short sentences", () => {
		const texts = [manifest.description, ...textsIn(manifest.contributes), ...textsIn(manifest.capabilities)];
		assert.ok(texts.length > 100);
		const odd = texts.filter((text) => {
			const words = ownWords(text);
			const sentences = words.split(/(?<=[.?!:])\s/);
			return foreign.test(words) || sentences.some((one) => one.split(/\s+/).length > 25);
		});
		assert.deepEqual(odd, []);
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
