import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";
import { gapCode } from "../../../shared/src/protocol";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const spring = { name: "Spring", connectInstanceId: id };
const python = (rest: string) => `client.create_campaign(name='Spring', connectInstanceId='${id}', ${rest})`;
const javascript = (rest: string) => `const c = { name: 'Spring', connectInstanceId: '${id}', ${rest} };`;

interface Row {
	readonly text: string;
	/** What the fix makes of the text. */
	readonly campaign: object;
	/** What is listed as left out. */
	readonly leftOut?: string;
	/** What is said of the campaign's gaps and types. */
	readonly said?: readonly string[];
}

const rows: Readonly<Record<string, Row>> = {
	"code with braces and a line break": {
		text: javascript("connectCampaignFlowArn: pick({ a: { b: 'c' } },\n\t\td)"),
		campaign: { ...spring, connectCampaignFlowArn: gap("pick({ a: { b: 'c' } }, d)") },
		said: ["Fill in connectCampaignFlowArn."],
	},
	"code with a brace in a string": {
		text: javascript("connectCampaignFlowArn: pick('{', 1)"),
		campaign: { ...spring, connectCampaignFlowArn: gap("pick('{', 1)") },
		said: ["Fill in connectCampaignFlowArn."],
	},
	"code that is longer than a line": {
		text: python(`connectCampaignFlowArn=pick("${"x".repeat(300)}")`),
		campaign: { ...spring, connectCampaignFlowArn: gap(`pick("${"x".repeat(300)}")`) },
		said: ["Fill in connectCampaignFlowArn."],
	},
	"code that is too long for a placeholder": {
		text: python(`connectCampaignFlowArn=pick(${"x".repeat(2000)})`),
		campaign: { ...spring, connectCampaignFlowArn: gap(`pick(${"x".repeat(895)}…`) },
		leftOut: `"pick(${"x".repeat(34)}…"`,
		said: ["Fill in connectCampaignFlowArn."],
	},
	"code in the place of an object, a number and a switch": {
		text: python(
			"schedule=get(1), channelSubtypeConfig={'telephony': {'capacity': share, 'outboundMode': {'agentless': {}}, 'defaultOutboundConfig': {'connectContactFlowId': 'c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31', 'answerMachineDetectionConfig': {'enableAnswerMachineDetection': detect}}}}",
		),
		campaign: {
			...spring,
			schedule: gap("get(1)"),
			channelSubtypeConfig: {
				telephony: {
					capacity: gap("share"),
					outboundMode: { agentless: {} },
					defaultOutboundConfig: {
						connectContactFlowId: "c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31",
						answerMachineDetectionConfig: { enableAnswerMachineDetection: gap("detect") },
					},
				},
			},
		},
		said: ["Fill in schedule.", "Fill in capacity.", "Fill in enableAnswerMachineDetection."],
	},
	"code in a list": {
		text: python("communicationTimeConfig={'localTimeZoneConfig': {'localTimeZoneDetection': [first]}}"),
		campaign: {
			...spring,
			communicationTimeConfig: { localTimeZoneConfig: { localTimeZoneDetection: [gap("first")] } },
		},
		said: [`Fill in this value: ${gap("first")}.`],
	},
};

suite("values of a pasted campaign", () => {
	for (const [what, { text, campaign, leftOut = "", said }] of Object.entries(rows)) {
		test(what, () => {
			const { tree, problems } = new CampaignText(text);
			const [problem] = problems;
			assert.deepEqual(
				problems.map(({ code }) => code),
				["dialect-document"],
			);
			assert.equal(/ Left out: (.*)\.$/.exec(problem?.message ?? "")?.[1] ?? "", leftOut);
			const fixes = problem === undefined ? [] : fixesOf(problem, tree);
			const [conversion, ...others] = fixes.filter(({ title }) => title.startsWith("Convert"));
			assert.equal(others.length, 0);
			const patch = new Patch(text);
			patch.apply(conversion?.edits ?? []);
			assert.deepEqual(JSON.parse(patch.text), campaign);
			if (said !== undefined) {
				const after = new CampaignText(patch.text).problems;
				const told = after.filter(({ code }) => code === gapCode || code === "wrong-type");
				assert.deepEqual(
					told.map(({ message }) => message),
					said,
				);
			}
		});
	}
});
