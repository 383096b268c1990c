import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { checkAgainstAws } from "../../../deploy/src/live/check/check";
import type { LiveValues } from "../../../deploy/src/live/liveValues";
import type { LiveCheck } from "../../../shared/src/live";
import type { JsonObject } from "../../../shared/src/request/json";
import { instanceId } from "../../client/support/campaign";
import { type Content, usualContent } from "../../sandbox/content";
import type { Instance } from "../../sandbox/instances";
import { aTemplate, everything, example, telephony } from "./files";
import { LiveSandbox, shortened } from "./support";

const { signal } = new AbortController();

suite("checks against AWS", () => {
	let aws: LiveSandbox;
	setup(async () => {
		aws = await LiveSandbox.start();
	});
	teardown(() => aws.stop());

	const check = (body: JsonObject, live: LiveValues = aws.open(), maxAge?: number): Promise<LiveCheck> =>
		checkAgainstAws(body, { live, now: 7, ...(maxAge !== undefined && { maxAge }) }, signal);
	const lines = async (body: JsonObject, live?: LiveValues): Promise<readonly string[]> =>
		shortened((await check(body, live)).lines);
	const seed = (content: Content, more: Partial<Instance> = {}): void => {
		aws.sandbox.seed({ instances: [{ id: instanceId, alias: "sales", content, ...more }] });
	};

	test("find everything that the examples refer to", async () => {
		const live = aws.open();
		for (const name of readdirSync("examples").filter((one) => one.endsWith(".campaign.json"))) {
			const found = await lines(example(name), live);
			assert.ok(found.length >= 4, name);
			assert.deepEqual(
				found.filter((line) => !line.startsWith("✓")),
				[],
				name,
			);
		}
	});

	test("say of each thing that it is there, in the file's order, with at most 15 requests", async () => {
		const found = await check(everything);
		assert.deepEqual(shortened(found.lines), [
			"✓ No other campaign of the instance has this name",
			"✓ Instance sandbox-contact-center is active",
			"✓ The instance is set up for outbound campaigns",
			"✓ Queue Outbound sales is enabled",
			"✓ Flow Campaign call is there",
			"✓ The phone number is claimed to the instance",
			"✓ The phone number is claimed to the instance",
			"✓ The phone number is claimed to the instance",
			"✓ The instance has the email address",
			"✓ Message template Reminder is for SMS and has an active version",
			"✓ Message template Newsletter is for EMAIL and has an active version",
			"✓ Message template Delivery is for WHATSAPP",
			"✓ Campaign flow Welcome journey is there, and the file has its channels",
			"✓ Segment New customers is there",
		]);
		assert.deepEqual(found.lines[3]?.path, ["channelSubtypeConfig", "telephony", "connectQueueId"]);
		assert.deepEqual([found.asOf, found.account, found.region], [7, "111122223333", "us-east-1"]);
		assert.ok(aws.calls.length <= 15, aws.calls.join());
		assert.equal(
			new Set(aws.calls).size,
			aws.calls.length - 3,
			"only flows and templates are asked for one by one",
		);
	});

	test("ask Amazon Connect once a second, and for the instance last", async () => {
		await check(everything);
		const asked = aws.sent.flatMap(({ at, line }) => {
			const operation = /^Reading Amazon Connect (\w+),/.exec(line)?.[1];
			return operation === undefined ? [] : [`${at} ${operation}`];
		});
		assert.deepEqual(asked, [
			"0 DescribeQueue",
			"1000 DescribeContactFlow",
			"2000 ListPhoneNumbersV2",
			"3000 SearchEmailAddresses",
			"4000 DescribeContactFlow",
			"5000 DescribeInstance",
		]);
	});

	test("ask nothing again that was looked at just before, unless they are to", async () => {
		const live = aws.open();
		await check(everything, live);
		const calls = aws.calls.length;
		await check(everything, live);
		assert.equal(aws.calls.length, calls);
		await check(everything, live, 0);
		assert.equal(aws.calls.length, 2 * calls);
	});

	test("say which kind of thing doesn't fit", async () => {
		seed(
			{
				queues: [{ id: "off", name: "Night desk", isDisabled: true }],
				flows: [
					{ id: "wrong", name: "Queue music", type: "CUSTOMER_QUEUE" },
					{
						id: "campaign",
						name: "Newsletter",
						type: "CAMPAIGN",
						versions: 3,
						actions: ["SendOutboundEmail"],
					},
				],
			},
			{ status: "CREATION_IN_PROGRESS", onboarding: "FAILED", failureCode: "KMS_ACCESS_DENIED" },
		);
		const body = {
			...telephony({
				connectQueueId: "off",
				defaultOutboundConfig: { connectContactFlowId: "wrong", connectSourcePhoneNumber: "+12065550199" },
			}),
			connectCampaignFlowArn: `arn:aws:connect:us-east-1:111122223333:instance/${instanceId}/contact-flow/campaign:3`,
		};
		assert.deepEqual(await lines(body), [
			"✓ No other campaign of the instance has this name",
			"✗ Instance sales isn't active: CREATION_IN_PROGRESS",
			"✗ Setting up the instance for outbound campaigns failed: KMS_ACCESS_DENIED",
			"✗ Queue Night desk is disabled",
			"✗ Flow Queue music is of type CUSTOMER_QUEUE, not CONTACT_FLOW",
			"✗ The phone number isn't claimed to the instance",
			"✗ Campaign flow Newsletter uses email, which the file doesn't set up",
		]);
	});

	test("prove nothing where the file's ARNs are of another region or account", async () => {
		const gone = { connectQueueId: "gone", defaultOutboundConfig: { connectContactFlowId: "gone" } };
		for (const [place, why] of [
			["eu-central-1:111122223333", "the file names region eu-central-1"],
			["us-east-1:444455556666", "the file names account 444455556666"],
		] as const) {
			const found = await check({
				...telephony(gone),
				tags: { owner: `arn:aws:connect:${place}:instance/${instanceId}` },
			});
			const queue = found.lines.find(({ text }) => text.startsWith("Queue"));
			assert.deepEqual([queue?.outcome, queue?.reason], ["notLookedAt", why]);
			assert.ok(found.lines.every(({ outcome }) => outcome !== "notOk"));
			assert.equal(found.elsewhere, why);
		}
		assert.deepEqual(aws.calls, [], "an account is asked although nothing it says could count");
	});

	test("want a caller ID of the queue only where the file sets no number", async () => {
		const [, care] = usualContent.queues;
		const body = telephony({ connectQueueId: care?.id });
		assert.equal(
			(await lines(body)).at(-1),
			"✗ Queue Outbound care has no outbound caller ID number, and the file sets no connectSourcePhoneNumber",
		);
		const numbered = telephony({
			connectQueueId: care?.id,
			defaultOutboundConfig: { connectSourcePhoneNumber: "+12065550100" },
		});
		assert.equal((await lines(numbered))[3], "✓ Queue Outbound care is enabled");
		const [sales] = usualContent.queues;
		assert.equal(
			(await lines(telephony({ connectQueueId: sales?.id }))).at(-1),
			"✓ Queue Outbound sales is enabled and has an outbound caller ID",
		);
	});

	test("tell versions and things that aren't there", async () => {
		seed({
			flows: [
				{ id: "old", name: "Old", isArchived: true },
				{ id: "new", name: "New", isUnpublished: true },
			],
		});
		const flow = (id: string): string =>
			`arn:aws:connect:us-east-1:111122223333:instance/${instanceId}/contact-flow/${id}`;
		const end = async (change: JsonObject): Promise<string | undefined> =>
			(await lines({ ...telephony({}), channelSubtypeConfig: {}, ...change })).at(-1);
		const voice = (id: string) => ({
			channelSubtypeConfig: { telephony: { defaultOutboundConfig: { connectContactFlowId: id } } },
		});
		const sms = (template: string) => ({
			channelSubtypeConfig: {
				sms: { defaultOutboundConfig: { wisdomTemplateArn: `${aTemplate}/${template}` } },
			},
		});
		const segment = (name: string) => ({
			source: {
				customerProfilesSegmentArn: `arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-example/segment-definitions/${name}`,
			},
		});
		const [reminder, newsletter, , draft] = usualContent.templates.map(({ id }) => id);
		const table: readonly (readonly [JsonObject, string])[] = [
			[voice("old"), "✗ Flow Old is archived"],
			[voice("new"), "✗ Flow isn't published"],
			[voice("gone"), "✗ The instance has no flow with this ID"],
			[{ connectCampaignFlowArn: flow("gone") }, "✗ The instance has no campaign flow with this ARN"],
			[
				{ connectCampaignFlowArn: flow("old:9") },
				"✗ The instance has no campaign flow with this ARN and version",
			],
			[{ connectCampaignFlowArn: flow("old") }, "✗ Flow Old is of type CONTACT_FLOW, not CAMPAIGN"],
			[sms(`${newsletter}`), "✗ Message template Newsletter is for EMAIL, not for SMS"],
			[sms(`${draft}`), "✗ The message template has no active version"],
			[sms(`${draft}:$ACTIVE_VERSION`), "✗ The message template has no active version"],
			[sms(`${draft}:$LATEST`), "✓ Message template Draft is for SMS"],
			[sms(`${reminder}:9`), "✗ The message template has no such version"],
			[sms("00000000-0000-4000-8000-000000000000"), "✗ There is no message template with this ARN"],
			[segment("gone"), "✗ There is no segment with this ARN"],
			[
				{ ...segment("lapsed"), type: "MANAGED" },
				"✗ Segment Lapsed is ENHANCED (Spark SQL), and a MANAGED campaign needs a CLASSIC one",
			],
			[{ ...segment("lapsed"), type: "JOURNEY" }, "✓ Segment Lapsed is there"],
		];
		for (const [change, line] of table) {
			assert.equal(await end(change), line);
		}
	});

	test("tell where an event campaign can get nobody", async () => {
		const domain = (name: string): JsonObject => ({
			...telephony({}),
			channelSubtypeConfig: {},
			source: {
				eventTrigger: {
					customerProfilesDomainArn: `arn:aws:profile:us-east-1:111122223333:domains/${name}`,
				},
			},
		});
		assert.equal(
			(await lines(domain("amazon-connect-example"))).at(-1),
			"✓ Domain amazon-connect-example has event triggers",
		);
		assert.equal((await lines(domain("other"))).at(-1), "✗ The instance isn't connected with domain other");
		seed({ eventTriggers: [] });
		assert.equal(
			(await lines(domain("amazon-connect-example"))).at(-1),
			"✗ Domain amazon-connect-example has no event triggers, so nobody can enter the campaign",
		);
	});

	test("know a name that is taken, but for the file's own campaign", async () => {
		const body = { name: "Spring", connectInstanceId: instanceId };
		const [ownId = ""] = aws.sandbox.seed({ campaigns: [{ body }] });
		const live = aws.open();
		assert.equal((await lines(body, live))[0], "✗ The instance already has a campaign named Spring");
		const { lines: own } = await checkAgainstAws(body, { live, ownId }, signal);
		assert.equal(own[0]?.outcome, "ok");
		const byName = async () => (await checkAgainstAws(body, { live, isByName: true }, signal)).lines[0];
		const counts = "The instance has one campaign of this name, which counts as that of the file";
		assert.equal((await byName())?.text, counts);
		aws.sandbox.seed({ campaigns: [{ body }] });
		live.dropCampaigns(instanceId);
		assert.equal((await byName())?.outcome, "notOk");
		aws.sandbox.seed({ campaigns: [{ body: { ...body, name: "Other" }, count: 500 }] });
		assert.equal(
			(await lines({ ...body, name: "Summer" }, aws.open()))[0],
			"Not checked: Name (the instance has more campaigns than are read)",
		);
	});

	test("say what wasn't looked at for want of a permission, and nothing against it", async () => {
		aws.deny(
			"DescribeQueue",
			"GetMessageTemplate",
			"ListPhoneNumbersV2",
			"GetSegmentDefinition",
			"ListCampaigns",
		);
		const found = await check(everything);
		assert.deepEqual(
			found.lines.flatMap(({ outcome, text, reason }) => (outcome === "notLookedAt" ? [[text, reason]] : [])),
			[
				["Name", "denied connect-campaigns:ListCampaigns"],
				["Queue", "denied connect:DescribeQueue"],
				...Array.from({ length: 3 }, () => ["Phone number", "denied connect:ListPhoneNumbersV2"]),
				...Array.from({ length: 3 }, () => ["Message template", "denied wisdom:GetMessageTemplate"]),
				["Segment", "denied profile:GetSegmentDefinition"],
			],
		);
		assert.deepEqual(
			found.lines.filter(({ outcome }) => outcome === "notOk"),
			[],
		);
	});

	test("hold nothing against a file where another account is signed in", async () => {
		aws.sandbox.seed({ instances: [{ id: instanceId, account: "111122223333" }] });
		const { lines: found, account } = await check(everything, aws.open({ key: "SANDBOXKEYTWO" }));
		assert.equal(account, "444455556666");
		assert.deepEqual([...new Set(found.map(({ outcome }) => outcome))], ["notLookedAt"]);
		assert.deepEqual([...new Set(found.map(({ reason }) => reason))].sort(), [
			"it is in another account than 444455556666",
			"the file names account 111122223333",
		]);
	});

	test("hold nothing against a file of another region", async () => {
		const { lines: found } = await check(everything, aws.open({ identity: { region: "eu-west-2" } }));
		const elsewhere = found.filter(({ reason }) => reason === "it is in another region than eu-west-2");
		assert.equal(elsewhere.length, 7);
		assert.ok(!aws.calls.includes("GetMessageTemplate"), "what is elsewhere is asked for");
	});

	test("take the account from the instance where STS doesn't tell it, or hold nothing against ARNs", async () => {
		const unknown = { kind: "unknown", reason: "a test" } as const;
		const live = aws.open({ account: unknown });
		const { lines: found, account } = await check(everything, live);
		assert.equal(account, "111122223333");
		assert.ok(found.every(({ outcome }) => outcome === "ok"));
		aws.deny("DescribeInstance");
		const { lines: others, account: none } = await check(everything, aws.open({ account: unknown }));
		assert.equal(none, undefined);
		assert.ok(others.every(({ outcome }) => outcome !== "notOk"));
	});

	test("hold nothing against an ARN that isn't there where nobody can tell the account", async () => {
		aws.deny("DescribeInstance");
		seed({ segments: [] });
		const live = aws.open({ account: { kind: "unknown", reason: "a test" } });
		assert.equal(
			(await lines(everything, live)).at(-1),
			"Not checked: Segment (nobody could tell which account the credentials belong to)",
		);
		assert.equal((await lines(everything)).at(-1), "✗ There is no segment with this ARN");
	});

	test("hold nothing against a number that may be on a page that isn't read", async () => {
		const numbered = (count: number) =>
			seed({
				phoneNumbers: Array.from({ length: count }, (_, index) => ({
					id: `n${index}`,
					number: `+1${index}`,
				})),
			});
		const body = telephony({ defaultOutboundConfig: { connectSourcePhoneNumber: "+12065550100" } });
		numbered(5_001);
		assert.equal(
			(await lines(body)).at(-1),
			"Not checked: Phone number (there are more of its kind than are read)",
		);
		numbered(5_000);
		assert.equal((await lines(body)).at(-1), "✗ The phone number isn't claimed to the instance");
	});

	/** What a check says of what it didn't look at that ends while a queue doesn't answer. */
	async function endedBy(end: (signal: AbortController, live: LiveValues) => void) {
		aws.sandbox.fail({ kind: "hang", operation: "DescribeQueue" });
		const arrived = Promise.all(["DescribeQueue", "GetSegmentDefinition"].map((name) => aws.arrival(name)));
		const controller = new AbortController();
		const live = aws.open();
		const checking = checkAgainstAws(everything, { live }, controller.signal);
		await arrived;
		end(controller, live);
		const { lines: found, isCancelled } = await checking;
		const unread = found.filter(({ text }) => text === "Queue" || text === "Instance");
		return { reasons: unread.map(({ reason }) => reason), isCancelled };
	}

	test("end with their signal, and say what there was no time for", async () => {
		const late = Object.assign(new Error("5 s"), { name: "TimeoutError" });
		assert.deepEqual(await endedBy((signal) => signal.abort(late)), {
			reasons: Array(2).fill("there was no answer in time"),
			isCancelled: undefined,
		});
	});

	test("say that they were cancelled", async () => {
		assert.deepEqual(await endedBy((signal) => signal.abort()), {
			reasons: Array(2).fill("the check was cancelled"),
			isCancelled: true,
		});
	});

	test("say that another account may be meant by now", async () => {
		assert.deepEqual(await endedBy((_, live) => live.forget()), {
			reasons: Array(2).fill("another profile, region or environment was chosen meanwhile"),
			isCancelled: undefined,
		});
	});

	test("leave what is still to be filled in", async () => {
		const found = await lines({
			...telephony({ connectQueueId: "<queue id>" }),
			connectCampaignFlowArn: "<campaign flow ARN>",
		});
		assert.deepEqual(found.slice(-2), [
			"Not checked: Queue (it is still to be filled in)",
			"Not checked: Campaign flow (it is still to be filled in)",
		]);
		assert.ok(!aws.calls.includes("DescribeQueue"), "a gap is asked for");
	});

	test("tell nothing of a file without an instance", async () => {
		assert.deepEqual(await lines({ name: "Spring" }), []);
		assert.deepEqual(aws.calls, []);
	});
});
