import assert from "node:assert/strict";
import { confirmationLines } from "../../../client/src/submit/confirmation";
import { describeKind } from "../../../client/src/submit/describe";
import type { Summary } from "../../../client/src/submit/ports";
import { campaignFile } from "../support/campaign";

suite("describeKind", () => {
	test("names the type and every channel with its mode", () => {
		assert.equal(describeKind(campaignFile), "MANAGED, telephony (progressive), email (agentless)");
		assert.equal(describeKind({ channelSubtypeConfig: { sms: {} } }), "no type given, sms");
		assert.equal(describeKind({ type: "JOURNEY" }), "JOURNEY, no channel");
	});
});

suite("confirmationLines", () => {
	const plain: Summary = {
		name: "n",
		kind: "MANAGED, no channel",
		instanceId: "i-1",
		profile: "sales",
		region: "us-west-2",
		endpoint: undefined,
		foreignRegions: [],
		warnings: 0,
		unsaved: false,
		earlier: undefined,
	};

	test("says who creates what and where, and that it will not start", () => {
		assert.deepEqual(confirmationLines(plain, 0), [
			"Kind: MANAGED, no channel",
			"Amazon Connect instance: i-1",
			"Profile: sales",
			"Region: us-west-2",
			"The campaign will be created but not started.",
		]);
	});

	test("points at what deserves a second look", () => {
		const summary = {
			...plain,
			profile: undefined,
			endpoint: "http://127.0.0.1:9",
			foreignRegions: ["eu-west-2"],
			warnings: 2,
			unsaved: true,
			earlier: { id: "c-7", time: 0 },
		};
		const text = confirmationLines(summary, 300_000).join("\n");
		assert.match(text, /^Created before with this very content: 5 minutes ago, as c-7\./);
		for (const words of ["environment", "http://127.0.0.1:9", "eu-west-2", "2 warnings", "Unsaved changes"]) {
			assert.ok(text.includes(words), words);
		}
	});
});
