import { testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const convert = "A campaign file is the JSON of one campaign. Convert the file.";
const spring = { name: "Spring", connectInstanceId: id };
const head = `"name": "Spring", "connectInstanceId": "${id}"`;

suite("literals of a pasted campaign that shells and programs print", () => {
	testKind({
		what: "JSON of the MongoDB shell",
		text: `{${head}, "tags": {"a": NumberInt(3), "n": NumberLong("4"), "x": NumberDecimal("0.8")}, "at": ISODate("2031-05-05T10:00:00Z")}\n`,
		said: `JSON of the MongoDB shell. ${convert}`,
		isAll: true,
		campaigns: [{ ...spring, tags: { a: 3, n: 4, x: 0.8 }, at: "2031-05-05T10:00:00Z" }],
	});
	testKind({
		what: "a statement of the MongoDB shell",
		text: `db.campaigns.insertOne({_id: ObjectId("64b5"), ${head}, at: new ISODate("2031-05-05T10:00:00Z")})\nawait x\n`,
		said: `JavaScript or TypeScript code with a campaign on line 1. ${convert} Left out: "_id".`,
		isAll: true,
		campaigns: [{ ...spring, at: "2031-05-05T10:00:00Z" }],
	});
	testKind({
		what: "what Python prints of an ordered dictionary and an ID",
		text: `OrderedDict([('name', 'Spring'), ('connectInstanceId', UUID('${id}')), ('x', Decimal('0.8'))])\n`,
		said: `Python code with a campaign on line 1. ${convert}`,
		isAll: true,
		campaigns: [{ ...spring, x: 0.8 }],
	});
	testKind({
		what: "entries of Dart that are there only sometimes",
		text: `final campaign = {\n  'name': 'Spring',\n  'connectInstanceId': '${id}',\n  if (prod) 'type': 'MANAGED',\n  'tags': <String, String>{'a': 'b'},\n};\n`,
		said: `Dart code with a campaign on line 1. ${convert} Left out: "if (prod) 'type': 'MANAGED'".`,
		isAll: true,
		campaigns: [{ ...spring, tags: { a: "b" } }],
	});
	testKind({
		what: "texts of Rust",
		text: `use aws_sdk_x::Client;\nlet input = CreateCampaignInput {\n    name: "Spring".to_string(),\n    connect_instance_id: "${id}".into(),\n};\n`,
		said: `Rust code with a campaign on line 2. ${convert}`,
		isAll: true,
		campaigns: [spring],
	});
	testKind({
		what: "an object of C# whose braces are on the next line, and a copy with other properties",
		text: `var request = new CreateCampaignRequest\n{\n    Name = "Spring",\n    ConnectInstanceId = "${id}",\n};\nrequest.Tags.Add("c", "d");\nawait client.CreateCampaignAsync(request with { Name = "Autumn" });\n`,
		said: `C# code with a campaign on line 1. ${convert} Left out: "request.Tags.Add(\\"c\\", \\"d\\")", "request with { Name = \\"Autumn\\" }".`,
		isAll: true,
		campaigns: [spring],
	});
});
