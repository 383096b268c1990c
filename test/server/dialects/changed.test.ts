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
		"a construct, by its tags and with a type",
		javaScript,
		`const campaign = new CfnCampaign(this, 'C', ${properties});`,
		['Tags.of(campaign).add("k", "v")', '(campaign.node.defaultChild as CfnCampaign).addOverride("a", 1)'],
	],
	[
		"all constructs in a stack",
		javaScript,
		`const app = new App(); const stack = new MyStack(app, "S"); new CfnCampaign(stack, 'C', ${properties});`,
		[
			'cdk.Tags.of(this).add("k", "v")',
			'Tags.of(app).add("k", "v")',
			'Stack.of(stack).tags.setTag("k", "v")',
		],
	],
	[
		"a construct of Go",
		"Go",
		`c := api.NewCfnCampaign(stack, jsii.String("C"), &api.CfnCampaignProps{Name: jsii.String("Spring"), ConnectInstanceId: jsii.String("${id}")})`,
		['awscdk.Tags_Of(c).Add(jsii.String("k"), jsii.String("v"), nil)'],
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

/** Statements that give the parts of a value to several places at once, or are all that becomes of a campaign. */
const statements: readonly (readonly [language: string, made: string, change: string])[] = [
	[javaScript, `let c = ${properties};`, "({ name: c.name } = other)"],
	[javaScript, `let c = ${properties};`, '[c.name, c["tags"]] = other'],
	[javaScript, `let c = ${properties};`, "tune(c)"],
	[
		"Go",
		`in := &api.CreateCampaignInput{Name: "Spring", ConnectInstanceId: "${id}"}`,
		"in.Name, err = load()",
	],
	["Ruby", `c = { name: 'Spring', :connect_instance_id => '${id}' }`, "c[:name], x = names"],
	["PHP", `$c = ['name' => 'Spring', 'connectInstanceId' => '${id}'];`, "[$c['name'], $x] = names()"],
];

/** What belongs to something else than the campaign. */
const others: readonly (readonly [what: string, language: string, text: string])[] = [
	["a function", javaScript, `const run = () => client.createCampaign(${properties});\nrun.timeout = 3;\n`],
	[
		"another construct",
		javaScript,
		`const c = new CfnCampaign(this, "C", ${properties}); const q = new Queue(this, "Q");\nTags.of(q).add("k", "v");\n`,
	],
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
	for (const [language, made, change] of statements) {
		const shown = /^\((.*)\)$/.exec(change)?.[1] ?? change;
		testKind({
			what: `by ${change} are told`,
			text: `${made}\n${change}${language === "Ruby" || language === "Go" ? "" : ";"}\n`,
			said: `${language} code with a campaign on line 1. ${convert} Left out: ${JSON.stringify(shown)}.`,
			isAll: true,
			campaigns: [{ name: "Spring", connectInstanceId: id }],
		});
	}
	testKind({
		what: "on its line are told",
		text: `const campaign = {"name": "Spring", "connectInstanceId": "${id}"}; tune(campaign);\n`,
		said: `${javaScript} code with a campaign on line 1. ${convert} Left out: "tune(campaign)".`,
		isAll: true,
		campaigns: [{ name: "Spring", connectInstanceId: id }],
	});
	for (const [what, language, text] of others) {
		testKind({
			what: `but not of ${what}`,
			text,
			said: `${language} code with a campaign on line 1. ${convert}`,
			campaigns: [{ name: "Spring", connectInstanceId: id }],
		});
	}
});
