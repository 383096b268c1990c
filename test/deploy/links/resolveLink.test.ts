import assert from "node:assert/strict";
import { callService } from "../../../deploy/src/calls/call";
import { type CampaignChoice, findChoices } from "../../../deploy/src/calls/choices";
import { sendCampaign } from "../../../deploy/src/calls/send";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { Identity } from "../../../deploy/src/identity/identity";
import { type LinkPorts, resolveLink } from "../../../deploy/src/links/resolveLink";
import { readCampaign } from "../../../shared/src/request/body";
import { campaignFile, identityFor, instanceId } from "../../client/support/campaign";
import { type OwnSandbox, openSandbox } from "../../client/support/ownSandbox";

const entry: HistoryEntry = {
	uri: "file:///a.campaign.json",
	id: "c-1",
	arn: undefined,
	name: campaignFile.name,
	instanceId,
	region: "us-east-1",
	account: undefined,
	credentials: { kind: "profile", profile: "sandbox" },
	endpoint: undefined,
	time: 1,
	bodyHash: "h",
	state: undefined,
};
const options = {
	askMfaCode: () => assert.fail("asked for a code"),
	step: () => undefined,
	signal: new AbortController().signal,
};

suite("the campaign that a file describes, in Amazon Connect", () => {
	let sandbox: OwnSandbox;
	let identity: Identity;
	setup(async () => {
		sandbox = await openSandbox();
		identity = identityFor(sandbox.url, {
			credentials: { kind: "profile", profile: "sandbox" },
			region: "us-east-1",
		});
	});
	teardown(() => sandbox.close());

	async function create(changes: object = {}): Promise<string> {
		const text = JSON.stringify({ ...campaignFile, ...changes });
		const sent = await sendCampaign(readCampaign(text), identity, options);
		return sent.kind === "created" ? sent.id : assert.fail(JSON.stringify(sent));
	}

	const ports = (changes: Partial<LinkPorts> = {}): LinkPorts => ({
		linked: () => Promise.resolve(undefined),
		find: async () => {
			const called = await callService(identity, options, "read", (client, signal) =>
				findChoices(client, { name: campaignFile.name, connectInstanceId: instanceId }, signal),
			);
			return called.kind === "answered" ? called.value : undefined;
		},
		choose: () => assert.fail("asked which one"),
		...changes,
	});

	test("is the one that the file is linked to, and nobody is asked for others", async () => {
		const linked = () => Promise.resolve(entry);
		assert.deepEqual(await resolveLink(ports({ linked })), { kind: "linked", entry });
		assert.deepEqual(sandbox.ledger, []);
	});

	test("is the only one of its name in its instance", async () => {
		await create({ name: "Other" });
		await create({ connectInstanceId: "another-instance" });
		const id = await create();
		assert.deepEqual(await resolveLink(ports()), { kind: "named", id });
		assert.deepEqual(
			sandbox.ledger.filter(({ operation }) => operation === "GetCampaignState"),
			[],
			"its state is nobody's business yet",
		);
	});

	test("is none where the instance has none of its name", async () => {
		await create({ name: "Other" });
		assert.deepEqual(await resolveLink(ports()), { kind: "none" });
	});

	test("is the one of several that is chosen by ID, state and channels, whichever comes first", async () => {
		sandbox.configure({ repeat: "another" });
		const ids = [await create(), await create(), await create()];
		for (const wanted of ids) {
			let shown: readonly CampaignChoice[] = [];
			const choose = (choices: readonly CampaignChoice[]) => {
				shown = choices;
				return Promise.resolve(choices.find(({ id }) => id === wanted));
			};
			const resolved = await resolveLink(ports({ choose }));
			assert.equal(resolved.kind === "chosen" && resolved.choice.id, wanted);
			assert.deepEqual(new Set(shown.map(({ id }) => id)), new Set(ids));
			for (const { state, channels } of shown) {
				assert.equal(state, "Initialized");
				assert.deepEqual([...channels].sort(), ["EMAIL", "TELEPHONY"]);
			}
		}
	});

	test("is told apart without states where these may not be read", async () => {
		sandbox.configure({ repeat: "another" });
		await create();
		await create();
		sandbox.fail({
			kind: "denied",
			policy: "identity",
			operation: "GetCampaignState",
			times: 9,
		});
		const resolved = await resolveLink(ports({ choose: () => Promise.resolve(undefined) }));
		assert.ok(resolved.kind === "undecided");
		assert.deepEqual(
			resolved.choices.map(({ state }) => state),
			[undefined, undefined],
		);
	});

	test("stays open where nobody chooses, or the instance cannot be asked", async () => {
		sandbox.configure({ repeat: "another" });
		await create();
		await create();
		const resolved = await resolveLink(ports({ choose: () => Promise.resolve(undefined) }));
		assert.equal(resolved.kind, "undecided");
		assert.deepEqual(await resolveLink(ports({ find: () => Promise.resolve(undefined) })), {
			kind: "failed",
		});
	});
});
