import assert from "node:assert/strict";
import { redact, sensitiveTexts } from "../../../client/src/submit/redact";
import { campaignFile } from "../support/campaign";

suite("redact", () => {
	test("knows the sensitive members of a campaign", () => {
		assert.deepEqual(sensitiveTexts(campaignFile), ["renewals@example.com", "The Renewals Desk"]);
		assert.deepEqual(sensitiveTexts([{ connectSourceEmailAddress: 7 }]), []);
	});

	test("hides every occurrence, plain and escaped", () => {
		assert.equal(redact('a\\"b and a"b', ['a"b', ""]), "[hidden] and [hidden]");
		assert.equal(redact("abc ab", ["ab", "abc"]), "[hidden] [hidden]");
		assert.equal(redact("nothing", []), "nothing");
	});
});
