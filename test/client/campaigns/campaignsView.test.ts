import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import type { Seen } from "./runView";

suite("the view of campaigns", function () {
	this.timeout(120_000);
	let seen: Seen;

	suiteSetup(() => {
		const stubs = [resolve("test/client/campaigns/vscode"), resolve("test/support/stubs")].join(":");
		const written = execFileSync(
			process.execPath,
			["--import", "tsx", resolve("test/client/campaigns/runView.ts")],
			{ encoding: "utf8", env: { ...process.env, NODE_PATH: stubs, NODE_OPTIONS: "" } },
		);
		seen = JSON.parse(written);
	});

	const ours = ["sandbox · us-east-1", "sandbox-contact-center", "Ours"];
	const theirs = ["sandbox-frankfurt · eu-central-1", "sandbox-contact-center", "Theirs"];

	test("asks nothing in a workspace that is not trusted", () => {
		assert.deepEqual(seen["untrusted"], [[], "untrusted", 0]);
	});

	test("shows profile and region, instances and campaigns", () => {
		assert.deepEqual(seen["ours"], [ours, ""]);
		assert.equal(seen["selection"], "Ours");
	});

	test("looks at the campaign of an open file once for a refresh, and at none by itself", () => {
		assert.deepEqual(seen["open file"], [0, 1, "Ours", "Running", "Ours"]);
	});

	test("takes over what a command saw of a campaign, its channels and end included", () => {
		assert.equal(
			seen["seen elsewhere"],
			"Ours, campaign, Paused, SMS, fax, no schedule, described by file:///ours.campaign.json",
		);
	});

	test("is empty as soon as another profile is chosen, and shows no row of the one before", () => {
		assert.deepEqual(seen["emptied"], []);
		assert.deepEqual(seen["emptied again"], []);
		assert.deepEqual(seen["old rows after a switch"], [["", "", ""], null]);
		assert.equal(seen["children of old rows"], 0);
		assert.deepEqual(seen["theirs"], theirs);
	});

	test("drops what comes of an account after a switch", () => {
		assert.deepEqual(seen["late answer"], []);
		assert.deepEqual(seen["late roots"], []);
		assert.equal(seen["roots after a refresh"], 0);
		assert.deepEqual(seen["after late roots"], ours);
	});

	test("stops asking where nobody sees it, and goes on where somebody does", () => {
		assert.deepEqual(seen["hidden"], []);
		assert.deepEqual(seen["collapsed"], ["Load more"]);
		assert.deepEqual(seen["expanded"], [true, ["Ours"]]);
	});

	test("tells of a changed row once VS Code has what it waits for below it", () => {
		assert.deepEqual(seen["changes"], ["given", "told", "told"]);
	});

	test("asks nothing when the window gets the focus", () => {
		assert.deepEqual(seen["focus"], [0, ours, 0]);
	});

	test("tells why it is empty", () => {
		assert.deepEqual(seen["no profile"], [[], "noProfile"]);
		assert.deepEqual(seen["sandbox-sso"], [[], "signedOut", "sandbox-sso · us-east-1"]);
		assert.deepEqual(seen["sandbox-mfa"], [[], "signedOut", "sandbox-mfa · us-east-1"]);
		assert.deepEqual(seen["denied"], [[], "denied"]);
		assert.deepEqual(seen["no instance"], [[], "noInstance"]);
	});

	test("has a pick that was made without a file count for the only folder", () => {
		assert.deepEqual(seen["picks"], [true, false]);
	});

	test("shows a failure as a row", () => {
		assert.deepEqual(seen["sandbox-expired"], [
			["The AWS credentials have expired"],
			"",
			"sandbox-expired · us-east-1",
		]);
		assert.deepEqual(seen["failed"], [["AWS had an internal error"], ""]);
	});
});
