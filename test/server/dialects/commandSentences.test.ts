import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const bare = `aws connectcampaignsv2 create-campaign --connect-instance-id ${id}`;
const command = `${bare} --name Spring`;
const spring = { connectInstanceId: id, name: "Spring" };
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");

/** A text around a command, the campaign, and what is told of the text. */
const sentences: readonly (readonly [text: string, campaign: object, told: string])[] = [
	[`Please run: ${command}. Thanks`, spring, '"Thanks"'],
	[`Please run ${command}.`, spring, ""],
	[`Please run: ${bare} --name "Spring". Thanks`, spring, '"Thanks"'],
	[`When I run ${command}, I get an error.`, spring, '"I get an error.", "When I run"'],
	[
		`Please run ${command} and then aws connectcampaignsv2 start-campaign --id <id>.`,
		spring,
		'"and then aws connectcampaignsv2 start-campaign --id <id>."',
	],
	[`[10:32] Ana: can you try ${command} ?\n[10:33] Ben: ok\n`, spring, '"?"'],
	[`Bitte ausf\u00fchren: ${command} und dann melden.`, spring, '"und dann melden."'],
	[`Try ${command} \u2014 that's all.\nAsk Ben about the rest.`, spring, ""],
	[`Don't run ${command}. It's old.\n`, spring, `"It's old.", "Don't run"`],
	[`Please run: ${command} --tags '{"a":"b"}'. Thanks`, { ...spring, tags: { a: "b" } }, '"Thanks"'],
	[`Please run: ${command} --tags a=b,c=d. Thanks`, { ...spring, tags: { a: "b", c: "d" } }, '"Thanks"'],
	[`Lancez \u00ab ${command} \u00bb puis attendez.`, spring, ""],
	[`Run **${command}** first.`, spring, ""],
	[`<p>Run <code>${command}</code> first.</p>`, spring, ""],
	[
		`<p>Run <code>${command} --tags &#39;{&quot;a&quot;:&quot;b&quot;}&#39;</code></p>`,
		{ ...spring, tags: { a: "b" } },
		"",
	],
	// What may be a part of the name, or not.
	[`Please run ${command} sale today`, { ...spring, name: gap("Spring sale today") }, ""],
	[`- sign in\n- ${command}.\n`, { ...spring, name: gap("Spring.") }, ""],
	[`${command} should do\n`, { ...spring, name: gap("Spring should do") }, ""],
	// What a shell reads to the letter.
	[`${command}.`, { ...spring, name: "Spring." }, ""],
	// Sentences in lines of their own.
	[
		`Run this (only in test!):\n\n    ${command}\n\nDelete the old one first.\n`,
		spring,
		'"Run this (only in test!):", "Delete the old one first."',
	],
	[`$ ${command}! --type MANAGED`, { ...spring, name: "Spring!", type: "MANAGED" }, ""],
	[`if ! ${command}.; then exit 1; fi`, { ...spring, name: "Spring." }, ""],
];

suite("a command in a sentence", () => {
	for (const [text, campaign, told] of sentences) {
		test(text.replaceAll(id, "\u2026"), () => {
			assert.deepEqual(
				conversions(text).map((one) => JSON.parse(one)),
				[campaign],
			);
			const [problem, ...more] = new CampaignText(text).problems;
			assert.deepEqual(more, []);
			assert.ok(problem?.message.includes(told), problem?.message);
		});
	}
});
