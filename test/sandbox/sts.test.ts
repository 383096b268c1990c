import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { sandboxKeys } from "./keys";
import { Aws, failure } from "./support/aws";
import { callerIdentityRequest, elementOf, signedFetch } from "./support/signedFetch";

suite("the sandbox's STS", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	const ask = (key?: string) =>
		signedFetch(aws.sandbox.url, { ...callerIdentityRequest, ...(key !== undefined && { key }) });

	for (const [key, { account, expired }] of sandboxKeys) {
		if (expired) {
			continue;
		}
		test(`tells the account of ${key}`, async () => {
			const answer = await ask(key);
			assert.equal(answer.status, 200);
			const text = await answer.text();
			assert.equal(elementOf(text, "Account"), account);
			assert.equal(elementOf(text, "Arn"), `arn:aws:iam::${account}:user/sandbox`);
		});
	}

	const refusals = {
		SANDBOXKEYOLD: "ExpiredToken",
		SANDBOXKEYNONE: "InvalidClientTokenId",
	};
	for (const [key, code] of Object.entries(refusals)) {
		test(`refuses ${key} in its own words`, async () => {
			const answer = await ask(key);
			assert.equal(answer.status, 403);
			assert.equal(elementOf(await answer.text(), "Code"), code);
		});
	}

	const skews: readonly (readonly [minutes: number, form: RegExp])[] = [
		[20, /^Signature expired: (\w+) is now earlier than (\w+) \((\w+) - 15 min\.\)$/],
		[-20, /^Signature not yet current: (\w+) is still later than (\w+) \((\w+) \+ 15 min\.\)$/],
	];
	for (const [minutes, form] of skews) {
		test(`refuses a clock that is ${minutes} minutes off, with the time it has itself`, async () => {
			await aws.stop();
			let now = new Date();
			aws = await Aws.start({ now: () => now });
			now = new Date(Date.now() + minutes * 60_000);
			const answer = await ask();
			assert.equal(answer.status, 403);
			assert.equal(answer.headers.get("date"), now.toUTCString());
			const text = await answer.text();
			assert.equal(elementOf(text, "Code"), "SignatureDoesNotMatch");
			const [, signed = "", bound = "", own = ""] = form.exec(elementOf(text, "Message")) ?? [];
			assert.equal(own, basic(now));
			assert.equal(bound, basic(new Date(now.getTime() - Math.sign(minutes) * 15 * 60_000)));
			assert.ok(minutes > 0 ? signed < bound : signed > bound);
		});
	}

	test("takes a clock that is 14 minutes off", async () => {
		await aws.stop();
		aws = await Aws.start({ now: () => new Date(Date.now() + 14 * 60_000) });
		assert.equal((await ask()).status, 200);
	});

	test("fails in its own form, and escapes what it is told to say", async () => {
		const fault = { error: "Throttling", status: 400, message: "a < b & c" };
		aws.sandbox.fail({ kind: "error", ...fault, operation: "GetCallerIdentity" });
		const answer = await ask();
		assert.equal(answer.status, 400);
		assert.equal(answer.headers.get("content-type"), "text/xml");
		const text = await answer.text();
		assert.deepEqual(
			[elementOf(text, "Code"), elementOf(text, "Message")],
			["Throttling", "a &lt; b &amp; c"],
		);
	});

	test("can hang, and answers the next", async () => {
		await aws.stop();
		const arrivals = new EventEmitter();
		aws = await Aws.start({ onRequest: () => arrivals.emit("request") });
		aws.sandbox.fail({ kind: "hang", operation: "GetCallerIdentity" });
		const arrival = once(arrivals, "request");
		const giveUp = new AbortController();
		const waiting = failure(
			signedFetch(aws.sandbox.url, { ...callerIdentityRequest, signal: giveUp.signal }),
		);
		await arrival;
		giveUp.abort();
		assert.equal((await waiting).name, "AbortError");
		assert.equal((await ask()).status, 200);
	});

	test("knows no other action", async () => {
		const answer = await signedFetch(aws.sandbox.url, {
			...callerIdentityRequest,
			body: "Action=GetSessionToken&Version=2011-06-15",
		});
		assert.equal(answer.status, 400);
		assert.equal(elementOf(await answer.text(), "Code"), "InvalidAction");
	});
});

/** A time in the form of the `x-amz-date` header. */
function basic(time: Date): string {
	return time.toISOString().replace(/[-:]|\.\d+/g, "");
}
