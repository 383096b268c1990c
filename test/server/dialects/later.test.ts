import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { conversions } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const properties = `name: "Spring", connectInstanceId: "${id}"`;
const command = `aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id}`;
const insert = `INSERT INTO campaigns (body) VALUES ('{"name": "Spring", "connectInstanceId": "${id}"}');`;

/** Texts that change a campaign which they made before, or may do so. `left`: what is told of that. */
const texts: readonly (readonly [what: string, text: string, left: readonly string[]])[] = [
	[
		"commands that update it",
		`${command}\naws connectcampaignsv2 update-campaign-name --id $C --name Summer\naws --profile x connectcampaignsv2 tag-resource \\\n  --arn $A --tags a=b\naws connectcampaignsv2 start-campaign --id $C\n`,
		[
			"aws connectcampaignsv2 update-campaign-name --id $C --name Summer",
			"aws --profile x connectcampaignsv2 tag-resource --arn $A --tags a=b",
			"aws connectcampaignsv2 start-campaign --id $C",
		],
	],
	[
		"a cmdlet that updates it",
		`$r = New-CCS2Campaign -Name Spring -ConnectInstanceId ${id}\nUpdate-CCS2CampaignName -Id $r.Id -Name $name\n`,
		["Update-CCS2CampaignName -Id $r.Id -Name $name"],
	],
	[
		"a command of the SDK that updates it",
		`const r = await client.send(new CreateCampaignCommand({ ${properties} }));\nawait client.send(new UpdateCampaignNameCommand({ id: r.id, name }));\n`,
		["await client.send(new UpdateCampaignNameCommand({ id: r.id, name }))"],
	],
	[
		"a call over several lines",
		`r = client.create_campaign(name="Spring", connectInstanceId="${id}")\nclient.update_campaign_name(\n    id=r.id,\n    name=new_name,\n)\n`,
		["client.update_campaign_name( id=r.id, name=new_name, )"],
	],
	[
		"updateOne",
		`const doc = { ${properties} };\nawait campaigns.insertOne(doc);\nawait campaigns.updateOne(filter, change);\n`,
		["await campaigns.updateOne(filter, change)"],
	],
	[
		"UPDATE of SQL",
		`${insert}\nUPDATE campaigns\nSET enabled = false\nWHERE name = :name;\nSELECT * FROM campaigns;\n`,
		["UPDATE campaigns SET enabled = false WHERE name = :name"],
	],
	[
		"commands in front of it",
		`aws connectcampaignsv2 update-campaign-name --id $C --name Winter\n${command}\n`,
		["aws connectcampaignsv2 update-campaign-name --id $C --name Winter"],
	],
	["nothing of INSERT alone", `${insert}\n`, []],
	[
		"a field in another method of JavaScript",
		`class B {\n  body = { ${properties} };\n  rename(n) { this.body.name = n; }\n  apply() { tune(this.body); }\n}\n`,
		["this.body.name = n", "tune(this.body)"],
	],
	[
		"a private field of JavaScript",
		`class B {\n  #body = { ${properties} };\n  rename(n) { this.#body.name = n; }\n}\n`,
		["this.#body.name = n"],
	],
	[
		"a field of Python",
		`class B:\n    BODY = {"name": "Spring", "connectInstanceId": "${id}"}\n\n    def rename(self, n):\n        self.BODY["name"] = n\n`,
		['self.BODY["name"] = n'],
	],
	[
		"a field of C#",
		`class B {\n    private CreateCampaignRequest body = new CreateCampaignRequest { Name = "Spring", ConnectInstanceId = "${id}" };\n    public void Rename(string n) { this.body.Name = n; }\n}\n`,
		["this.body.Name = n"],
	],
	[
		"a field of Java",
		`class B {\n    private String body = "{\\"name\\": \\"Spring\\", \\"connectInstanceId\\": \\"${id}\\"}";\n    void tune() { this.body = tune(this.body); }\n}\n`,
		["this.body = tune(this.body)"],
	],
	[
		"a field of PHP",
		`<?php\nclass B {\n  private $body = ['name' => 'Spring', 'connectInstanceId' => '${id}'];\n  function rename($n) { $this->body['name'] = $n; }\n}\n`,
		["$this->body['name'] = $n"],
	],
	[
		"nothing of a field that is a variable",
		`function make() {\n  const body = { ${properties} };\n  this.body = body;\n  return body;\n}\n`,
		[],
	],
];

suite("what a text changes of a campaign further on", () => {
	for (const [what, text, left] of texts) {
		test(`is told: ${what}`, () => {
			const [problem, ...more] = new CampaignText(text).problems;
			assert.deepEqual(more, []);
			assert.equal(problem?.code, "dialect-document");
			const told = / Left out: (.*)\.$/.exec(problem.message)?.[1] ?? "";
			assert.equal(told, left.map((one) => JSON.stringify(one)).join(", "));
			assert.equal(conversions(text).length, 1);
		});
	}
});
