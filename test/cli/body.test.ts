import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { ConnectCampaignsV2Client, CreateCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import { requestBody } from "../../cli/src/body";
import { serializedBody } from "../../deploy/src/calls/verifyBody";
import { readCampaign } from "../../shared/src/request/body";
import { changed, textOf, whole } from "../support/campaigns";

/** The body that the extension would send. */
async function sent(text: string): Promise<string> {
	let body = "";
	const client = new ConnectCampaignsV2Client({
		region: "us-east-1",
		credentials: { accessKeyId: "a", secretAccessKey: "b" },
		maxAttempts: 1,
	});
	const command = new CreateCampaignCommand(readCampaign(text).input);
	command.middlewareStack.add(
		() => (args) => {
			body = serializedBody(args.request) ?? "";
			return Promise.reject(new Error("far enough"));
		},
		{ step: "build" },
	);
	await assert.rejects(client.send(command), /far enough/);
	return body;
}

suite("request body on the command line", () => {
	test("is what the extension sends", async () => {
		const instants = { startTime: "2031-03-03T14:00:00.12+02:00", endTime: "2031-03-28T22:00:00.9999" };
		const texts = [
			textOf({ $schema: "x", ...whole }),
			textOf(changed(whole, ["schedule"], instants)),
			...readdirSync("examples").map((file) => readFileSync(`examples/${file}`, "utf8")),
		];
		for (const text of texts) {
			assert.deepEqual(JSON.parse(requestBody(text)), JSON.parse(await sent(text)));
		}
	});
});
