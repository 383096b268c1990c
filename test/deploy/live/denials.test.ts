import assert from "node:assert/strict";
import { instanceId } from "../../client/support/campaign";
import { LiveSandbox } from "./support";

const { signal } = new AbortController();
const body = { name: "Spring", connectInstanceId: instanceId };
const describeInstance = { operation: "DescribeInstance", parameters: { InstanceId: instanceId } } as const;
const hours = 3_600_000;

suite("a denial", () => {
	let aws: LiveSandbox;
	setup(async () => {
		aws = await LiveSandbox.start();
	});
	teardown(() => aws.stop());

	test("holds until somebody asks for something new", async () => {
		aws.deny("ListQueues");
		const live = aws.open();
		const ask = async (maxAge?: number) => (await live.lookUp("queue", { instanceId }, signal, maxAge)).state;
		assert.equal(await ask(), "denied");
		aws.clock.time += 48 * hours;
		assert.deepEqual([await ask(), await ask(60_000)], ["denied", "denied"]);
		assert.equal(live.known("queue", { instanceId }).stale, false);
		assert.deepEqual(aws.calls, ["ListQueues"]);
		aws.sandbox.reset();
		assert.equal(await ask(0), "ready");
	});

	test("is one request however many wait for it", async () => {
		aws.deny("ListQueues");
		const live = aws.open();
		const asks = [undefined, 60_000, 0].map((age) => live.lookUp("queue", { instanceId }, signal, age));
		const states = (await Promise.all(asks)).map(({ state }) => state);
		assert.deepEqual([states, aws.calls], [["denied", "denied", "denied"], ["ListQueues"]]);
	});

	test("that somebody else has just met isn't asked for again", async () => {
		const live = aws.open();
		const denied = new Error("User: a is not authorized to perform: connect:DescribeInstance");
		live.noteInstance({ id: instanceId, denied });
		const { value } = await live.read(describeInstance, signal, 60_000);
		assert.deepEqual(value, { kind: "denied", action: "connect:DescribeInstance", cause: denied });
		assert.deepEqual(aws.calls, []);
		live.noteInstance({ id: instanceId });
		assert.equal((await live.read(describeInstance, signal)).value.kind, "denied", "nobody could tell");
	});

	test("of the campaigns of a name is the error of AWS, for whoever would list them next", async () => {
		aws.deny("ListCampaigns");
		const live = aws.open();
		await assert.rejects(live.campaignsNamed(body, signal), { name: "AccessDeniedException" });
		await assert.rejects(live.campaignsNamed(body, signal), { name: "AccessDeniedException" });
		assert.deepEqual(aws.calls, ["ListCampaigns"]);
	});
});
