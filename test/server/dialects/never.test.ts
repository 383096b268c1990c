import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { forAll } from "../../support/property";
import type { Random } from "../../support/random";

/** Words of prose, logs and code about campaigns, none of which is one. */
const words = [
	"the campaign",
	"it's",
	"connectInstanceId",
	"connectInstanceId=",
	"channelSubtypeConfig",
	"channelSubtypeConfig:",
	"create_campaign(",
	"new CreateCampaignCommand(",
	"aws connectcampaignsv2 describe-campaign --id",
	"resource",
	"function f(",
	"if (x) {",
	"return",
	"const a =",
	"- item",
	"# note",
	"// note",
	'"text"',
	"'text'",
	"```",
	"$x",
	"12.5",
	"2031-05-05T13:00:00Z",
	"INFO",
	"{",
	"}",
	"[",
	"]",
	"(",
	")",
	":",
	",",
	"=",
	"=>",
	"|",
	"+",
];

suite("prose, code and logs about campaigns", () => {
	test("are never taken for one", async () => {
		const draw = (random: Random): string => {
			let text = "";
			for (let left = 3 + random(40); left > 0; left--) {
				text += `${words[random(words.length)]}${random(4) === 0 ? "\n" : " "}`;
			}
			return text;
		};
		await forAll({ seed: 20_311, cases: 3000 }, draw, (text) => {
			const { problems, tree } = new CampaignText(text);
			const titles = problems.flatMap((problem) => fixesOf(problem, tree).map(({ title }) => title));
			assert.ok(
				!titles.some((title) => /^Convert .*to a campaign file(?: \(\d+ left out\))?$/.test(title)),
				titles.join(),
			);
		});
	}).timeout(120_000);

	test("cost no look at their languages where nothing in them names a campaign", () => {
		const text = "def f(x):\n    return {'name': x, 'type': 'MANAGED', 'schedule': None}\n";
		const codes = new CampaignText(text).problems.map(({ code }) => code);
		assert.ok(!codes.includes("dialect-document"), codes.join());
	});
});
