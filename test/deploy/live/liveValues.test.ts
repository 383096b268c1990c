import assert from "node:assert/strict";
import { type LiveKind, type LiveScope, liveKinds } from "../../../shared/src/live";
import { instanceId } from "../../client/support/campaign";
import { usualContent } from "../../sandbox/content";
import { LiveSandbox } from "./support";

const { signal } = new AbortController();
const arn = (service: string, rest: string): string => `arn:aws:${service}:us-east-1:111122223333:${rest}`;
const flow = arn("connect", `instance/${instanceId}/contact-flow/8b2f6c1d-9e47-4a35-b0d8-3c5e7f1a2946`);
const knowledgeBase = "3b1f7a52-9f6f-4a55-8a43-61f0d1c9b102";
const template = arn("wisdom", `message-template/${knowledgeBase}/9e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b11`);
const scopes: Readonly<Partial<Record<LiveKind, LiveScope>>> = {
	flowVersion: { instanceId, parent: `${flow}:3` },
	templateVersion: { instanceId, parent: `${template}:$ACTIVE_VERSION` },
};
const scopeOf = (kind: LiveKind): LiveScope => scopes[kind] ?? { instanceId };

/** What a file would have for the first item of each kind, and how it is shown. */
const firsts: Readonly<
	Record<LiveKind, readonly [value: string, label: string, detail: string | undefined]>
> = {
	instance: [instanceId, "sandbox-contact-center", undefined],
	queue: ["7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8", "Outbound sales", undefined],
	contactFlow: ["2d7f3e5f-0e4a-448a-bd2f-5f0d1c9b1034", "Campaign call", undefined],
	campaignFlow: [
		arn("connect", `instance/${instanceId}/contact-flow/5e0d1c9b-1034-4a44-8a3d-2f5f0d1c9b10`),
		"Voice",
		undefined,
	],
	flowVersion: [`${flow}:1`, "Version 1", "Change 1"],
	phoneNumber: ["+12065550100", "+12065550100", "Line 0, US, DID"],
	emailAddress: ["news@example.com", "news@example.com", "Example Energy, Newsletters"],
	messageTemplate: [template, "Reminder", "SMS, version 3 is active"],
	templateVersion: [`${template}:1`, "Version 1", undefined],
	segment: [
		arn("profile", "domains/amazon-connect-example/segment-definitions/appointments-tomorrow"),
		"Appointments tomorrow",
		"CLASSIC",
	],
	profileDomain: [arn("profile", "domains/amazon-connect-example"), "amazon-connect-example", undefined],
};

suite("values of an account", () => {
	let aws: LiveSandbox;
	setup(async () => {
		aws = await LiveSandbox.start();
	});
	teardown(() => aws.stop());

	for (const kind of liveKinds) {
		test(`of the kind ${kind} are known after one look, and asked for no second time`, async () => {
			const live = aws.open();
			assert.deepEqual(live.known(kind, scopeOf(kind)).state, "unknown");
			const answer = await live.lookUp(kind, scopeOf(kind), signal);
			const { state, complete, stale, asOf, account, region } = answer;
			assert.deepEqual(
				{ state, complete, stale, asOf, account, region },
				{
					state: "ready",
					complete: true,
					stale: false,
					asOf: 1_800_000_000_000,
					account: "111122223333",
					region: "us-east-1",
				},
			);
			const [first] = answer.items;
			assert.deepEqual([first?.value, first?.label, first?.detail], firsts[kind]);
			const calls = aws.calls.length;
			assert.ok(calls <= 2, aws.calls.join());
			assert.deepEqual(await live.lookUp(kind, scopeOf(kind), signal), answer);
			assert.deepEqual(live.known(kind, scopeOf(kind)), answer);
			assert.equal(aws.calls.length, calls);
		});
	}

	test("have the facts that tell whether they fit", async () => {
		const live = aws.open();
		const facts = async (kind: LiveKind, label: string) =>
			(await live.lookUp(kind, scopeOf(kind), signal)).items.find((item) => item.label === label)?.facts;
		assert.deepEqual(await facts("contactFlow", "Old greeting"), {
			type: "CONTACT_FLOW",
			state: "ARCHIVED",
			status: "PUBLISHED",
		});
		assert.deepEqual(await facts("segment", "Lapsed"), {
			type: "ENHANCED",
			description: "No order for a year",
		});
		assert.deepEqual(await facts("messageTemplate", "Draft"), { channel: "SMS" });
		assert.deepEqual(await facts("templateVersion", "Version 3"), {
			version: "3",
			isActive: "true",
			channel: "SMS",
		});
		assert.equal((await facts("emailAddress", "news@example.com"))?.displayName, "Example Energy");
	});

	test("that nobody can look up without an instance or a parent stay unknown, without a request", async () => {
		const live = aws.open();
		for (const kind of liveKinds.filter((one) => one !== "instance")) {
			assert.equal(
				(await live.lookUp(kind, { parent: "no ARN: but a text" }, signal)).state,
				"unknown",
				kind,
			);
		}
		assert.equal(
			(await live.lookUp("templateVersion", { instanceId, parent: flow }, signal)).state,
			"unknown",
		);
		assert.deepEqual(aws.calls, []);
	});

	test("are read page by page, one a second, and named in the log", async () => {
		const queues = Array.from({ length: 2_100 }, (_, index) => ({ id: `q${index}`, name: `Queue ${index}` }));
		aws.sandbox.seed({ instances: [{ id: instanceId, content: { queues } }] });
		const answer = await aws.open().lookUp("queue", { instanceId }, signal);
		assert.equal(answer.items.length, 2_100);
		assert.ok(answer.complete);
		assert.deepEqual(aws.sent, [
			{ at: 0, line: "Reading Amazon Connect ListQueues, us-east-1" },
			{ at: 1_000, line: "Reading Amazon Connect ListQueues, page 2, us-east-1" },
			{ at: 2_000, line: "Reading Amazon Connect ListQueues, page 3, us-east-1" },
		]);
	});

	test("are said to be incomplete where there are more pages than are read", async () => {
		const queues = Array.from({ length: 5_001 }, (_, index) => ({ id: `q${index}`, name: `Queue ${index}` }));
		aws.sandbox.seed({ instances: [{ id: instanceId, content: { queues } }] });
		const { state, complete, items } = await aws.open().lookUp("queue", { instanceId }, signal);
		assert.deepEqual([state, complete, items.length], ["ready", false, 5_000]);
	});

	test("are said to be incomplete where a later page fails", async () => {
		const queues = Array.from({ length: 1_001 }, (_, index) => ({ id: `q${index}`, name: `Queue ${index}` }));
		aws.sandbox.seed({ instances: [{ id: instanceId, content: { queues } }] });
		for (const kind of ["reset-in-body", "truncated"] as const) {
			aws.sandbox.fail({ kind, operation: "ListQueues", after: 1 });
			const live = aws.open();
			const { state, complete, items, reason } = await live.lookUp("queue", { instanceId }, signal);
			assert.deepEqual([state, complete, items.length], ["ready", false, 1_000], kind);
			assert.match(reason ?? "", kind === "truncated" ? /can't be read|form|JSON/i : /connection/i);
			assert.equal(live.known("queue", { instanceId }).stale, false);
			aws.clock.time += 30_000;
			assert.equal(live.known("queue", { instanceId }).stale, true, "what failed is asked for again");
		}
	});

	test("are asked for once by all who ask at once", async () => {
		const live = aws.open();
		const [one, other] = await Promise.all([
			live.lookUp("queue", { instanceId }, signal),
			live.lookUp("queue", { instanceId }, signal),
		]);
		assert.deepEqual(one, other);
		assert.deepEqual(aws.calls, ["ListQueues"]);
	});

	test("are asked for with one request in flight for each service", async () => {
		const live = aws.open();
		const kinds = liveKinds.filter((kind) => kind !== "instance");
		await Promise.all(kinds.map((kind) => live.lookUp(kind, scopeOf(kind), signal)));
		const connect = aws.sent.filter(({ line }) => line.startsWith("Reading Amazon Connect List"));
		const seconds = connect.map(({ at }) => at).sort((one, other) => one - other);
		assert.equal(seconds.length, 5);
		seconds.forEach((at, index) => {
			assert.ok(at >= index * 1_000, seconds.join());
		});
		// Templates, segments and domains come from the same list.
		assert.equal(aws.calls.filter((name) => name === "ListConnectInstanceIntegrations").length, 1);
		assert.equal(aws.calls.length, 10);
	});

	test("say that they are stale, and are asked for again then", async () => {
		const live = aws.open();
		await live.lookUp("queue", { instanceId }, signal);
		aws.clock.time += 10 * 60_000 - 1;
		assert.equal(live.known("queue", { instanceId }).stale, false);
		aws.clock.time += 1;
		const known = live.known("queue", { instanceId });
		assert.deepEqual([known.state, known.stale, known.items.length], ["ready", true, 3]);
		assert.equal((await live.lookUp("queue", { instanceId }, signal)).stale, false);
		assert.equal(aws.calls.length, 2);
		await live.lookUp("queue", { instanceId }, signal, 0);
		assert.equal(aws.calls.length, 3);
	});

	test("are loading while AWS is asked, with what was known before", async () => {
		const live = aws.open();
		await live.lookUp("queue", { instanceId }, signal);
		const looking = live.lookUp("queue", { instanceId }, signal, 0);
		const { state, complete, items } = live.known("queue", { instanceId });
		assert.deepEqual([state, complete, items.length], ["loading", false, 3]);
		assert.equal((await looking).state, "ready");
	});

	test("are denied with the action that AWS names", async () => {
		aws.deny("ListQueues", "ListMessageTemplates");
		aws.sandbox.fail({
			kind: "denied",
			policy: "identity",
			action: "ds:DescribeDirectories",
			operation: "ListInstances",
		});
		const live = aws.open();
		const end = async (kind: LiveKind) => {
			const { state, complete, action, reason, items } = await live.lookUp(kind, scopeOf(kind), signal);
			return { state, complete, action, reason, items };
		};
		const deniedOf = (action: string) => ({
			state: "denied",
			complete: false,
			action,
			reason: `denied ${action}`,
			items: [],
		});
		assert.deepEqual(await end("queue"), deniedOf("connect:ListQueues"));
		assert.deepEqual(await end("messageTemplate"), deniedOf("wisdom:ListMessageTemplates"));
		assert.deepEqual(await end("instance"), deniedOf("ds:DescribeDirectories"));
		aws.deny("ListConnectInstanceIntegrations");
		assert.deepEqual(
			(await aws.open().lookUp("segment", { instanceId }, signal, 0)).action,
			"connect-campaigns:ListConnectInstanceIntegrations",
		);
	});

	test("have failed where AWS throttles, breaks off or answers something else, and are asked for again", async () => {
		const faults = [
			{ kind: "error", error: "ThrottlingException", status: 429 },
			{ kind: "error", error: "SomethingNewException", status: 400 },
			{ kind: "reset" },
			{ kind: "reset-in-body" },
			{ kind: "truncated" },
			{ kind: "html", status: 502 },
			{ kind: "html", status: 200 },
			{ kind: "no-id" },
		] as const;
		const live = aws.open();
		const reasons: (string | undefined)[] = [];
		for (const [index, fault] of faults.entries()) {
			aws.sandbox.fail({ ...fault, operation: "ListQueues" });
			const { state, complete, reason } = await live.lookUp("queue", { instanceId }, signal, 0);
			assert.deepEqual([state, complete], ["failed", false], fault.kind);
			assert.equal(aws.calls.length, index + 1, "a request was repeated");
			reasons.push(reason);
		}
		assert.equal(reasons[0], "AWS is limiting the rate of requests");
		assert.equal(reasons[1], "AWS answered SomethingNewException");
		assert.equal(reasons.at(-1), "the answer doesn't have the form that AWS documents");
		assert.equal(live.known("queue", { instanceId }).stale, false);
		aws.clock.time += 30_000;
		assert.equal(live.known("queue", { instanceId }).stale, true);
		assert.equal((await live.lookUp("queue", { instanceId }, signal)).state, "ready");
	});

	test("are signed again where the clock was wrong", async () => {
		aws.sandbox.fail({ kind: "error", error: "RequestTimeTooSkewed", status: 403, operation: "ListQueues" });
		assert.equal((await aws.open().lookUp("queue", { instanceId }, signal)).state, "ready");
		assert.deepEqual(aws.calls, ["ListQueues", "ListQueues"]);
	});

	test("stop being read when nobody waits any more, and others go on", async () => {
		const live = aws.open();
		const [impatient, patient] = [new AbortController(), new AbortController()];
		aws.sandbox.fail({ kind: "hang", operation: "ListQueues" });
		const arrived = aws.arrival("ListQueues");
		const looks = [impatient, patient].map((one) => live.lookUp("queue", { instanceId }, one.signal));
		await arrived;
		impatient.abort();
		assert.equal((await looks[0])?.state, "loading");
		patient.abort();
		assert.equal((await looks[1])?.state, "unknown");
		assert.equal((await live.lookUp("queue", { instanceId }, signal)).state, "ready");
	});

	test("are gone once they are forgotten, what is being read included", async () => {
		const live = aws.open();
		await live.lookUp("queue", { instanceId }, signal);
		aws.sandbox.fail({ kind: "hang", operation: "ListContactFlows" });
		const arrived = aws.arrival("ListContactFlows");
		const looking = live.lookUp("contactFlow", { instanceId }, signal);
		await arrived;
		const before = aws.changes;
		live.forget();
		assert.equal((await looking).state, "unknown");
		assert.deepEqual(live.known("queue", { instanceId }).items, []);
		assert.equal(live.known("queue", { instanceId }).state, "unknown");
		assert.ok(aws.changes > before);
	});

	test("outlive another sign-in to the same account, whose credentials count from then on", async () => {
		const live = aws.open();
		await live.lookUp("queue", scopeOf("queue"), signal);
		const { session } = aws.open({ key: "SANDBOXKEYTWO" });
		const credentials = { accessKeyId: "GONE", secretAccessKey: "none" };
		assert.equal(live.renew({ ...session, account: { kind: "known", id: "444455556666" } }), false);
		assert.equal(live.renew({ ...session, account: { kind: "unknown", reason: "" } }), false);
		assert.equal((await live.lookUp("segment", scopeOf("segment"), signal)).state, "ready");
		const account = { kind: "unknown", reason: "" } as const;
		assert.equal(live.renew({ ...live.session, account }), true, "a key is of one account");
		assert.deepEqual(live.session.account, { kind: "known", id: "111122223333" });
		assert.equal(live.renew({ ...live.session, credentials }), true);
		assert.equal(live.known("queue", scopeOf("queue")).state, "ready");
		assert.notEqual((await live.lookUp("phoneNumber", scopeOf("phoneNumber"), signal)).state, "ready");
	});

	test("that are being read come although other credentials count by then", async () => {
		const live = aws.open();
		const arrived = aws.arrival("ListQueues");
		const looking = live.lookUp("queue", scopeOf("queue"), signal);
		await arrived;
		assert.equal(live.renew({ ...live.session }), true);
		assert.equal((await looking).state, "ready");
	});

	test("that others have just read aren't asked for", async () => {
		const live = aws.open();
		const instance = { Id: instanceId, InstanceAlias: "sales", InstanceStatus: "ACTIVE" };
		live.noteInstance({ id: instanceId, instance });
		live.noteInstance({ id: instanceId, instance: undefined });
		assert.equal(live.known("instance", {}).items[0]?.label, "sales");
		const read = { operation: "DescribeInstance", parameters: { InstanceId: instanceId } } as const;
		assert.equal((await live.read(read, signal)).value.kind, "read");
		assert.deepEqual(aws.calls, []);
	});

	test("have the campaigns of a name, read once until they are dropped", async () => {
		const body = { name: "Spring", connectInstanceId: instanceId };
		const [id] = aws.sandbox.seed({ campaigns: [{ body }, { body: { ...body, name: "Summer" } }] });
		const live = aws.open();
		const found = async (name: string) =>
			(await live.campaignsNamed({ ...body, name }, signal))?.map((one) => one.id);
		const [named, others] = await Promise.all([found("Spring"), found("spring")]);
		assert.deepEqual([named, others, aws.calls], [[id], [], ["ListCampaigns"]]);
		await live.lookUp("queue", scopeOf("queue"), signal);
		live.dropCampaigns(instanceId);
		assert.equal(live.known("queue", scopeOf("queue")).state, "ready");
		await found("Spring");
		assert.deepEqual(aws.calls, ["ListCampaigns", "ListQueues", "ListCampaigns"]);
		aws.sandbox.seed({ campaigns: [{ body: { ...body, name: "Other" }, count: 500 }] });
		live.dropCampaigns(instanceId);
		assert.equal(await found("Spring"), undefined, "not all of them are read");
	});

	test("of another account are never shown, and an instance of another account has none", async () => {
		aws.sandbox.seed({ instances: [{ id: instanceId, account: "111122223333" }] });
		await aws.open().lookUp("queue", { instanceId }, signal);
		const other = aws.open({ key: "SANDBOXKEYTWO" });
		assert.equal(other.known("queue", { instanceId }).state, "unknown");
		const { state, complete, items, account } = await other.lookUp("queue", { instanceId }, signal);
		assert.deepEqual([state, complete, items, account], ["failed", false, [], "444455556666"]);
		assert.deepEqual((await other.lookUp("instance", {}, signal)).items, []);
	});

	test("are there for an instance without templates, and there are none", async () => {
		aws.sandbox.seed({ instances: [{ id: instanceId, integrations: [] }] });
		const { state, complete, items } = await aws.open().lookUp("messageTemplate", { instanceId }, signal);
		assert.deepEqual([state, complete, items], ["ready", true, []]);
	});

	test("of two kinds that come through the same integrations ask for those once, though asked for anew", async () => {
		const live = aws.open();
		await live.lookUp("messageTemplate", { instanceId }, signal, 0);
		await live.lookUp("segment", { instanceId }, signal, 0);
		await live.lookUp("segment", { instanceId }, signal, 0);
		assert.deepEqual(aws.calls, [
			"ListConnectInstanceIntegrations",
			"ListMessageTemplates",
			"ListSegmentDefinitions",
			"ListSegmentDefinitions",
		]);
	});

	test("of a service without an endpoint beside a stand-in are not asked for", async () => {
		const live = aws.open({ identity: { qConnectEndpoint: undefined } });
		const { state, reason } = await live.lookUp("messageTemplate", { instanceId }, signal);
		assert.equal(state, "failed");
		assert.match(reason ?? "", /none is set for Amazon Q in Connect$/);
		assert.deepEqual(aws.calls, ["ListConnectInstanceIntegrations"]);
	});

	test("keep keys out of the log", async () => {
		const message = "The keys SANDBOXKEYONE and sandbox-secret-one were seen.";
		aws.sandbox.fail({ kind: "error", error: "Odd", status: 400, message, operation: "ListQueues" });
		await aws.open().lookUp("queue", { instanceId }, signal);
		assert.match(aws.log.join("\n"), /ListQueues failed: .*\[hidden\]/);
		assert.doesNotMatch(aws.log.join("\n"), /sandbox-secret-one|SANDBOXKEYONE/);
	});

	test("tell more once one of them was asked for by itself", async () => {
		const live = aws.open();
		const [sales] = usualContent.queues;
		const read = {
			operation: "DescribeQueue",
			parameters: { InstanceId: instanceId, QueueId: sales?.id },
		} as const;
		await live.read(read, signal);
		const { state, complete, items } = live.known("queue", { instanceId });
		assert.deepEqual([state, complete, items[0]?.facts["status"]], ["unknown", false, "ENABLED"]);
		await live.lookUp("queue", { instanceId }, signal);
		const [first, second, ...rest] = live.known("queue", { instanceId }).items;
		assert.deepEqual(
			[first?.facts["status"], second?.facts["status"], rest.length],
			["ENABLED", undefined, 1],
		);
		assert.deepEqual(live.known("queue", { instanceId: "another" }).items, []);
	});
});
