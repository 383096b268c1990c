import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import schemaFile from "../../schemas/campaign.schema.json";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { rules } from "../../server/src/diagnostics/rules/rules";
import { gapCode } from "../../shared/src/problem/problem";
import { type Json, validCampaign } from "../support/generate";
import { forAll } from "../support/property";
import { publishedValidator } from "../support/publishedSchema";
import type { Random } from "../support/random";
import { spoiled } from "../support/spoil";

const seed = 20_260_731;
const whole = 2000;
const broken = 6000;

const accepted = publishedValidator();

const service = getLanguageService({});
/** The service resolves references in the very object that it is given. */
const published = structuredClone(schemaFile);

/** What the JSON service of VS Code says of a text, by the published schema. */
async function jsonService(text: string): Promise<unknown[]> {
	const document = TextDocument.create("file:///a.campaign.json", "json", 0, text);
	const found = await service.doValidation(document, service.parseJSONDocument(document), {}, published);
	return found.map(({ message }) => message);
}

/** What keeps a text from being sent: errors, and values that are still to be filled in. */
function errorsOf(text: string): string[] {
	return new CampaignText(text).problems.flatMap(({ code, severity }) =>
		severity === "error" || code === gapCode ? [code] : [],
	);
}

suite("second opinions", () => {
	test("agree that campaigns of every shape are sound, but for what the schema cannot say", async () => {
		const sayable = new Set<string>(rules.map(({ code }) => code));
		await forAll({ seed, cases: whole }, validCampaign, async (campaign) => {
			const text = JSON.stringify(campaign);
			assert.ok(accepted(campaign), JSON.stringify(accepted.errors));
			assert.deepEqual(
				errorsOf(text).filter((code) => !sayable.has(code)),
				[],
			);
			assert.deepEqual(await jsonService(text), []);
		});
	});

	test("refuse nothing in which the engine finds no error", async () => {
		let sound = 0;
		let refused = 0;
		const draw = (random: Random, index: number): Json =>
			spoiled(validCampaign(random), 1 + (index % 3), random);
		await forAll({ seed, cases: broken }, draw, async (campaign) => {
			const text = JSON.stringify(campaign);
			const isAccepted = accepted(campaign);
			refused += isAccepted ? 0 : 1;
			if (errorsOf(text).length === 0) {
				sound++;
				assert.ok(isAccepted, JSON.stringify(accepted.errors));
				assert.deepEqual(await jsonService(text), []);
			}
		});
		assert.ok(sound > broken / 50 && refused > broken / 2, `${sound} sound, ${refused} refused`);
	});

	test("find nothing in the examples", async () => {
		for (const file of readdirSync("examples")) {
			const text = readFileSync(`examples/${file}`, "utf8");
			assert.ok(accepted(JSON.parse(text)), file);
			assert.deepEqual(await jsonService(text), [], file);
		}
	});
});
