import assert from "node:assert/strict";
import schema from "../../schemas/campaign.schema.json";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { rules } from "../../server/src/diagnostics/rules/rules";
import { defaultSeverities } from "../../server/src/diagnostics/severities";
import { fixesOf } from "../../server/src/features/codeActions/fixers";
import { violations } from "../../shared/src/problem/codes";
import { changed, textOf, whole } from "../support/campaigns";
import { texts as damaged, mistakes } from "../support/fixes";
import { foreign, ownWords } from "../support/voice";
import { fieldCases } from "./fixAll/fieldCases";

function* said(): Generator<readonly [where: string, text: string]> {
	for (const [code, text] of Object.entries(violations)) {
		yield [code, text];
	}
	for (const { code, summary, source } of rules) {
		yield [code, summary];
		yield [code, source];
	}
	const texts = [
		...mistakes.map(([path, value, , , ...also]) =>
			textOf(
				[[path, value] as const, ...also].reduce(
					(campaign: unknown, [at, to]) => changed(campaign, at, to),
					whole,
				),
			),
		),
		...damaged.map(([text]) => text),
		...fieldCases.map(({ text }) => text),
	];
	for (const text of texts) {
		const campaign = new CampaignText(text, defaultSeverities, () => new Date("2030-01-01T00:00:00Z"));
		for (const problem of campaign.problems) {
			yield [problem.code, problem.message];
			for (const related of problem.related ?? []) {
				yield [problem.code, related.message];
			}
			for (const { title } of fixesOf(problem, campaign.tree)) {
				yield [problem.code, title];
			}
		}
	}
	yield* describedIn(schema);
}

function* describedIn(part: unknown): Generator<readonly [where: string, text: string]> {
	if (typeof part !== "object" || part === null) {
		return;
	}
	for (const [key, value] of Object.entries(part)) {
		if (key === "description" && typeof value === "string") {
			yield ["schema", value];
		} else {
			yield* describedIn(value);
		}
	}
}

suite("what people read", () => {
	test("is in the words of JSON, VS Code and AWS", () => {
		const odd = new Set(
			[...said()]
				.filter(([, text]) => foreign.test(ownWords(text)) || /\b[iI]ds?\b/.test(ownWords(text)))
				.map((one) => one.join(": ")),
		);
		assert.deepEqual([...odd], []);
	});

	test("is in short sentences", () => {
		const long = new Set<string>();
		for (const [where, text] of said()) {
			for (const sentence of ownWords(text).split(/(?<=[.?!:])\s/)) {
				if (sentence.split(/\s+/).length > 25) {
					long.add(`${where}: ${sentence}`);
				}
			}
		}
		assert.deepEqual([...long], []);
	});
});
