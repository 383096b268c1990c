import assert from "node:assert/strict";
import type { FoundCampaign } from "../../../deploy/src/calls/campaigns";
import type { Failure } from "../../../deploy/src/calls/errors";
import type { PendingCreation } from "../../../deploy/src/create/pending";
import type { Outcome, SubmitCalls, SubmitPorts } from "../../../deploy/src/create/ports";
import { campaignFile, identityFor } from "../support/campaign";
import { submitWith, type Witnessed } from "../support/ports";
import { accessTo, answered, failedWith, inTurn, scriptedCalls, signedIn } from "../support/scriptedCalls";

/** Names no account by itself, so that only who has signed in tells where it goes. */
const text = JSON.stringify({ ...campaignFile, channelSubtypeConfig: {} });

/** What a submission did with AWS and the user. */
interface Renewed extends Witnessed {
	readonly sent: number;
	/** What a new sign-in was offered for. */
	readonly offers: readonly Failure[];
	/** Records that were kept, in order. */
	readonly kept: readonly PendingCreation[];
}

/** Runs a submission whose user signs in anew whenever it is offered. */
async function submit(changes: Partial<SubmitCalls>, ports: Partial<SubmitPorts> = {}): Promise<Renewed> {
	let sent = 0;
	const offers: Failure[] = [];
	const kept: PendingCreation[] = [];
	const left = new Map<string, PendingCreation>();
	const calls = scriptedCalls(changes);
	const all: Parameters<typeof submitWith>[0] = {
		identity: () => Promise.resolve(identityFor("https://campaigns.example")),
		calls: {
			...calls,
			send: (...parameters) => {
				sent++;
				return calls.send(...parameters);
			},
		},
		renew: (failure) => {
			offers.push(failure);
			return Promise.resolve(true);
		},
		pending: {
			keep: (record) => {
				kept.push(record);
				left.set(record.key, record);
				return Promise.resolve();
			},
			clear: ({ key }) => {
				left.delete(key);
				return Promise.resolve();
			},
			unresolved: () => Promise.resolve(undefined),
		},
		...ports,
	};
	return { ...(await submitWith(all, text)), pending: [...left.values()], sent, offers, kept };
}

const whyOf = (outcome: Outcome) =>
	outcome.state === "notSent" ? outcome.why : assert.fail(JSON.stringify(outcome));
const { send: created } = scriptedCalls();
/** Refused once for the sign-in, then created. */
const refusedOnce = (): SubmitCalls["send"] => {
	const turn = inTurn<"refused" | "created">("refused", "created");
	return (...parameters) => (turn() === "refused" ? Promise.resolve(failedWith({})) : created(...parameters));
};

suite("a sign-in that is renewed after the confirmation", () => {
	for (const [now, account] of [
		["another account", "444455556666"],
		["an account that is not known", undefined],
	] as const) {
		test(`sends nothing more where it leads to ${now}`, async () => {
			const access = signedIn(accessTo("111122223333"), accessTo(account));
			const { outcome, sent, pending, history } = await submit({
				signIn: access,
				send: refusedOnce(),
			});
			assert.deepEqual(whyOf(outcome), {
				kind: "accountChanged",
				confirmed: "111122223333",
				now: accessTo(account).account,
			});
			assert.deepEqual([sent, pending, history], [1, [], []]);
		});
	}

	test("sends again where it leads to the same account, with the new credentials", async () => {
		const fresh = {
			...accessTo("111122223333"),
			credentials: { accessKeyId: "AKIDFRESH", secretAccessKey: "fresh-secret" },
		};
		const access = signedIn(accessTo("111122223333"), fresh);
		const used: string[] = [];
		const send = refusedOnce();
		const { outcome, sent, offers, kept, pending } = await submit({
			signIn: access,
			send: (campaign, identity, given, control) => {
				used.push(given.credentials.accessKeyId);
				return send(campaign, identity, given, control);
			},
		});
		assert.equal(outcome.state, "done");
		assert.deepEqual([sent, offers.length, used], [2, 1, ["AKIDSCRIPT", "AKIDFRESH"]]);
		assert.equal(new Set(kept.map(({ key }) => key)).size, 2);
		assert.deepEqual(pending, []);
	});

	test("sends on where the account was not known before: its being unknown was agreed to", async () => {
		const access = signedIn(accessTo(undefined), accessTo("111122223333"));
		const { outcome, sent } = await submit({
			signIn: access,
			send: refusedOnce(),
		});
		assert.deepEqual([outcome.state, sent], ["done", 2]);
	});

	test("is not offered where the campaign may exist: nothing is sent a second time", async () => {
		const { outcome, sent, offers } = await submit({
			send: () => Promise.resolve(failedWith({ delivery: "unknown" })),
		});
		assert.ok(outcome.state === "unknown", JSON.stringify(outcome));
		assert.deepEqual([sent, offers], [1, []]);
	});

	test("is not offered a second time, whenever the first time was", async () => {
		const refused = () => Promise.resolve(failedWith({}));
		const sending = await submit({ send: refused });
		assert.deepEqual([sending.outcome.state, sending.sent, sending.offers.length], ["refused", 2, 1]);
		const signingIn = await submit({ signIn: refused });
		assert.deepEqual([whyOf(signingIn.outcome).kind, signingIn.offers.length], ["failed", 1]);
		const result = inTurn(failedWith({ delivery: "notSent" }), answered(accessTo("111122223333")));
		const both = await submit({ signIn: () => Promise.resolve(result()), send: refused });
		assert.deepEqual([both.outcome.state, both.sent, both.offers.length], ["refused", 1, 1]);
	});

	test("is not offered for what no sign-in helps against", async () => {
		const denied = failedWith({ code: "AccessDeniedException", renewal: undefined });
		for (const changes of [
			{ send: () => Promise.resolve(denied) },
			{ signIn: () => Promise.resolve(denied) },
		]) {
			const { offers, outcome } = await submit(changes);
			assert.deepEqual(offers, []);
			assert.ok(outcome.state === "refused" || outcome.state === "notSent");
		}
	});

	test("does not hide a campaign of this name that appeared meanwhile", async () => {
		const appeared: readonly FoundCampaign[] = [{ id: "c-9", arn: undefined }];
		let there = false;
		const send = refusedOnce();
		const { outcome, sent } = await submit(
			{ list: () => Promise.resolve(answered(there ? appeared : [])), send },
			{
				renew: () => {
					there = true;
					return Promise.resolve(true);
				},
			},
		);
		const why = whyOf(outcome);
		assert.ok(why.kind === "appeared", JSON.stringify(why));
		assert.deepEqual([why.campaigns, sent], [appeared, 1]);
	});
});
