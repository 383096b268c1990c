import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { openShell, placeIn, recordIn, type Shell } from "./support";

suite("command line that verifies files", () => {
	let shell: Shell;
	setup(async () => {
		shell = await openShell();
		shell.write("sms.campaign.json", readFileSync("examples/sms.campaign.json", "utf8"));
		shell.write("event.campaign.json", readFileSync("examples/event-triggered.campaign.json", "utf8"));
	});
	teardown(() => shell.close());

	test("finds what the examples refer to, asks once for what both do, and only reads", async () => {
		const { status, stdout, stderr } = await shell.run("verify", "--format", "json");
		assert.equal(status, 0, stderr);
		const { results } = recordIn({ status, stdout, stderr });
		assert.deepEqual(
			results.map(({ file, message }: { file: string; message: string }) => `${file} ${message}`),
			[
				"event.campaign.json 7 found, 0 not found or not fit, 0 not checked.",
				"sms.campaign.json 7 found, 0 not found or not fit, 0 not checked.",
			],
		);
		assert.deepEqual(shell.writes(), []);
		for (const name of ["ListCampaigns", "ListPhoneNumbersV2", "GetMessageTemplate"]) {
			assert.equal(shell.ledger.filter(({ operation }) => operation === name).length, 1, name);
		}
	});

	test("fails where something isn't there, and tells what wasn't looked at", async () => {
		shell.fail({ kind: "denied", policy: "identity", operation: "GetMessageTemplate", times: 9 });
		shell.seed({ instances: [{ id: "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21", content: { segments: [] } }] });
		const { status, stdout } = await shell.run("verify", "sms.campaign.json");
		assert.equal(status, 1);
		assert.match(stdout, /^sms\.campaign\.json:\n {2}✓ /);
		assert.match(stdout, /^ {2}✗ There is no segment with this ARN \(source\.customerProfilesSegmentArn\)$/m);
		assert.match(stdout, /^ {2}Not checked: Message template \(denied wisdom:GetMessageTemplate\) \(/m);
		const github = await shell.run("verify", "sms.campaign.json", "--format", "github");
		const at = placeIn(shell.read("sms.campaign.json"), '"customerProfilesSegmentArn"');
		const missing = `::warning file=sms.campaign.json,${at},title=connect-campaigns verify::There is no segment with this ARN.`;
		assert.ok(github.stdout.split("\n").includes(missing), github.stdout);
		assert.match(github.stdout, /^::notice file=sms.*::Not checked: Message template \(denied wisdom:/m);
	});

	test("says once that a file of another region wasn't checked, and asks for nothing in this one", async () => {
		const { status, stdout, stderr } = await shell.run(
			"verify",
			"sms.campaign.json",
			"--region",
			"eu-west-2",
		);
		assert.equal(status, 0, stderr);
		assert.equal(stdout.split("Not checked: the file names region us-east-1.").length, 2, stdout);
		assert.ok(shell.ledger.every(({ operation }) => operation === "GetCallerIdentity"));
	});
});
