import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import schemaFile from "../../schemas/campaign.schema.json";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { rules } from "../../server/src/diagnostics/rules/rules";
import { type Json, validCampaign } from "../support/generate";
import { publishedValidator } from "../support/publishedSchema";
import { randomNumbers } from "../support/random";
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

function errorsOf(text: string): string[] {
	return new CampaignText(text).problems.flatMap(({ code, severity }) =>
		severity === "error" ? [code] : [],
	);
}

suite("second opinions", () => {
	const random = randomNumbers(seed);
	const campaigns = Array.from({ length: whole }, () => validCampaign(random));
	const slips = Array.from(
		{ length: broken },
		(_, index): Json => spoiled(campaigns[index % whole] ?? {}, 1 + (index % 3), random),
	);

	test("agree that campaigns of every shape are sound, but for what the schema cannot say", async () => {
		const sayable = new Set<string>(rules.map(({ code }) => code));
		for (const campaign of campaigns) {
			const text = JSON.stringify(campaign);
			assert.ok(accepted(campaign), `${JSON.stringify(accepted.errors)} in ${text}`);
			assert.deepEqual(
				errorsOf(text).filter((code) => !sayable.has(code)),
				[],
				text,
			);
			assert.deepEqual(await jsonService(text), [], text);
		}
	});

	test("refuse nothing in which the engine finds no error", async () => {
		const sound = slips.filter((campaign) => errorsOf(JSON.stringify(campaign)).length === 0);
		for (const campaign of sound) {
			const text = JSON.stringify(campaign);
			assert.ok(accepted(campaign), `${JSON.stringify(accepted.errors)} in ${text}`);
			assert.deepEqual(await jsonService(text), [], text);
		}
		const refused = slips.filter((campaign) => !accepted(campaign)).length;
		assert.ok(
			sound.length > broken / 50 && refused > broken / 2,
			`${sound.length} sound, ${refused} refused`,
		);
	});

	test("find nothing in the examples", async () => {
		for (const file of readdirSync("examples")) {
			const text = readFileSync(`examples/${file}`, "utf8");
			assert.ok(accepted(JSON.parse(text)), file);
			assert.deepEqual(await jsonService(text), [], file);
		}
	});
});
