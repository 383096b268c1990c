import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
/** A gap that names code, without a template of ours in the source. */
const gap = (code: string): string => ["$", `{${code}}`].join("");
const command = `aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id}`;
/** The option with JSON whose capacity somebody else fills in. */
const config = (capacity: string): string =>
	`--channel-subtype-config '{"telephony":{"capacity":${capacity},"defaultOutboundConfig":{"connectContactFlowId":"f"}}}'`;
const meant = (capacity: string): object => ({
	name: "Spring",
	connectInstanceId: id,
	channelSubtypeConfig: { telephony: { capacity, defaultOutboundConfig: { connectContactFlowId: "f" } } },
});

/** Texts with a command, what becomes of each, and what is told of it. */
const texts: readonly (readonly [what: string, text: string, campaign: object, told?: string])[] = [
	...(
		[
			["{{ capacity }}", gap("capacity")],
			['{{ capacity | default("0.6") }}', gap('capacity | default("0.6")')],
			[gap("inputs.capacity"), gap("inputs.capacity")],
			[gap("CAPACITY"), gap("CAPACITY")],
			["$CAPACITY", gap("CAPACITY")],
			["<capacity>", "<capacity>"],
		] as const
	).map(([written, said]) => [written, `${command} ${config(written)}\n`, meant(said)] as const),
	[
		"a variable of make",
		`CAPACITY ?= 0.6\ncreate:\n\t@${command} ${config("$(CAPACITY)")}\n`,
		meant(gap("CAPACITY")),
		"CAPACITY ?= 0.6",
	],
	[
		"a variable of make in a text of JSON",
		`QUEUE = abc\ncreate:\n\t${command} --tags '{"queue":"$(QUEUE)"}'\n`,
		{ name: "Spring", connectInstanceId: id, tags: { queue: gap("QUEUE") } },
		"QUEUE = abc",
	],
	[
		"a text of Jenkins",
		`node {\n  sh """\n    ${command} \\\\\n      ${config(gap("params.CAP"))}\n  """\n}\n`,
		meant(gap("params.CAP")),
	],
	[
		"tags of Ansible in shorthand",
		`${command} --tags team={{ team }},env=prod,c={{c}}\n`,
		{ name: "Spring", connectInstanceId: id, tags: { team: gap("team"), env: "prod", c: gap("c") } },
	],
	[
		"an object of jq",
		`${command} --tags "$(jq -n --arg team "$TEAM" --arg b "it's" --argjson n 5 '{team: $team, "b": $b, n: $n, other: $other}')"\n`,
		{
			name: "Spring",
			connectInstanceId: id,
			tags: { team: gap("TEAM"), b: "it's", n: 5, other: gap("other") },
		},
	],
	[
		"a whole campaign of jq",
		`aws connectcampaignsv2 create-campaign --cli-input-json "$(jq -nc '{name:"Spring",connectInstanceId:"${id}"}')"\n`,
		{ name: "Spring", connectInstanceId: id },
	],
	...[
		"jq -n --arg t \"$TEAM\" '{team: ($t | ascii_downcase)}'",
		"jq --arg t x '{team: $t}' tags.json",
		"jq -n '{team: \"\\(env.TEAM)\"}'",
	].map(
		(code) =>
			[
				`what only jq works out: ${code}`,
				`${command} --tags "$(${code})"\n`,
				{ name: "Spring", connectInstanceId: id, tags: gap(code) },
			] as const,
	),
	[
		"the default of an input",
		`on:\n  workflow_dispatch:\n    inputs:\n      team:\n        required: true\n        default: sales\njobs:\n  a:\n    steps:\n      - run: ${command} --tags "team=${gap("{ inputs.team }")}"\n`,
		{ name: "Spring", connectInstanceId: id, tags: { team: gap("{ inputs.team }") } },
		"team: required: true default: sales",
	],
	[
		"a variable of fish",
		`set -gx team sales\n${command} --tags team=$team\n`,
		{ name: "Spring", connectInstanceId: id, tags: { team: gap("team") } },
		"set -gx team sales",
	],
];

suite("placeholders in a command", () => {
	for (const [what, text, campaign, told = ""] of texts) {
		test(`become gaps: ${what}`, () => {
			const [problem] = new CampaignText(text).problems;
			assert.equal(problem?.code, "dialect-document");
			assert.ok(problem?.message.includes(told), problem?.message);
			assert.deepEqual(
				conversions(text).map((one) => JSON.parse(one)),
				[campaign],
			);
		});
	}

	test("are no values where what is around them is no JSON", () => {
		const text = `${command} --tags '{"a": {{ b }}'\n`;
		assert.deepEqual(
			conversions(text).map((one) => JSON.parse(one)),
			[{ name: "Spring", connectInstanceId: id, tags: '{"a": {{ b }}' }],
		);
	});

	test("are told where options of a shell say nothing", () => {
		const [problem] = new CampaignText(`set -euo pipefail\nset -x\n${command}\n`).problems;
		assert.doesNotMatch(problem?.message ?? "", /Left out/);
	});
});
