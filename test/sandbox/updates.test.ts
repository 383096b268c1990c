import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import { changed, whole } from "../support/campaigns";
import type { Updates } from "./behaviour";
import { states } from "./campaigns";
import { Aws, failure, least } from "./support/aws";
import { removals, startedRefusals, updates } from "./support/lifecycle";
import { signedFetch } from "./support/signedFetch";

const writes = [...updates, ...removals];
const none = "00000000-0000-0000-0000-000000000000";

for (const mode of ["replace", "merge"] satisfies Updates[]) {
	suite(`the sandbox's updates and removals, where updates ${mode}`, () => {
		let aws: Aws;
		let id: string;
		setup(async () => {
			aws = await Aws.start({ updates: mode });
			[id = ""] = aws.sandbox.seed({ campaigns: [{ body: whole }] });
		});
		teardown(() => aws.stop());

		const kept = () => aws.sandbox.campaigns.get(id)?.body;
		const described = async () =>
			(await aws.client().send(new sdk.DescribeCampaignCommand({ id }))).campaign ?? assert.fail();

		for (const { operation, property, value, merged = value, send } of updates) {
			test(`${operation} sets ${property} and nothing else, once or twice`, async () => {
				const before = await described();
				for (let times = 0; times < 2; times++) {
					await send(aws.client(), id);
					assert.deepEqual(kept(), { ...whole, [property]: mode === "merge" ? merged : value });
				}
				const after = await described();
				assert.notDeepEqual(after[property], before[property]);
				assert.deepEqual({ ...after, [property]: 0 }, { ...before, [property]: 0 });
			});
		}

		for (const { operation, property, query, rest, send } of removals) {
			test(`${operation} ${Object.values(query)} leaves the rest as it is, once or twice`, async () => {
				const before = await described();
				for (let times = 0; times < 2; times++) {
					await send(aws.client(), id);
					assert.deepEqual(kept(), changed(whole, [property], rest));
				}
				const after = await described();
				assert.deepEqual(after[property], rest);
				assert.deepEqual({ ...after, [property]: 0 }, { ...before, [property]: 0 });
			});
		}

		for (const state of states) {
			test(`in state ${state} do what the state allows`, async () => {
				aws.sandbox.change(id, { state });
				for (const { operation, send } of writes) {
					const expected = state === "Initialized" ? undefined : startedRefusals.get(operation);
					const before = structuredClone(kept());
					if (expected === undefined) {
						await send(aws.client(), id);
						continue;
					}
					const fault = await failure(send(aws.client(), id));
					assert.equal(fault.name, expected, operation);
					assert.equal(fault instanceof sdk.InvalidCampaignStateException ? fault.state : state, state);
					assert.deepEqual(kept(), before, operation);
				}
				assert.equal(aws.sandbox.campaigns.get(id)?.state, state);
			});
		}
	});
}

suite("the sandbox's updates and removals", () => {
	let aws: Aws;
	let id: string;
	setup(async () => {
		aws = await Aws.start();
		[id = ""] = aws.sandbox.seed({ campaigns: [{ body: whole }] });
	});
	teardown(() => aws.stop());

	const kept = () => aws.sandbox.campaigns.get(id)?.body;
	const rename = (name: string) => aws.client().send(new sdk.UpdateCampaignNameCommand({ id, name }));
	const updateCalls = (telephony: sdk.TelephonyChannelSubtypeConfig) =>
		aws
			.client()
			.send(new sdk.UpdateCampaignChannelSubtypeConfigCommand({ id, channelSubtypeConfig: { telephony } }));

	test("show in lists what they changed", async () => {
		for (const { send } of updates) {
			await send(aws.client(), id);
		}
		const { campaignSummaryList: [summary] = [] } = await aws.client().send(new sdk.ListCampaignsCommand({}));
		const { name, channelSubtypes, entryLimitsConfig } = summary ?? assert.fail();
		assert.deepEqual([name, channelSubtypes, entryLimitsConfig?.maxEntryCount], ["Autumn", ["SMS"], 3]);
		assert.deepEqual(summary?.schedule?.startTime, new Date("2031-05-01T08:00:00Z"));
	});

	test("are refused for campaigns that are not there, or belong to others", async () => {
		for (const { operation, send } of writes) {
			for (const call of [
				() => send(aws.client(), none),
				() => send(aws.client({}, "SANDBOXKEYTWO"), id),
				() => send(aws.client({ region: "eu-central-1" }), id),
			]) {
				assert.equal((await failure(call())).name, "ResourceNotFoundException", operation);
			}
		}
		assert.deepEqual(kept(), whole);
	});

	test("are refused where the model refuses them", async () => {
		for (const { operation, refused } of updates) {
			for (const call of refused) {
				assert.equal((await failure(call(aws.client(), id))).name, "ValidationException", operation);
			}
		}
		for (const query of [
			"channel-subtype-config",
			"channel-subtype-config?channelSubtype=VOICE",
			"channel-subtype-config?config=SMS",
			"communication-time",
			"communication-time?config=sms",
			"communication-limits",
			"communication-limits?config=SMS",
		]) {
			const request = {
				method: "DELETE",
				path: `/v2/campaigns/${id}/${query}`,
				service: "connect-campaigns",
			};
			const answer = await signedFetch(aws.sandbox.url, request);
			assert.deepEqual(
				[answer.status, answer.headers.get("x-amzn-errortype")],
				[400, "ValidationException"],
				query,
			);
		}
		assert.deepEqual(kept(), whole);
	});

	test("free the old name and take the new one", async () => {
		const other = { ...least, connectInstanceId: whole.connectInstanceId };
		await rename("Autumn");
		await aws.client().send(new sdk.CreateCampaignCommand({ ...other, name: whole.name }));
		const create = new sdk.CreateCampaignCommand({ ...other, name: "Autumn" });
		assert.equal((await failure(aws.client().send(create))).name, "ConflictException");
	});

	test("refuse the name of another campaign, unless names may repeat; one's own is no conflict", async () => {
		const other = { ...least, name: "Autumn", connectInstanceId: whole.connectInstanceId };
		await aws.client().send(new sdk.CreateCampaignCommand(other));
		assert.equal((await failure(rename("Autumn"))).name, "ConflictException");
		await rename(whole.name);
		aws.sandbox.configure({ repeat: "another" });
		await rename("Autumn");
		assert.equal(kept()?.["name"], "Autumn");
	});

	test("change the kind of a source, and add none", async () => {
		const update = (source: sdk.Source) =>
			aws.client().send(new sdk.UpdateCampaignSourceCommand({ id, source }));
		await update({ eventTrigger: {} });
		assert.deepEqual(kept(), { ...whole, source: { eventTrigger: {} } });
		aws.sandbox.change(id, { body: { source: null } });
		assert.equal((await failure(update({ eventTrigger: {} }))).name, "ConflictException");
		assert.equal(kept()?.["source"], undefined);
	});

	const { telephony } = whole.channelSubtypeConfig;
	const { defaultOutboundConfig, connectQueueId } = telephony;
	const modes = {
		agentless: { agentless: {} },
		progressive: { progressive: { bandwidthAllocation: 1 } },
		predictive: { predictive: { bandwidthAllocation: 1 } },
		preview: { preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 30 } } },
	};
	const frozen = new Set([
		"agentless progressive",
		"agentless predictive",
		"progressive agentless",
		"predictive agentless",
	]);
	for (const [from, before] of Object.entries(modes)) {
		for (const [to, outboundMode] of Object.entries(modes)) {
			const refused = frozen.has(`${from} ${to}`);
			test(`${refused ? "refuse" : "take"} ${to} for ${from} once the campaign runs`, async () => {
				const channelSubtypeConfig = { telephony: { ...telephony, outboundMode: before } };
				const body = { ...whole, name: "Started", channelSubtypeConfig };
				[id = ""] = aws.sandbox.seed({ campaigns: [{ body, state: "Running" }] });
				const change = () => updateCalls({ outboundMode, defaultOutboundConfig, connectQueueId });
				if (refused) {
					assert.equal((await failure(change())).name, "ConflictException");
				} else {
					await change();
				}
				aws.sandbox.change(id, { state: "Initialized" });
				await change();
			});
		}
	}

	for (const queue of ["other", undefined]) {
		test(`refuse ${queue === undefined ? "no" : "another"} queue once the campaign runs`, async () => {
			const { predictive: outboundMode } = modes;
			const calls = { outboundMode, defaultOutboundConfig };
			const change = () => updateCalls({ ...calls, connectQueueId: queue });
			for (const name of [
				"ConflictException",
				"ValidationException",
				"InvalidCampaignStateException",
			] as const) {
				aws.sandbox.change(id, { state: "Paused" });
				aws.sandbox.configure({ stateError: name });
				assert.equal((await failure(change())).name, name);
				await updateCalls({ ...calls, connectQueueId, capacity: 0.5 });
			}
			aws.sandbox.change(id, { state: "Initialized" });
			await change();
		});
	}

	for (const [state, ended] of states.map((each) => [each, /Stopped|Completed|Failed/.test(each)] as const)) {
		test(`${ended ? "refuse" : "take"} name and channels in state ${state}, if an end is the end`, async () => {
			aws.sandbox.configure({ updatesAfterEnd: false });
			aws.sandbox.change(id, { state });
			for (const { operation, send } of updates) {
				if (operation === "UpdateCampaignName" || operation === "UpdateCampaignChannelSubtypeConfig") {
					if (ended) {
						assert.equal((await failure(send(aws.client(), id))).name, "ConflictException", operation);
					} else {
						await send(aws.client(), id);
					}
				}
			}
			assert.equal(kept()?.["name"], ended ? whole.name : "Autumn");
		});
	}

	test("add a flow, or refuse it, as the behaviour says", async () => {
		aws.sandbox.change(id, { body: { connectCampaignFlowArn: null } });
		const connectCampaignFlowArn = whole.connectCampaignFlowArn;
		const update = () =>
			aws.client().send(new sdk.UpdateCampaignFlowAssociationCommand({ id, connectCampaignFlowArn }));
		aws.sandbox.configure({ addsFlow: false });
		assert.equal((await failure(update())).name, "ConflictException");
		aws.sandbox.configure({ addsFlow: true });
		await update();
		aws.sandbox.configure({ addsFlow: false });
		await update();
		assert.deepEqual(kept(), whole);
	});

	test("leave nothing where the last part is removed", async () => {
		for (const channelSubtype of ["TELEPHONY", "SMS", "EMAIL", "WHATSAPP"] as const) {
			await aws.client().send(new sdk.DeleteCampaignChannelSubtypeConfigCommand({ id, channelSubtype }));
			await aws.client().send(new sdk.DeleteCampaignCommunicationTimeCommand({ id, config: channelSubtype }));
		}
		const { channelSubtypeConfig, communicationTimeConfig } = kept() ?? assert.fail();
		assert.equal(channelSubtypeConfig, undefined);
		const { localTimeZoneConfig } = whole.communicationTimeConfig;
		assert.deepEqual(communicationTimeConfig, { localTimeZoneConfig });
		const { campaignSummaryList = [] } = await aws.client().send(new sdk.ListCampaignsCommand({}));
		assert.deepEqual(campaignSummaryList[0]?.channelSubtypes, []);
	});

	test("take null in an update for what is left out", async () => {
		aws.sandbox.configure({ updates: "merge" });
		const body = JSON.stringify({ communicationLimitsOverride: { allChannelSubtypes: null } });
		const path = `/v2/campaigns/${id}/communication-limits`;
		const request = { method: "POST", path, body, service: "connect-campaigns" };
		assert.equal((await signedFetch(aws.sandbox.url, request)).status, 200);
		assert.deepEqual(kept(), whole);
	});
});
