import assert from "node:assert/strict";
import { createServer as createTcpServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { remediesFor } from "../../deploy/src/create/remedies";
import { submitCalls } from "../../deploy/src/create/submitCalls";
import { messageOf } from "../../deploy/src/create/words";
import { purposes } from "../../deploy/src/failures/purpose";
import type { Identity } from "../../deploy/src/identity/identity";
import { selfSigned } from "../support/certificate";
import { denials } from "./endings/denials";
import { type Ending, error, type StandIn } from "./endings/ending";
import { campaignFor, identityFor } from "./support/campaign";
import { type OwnSandbox, openSandbox } from "./support/ownSandbox";
import { hasty, submitWith, type Witnessed } from "./support/ports";

const profile = (name: string): Partial<Identity> => ({ credentials: { kind: "profile", profile: name } });
const modelled: readonly Ending[] = [
	{
		name: "refused as invalid",
		fault: error("ValidationException", 400, "Value at 'name' failed to satisfy constraint"),
		says: [/^Amazon Connect refused the request as invalid: Value at 'name' failed/, /Correct what it names/],
		came: "nothing",
		again: false,
	},
	{
		name: "over quota",
		fault: error("ServiceQuotaExceededException", 402, "Limit of 500 campaigns"),
		says: [/quota .* used up: Limit of 500 campaigns\./, /Delete campaigns .* higher quota/],
		came: "nothing",
		again: true,
	},
	{
		name: "not found",
		fault: error("ResourceNotFoundException", 404, "No such instance"),
		says: [/was not found: No such instance\./, /profile and region are those of the instance/],
		came: "nothing",
	},
	{
		name: "in conflict",
		fault: error("ConflictException", 409, "Name is taken"),
		says: [/conflicts with something/, /lists none of this name/],
		came: "perhaps",
		again: false,
	},
	{
		name: "in a wrong state",
		fault: error("InvalidCampaignStateException", 409),
		says: [/state of a campaign/],
		came: "nothing",
		again: false,
	},
	{
		name: "in an instance of a wrong state",
		fault: error("InvalidStateException", 409),
		says: [/state of the instance/, /Finish setting up/],
		came: "nothing",
		again: true,
	},
	{
		name: "in an instance that is not onboarded",
		fault: error("ResourceNotFoundException", 404, "Instance i has not been onboarded"),
		says: [/not set up for outbound campaigns: Instance i/, /Enable outbound campaigns/],
		came: "nothing",
		again: true,
	},
	{
		name: "throttled",
		fault: error("ThrottlingException", 429, "Rate exceeded"),
		says: [/limiting the rate of requests: Rate exceeded\./, /Wait a minute/],
		came: "nothing",
		again: true,
	},
	{
		name: "in trouble at AWS",
		fault: error("InternalServerException", 500),
		says: [/internal error/, /look again before you try again/],
		came: "perhaps",
		again: false,
	},
];

const usual: readonly Ending[] = [
	{
		name: "unreadable to the service",
		fault: error("SerializationException", 400),
		says: [/could not read the request/],
		came: "nothing",
	},
	{
		name: "with credentials that have expired",
		identity: profile("sandbox-expired"),
		says: [/credentials have expired/, /Get new ones/],
		came: "nothing",
	},
	{
		name: "with keys that nobody knows",
		identity: profile("sandbox-wrong-key"),
		says: [/does not accept the credentials/, /keys of the profile are current/],
		came: "nothing",
	},
	{
		name: "with no credentials",
		identity: profile("nobody"),
		says: [/^The AWS profile was not found: Neither AWS file/, /aws configure --profile NAME/],
		came: "nothing",
		requestId: false,
	},
	{
		name: "with a sign-in that has run out",
		identity: {
			...profile("sandbox-expired"),
			signIn: { command: "aws sso login --profile x", tokenKey: undefined },
		},
		says: [/credentials have expired/, /terminal, then try again: aws sso login --profile x/],
		came: "nothing",
	},
	{
		name: "in a region that the account has not enabled",
		identity: { ...profile("sandbox-wrong-key"), region: "af-south-1" },
		says: [/does not accept the credentials/, /have the region af-south-1 enabled/],
		came: "nothing",
	},
	{
		name: "with a region that is none",
		identity: { region: "us east", endpoint: undefined },
		says: [/^"us east" isn't an AWS region/, /Correct the region/],
		came: "nothing",
		requestId: false,
	},
	{
		name: "at an endpoint of another region",
		fault: error("InvalidSignatureException", 403, "Credential should be scoped to a valid region."),
		says: [/belongs to another region than us-east-1/, /Choose the region of the endpoint/],
		came: "nothing",
	},
	{
		name: "with a clock that is wrong",
		fault: error("RequestExpired", 400),
		says: [/time of the request/, /clock/],
		came: "nothing",
		again: true,
	},
	{
		name: "in an account without the service",
		fault: error("OptInRequired", 403),
		says: [/not signed up/, /Sign the account up/],
		came: "nothing",
	},
	{
		name: "at an endpoint that knows no campaigns",
		fault: error("UnknownOperationException", 404),
		says: [/does not know this request/, /region are the right ones/],
		came: "nothing",
	},
	{
		name: "with an error that nobody has heard of",
		fault: error("BrandNewException", 418, "Short and stout"),
		says: [/unexpected went wrong: Short and stout\./, /log/],
		came: "nothing",
	},
	{
		name: "with an error of AWS that nobody has heard of",
		fault: error("BrandNewException", 503),
		says: [/unexpected went wrong/],
		came: "perhaps",
	},
];

const answers: readonly Ending[] = [
	{
		name: "with a page instead of JSON",
		fault: { kind: "html", status: 200 },
		says: [/answer could not be read: it is not JSON/],
		came: "perhaps",
		again: false,
	},
	{
		name: "with a page that refuses",
		fault: { kind: "html", status: 403 },
		says: [/it is not JSON/],
		came: "nothing",
		again: true,
	},
	{
		name: "with a proxy that wants a password",
		fault: { kind: "html", status: 407 },
		says: [/^A proxy asks for a user name/, /http\.proxy/],
		came: "nothing",
		again: true,
	},
	{
		name: "with a proxy in trouble",
		fault: { kind: "html", status: 502 },
		says: [/it is not JSON/],
		came: "perhaps",
		again: false,
	},
	{
		name: "with half an answer",
		fault: { kind: "truncated" },
		says: [/not JSON|broke off/],
		came: "created",
	},
	{
		name: "with nothing in the answer",
		fault: { kind: "empty", status: 400 },
		says: [/^The answer was HTTP 400, without a reason\. .* The log has the details\. /],
		came: "nothing",
	},
	{
		name: "with success and no id",
		fault: { kind: "no-id" },
		says: [/reported success but gave no campaign id/],
		came: "created",
	},
];

const network: readonly Ending[] = [
	{ name: "reset", fault: { kind: "reset" }, says: [/broke off/], came: "perhaps", requestId: false },
	{
		name: "reset in the middle of the answer",
		fault: { kind: "reset-in-body" },
		says: [/broke off before the answer came\. Even/],
		came: "created",
	},
	{
		name: "without the answer",
		fault: { kind: "lost-answer" },
		says: [/broke off/],
		came: "created",
		requestId: false,
	},
	{ name: "in silence", fault: { kind: "hang" }, says: [/in time/], came: "perhaps", requestId: false },
	{
		name: "in an answer without end",
		fault: { kind: "slow-body", milliseconds: 60_000 },
		says: [/in time/],
		came: "created",
		requestId: false,
	},
	{
		name: "where nothing listens",
		identity: { endpoint: "http://127.0.0.1:1" },
		says: [/could not be reached: nothing answers at 127\.0\.0\.1:1/, /proxy, the region and the endpoint/],
		came: "nothing",
		requestId: false,
	},
	{
		name: "at a name that nobody knows",
		identity: { endpoint: "https://nowhere.invalid" },
		says: [/could not be resolved/, /spelt correctly/],
		came: "nothing",
		requestId: false,
	},
	{
		name: "over plain HTTP to another machine",
		identity: { endpoint: "http://nowhere.invalid" },
		says: [/plain HTTP/],
		came: "nothing",
		requestId: false,
	},
	{
		name: "at a certificate that nobody vouches for",
		instead: () => listening(createTlsServer(selfSigned("127.0.0.1"))),
		says: [/certificate .* was not accepted/, /NODE_EXTRA_CA_CERTS/],
		came: "nothing",
		requestId: false,
	},
	{
		name: "where TLS is not spoken",
		instead: () =>
			listening(createTcpServer((socket) => socket.on("data", () => socket.end("HTTP/1.1 400\r\n\r\n")))),
		says: [/No secure connection/],
		came: "nothing",
		requestId: false,
	},
	{
		name: "where the connection ends before TLS is agreed on",
		instead: () => listening(createTcpServer((socket) => socket.on("data", () => socket.end()))),
		says: [/No secure connection/],
		came: "nothing",
		requestId: false,
	},
];

async function listening(server: Server): Promise<StandIn> {
	// Whoever refuses the certificate hangs up.
	server.on("tlsClientError", () => undefined);
	server.on("connection", (socket) => socket.on("error", () => undefined));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	assert.ok(address !== null && typeof address === "object");
	return { url: `https://127.0.0.1:${address.port}`, close: () => server.close() };
}

suite("endings of a submission", () => {
	let sandbox: OwnSandbox;
	setup(async () => {
		sandbox = await openSandbox();
	});
	teardown(() => sandbox.close());

	function run(identity: Identity, requestTimeout: number): Promise<Witnessed> {
		return submitWith(
			{
				identity: () => Promise.resolve(identity),
				renew: () => Promise.resolve(false),
				calls: submitCalls(() => assert.fail("asked for a code"), { ...hasty, requestTimeout }),
			},
			campaignFor(identity.region),
		);
	}

	const policies = ["conflict", "same", "another"] as const;
	for (const [ending, repeat] of [...denials, ...modelled, ...usual, ...answers, ...network].flatMap((one) =>
		policies.map((policy) => [one, policy] as const),
	)) {
		test(`tell of one ${ending.name}, under the policy ${repeat}`, async () => {
			sandbox.configure({ repeat });
			if (ending.fault !== undefined) {
				sandbox.fail({ ...ending.fault, operation: "CreateCampaign", times: 3 });
			}
			const standIn = await ending.instead?.();
			const { outcome, log } = await run(
				identityFor(standIn?.url ?? sandbox.url, {
					...profile("sandbox"),
					region: "us-east-1",
					stsEndpoint: sandbox.url,
					connectEndpoint: sandbox.url,
					...ending.identity,
				}),
				// Answers take their time between attempts; silence need not be long.
				ending.fault?.kind === "error" ? 1_000 : 200,
			);
			standIn?.close();
			const text = messageOf(outcome)?.text ?? assert.fail("nothing was said");
			for (const words of ending.says) {
				assert.match(text, words);
			}
			assert.deepEqual(
				[
					text.includes(purposes.create.nothing),
					/isn't there yet/.test(text),
					/Even so, campaign/.test(text),
				],
				[ending.came === "nothing", ending.came === "perhaps", ending.came === "created"],
				text,
			);
			if (ending.again !== undefined) {
				assert.equal(remediesFor(outcome).includes("tryAgain"), ending.again);
			}
			assert.equal(sandbox.campaigns.size, ending.came === "created" ? 1 : 0);
			if (ending.came !== "created") {
				assert.equal(/\(AWS request ID [0-9a-f-]{36}\)$/.test(text), ending.requestId ?? true, text);
			}
			assert.match(log, /^Ended: (?:refused|not sent|not known|created)/m);
			assert.doesNotMatch(log + text, /sandbox-secret|SANDBOXKEY|sandbox-(old-)?token/);
			assert.doesNotMatch(log, /renewals@example\.com|The Renewals Desk/);
		});
	}
});
