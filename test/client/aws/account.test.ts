import assert from "node:assert/strict";
import { type Account, callerAccount } from "../../../deploy/src/calls/account";
import { identityFor } from "../support/campaign";
import { type FakeAws, startFakeAws } from "../support/fakeAws";

const credentials = { accessKeyId: "AKIDTESTS", secretAccessKey: "tests-secret" };

suite("the account that STS tells", () => {
	let sts: FakeAws;
	setup(async () => {
		sts = await startFakeAws();
	});
	teardown(() => sts.close());

	const ask = (signal = new AbortController().signal): Promise<Account> =>
		callerAccount(identityFor("https://campaigns.example", { stsEndpoint: sts.url }), credentials, signal);

	function answerWith(account: string): void {
		sts.answer = (response) =>
			response.end(
				`<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>${account}</GetCallerIdentityResult></GetCallerIdentityResponse>`,
			);
	}

	test("is one of twelve digits", async () => {
		answerWith("<Account>111122223333</Account>");
		assert.deepEqual(await ask(), { kind: "known", id: "111122223333" });
		for (const odd of ["1111222233334", "11112222333", "production", "", " 111122223333 x"]) {
			answerWith(`<Account>${odd}</Account>`);
			assert.deepEqual(await ask(), { kind: "unknown", reason: "AWS STS gave no account" }, odd);
		}
		answerWith("<Arn>arn:aws:iam::111122223333:user/bob</Arn>");
		assert.deepEqual(await ask(), { kind: "unknown", reason: "AWS STS gave no account" });
	});

	test("is no longer asked for after Cancel, which is no account that is not known", async () => {
		const abort = new AbortController();
		sts.answer = () => abort.abort();
		await assert.rejects(ask(abort.signal), { name: "AbortError" });
	});
});
