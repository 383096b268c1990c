import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const spring = { name: "Spring", connectInstanceId: id };
const autumn = { ...spring, name: "Autumn" };
const python = `base = {"name": "Spring", "connectInstanceId": "${id}"}\n`;
const send = "client.create_campaign(**campaign)\n";
const script = "JavaScript or TypeScript";

interface Kind {
	readonly what: string;
	readonly language?: string;
	readonly text: string;
	/** Where the campaign is, or how many there are. */
	readonly where?: string;
	readonly leftOut?: readonly string[];
	readonly campaigns?: readonly object[];
}

const kinds: readonly Kind[] = [
	{ what: "dict(base, …)", text: `${python}campaign = dict(base, name="Autumn")\n${send}` },
	{
		what: "dict(base, …) in the call",
		text: `${python}client.create_campaign(**dict(base, name="Autumn"))\n`,
	},
	{
		what: "dict([pairs], …)",
		text: `campaign = dict([("connectInstanceId", "${id}"), ("name", "Spring")], name="Autumn")\n${send}`,
		where: "line 1",
		campaigns: [{ connectInstanceId: id, name: "Autumn" }],
	},
	{ what: "base | {…}", text: `${python}campaign = base | {"name": "Autumn"}\n${send}` },
	{
		what: "base | {…} where only the code elsewhere knows it",
		text: `campaign = base | {"name": "Autumn", "connectInstanceId": "${id}"}\n${send}`,
		where: "line 1",
		leftOut: ["base"],
	},
	{
		what: "{**base, **more}",
		text: `${python}client.create_campaign(**{**base, **more})\n`,
		where: "line 1",
		leftOut: ["**more"],
		campaigns: [spring],
	},
	{ what: "base.copy()", text: `${python}campaign = base.copy()\ncampaign["name"] = "Autumn"\n${send}` },
	{ what: "dict(base)", text: `${python}campaign = dict(base)\ncampaign["name"] = "Autumn"\n${send}` },
	{
		what: "copy.deepcopy(base)",
		text: `${python}campaign = copy.deepcopy(base)\ncampaign.update(x)\n${send}`,
		where: "line 1",
		leftOut: ["campaign.update(x)"],
		campaigns: [spring],
	},
	{
		what: "base.dup",
		language: "Ruby",
		text: `base = { name: 'Spring', connect_instance_id: '${id}' }\ncampaign = base.dup\ncampaign[:name] = 'Autumn'\nclient.create_campaign(campaign)\n`,
	},
	{
		what: "JSON.parse(JSON.stringify(base))",
		language: script,
		text: `const base = { name: "Spring", connectInstanceId: "${id}" };\nconst c = JSON.parse(JSON.stringify(base));\nc.name = "Autumn";\nclient.createCampaign(c);\n`,
	},
	{
		what: "structuredClone(base)",
		language: script,
		text: `const base = { name: "Spring", connectInstanceId: "${id}" };\nconst c = structuredClone(base);\nc.name = "Autumn";\nclient.createCampaign(c);\n`,
	},
	{
		what: "{**base, …}, and base itself",
		text: `${python}client.create_campaign(**base)\nclient.create_campaign(**{**base, "name": "Autumn"})\n`,
		where: "2",
		campaigns: [spring, autumn],
	},
	{
		what: "dict(base), and base itself",
		text: `${python}client.create_campaign(**base)\ncampaign = dict(base)\ncampaign["name"] = "Autumn"\n${send}`,
		where: "2",
		campaigns: [spring, autumn],
	},
];

suite("a campaign that pasted code makes of a copy of another one", () => {
	for (const {
		what,
		language = "Python",
		text,
		where = "line 2",
		leftOut = [],
		campaigns = [autumn],
	} of kinds) {
		const told = leftOut.map((one) => JSON.stringify(one)).join(", ");
		const place = where.startsWith("line") ? `a campaign on ${where}` : `${where} campaigns`;
		testKind({
			what,
			text,
			said: `${language} code with ${place}. ${convert}${told === "" ? "" : ` Left out: ${told}.`}`,
			isAll: true,
			campaigns,
		});
	}
});
