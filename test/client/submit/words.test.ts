import assert from "node:assert/strict";
import type { Failure } from "../../../deploy/src/calls/errors";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { LookUp } from "../../../deploy/src/create/lookUp";
import type { PendingCreation } from "../../../deploy/src/create/pending";
import type { Outcome } from "../../../deploy/src/create/ports";
import { type Remedy, remediesFor } from "../../../deploy/src/create/remedies";
import { callEndText, logLineOf, messageOf } from "../../../deploy/src/create/words";

const failure: Failure = {
	title: "It broke",
	advice: "Mend it.",
	said: "Said by AWS.",
	detail: "ValidationException: Said by AWS.",
	code: "ValidationException",
	requestId: "r-1",
	delivery: "refused",
	purpose: "create",
	places: [],
	renewal: undefined,
};
const campaign: HistoryEntry = {
	uri: "file:///a.campaign.json",
	id: "c-1",
	arn: undefined,
	name: "Spring",
	instanceId: "i",
	region: "us-east-1",
	account: undefined,
	credentials: { kind: "profile", profile: "p" },
	endpoint: undefined,
	time: 0,
	bodyHash: "h",
	state: "Initialized",
};
const pending: PendingCreation = { ...campaign, key: "k", before: [] };
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const first = { range, severity: "error", code: "c", message: "Bad name." } as const;
const answered = { kind: "answered", doubles: [] } as const;

const textOf = (outcome: Outcome): string => messageOf(outcome)?.text ?? "";
const notSent = (failed: Partial<Failure>): Outcome => ({
	state: "notSent",
	why: { kind: "failed", failure: { ...failure, delivery: "notSent", ...failed }, places: [] },
});
const refused = (failed: Partial<Failure>): Outcome => ({
	state: "refused",
	failure: { ...failure, ...failed },
	places: [],
	existing: [],
});
const unknown = (lookUp: LookUp, failed: Partial<Failure> = {}): Outcome => ({
	state: "unknown",
	cause: { kind: "failed", failure: { ...failure, delivery: "unknown", ...failed } },
	lookUp,
	pending,
	places: [],
});

suite("messageOf", () => {
	test("counts the errors of a file and quotes the first", () => {
		const one: Outcome = { state: "notSent", why: { kind: "hasErrors", errors: 1, first } };
		assert.equal(textOf(one), "Not sent: the file has 1 error. Bad name.");
		const three: Outcome = { state: "notSent", why: { kind: "hasErrors", errors: 3, first } };
		assert.match(textOf(three), /3 errors/);
		assert.doesNotMatch(logLineOf(three), /Bad name/);
	});

	test("says that a created campaign has not started, by the state that was read", () => {
		const message = messageOf({ state: "done", campaign, evidence: answered });
		assert.equal(message?.level, "information");
		assert.equal(message?.text, 'Campaign "Spring" was created with ID c-1: state Initialized, not started.');
		const whole = { ...campaign, arn: "arn:aws:x", state: undefined };
		assert.equal(
			textOf({ state: "done", campaign: whole, evidence: answered }),
			'Campaign "Spring" was created with ID c-1; its state could not be read. ARN arn:aws:x.',
		);
		const running = { ...campaign, state: "Running" };
		assert.match(textOf({ state: "done", campaign: running, evidence: answered }), /state Running\.$/);
	});

	test("says what failed, what AWS said, what to do, and the request ID", () => {
		assert.deepEqual(messageOf({ state: "refused", failure, places: [], existing: [] }), {
			level: "error",
			text: "It broke: Said by AWS. Nothing was created. Mend it. (AWS request ID r-1)",
		});
		const bare = { said: undefined, requestId: undefined };
		assert.equal(textOf(notSent(bare)), "It broke. Nothing was created. Mend it.");
	});

	test("never says that nothing was created where that is not known", () => {
		const found = [{ id: "c-2", arn: undefined }] as const;
		const looks: readonly LookUp[] = [
			{ kind: "possible", campaigns: found },
			{ kind: "different", campaigns: found },
			{ kind: "absent", before: [] },
			{ kind: "absent", before: found },
			{ kind: "notLooked", reason: "AWS did not answer in time" },
			{ kind: "notLooked", reason: "the credentials are not allowed to do this", isDenied: true },
		];
		for (const lookUp of looks) {
			const text = textOf(unknown(lookUp));
			assert.doesNotMatch(text, /Nothing was|Not sent/, text);
			assert.match(text, /^It broke: Said by AWS\. .* before you try again\. \(AWS request ID r-1\)$/, text);
		}
	});

	test("names the permission that a look needs only where listing was denied", () => {
		const reason = "the credentials are not allowed to do this";
		const permission = "connect-campaigns:ListCampaigns";
		assert.ok(textOf(unknown({ kind: "notLooked", reason, isDenied: true })).includes(permission));
		assert.ok(!textOf(unknown({ kind: "notLooked", reason, isDenied: false })).includes(permission));
	});

	test("stays on screen after a late cancellation and is silent about an early one", () => {
		const lookUp: LookUp = { kind: "absent", before: [] };
		const late: Outcome = {
			state: "unknown",
			cause: { kind: "cancelledByUser" },
			lookUp,
			pending,
			places: [],
		};
		assert.equal(messageOf(late)?.level, "error");
		assert.match(textOf(late), /^Cancelled after the request had left\. Campaign "Spring" isn't there yet/);
		assert.equal(messageOf({ state: "notSent", why: { kind: "cancelledByUser" } }), undefined);
	});

	test("keeps what to do next whatever a name or AWS says at length", () => {
		const long = "x".repeat(20_000_000);
		const text = textOf({ state: "refused", failure: { ...failure, said: long }, places: [], existing: [] });
		assert.ok(text.length < 1_000, `${text.length}`);
		assert.match(text, /Nothing was created\. Mend it\. \(AWS request ID r-1\)$/);
		const named = textOf({ state: "done", campaign: { ...campaign, name: long }, evidence: answered });
		assert.match(named, /was created with ID c-1: state Initialized, not started\.$/);
	});
});

suite("remediesFor", () => {
	const rows: readonly (readonly [string, Outcome, readonly Remedy[]])[] = [
		["expired credentials", notSent({ code: "ExpiredTokenException" }), ["selectProfile", "tryAgain"]],
		[
			"denied",
			{ state: "refused", failure: { ...failure, code: "AccessDeniedException" }, places: [], existing: [] },
			["selectProfile", "tryAgain"],
		],
		[
			"not found",
			{
				state: "refused",
				failure: { ...failure, code: "ResourceNotFoundException" },
				places: [],
				existing: [],
			},
			["selectProfile", "selectRegion"],
		],
		[
			"throttled",
			{ state: "refused", failure: { ...failure, code: "ThrottlingException" }, places: [], existing: [] },
			["tryAgain"],
		],
		["no network", notSent({ code: "ECONNREFUSED", requestId: undefined }), ["tryAgain"]],
		[
			"no credentials",
			notSent({ code: "CredentialsProviderError", requestId: undefined }),
			["selectProfile", "tryAgain"],
		],
		["the MFA code was refused", notSent({ code: "MfaRefused" }), ["selectProfile", "tryAgain"]],
		["refused as invalid", { state: "refused", failure, places: [], existing: [] }, []],
		["not the file", notSent({ code: "BodyMismatch", requestId: undefined }), []],
		[
			"no such profile",
			{ state: "notSent", why: { kind: "identityUnusable", reason: "x" } },
			["selectProfile", "tryAgain"],
		],
		["in doubt", unknown({ kind: "absent", before: [] }), ["lookAgain"]],
		["another campaign is there", unknown({ kind: "different", campaigns: [] }), ["lookAgain"]],
		["nobody could look", unknown({ kind: "notLooked", reason: "x" }), ["lookAgain"]],
		["nobody may look", unknown({ kind: "notLooked", reason: "x", isDenied: true }), []],
		["it is as clear as it can get", unknown({ kind: "possible", campaigns: [] }), []],
		["over quota", refused({ code: "ServiceQuotaExceededException", again: true }), ["tryAgain"]],
		["a proxy wants a password", refused({ code: "SyntaxError", again: true }), ["tryAgain"]],
		["the sign-in got too long an answer", notSent({ code: "AnswerTooLarge", again: true }), ["tryAgain"]],
		[
			"the answer to the request was too long",
			unknown({ kind: "absent", before: [] }, { code: "AnswerTooLarge", again: true }),
			["lookAgain"],
		],
		[
			"nobody may look for it either",
			unknown({ kind: "notLooked", reason: "x", isDenied: true }, { code: "SyntaxError", again: true }),
			[],
		],
		["created", { state: "done", campaign, evidence: answered }, []],
	];
	for (const [what, outcome, remedies] of rows) {
		test(`offers what helps when ${what}`, () => assert.deepEqual(remediesFor(outcome), remedies));
	}
});

suite("callEndText", () => {
	test("says of a start, and of a look, what came of it", () => {
		const start = { ...failure, purpose: "start", requestId: undefined } as const;
		assert.match(
			callEndText({ kind: "failed", failure: start }, "start") ?? "",
			/The campaign was not started\. Mend it\.$/,
		);
		assert.match(
			callEndText({ kind: "failed", failure: { ...start, delivery: "unknown" } }, "start") ?? "",
			/may have been started/,
		);
		const read = { ...start, purpose: "read" } as const;
		assert.equal(callEndText({ kind: "failed", failure: read }, "read"), "It broke: Said by AWS. Mend it.");
	});

	test("is silent about what was cancelled in time, or changed nothing", () => {
		assert.equal(callEndText({ kind: "cancelled", delivery: "notSent" }, "start"), undefined);
		assert.equal(callEndText({ kind: "cancelled", delivery: "unknown" }, "read"), undefined);
		assert.match(
			callEndText({ kind: "cancelled", delivery: "unknown" }, "start") ?? "",
			/may have been started/,
		);
	});
});
