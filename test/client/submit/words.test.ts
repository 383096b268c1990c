import assert from "node:assert/strict";
import { callEndText, logLineOf, messageOf } from "../../../client/src/submit/words";

const failure = {
	title: "It broke",
	advice: "Mend it.",
	said: "Said by AWS.",
	detail: "ConflictException: Said by AWS.",
	requestId: "r-1",
	mayExist: false,
	purpose: "create",
	places: [],
	renewal: undefined,
} as const;
const campaign = {
	uri: "file:///a.campaign.json",
	id: "c-1",
	arn: undefined,
	name: "Spring",
	instanceId: "i",
	region: "us-east-1",
	account: undefined,
	profile: "p",
	endpoint: undefined,
	time: 0,
	bodyHash: "h",
	state: "Initialized",
};
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

suite("messageOf", () => {
	test("counts the errors of a faulty file and quotes the first", () => {
		const first = { range, severity: "error", code: "c", message: "Bad name." } as const;
		assert.equal(
			messageOf({ kind: "faulty", errors: 1, first })?.text,
			"Not sent: the file has 1 error. Bad name.",
		);
		assert.match(messageOf({ kind: "faulty", errors: 3, first })?.text ?? "", /3 errors/);
		assert.doesNotMatch(logLineOf({ kind: "faulty", errors: 3, first }), /Bad name/);
	});

	test("says that a created campaign has not started", () => {
		const message = messageOf({ kind: "created", campaign });
		assert.equal(message?.level, "information");
		assert.equal(message?.text, 'Campaign "Spring" was created with id c-1: state Initialized, not started.');
		const whole = messageOf({ kind: "created", campaign: { ...campaign, arn: "arn:aws:x" } });
		assert.match(whole?.text ?? "", /not started\. ARN arn:aws:x\.$/);
	});

	test("says what failed, what AWS said, what to do, and the request id", () => {
		assert.deepEqual(messageOf({ kind: "failed", failure, places: [] }), {
			level: "error",
			text: "It broke: Said by AWS. Nothing was created. Mend it. (AWS request id r-1)",
		});
		const bare = { ...failure, said: undefined, requestId: undefined, mayExist: true };
		assert.match(
			messageOf({ kind: "failed", failure: bare, places: [] })?.text ?? "",
			/^It broke\. Mend it\. .*may have been created.*$/,
		);
	});

	test("warns after a late cancellation and is silent about an early one", () => {
		assert.equal(messageOf({ kind: "cancelled", mayExist: true })?.level, "warning");
		assert.equal(messageOf({ kind: "cancelled", mayExist: false }), undefined);
		assert.equal(messageOf({ kind: "dismissed" }), undefined);
	});
});

suite("callEndText", () => {
	test("says of a start, and of a look, what came of it", () => {
		const start = { ...failure, purpose: "start", requestId: undefined } as const;
		assert.match(
			callEndText({ kind: "failed", failure: start }, "start") ?? "",
			/The campaign was not started\. Mend it\.$/,
		);
		assert.match(
			callEndText({ kind: "failed", failure: { ...start, mayExist: true } }, "start") ?? "",
			/may have been started/,
		);
		const read = { ...start, purpose: "read" } as const;
		assert.equal(callEndText({ kind: "failed", failure: read }, "read"), "It broke: Said by AWS. Mend it.");
	});

	test("is silent about what was cancelled in time, or changed nothing", () => {
		assert.equal(callEndText({ kind: "cancelled", mayExist: false }, "start"), undefined);
		assert.equal(callEndText({ kind: "cancelled", mayExist: true }, "read"), undefined);
		assert.match(callEndText({ kind: "cancelled", mayExist: true }, "start") ?? "", /may have been started/);
	});
});
