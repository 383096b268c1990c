import assert from "node:assert/strict";
import type { CampaignState } from "../../deploy/src/calls/campaignList";
import type { Failure } from "../../deploy/src/calls/errors";
import type { InstanceRecord, InventoryCampaign } from "../../deploy/src/inventory/inventory";
import {
	accountRow,
	campaignRow,
	failureRow,
	instanceNotes,
	instanceRow,
	moreRow,
	noteRow,
	type RowWords,
} from "../../deploy/src/inventory/rows";
import { assertPlain } from "../client/doors/checks";
import { hostileTexts } from "../client/doors/hostile";
import { identityFor, instanceId } from "../client/support/campaign";
import { failedWith } from "../client/support/scriptedCalls";
import { forAll } from "../support/property";

const known = (state: string): CampaignState => ({ kind: "known", state });
const campaign: InventoryCampaign = {
	id: "c-1",
	arn: "arn:aws:connect-campaigns:us-east-1:111122223333:campaign/c-1",
	name: "Spring renewals",
	instanceId,
	channels: ["SMS", "TELEPHONY"],
	endTime: Date.parse("2031-03-03T23:30:00Z"),
	state: known("Running"),
};
const look = { file: undefined, now: Date.parse("2030-01-01T00:00:00Z"), zone: "UTC" };
const record: InstanceRecord = {
	instance: { id: instanceId, arn: undefined, alias: "sales" },
	campaigns: [campaign],
	isReading: false,
	hasMore: false,
	failure: undefined,
	statesFailure: undefined,
	onboarding: { status: "SUCCEEDED", failureCode: undefined },
};
const { failure } = failedWith({ title: "Denied", advice: "Ask somebody.", said: "No.", purpose: "list" });

suite("rows of the view of campaigns", () => {
	test("say of a campaign its state, channels, end and file", () => {
		const row = campaignRow(campaign, { ...look, file: "spring.campaign.json" });
		assert.deepEqual(
			[row.label, row.description, row.icon, row.context],
			[
				"Running · Spring renewals",
				"SMS, telephony · ends 3 Mar 2031 · spring.campaign.json",
				"play-circle",
				"campaign:Running:file",
			],
		);
		assert.equal(
			row.accessible,
			"Spring renewals, campaign, Running, SMS, telephony, ends 3 Mar 2031, described by spring.campaign.json",
		);
		assert.match(
			row.tooltip,
			/^Spring renewals\. State: Running\. .* Schedule ends Mon 3 Mar 2031, 23:30 UTC\./,
		);
	});

	test("tell the end by the clocks of a zone, and whether it has passed", () => {
		const described = (changes: Partial<typeof look>): string =>
			campaignRow(campaign, { ...look, ...changes }).description;
		assert.equal(described({ zone: "Asia/Tokyo" }), "SMS, telephony · ends 4 Mar 2031");
		assert.equal(described({ now: Date.parse("2032-01-01T00:00:00Z") }), "SMS, telephony · ended 3 Mar 2031");
		assert.equal(
			campaignRow({ ...campaign, channels: [], endTime: undefined }, look).description,
			"no channel · no schedule",
		);
	});

	test("tell each state by its word, and by an icon of its own", () => {
		const states = ["Initialized", "Running", "Paused", "Stopped", "Failed", "Completed"];
		const rows = states.map((state) => campaignRow({ ...campaign, state: known(state) }, look));
		assert.equal(new Set(rows.map(({ icon }) => icon)).size, states.length);
		for (const [index, state] of states.entries()) {
			assert.equal(rows[index]?.context, `campaign:${state}`);
			assert.equal(rows[index]?.label, `${state} · Spring renewals`);
			assert.ok(rows[index]?.accessible.includes(`, ${state}, `));
		}
	});

	test("offer everything where a state isn't known, and say so once AWS was asked", () => {
		const pending = campaignRow({ ...campaign, state: undefined }, look);
		assert.equal(pending.context, "campaign:unknown");
		assert.equal(pending.label, "Spring renewals");
		assert.ok(pending.accessible.includes("state not read yet"));
		const gone: CampaignState = { kind: "unknown", reason: "the campaign was deleted" };
		const unknown = campaignRow({ ...campaign, state: gone }, look);
		assert.match(unknown.label, /^state not known · /);
		assert.match(unknown.tooltip, /^Spring renewals\. State: not known: the campaign was deleted\./);
		// A state that came later than this version is shown, and no condition of a menu takes it for another.
		const later = campaignRow({ ...campaign, state: known("Running:file") }, look);
		assert.deepEqual([later.context, later.label.split(" · ")[0]], ["campaign:unknown", "Running:file"]);
	});

	test("say of an instance how far its setup is, and what to do", () => {
		const told = (onboarding: InstanceRecord["onboarding"]) => {
			const { description, accessible } = instanceRow({ ...record, onboarding });
			const notes = instanceNotes({ ...record, onboarding }).map(({ accessible: words }) => words);
			return [description, accessible, ...notes];
		};
		const status = (name: string | undefined, failureCode?: string) => ({ status: name, failureCode });
		assert.deepEqual(told(status("SUCCEEDED")), [
			"1 campaign",
			"instance sales, outbound campaigns enabled, 1 campaign",
		]);
		assert.deepEqual(told(undefined), ["1 campaign", "instance sales, 1 campaign"]);
		assert.deepEqual(told(status(undefined)), [
			"outbound campaigns not enabled",
			"instance sales, outbound campaigns not enabled, 1 campaign",
			"Outbound campaigns not enabled. Enable outbound campaigns for the instance in the Amazon Connect console. Open in Console is in the menu of its row.",
		]);
		assert.deepEqual(
			told(status("FAILED", "KMS_KEY_NOT_FOUND")).at(-1),
			[
				"Enabling outbound campaigns failed: KMS_KEY_NOT_FOUND.",
				"Choose a KMS key that exists in this region, then enable it again.",
			].join(" "),
		);
		assert.match(told(status("IN_PROGRESS")).at(-1) ?? "", /Refresh to see whether it is done\.$/);
		// Where AWS doesn't tell, there is nothing to do about the setup.
		assert.equal(told(failure).length, 2);
		assert.match(instanceRow({ ...record, onboarding: failure }).tooltip, /Ask somebody\./);
	});

	test("say that there are no campaigns yet, once all pages were read", () => {
		const notes = (changes: Partial<InstanceRecord>) =>
			instanceNotes({ ...record, campaigns: [], ...changes }).map(({ label }) => label);
		assert.deepEqual(notes({}), ["No campaigns yet"]);
		assert.deepEqual(notes({ hasMore: true }), []);
		assert.deepEqual(notes({ hasMore: true, failure }), ["Denied"]);
		assert.deepEqual(
			instanceNotes({ ...record, statesFailure: failure }).map(({ label }) => label),
			["States could not be read"],
		);
	});

	test("offer the next page, and to try again after a failure", () => {
		const more = { ...record, hasMore: true };
		assert.deepEqual(
			[more, { ...more, isReading: true }, { ...more, failure }].map((one) => moreRow(one).accessible),
			["Load more, 1 shown", "Loading…, 1 shown", "Try again, 1 shown"],
		);
	});

	test("say whose campaigns they are", () => {
		const identity = identityFor("http://127.0.0.1:1");
		const row = accountRow({ identity, account: { kind: "known", id: "111122223333" }, unlisted: undefined });
		assert.deepEqual(
			[row.label, row.description, row.accessible],
			["tests · us-west-2", "account 111122223333", "profile tests, region us-west-2, account 111122223333"],
		);
		assert.match(row.tooltip, /Endpoint: http:\/\/127\.0\.0\.1:1 \(not AWS's own\)\.$/);
		const unknown = accountRow({
			identity: { ...identity, credentials: { kind: "environment" } },
			account: { kind: "unknown", reason: "AWS STS could not be reached" },
			unlisted: undefined,
		});
		assert.match(unknown.tooltip, /Account not known: AWS STS could not be reached\./);
	});

	test("show what AWS, files and profiles say as nothing but text", async () => {
		await forAll(
			{ seed: 7, cases: 300 },
			(random) => hostileTexts(random, 10_000).text(),
			(text) => {
				const said: Failure = { ...failure, title: text, advice: text, said: text };
				const identity = identityFor(text, { credentials: { kind: "profile", profile: text }, region: text });
				const odd = { ...record, instance: { id: text, arn: text, alias: text } };
				const rows: readonly RowWords[] = [
					campaignRow(
						{ ...campaign, id: text, arn: text, name: text, channels: [text], state: known(text) },
						{
							...look,
							file: text,
						},
					),
					campaignRow({ ...campaign, state: { kind: "unknown", reason: text } }, look),
					instanceRow({ ...odd, onboarding: { status: text, failureCode: text } }),
					instanceRow({ ...odd, onboarding: { status: "FAILED", failureCode: text } }),
					...instanceNotes({ ...odd, onboarding: { status: text, failureCode: text }, failure: said }),
					accountRow({ identity, account: { kind: "unknown", reason: text }, unlisted: undefined }),
					failureRow(said),
					noteRow("Note", "Advice."),
				];
				for (const { label, description, tooltip, accessible, context } of rows) {
					for (const shown of [label, description, accessible]) {
						assertPlain({ place: "input", text: shown.slice(0, 600) });
					}
					assertPlain({ place: "message", text: tooltip.slice(0, 1_000) });
					assert.match(context, /^(?:account|instance|note|campaign:(?:unknown|Running)(?::file)?)$/);
				}
			},
		);
	});
});
