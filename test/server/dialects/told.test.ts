import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { least } from "../../support/campaigns";

const call = `client.create_campaign(**${JSON.stringify(least)})`;

suite("what a conversion leaves out", () => {
	test("is all told: in the sentence as far as that can be read, and the rest at its place", () => {
		const remarks = Array.from(
			{ length: 40 },
			(_, index) => `# Remark ${index}: never on Sundays in week ${index}`,
		);
		const text = `import boto3\n${remarks.join("\n")}\n${call}\n`;
		const { tree, problems } = new CampaignText(text);
		const [problem, ...more] = problems;
		assert.ok(problem !== undefined && more.length === 0);
		const { message, related = [] } = problem;
		assert.ok(message.length <= 600, String(message.length));
		const inSentence = remarks.filter((remark) => message.includes(JSON.stringify(remark)));
		assert.match(message, new RegExp(` and ${remarks.length - inSentence.length} more\\.$`));
		assert.deepEqual(
			related.map((place) => [text.slice(place.start, place.end), place.message]),
			remarks.slice(inSentence.length).map((remark) => [remark, `Left out: ${remark}`]),
		);
		assert.deepEqual(
			fixesOf(problem, tree).map(({ title }) => title),
			["Convert to a campaign file (40 left out)"],
		);
	});

	test("is told whole where the sentence has its beginning only", () => {
		const remark = `# ${"Keep it below the limit that Marta set, ".repeat(4)}which is 0.4.`;
		const [problem] = new CampaignText(`${remark}\n${call}\n`).problems;
		assert.match(problem?.message ?? "", /Marta set, Keep.*….*which is 0\.4\."\.$/);
		assert.deepEqual(
			problem?.related?.map(({ start, message }) => [start, message]),
			[[0, `Left out: ${remark}`]],
		);
	});

	test("has no places where the sentence says all of it", () => {
		const [problem] = new CampaignText(`# Never on Sundays\n${call}\n`).problems;
		assert.match(problem?.message ?? "", /Left out: "# Never on Sundays"\.$/);
		assert.equal(problem?.related, undefined);
	});
});
