import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";
import { forAll } from "../../support/property";
import type { Random } from "../../support/random";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const forms = [
	`{"name": "Spring", "connectInstanceId": "${id}"}`,
	`"name": "Spring", "connectInstanceId": "${id}"`,
	`{'name': 'Spring', 'connectInstanceId': '${id}'}`,
	`name: Spring\nconnectInstanceId: ${id}\n`,
	`name = "Spring"\nconnectInstanceId = "${id}"\n`,
	`client.create_campaign(name='Spring', connectInstanceId='${id}')`,
	`new CreateCampaignCommand({ name: 'Spring', connectInstanceId: '${id}' })`,
	`aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id}`,
	`<connectInstanceId>${id}</connectInstanceId>`,
];
const others =
	'the campaign|it\'s|function f(|return|const a =|- item|# note|// note|/*|*/|"text"|\'text\'|```|$x|12.5|{|}|[|]|(|)|:|,|=|+|-|{}|[]|{"a": 1}|>>>|...'.split(
		"|",
	);

suite("a campaign in the middle of anything", () => {
	test("is deleted by no fix, and replaced by no template", async () => {
		const some = (random: Random): string => {
			let text = "";
			for (let left = random(8); left > 0; left--) {
				text += `${others[random(others.length)]}${random(3) === 0 ? "\n" : " "}`;
			}
			return text;
		};
		let fixes = 0;
		const draw = (random: Random): string =>
			`${some(random)}${forms[random(forms.length)]}${random(2) === 0 ? " " : "\n"}${some(random)}`;
		await forAll({ seed: 20_312, cases: 1500 }, draw, (text) => {
			const { problems, tree } = new CampaignText(text);
			for (const { title, edits } of problems.slice(0, 20).flatMap((problem) => fixesOf(problem, tree))) {
				const patch = new Patch(text);
				patch.apply(edits);
				fixes++;
				assert.match(patch.text, /connect-?instance-?id/i, title);
				assert.doesNotMatch(title, /the expected value$/);
			}
		});
		assert.ok(fixes > 1000, `${fixes} fixes`);
	}).timeout(120_000);
});
