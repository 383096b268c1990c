import assert from "node:assert/strict";
import type { HistoryEntry } from "../../deploy/src/create/history";
import type { PendingCreation } from "../../deploy/src/create/pending";
import type { Outcome, SubmitPorts } from "../../deploy/src/create/ports";
import { resumeLookUp } from "../../deploy/src/create/resume";
import { submitCalls } from "../../deploy/src/create/submitCalls";
import { messageOf } from "../../deploy/src/create/words";
import type { Identity } from "../../deploy/src/identity/identity";
import { type FaultProxy, type ProxyAct, startFaultProxy } from "../support/faultProxy";
import { campaignFor, identityFor } from "./support/campaign";
import { type OwnSandbox, openSandbox } from "./support/ownSandbox";
import { hasty, submitWith } from "./support/ports";

const policies = ["conflict", "same", "another"] as const;
type Policy = (typeof policies)[number];

/** What there is in the end. */
interface Result {
	/** Campaigns that the service holds. */
	readonly held: number;
	readonly state: Outcome["state"];
	readonly told: RegExp;
	/** Campaigns in the history. */
	readonly history: number;
}

interface Row {
	readonly name: string;
	/** What becomes of the requests that create. */
	readonly acts: readonly ProxyAct[];
	/** The same campaign is there before, made by somebody else. */
	readonly before?: true;
	readonly listLag?: number;
	/** Nobody may list campaigns. */
	readonly listDenied?: true;
	readonly results: Readonly<Record<Policy, Result>>;
}

const always = (result: Result): Row["results"] => ({ conflict: result, same: result, another: result });
const found: Result = {
	held: 1,
	state: "done",
	told: /Even so, campaign "Spring renewals" was created with ID [\w-]+: state Initialized, not started\./,
	history: 1,
};
const refusedByProxy = { instead: 409, error: "ConflictException", message: "Something is in the way" };

const rows: readonly Row[] = [
	{
		name: "nothing goes wrong",
		acts: ["pass"],
		results: always({
			held: 1,
			state: "done",
			told: /^Campaign .* created with ID .* Initialized/,
			history: 1,
		}),
	},
	{ name: "the answer gets lost once", acts: ["lose", "pass"], results: always(found) },
	{ name: "the answer gets lost always", acts: ["lose", "lose", "lose", "lose"], results: always(found) },
	{ name: "the answer is late", acts: ["withhold"], results: always(found) },
	{ name: "the answer is cut", acts: ["cut"], results: always(found) },
	{ name: "an overload is told after the work", acts: [{ afterWork: 503 }], results: always(found) },
	{
		name: "the answer gets lost, and lists lag",
		acts: ["lose"],
		listLag: 2,
		results: always(found),
	},
	{
		name: "the answer gets lost, and lists lag for long",
		acts: ["lose"],
		listLag: 20,
		results: always({
			held: 1,
			state: "unknown",
			told: /isn't there yet: the instance lists none of this name\. Lists can lag: look again/,
			history: 0,
		}),
	},
	{
		name: "the answer gets lost, and nobody may list",
		acts: ["lose"],
		listDenied: true,
		results: always({
			held: 1,
			state: "unknown",
			told: /isn't known, because it could not be looked up: .*not allowed.*connect-campaigns:ListCampaigns\. Look in Amazon Connect before/,
			history: 0,
		}),
	},
	{
		name: "the request arrives twice",
		acts: ["twice"],
		results: {
			conflict: {
				...found,
				told: /^AWS refused the request as a repeat: it had arrived before\. Campaign .* was created with ID/,
			},
			same: { ...found, told: /^Campaign .* was created with ID/ },
			another: {
				held: 2,
				state: "done",
				told: /was created with ID .* AWS has another new campaign of this name: ID [\w-]+\. .* arrived twice/,
				history: 1,
			},
		},
	},
	{
		name: "a conflict is told without a campaign of ours",
		acts: [refusedByProxy],
		results: always({
			held: 0,
			state: "unknown",
			told: /conflicts with something that exists: Something is in the way\. .*isn't there yet/,
			history: 0,
		}),
	},
	{
		name: "a conflict is told, and the campaign was there before",
		acts: [refusedByProxy],
		before: true,
		results: always({
			held: 1,
			state: "refused",
			told: /Nothing was created\. The instance already has a campaign of this name, ID [\w-]+\. Rename yours/,
			history: 0,
		}),
	},
	{
		name: "the campaign was there before",
		acts: ["pass"],
		before: true,
		results: {
			conflict: { held: 1, state: "refused", told: /Nothing was created\. .*already has a/, history: 0 },
			same: {
				held: 1,
				state: "alreadyThere",
				told: /^Nothing new was created: .*there before, ID [\w-]+\. Its state is Initialized/,
				history: 0,
			},
			another: { held: 2, state: "done", told: /^Campaign .* was created with ID/, history: 1 },
		},
	},
	{
		name: "the campaign was there before, and the answer gets lost",
		acts: ["lose"],
		before: true,
		results: {
			conflict: {
				held: 1,
				state: "unknown",
				told: /isn't there yet: the instance lists only what was there before, ID/,
				history: 0,
			},
			same: { held: 1, state: "unknown", told: /lists only what was there before, ID/, history: 0 },
			another: { ...found, held: 2 },
		},
	},
];

suite("a campaign is created once, or known", () => {
	let sandbox: OwnSandbox;
	let proxy: FaultProxy;
	let identity: Identity;
	setup(async () => {
		sandbox = await openSandbox();
		proxy = await startFaultProxy(sandbox.port);
		identity = identityFor(proxy.url, {
			credentials: { kind: "profile", profile: "sandbox" },
			region: "us-east-1",
			stsEndpoint: sandbox.url,
			connectEndpoint: sandbox.url,
		});
	});
	teardown(async () => {
		await proxy.close();
		await sandbox.close();
	});

	const text = campaignFor("us-east-1");
	const submit = (changes: Partial<SubmitPorts> = {}) =>
		submitWith({ identity: () => Promise.resolve(identity), ...changes }, text);

	for (const { name, acts, before, listLag, listDenied, results } of rows) {
		for (const policy of policies) {
			test(`when ${name}, under the policy ${policy}`, async () => {
				if (before) {
					assert.equal((await submit()).outcome.state, "done");
				}
				sandbox.configure({ repeat: policy, listLag: listLag ?? 0 });
				if (listDenied) {
					sandbox.fail({ kind: "denied", policy: "identity", operation: "ListCampaigns", times: 9 });
				}
				proxy.script("PUT", "/v2/campaigns", acts);
				const sentBefore = proxy.count("PUT", "/v2/campaigns");
				const { outcome, history, pending, log } = await submit();
				const said = messageOf(outcome)?.text ?? "";
				assert.match(said, results[policy].told);
				assert.deepEqual(
					{ held: sandbox.campaigns.size, state: outcome.state, history: history.length },
					{ held: results[policy].held, state: results[policy].state, history: results[policy].history },
					said,
				);
				assert.equal(proxy.count("PUT", "/v2/campaigns") - sentBefore, 1, "requests that create");
				assert.equal(pending.length, outcome.state === "unknown" ? 1 : 0, "records that are left");
				for (const entry of history) {
					assert.equal(sandbox.campaigns.get(entry.id)?.arn, entry.arn);
				}
				if (/Even so|as a repeat/.test(said)) {
					assert.match(log, /^In doubt: .*AWS request ID/m);
				}
				assert.match(log, /Asked: create.*\nConfirmed\..*\nSent\..*\nEnded: /s);
			});
		}
	}

	for (const policy of policies) {
		test(`when VS Code is killed between sending and answer, under the policy ${policy}`, async () => {
			sandbox.configure({ repeat: policy });
			proxy.script("PUT", "/v2/campaigns", ["withhold"]);
			const kept: PendingCreation[] = [];
			const history: HistoryEntry[] = [];
			const calls = submitCalls(() => assert.fail("asked for a code"), hasty);
			// Never settles, as nothing does in a process that is gone.
			const killed = submit({
				calls: {
					...calls,
					send: (...parameters) => calls.send(...parameters).then(() => new Promise(() => undefined)),
				},
				pending: {
					keep: async (record) => void kept.push(record),
					clear: () => assert.fail("cleared"),
					unresolved: () => Promise.resolve(undefined),
				},
			});
			await Promise.race([proxy.answered("PUT", "/v2/campaigns", 1), killed]);
			const [record] = kept;
			assert.ok(record !== undefined && kept.length === 1);
			const { signal } = new AbortController();
			const outcome = await resumeLookUp(
				record,
				{ kind: "interrupted", time: record.time },
				{
					identity: () => Promise.resolve(identity),
					calls,
					looking: (task) => task({ step: () => undefined, signal }),
					wait: () => Promise.resolve(),
					log: () => undefined,
					logError: (words, error) => assert.fail(`${words} ${error}`),
				},
			);
			assert.ok(outcome.state === "done", JSON.stringify(outcome));
			history.push(outcome.campaign);
			assert.deepEqual([...sandbox.campaigns.keys()], [outcome.campaign.id]);
			assert.match(
				messageOf(outcome)?.text ?? "",
				/^A request was sent just now, and Connect Campaigns was closed before the answer came\. Even so, campaign "Spring renewals" was created/,
			);
			assert.doesNotMatch(JSON.stringify(record), /secret|renewals@|token/i);
		});
	}
});
