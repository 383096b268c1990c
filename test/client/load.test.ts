import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sendCampaign } from "../../deploy/src/calls/send";
import { submitCalls } from "../../deploy/src/create/submitCalls";
import type { Identity } from "../../deploy/src/identity/identity";
import { readCampaign } from "../../shared/src/request/body";
import type { FaultKind } from "../sandbox/faults";
import { campaignFile, campaignFor, identityFor } from "./support/campaign";
import { type OwnSandbox, openSandbox } from "./support/ownSandbox";
import { createdBy, submitWith, type Witnessed } from "./support/ports";

/** What a process would gather if submissions leaked. */
function held(): { readonly sockets: number; readonly listeners: number; readonly megabytes: number } {
	setFlagsFromString("--expose-gc");
	runInNewContext("gc")();
	return {
		sockets: process.getActiveResourcesInfo().filter((name) => /TCP|Timeout/.test(name)).length,
		listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
		megabytes: process.memoryUsage().heapUsed / 2 ** 20,
	};
}

/** Answers that leave doubt, although the campaign was created. */
const doubts: readonly FaultKind[] = [
	{ kind: "lost-answer" },
	{ kind: "reset-in-body" },
	{ kind: "no-id" },
	{ kind: "error-after-work", error: "InternalServerException", status: 500 },
];

for (const repeat of ["conflict", "same", "another"] as const) {
	suite(`many submissions, under the policy ${repeat}`, () => {
		let sandbox: OwnSandbox;
		setup(async () => {
			sandbox = await openSandbox();
			sandbox.configure({ repeat });
		});
		teardown(() => sandbox.close());

		const identity = (): Identity =>
			identityFor(sandbox.url, {
				credentials: { kind: "profile", profile: "sandbox" },
				region: "us-east-1",
				stsEndpoint: sandbox.url,
				connectEndpoint: sandbox.url,
			});

		/** From the text to the outcome, as Create Campaign does it. */
		const submit = (name: string): Promise<Witnessed> =>
			submitWith(
				{
					identity: () => Promise.resolve(identity()),
					calls: submitCalls(() => assert.fail("asked for a code"), {
						requestTimeout: 5_000,
						readDeadline: 20_000,
					}),
				},
				JSON.stringify({ ...JSON.parse(campaignFor("us-east-1")), name }),
			);

		/** Each submission ended with a campaign of its own, told and remembered, and nothing is under way. */
		function allSettled(ended: readonly Witnessed[], names: readonly string[]): void {
			const created = ended.map(createdBy);
			assert.deepEqual(
				ended.flatMap(({ history }) => history),
				created,
			);
			assert.deepEqual(
				ended.flatMap(({ pending, errors }) => [...pending, ...errors]),
				[],
			);
			noneDoubledOrLost(
				created.map(({ id }) => id),
				names,
			);
			for (const { id, name } of created) {
				assert.equal(sandbox.campaigns.get(id)?.body["name"], name);
			}
		}

		async function create(name: string): Promise<string> {
			const campaign = readCampaign(JSON.stringify({ ...campaignFile, name }));
			const result = await sendCampaign(campaign, identity(), {
				askMfaCode: () => assert.fail("asked for a code"),
				step: () => undefined,
				signal: new AbortController().signal,
			});
			assert.ok(result.kind === "created", JSON.stringify(result));
			return result.id;
		}

		/** Each submission has its own campaign, and each campaign was submitted. */
		function noneDoubledOrLost(ids: readonly string[], names: readonly string[]): void {
			assert.deepEqual([...sandbox.campaigns.keys()].sort(), [...ids].sort());
			assert.deepEqual(
				[...sandbox.campaigns.values()].map(({ body }) => body["name"]).sort(),
				[...names].sort(),
			);
			assert.equal(
				sandbox.ledger.filter(({ operation }) => operation === "CreateCampaign").length,
				names.length,
			);
		}

		test("one after the other leave nothing behind, and none is doubled or lost", async function () {
			this.timeout(120_000);
			const names = Array.from({ length: 600 }, (_, index) => `Campaign ${index}`);
			const ids: string[] = [];
			for (const name of names.slice(0, 200)) {
				ids.push(await create(name));
			}
			const before = held();
			for (const name of names.slice(200)) {
				ids.push(await create(name));
			}
			const after = held();
			noneDoubledOrLost(ids, names);
			assert.ok(
				after.sockets <= before.sockets + 2,
				`${before.sockets} sockets and timers became ${after.sockets}`,
			);
			assert.equal(after.listeners, before.listeners);
			const grown = after.megabytes - before.megabytes;
			assert.ok(grown < 8, `the heap grew by ${grown.toFixed(1)} MB over 400 submissions`);
		});

		test("side by side do not get into each other's way", async () => {
			const names = Array.from({ length: 50 }, (_, index) => `Campaign ${index}`);
			noneDoubledOrLost(await Promise.all(names.map(create)), names);
		});

		test("from the text to the outcome are created, remembered and settled", async function () {
			this.timeout(60_000);
			const names = Array.from({ length: 40 }, (_, index) => `Campaign ${index}`);
			const ended: Witnessed[] = [];
			for (const name of names.slice(0, 20)) {
				ended.push(await submit(name));
			}
			ended.push(...(await Promise.all(names.slice(20).map(submit))));
			allSettled(ended, names);
		});

		test("whose answers leave doubt are created once all the same, and known", async function () {
			this.timeout(60_000);
			const names = Array.from({ length: 40 }, (_, index) => `Campaign ${index}`);
			const ended: Witnessed[] = [];
			for (const [index, name] of names.entries()) {
				const doubt = doubts[index % (doubts.length + 1)];
				if (doubt !== undefined) {
					sandbox.fail({ ...doubt, operation: "CreateCampaign" });
				}
				ended.push(await submit(name));
			}
			allSettled(ended, names);
			const found = ended.filter(
				({ outcome }) => outcome.state === "done" && outcome.evidence.kind === "found",
			);
			assert.equal(found.length, 32);
		});
	});
}
