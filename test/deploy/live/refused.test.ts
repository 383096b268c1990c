import assert from "node:assert/strict";
import { checkAgainstAws } from "../../../deploy/src/live/check/check";
import { notCheckedWords } from "../../../shared/src/live";
import { everything } from "./files";
import { LiveSandbox } from "./support";

const { signal } = new AbortController();

const ofConnect = /^(?:Describe(?:Queue|Instance|ContactFlow)|ListPhoneNumbersV2|SearchEmailAddresses)$/;

suite("what waits for its turn", () => {
	let aws: LiveSandbox;
	setup(async () => {
		aws = await LiveSandbox.start();
	});
	teardown(() => aws.stop());

	/** The calls that a check makes, and why the rest wasn't looked at, where that at the queue fails, the first of Amazon Connect. */
	async function checkedWith(error: string, status: number) {
		aws.sandbox.fail({ kind: "error", error, status, operation: "DescribeQueue" });
		const { lines } = await checkAgainstAws(everything, { live: aws.open() }, signal);
		const unread = lines.filter(({ outcome }) => outcome === "notLookedAt").map(notCheckedWords);
		return { calls: [...aws.calls], unread };
	}

	test("isn't asked of a service that throttles, and others are asked", async () => {
		const { calls, unread } = await checkedWith("TooManyRequestsException", 429);
		const connect = calls.filter((one) => ofConnect.test(one));
		assert.deepEqual(connect, ["DescribeQueue"]);
		assert.ok(calls.includes("GetSegmentDefinition") && calls.includes("ListCampaigns"), calls.join(", "));
		const reasons = new Set(unread.map((line) => / \((.*)\)$/.exec(line)?.[1]));
		assert.deepEqual([...reasons], ["AWS is limiting the rate of requests"]);
		assert.equal(unread.length, 8, unread.join("\n"));
	});

	test("isn't asked with credentials that have expired", async () => {
		const { calls, unread } = await checkedWith("ExpiredTokenException", 403);
		assert.deepEqual(
			calls.filter((one) => ofConnect.test(one)),
			["DescribeQueue"],
		);
		assert.ok(unread.includes("Not checked: Instance (the AWS credentials have expired)"), unread.join("\n"));
	});

	test("is asked again by whoever asks afterwards", async () => {
		const live = aws.open();
		aws.sandbox.fail({
			kind: "error",
			error: "ThrottlingException",
			status: 429,
			operation: "DescribeQueue",
		});
		await checkAgainstAws(everything, { live }, signal);
		const { lines } = await checkAgainstAws(everything, { live, maxAge: 0 }, signal);
		assert.deepEqual(
			lines.filter(({ outcome }) => outcome === "notLookedAt"),
			[],
		);
	});
});
