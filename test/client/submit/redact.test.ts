import assert from "node:assert/strict";
import { inspect } from "node:util";
import { redact, redactError, sensitiveTexts } from "../../../deploy/src/session/redact";
import { campaignFile } from "../support/campaign";

suite("redact", () => {
	test("knows the sensitive members of a campaign", () => {
		assert.deepEqual(sensitiveTexts(campaignFile), ["renewals@example.com", "The Renewals Desk"]);
		assert.deepEqual(sensitiveTexts([{ connectSourceEmailAddress: 7 }]), []);
	});

	const secret = 'wJalr/XUtn+FE "M\\I=é';

	test("hides every occurrence, the longest first", () => {
		assert.equal(redact("a secret-1 and secret-12", ["secret-1", "secret-12"]), "a [hidden] and [hidden]");
		assert.equal(redact("nothing", []), "nothing");
	});

	test("hides what is escaped or encoded", () => {
		for (const spelling of [
			secret,
			JSON.stringify(secret),
			encodeURIComponent(secret),
			encodeURIComponent(secret).replace(/%../g, (byte) => byte.toLowerCase()),
			new URLSearchParams({ secret }).toString().replace("secret=", ""),
		]) {
			const hidden = redact(`before ${spelling} after`, [secret]);
			assert.match(hidden, /^before "?\[hidden\]"? after$/, spelling);
		}
	});

	test("hides base64, wherever in a longer text the secret stands", () => {
		for (const before of ["", "a", "ab", "abc", "key:"]) {
			for (const after of ["", "x", "xy"]) {
				for (const encoding of ["base64", "base64url"] as const) {
					const text = Buffer.from(before + secret + after).toString(encoding);
					const hidden = redact(text, [secret]);
					assert.match(hidden, /\[hidden\]/);
					// What is left tells at most a part of the first and of the last byte.
					const left = hidden.split("[hidden]").map((part) => part.replace(/=+$/, "").length);
					assert.ok((left[0] ?? 0) <= Math.ceil((before.length * 8) / 6), hidden);
					assert.ok((left[1] ?? 0) <= Math.ceil((after.length * 8) / 6) + 1, hidden);
				}
			}
		}
	});

	test("hides base64 with the signs of either alphabet", () => {
		const odd = "~~~???>>>~~~???>>>";
		for (const encoding of ["base64", "base64url"] as const) {
			const text = Buffer.from(odd).toString(encoding);
			assert.match(text, encoding === "base64" ? /[+/]/ : /[-_]/);
			assert.equal(redact(text, [odd]), "[hidden]");
		}
	});

	test("hides in errors what their message, their stack and their causes hold", () => {
		const inner = new TypeError(`inner ${secret}`);
		const error = new Error(`outer ${secret}`, { cause: new Error("between", { cause: inner }) });
		error.stack = `Error: outer\n    at ${secret} (file.ts:1:1)`;
		const hidden = redactError(error, [secret]);
		assert.ok(hidden instanceof Error);
		assert.equal(hidden.message, "outer [hidden]");
		assert.match(inspect(hidden, { depth: 9 }), /file\.ts:1:1.*between.*inner \[hidden\]/s);
		assert.ok(!inspect(hidden, { depth: 9 }).includes(secret));
		assert.equal(redactError(secret, [secret]), "[hidden]");
	});

	test("leaves short texts alone", () => {
		assert.equal(redact("us-east-1 is no secret", ["us", "e", "", "1234567"]), "us-east-1 is no secret");
	});

	test("hides the code of an MFA device where it stands alone", () => {
		assert.equal(redact("TokenCode=123456&x in 91234567", ["123456"]), "TokenCode=[hidden]&x in 91234567");
	});

	test("hides signatures", () => {
		assert.equal(redact("Signature=0af9, x", []), "Signature=[hidden], x");
	});
});
