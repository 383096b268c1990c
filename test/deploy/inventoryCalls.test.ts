import assert from "node:assert/strict";
import type { CallResult } from "../../deploy/src/calls/call";
import { callService } from "../../deploy/src/calls/call";
import { type CampaignPage, type ListedCampaign, listCampaigns } from "../../deploy/src/calls/campaignList";
import { Inventory, type InventoryCalls } from "../../deploy/src/inventory/inventory";
import { identityFor, instanceId } from "../client/support/campaign";
import { startFakeAws } from "../client/support/fakeAws";
import { answered } from "../client/support/scriptedCalls";

const { signal } = new AbortController();
const listed = (id: string): ListedCampaign => ({
	id,
	arn: undefined,
	name: `Campaign ${id}`,
	instanceId,
	channels: [],
	endTime: undefined,
});

/** An inventory whose pages are these, whatever it asks for. */
function inventoryOf(...pages: readonly CampaignPage[]): {
	readonly inventory: Inventory;
	readonly tokens: (string | undefined)[];
} {
	const tokens: (string | undefined)[] = [];
	const never = (): Promise<CallResult<never>> => assert.fail("nothing of this kind is asked for");
	const calls: InventoryCalls = {
		page: (_, token) => {
			const page = pages[tokens.length] ?? assert.fail("there is no such page");
			tokens.push(token);
			return Promise.resolve(answered(page));
		},
		states: never,
		onboarding: never,
		campaign: never,
	};
	const session = {
		identity: identityFor("http://127.0.0.1:1"),
		account: { kind: "known", id: "111122223333" },
		unlisted: undefined,
	} as const;
	const instance = { id: instanceId, arn: undefined, alias: undefined };
	return { inventory: new Inventory(session, [instance], calls, () => undefined), tokens };
}

suite("pages of campaigns", () => {
	const ids = (inventory: Inventory) => inventory.instance(instanceId)?.campaigns.map(({ id }) => id);

	test("show a campaign once that moved from one to the next meanwhile", async () => {
		const { inventory } = inventoryOf(
			{ campaigns: [listed("a"), listed("b")], nextToken: "1" },
			{ campaigns: [listed("b"), listed("c"), listed("c")], nextToken: undefined },
		);
		await inventory.readPage(instanceId, signal);
		await inventory.readPage(instanceId, signal);
		assert.deepEqual(ids(inventory), ["a", "b", "c"]);
	});

	test("end where one leads to itself", async () => {
		const { inventory, tokens } = inventoryOf(
			{ campaigns: [listed("a")], nextToken: "1" },
			{ campaigns: [listed("b")], nextToken: "1" },
		);
		for (let page = 0; page < 5; page++) {
			await inventory.readPage(instanceId, signal);
		}
		assert.deepEqual(tokens, [undefined, "1"]);
		assert.equal(inventory.instance(instanceId)?.hasMore, false);
	});

	test("leave out what isn't in the instance, and what has no ID or name", async () => {
		const aws = await startFakeAws();
		aws.answer = (response) =>
			response.end(
				JSON.stringify({
					campaignSummaryList: [
						{ id: "ours", name: "Ours", connectInstanceId: instanceId, channelSubtypes: ["SMS"] },
						{ id: "elsewhere", name: "Elsewhere", connectInstanceId: "another" },
						{ name: "Nobody's", connectInstanceId: instanceId },
						{ id: "nameless", connectInstanceId: instanceId },
					],
				}),
			);
		const credentials = { accessKeyId: "AKIDTEST", secretAccessKey: "secret" };
		const options = { credentials, askMfaCode: () => assert.fail("asked"), step: () => undefined, signal };
		const called = await callService(identityFor(aws.url), options, "list", (client, until) =>
			listCampaigns(client, instanceId, undefined, until),
		);
		await aws.close();
		assert.ok(called.kind === "answered", JSON.stringify(called));
		assert.deepEqual(called.value, {
			campaigns: [
				{ id: "ours", arn: undefined, name: "Ours", instanceId, channels: ["SMS"], endTime: undefined },
			],
			nextToken: undefined,
		});
	});
});
