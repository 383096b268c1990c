import assert from "node:assert/strict";
import { identityWords, untrustedWords } from "../../client/src/identity/identityWords";
import type { IdentityPreview } from "../../deploy/src/outlook";

const profile: IdentityPreview["credentials"] = {
	value: { kind: "profile", profile: "sales $(x)" },
	by: "environment",
	source: "AWS_PROFILE",
};
const region: IdentityPreview["region"] = { value: "eu-west-2", by: "arns", source: "the ARNs in the file" };

suite("words of the status bar", () => {
	test("tell profile and region, and what decided them", () => {
		const words = identityWords({ credentials: profile, region, profileMissing: false });
		assert.equal(words.profile.text, "$(account) sales $ (x)");
		assert.match(words.profile.tooltip, /decided by AWS_PROFILE/);
		assert.equal(words.region?.text, "$(globe) eu-west-2");
		assert.match(words.region?.tooltip ?? "", /decided by the ARNs in the file/);
		assert.equal(words.profile.warns, false);
	});

	test("lead to a choice where nothing decides, and warn of a profile that is not there", () => {
		const open = identityWords({ credentials: undefined, region: undefined, profileMissing: false });
		assert.equal(open.profile.text, "$(account) AWS profile");
		assert.equal(open.region?.command, "connectCampaign.selectRegion");
		assert.equal(identityWords({ credentials: profile, region, profileMissing: true }).profile.warns, true);
	});

	test("know keys of the environment", () => {
		const keys = { value: { kind: "environment" }, by: "environment", source: "AWS_ACCESS_KEY_ID" } as const;
		const { text } = identityWords({ credentials: keys, region, profileMissing: false }).profile;
		assert.equal(text, "$(account) environment keys");
	});

	test("say why AWS is off where nothing may be sent", () => {
		assert.match(untrustedWords.profile.tooltip, /not trusted/);
		assert.equal(untrustedWords.region, undefined);
	});
});
