import assert from "node:assert/strict";
import { conversions, type Kind, testKind } from "./kind";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const spring = { name: "Spring", connectInstanceId: id };
const sms = { M: { sms: { M: { capacity: { N: "1.0" }, outboundMode: { M: { agentless: { M: {} } } } } } } };
const channels = {
	channelSubtypeConfig: {
		sms: {
			capacity: 1,
			outboundMode: { agentless: {} },
			defaultOutboundConfig: {
				connectSourcePhoneNumberArn: "<phone number ARN>",
				wisdomTemplateArn: "<message template ARN>",
			},
		},
	},
};

const rows: readonly Kind[] = [
	{
		what: "the schema of the editor",
		text: JSON.stringify({ $schema: "x", name: { S: "Spring" }, connectInstanceId: { S: id } }),
		said: "DynamoDB JSON.",
		campaigns: [{ $schema: "x", ...spring }],
	},
	{
		what: "names and IDs that were put right by hand",
		text: JSON.stringify({ ...spring, channelSubtypeConfig: sms }),
		said: "DynamoDB JSON.",
		campaigns: [{ ...spring, ...channels }],
	},
	{
		what: "a plain object around typed values",
		text: JSON.stringify({
			Item: { name: { S: "Spring" }, connectInstanceId: { S: id }, channelSubtypeConfig: sms.M },
		}),
		said: "DynamoDB JSON.",
		campaigns: [{ ...spring, ...channels }],
	},
];

suite("items of DynamoDB with something plain among them", () => {
	for (const row of rows) {
		testKind(row);
	}

	test("are no campaigns where nothing else is of one", () => {
		assert.deepEqual(conversions('{"a": {"S": "x"}, "b": {"M": {"c": {"S": "y"}}}}'), []);
	});
});
