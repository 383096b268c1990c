import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import type { ReadTimeouts } from "../../../deploy/src/live/awsReads";
import { checkAgainstAws } from "../../../deploy/src/live/check/check";
import { LiveValues } from "../../../deploy/src/live/liveValues";
import { Pace } from "../../../deploy/src/live/pace";
import { maxAnswerBytes } from "../../../deploy/src/session/guardedHandler";
import { type LiveKind, liveKinds } from "../../../shared/src/live";
import { identityFor, instanceId } from "../../client/support/campaign";
import { type FakeAws, startFakeAws } from "../../client/support/fakeAws";
import { FakeClock } from "./support";

const { signal } = new AbortController();
const arn = (service: string, rest: string): string => `arn:aws:${service}:us-east-1:111122223333:${rest}`;
const flow = arn("connect", `instance/${instanceId}/contact-flow/f-1`);
const template = arn("wisdom", "message-template/k-1/t-1");
const parents: Readonly<Partial<Record<LiveKind, string>>> = { flowVersion: flow, templateVersion: template };
const late = "AWS did not answer in time";
const unreadable = "the answer doesn't have the form that AWS documents";

/** A file with something of every kind. */
const campaign = {
	name: "Spring",
	type: "MANAGED",
	connectInstanceId: instanceId,
	connectCampaignFlowArn: flow,
	channelSubtypeConfig: {
		telephony: {
			connectQueueId: "q-1",
			defaultOutboundConfig: { connectContactFlowId: "f-1", connectSourcePhoneNumber: "+12065550100" },
		},
		email: {
			defaultOutboundConfig: { connectSourceEmailAddress: "me@example.com", wisdomTemplateArn: template },
		},
	},
	source: { customerProfilesSegmentArn: arn("profile", "domains/d/segment-definitions/s") },
};
const events = {
	...campaign,
	source: { eventTrigger: { customerProfilesDomainArn: arn("profile", "domains/d") } },
};

const things = ["Instance", "Queue", "ContactFlow", "messageTemplate", "connectInstanceOnboardingJobStatus"];
const lists = [
	"InstanceSummaryList",
	"QueueSummaryList",
	"ContactFlowSummaryList",
	"ContactFlowVersionSummaryList",
	"ListPhoneNumbersSummaryList",
	"EmailAddresses",
	"integrationSummaryList",
	"campaignSummaryList",
	"messageTemplateSummaries",
	"messageTemplateVersionSummaries",
	"Items",
];
/** An answer with something of its own for everything that may be asked for. */
const body = (thing: unknown, list: unknown): string =>
	JSON.stringify(
		Object.fromEntries([
			...things.map((name) => [name, thing] as const),
			...lists.map((name) => [name, list] as const),
		]),
	);

suite("answers that aren't those of AWS", () => {
	let aws: FakeAws;
	setup(async () => {
		aws = await startFakeAws();
	});
	teardown(() => aws.close());

	function open(timeouts?: ReadTimeouts): LiveValues {
		const { url } = aws;
		const clock = new FakeClock();
		const endpoints = { connectEndpoint: url, customerProfilesEndpoint: url, qConnectEndpoint: url };
		const session = {
			identity: identityFor(url, { region: "us-east-1", ...endpoints }),
			credentials: { accessKeyId: "AKIDANSWERS", secretAccessKey: "secret-of-answers" },
			account: { kind: "known", id: "111122223333" },
		} as const;
		const nothing = (): undefined => undefined;
		const options = { clock, pace: new Pace(clock), log: nothing, changed: nothing };
		return new LiveValues(session, { ...options, ...(timeouts && { timeouts }) });
	}

	/** What a check says of everything, and what is known of every kind, each once. */
	async function ends(
		answer: (response: ServerResponse) => unknown,
		timeouts?: ReadTimeouts,
	): Promise<readonly string[]> {
		aws.answer = answer;
		const live = open(timeouts);
		const said = new Set<string>();
		for (const file of [campaign, events]) {
			const { lines } = await checkAgainstAws(file, { live }, signal);
			assert.equal(lines.length, 10);
			for (const { outcome, text, reason } of lines) {
				said.add(reason ?? `${outcome}: ${text}`);
			}
		}
		for (const kind of liveKinds) {
			const parent = parents[kind];
			const scope = { instanceId, ...(parent !== undefined && { parent }) };
			const { state, complete, items, reason } = await live.lookUp(kind, scope, signal);
			said.add(reason ?? `${state} ${complete} ${items.length}`);
		}
		live.close();
		return [...said];
	}

	const texts: Readonly<Record<string, string>> = {
		HTML: "<html><body>Please sign in</body></html>",
		"no text": "",
		"half an answer": '{"Queue": {"Name": "Out',
		"a list": "[]",
		"an empty object": "{}",
		"a text": '"Queue"',
		null: "null",
		"things without their properties, and lists that are none": body({}, {}),
		"things that are texts, and lists of nothing": body("Queue", [null]),
		"lists of texts": body([], ["q-1"]),
		"properties of other types": body({ Status: 1, Type: [], InstanceStatus: {}, status: true }, "many"),
	};
	const notJson: readonly string[] = ["HTML", "half an answer"];
	for (const [what, text] of Object.entries(texts)) {
		test(`such as ${what} are said to be that, and nothing follows from them`, async () => {
			const reasons = notJson.includes(what)
				? ["the answer could not be read: it is not JSON"]
				: [unreadable];
			assert.deepEqual(await ends((response) => response.end(text)), reasons);
		});
	}

	for (const [what, answer, reason] of [
		[
			"pages of a gateway",
			(response) => response.writeHead(502, { "content-type": "text/html" }).end("<html>"),
			"the answer could not be read: it is not JSON",
		],
		[
			"answers that break off",
			(response) => {
				response.writeHead(200, { "content-length": 99 });
				response.write("{");
				setImmediate(() => response.destroy());
			},
			"the connection to AWS broke off before the answer came",
		],
		["answers that don't begin", () => undefined, late],
		["answers that never end", (response) => response.writeHead(200).write("{"), late],
		[
			"answers without an end in sight",
			(response) => response.writeHead(200).end(" ".repeat(maxAnswerBytes + 1)),
			"the answer was too long to come from AWS, and was not read to its end",
		],
	] as const satisfies readonly (readonly [string, (response: ServerResponse) => unknown, string])[]) {
		test(`such as ${what} have a sentence of their own`, async () => {
			const said = await ends(answer, reason === late ? { request: 60, answer: 120 } : undefined);
			assert.deepEqual(said, [reason]);
		});
	}

	test("such as a page that names itself as the next are read once more, and aren't all there is", async () => {
		aws.answer = (response) =>
			response.end(JSON.stringify({ QueueSummaryList: [{ Id: "q-1" }], NextToken: "again" }));
		const live = open();
		const { state, complete, items } = await live.lookUp("queue", { instanceId }, signal);
		live.close();
		assert.deepEqual([state, complete, items.length, aws.received.length], ["ready", false, 2, 2]);
	});
});
