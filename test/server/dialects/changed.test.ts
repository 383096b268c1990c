import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const javaScript = "JavaScript or TypeScript";
const properties = `{ name: "Spring", connectInstanceId: "${id}" }`;

/** Statements that change what a call has made, and are told. */
const kinds: readonly (readonly [
	what: string,
	language: string,
	made: string,
	changes: readonly string[],
])[] = [
	[
		"a construct",
		javaScript,
		`const campaign = new CfnCampaign(this, 'C', ${properties});`,
		['campaign.name = "Autumn"', "campaign.addPropertyOverride('Name', 'Winter')"],
	],
	[
		"a construct of a class",
		javaScript,
		`this.campaign = new CfnCampaign(this, 'C', ${properties});`,
		['this.campaign.name = "Autumn"', "this.campaign.addPropertyDeletionOverride('Name')"],
	],
	[
		"a construct of Python",
		"Python",
		`campaign = connectcampaignsv2.CfnCampaign(self, "C", name="Spring", connect_instance_id="${id}")`,
		['campaign.name = "Autumn"', 'campaign.add_property_override("Name", "Winter")'],
	],
	[
		"a construct of C#",
		"C#",
		`var campaign = new CfnCampaign(this, "C", new CfnCampaignProps { Name = "Spring", ConnectInstanceId = "${id}" });`,
		['campaign.Name = "Autumn"', 'campaign.AddPropertyOverride("Name", "Winter")'],
	],
	[
		"a command",
		javaScript,
		`const cmd = new CreateCampaignCommand(${properties});`,
		['cmd.input.name = "Autumn"', "delete cmd.input.tags"],
	],
	[
		"a command for an object of its own",
		javaScript,
		`const input = ${properties}; const cmd = new CreateCampaignCommand(input);`,
		['cmd.input.name = "Autumn"'],
	],
];

/** What belongs to something else than the campaign. */
const others: readonly (readonly [what: string, language: string, text: string])[] = [
	["a function", javaScript, `const run = () => client.createCampaign(${properties});\nrun.timeout = 3;\n`],
	[
		"an answer",
		"Python",
		`answer = client.create_campaign(name="Spring", connectInstanceId="${id}")\nanswer.pop("ResponseMetadata")\n`,
	],
];

suite("changes of what a pasted text makes of a campaign", () => {
	for (const [what, language, made, changes] of kinds) {
		const leftOut = changes.map((change) => JSON.stringify(change)).join(", ");
		testKind({
			what: `of ${what} are told`,
			text: `${made}\n${changes.map((change) => `${change}\n`).join("")}`,
			said: `${language} code with a campaign on line 1. ${convert} Left out: ${leftOut}.`,
			campaigns: [{ name: "Spring", connectInstanceId: id }],
		});
	}
	for (const [what, language, text] of others) {
		testKind({
			what: `but not of ${what}`,
			text,
			said: `${language} code with a campaign on line 1. ${convert}`,
			campaigns: [{ name: "Spring", connectInstanceId: id }],
		});
	}
});
