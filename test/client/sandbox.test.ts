import assert from "node:assert/strict";
import type { Outcome } from "../../deploy/src/create/ports";
import { type Identity, type Picker, resolveIdentity } from "../../deploy/src/identity/identity";
import { campaignFile, campaignFor } from "./support/campaign";
import { type OwnSandbox, openSandbox } from "./support/ownSandbox";
import { submitWith } from "./support/ports";

const nobody: Picker = {
	credentials: () => assert.fail("asked for credentials"),
	region: () => assert.fail("asked for a region"),
};

suite("a submission against the sandbox", () => {
	let sandbox: OwnSandbox;
	setup(async () => {
		sandbox = await openSandbox();
	});
	teardown(() => sandbox.close());

	/** The identity of a profile, found as the command finds it. */
	function identityOf(profile: string): Promise<Identity | undefined> {
		const sources = {
			setting: { profile, region: "" },
			environment: { ...process.env },
			picked: { credentials: undefined, region: undefined },
			arnRegion: undefined,
		};
		return resolveIdentity(sources, nobody);
	}

	async function submitAs(profile: string, text = campaignFor("us-east-1")): Promise<Outcome> {
		const { outcome } = await submitWith({ identity: () => identityOf(profile) }, text);
		return outcome;
	}

	for (const [profile, account, region] of [
		["sandbox", "111122223333", "us-east-1"],
		["sandbox-frankfurt", "444455556666", "eu-central-1"],
		["sandbox-services", "111122223333", "us-west-2"],
		["sandbox with spaces", "111122223333", "us-east-1"],
		["sandbox-role", "111122223333", "us-east-1"],
	] as const) {
		test(`creates the campaign as ${profile}, in its account and region`, async () => {
			const outcome = await submitAs(profile, campaignFor(region, account));
			assert.ok(outcome.state === "done", JSON.stringify(outcome));
			const campaign = sandbox.campaigns.get(outcome.campaign.id);
			assert.equal(campaign?.state, "Initialized");
			assert.equal(campaign?.arn, outcome.campaign.arn);
			assert.deepEqual(
				campaign?.body["channelSubtypeConfig"],
				JSON.parse(campaignFor(region, account)).channelSubtypeConfig,
			);
			assert.deepEqual(campaign?.body["tags"], campaignFile.tags);
			const [entry, ...more] = sandbox.ledger.filter(({ operation }) => operation === "CreateCampaign");
			assert.deepEqual([entry?.account, entry?.region, more.length], [account, region, 0]);
		});
	}

	for (const [profile, words] of [
		["sandbox-expired", /have expired/],
		["sandbox-wrong-key", /does not accept the credentials/],
	] as const) {
		test(`says what is the matter with ${profile}`, async () => {
			const outcome = await submitAs(profile);
			assert.ok(outcome.state === "notSent" && outcome.why.kind === "failed", JSON.stringify(outcome));
			assert.match(outcome.why.failure.title, words);
			assert.equal(sandbox.campaigns.size, 0);
		});
	}
});
