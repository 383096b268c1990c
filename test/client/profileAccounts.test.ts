import assert from "node:assert/strict";
import {
	maxProfileAccounts,
	type ProfileAccounts,
	readProfileAccounts,
	withProfileAccount,
} from "../../client/src/identity/profileAccounts";

const account = "111122223333";

suite("accounts of profiles", () => {
	test("keep the last one of each profile, and no more than a few", () => {
		const names = Array.from({ length: 2 * maxProfileAccounts }, (_, index) => `p${index}`);
		const many = names.reduce<ProfileAccounts>(
			(kept, profile) => withProfileAccount(kept, { profile, account }),
			[],
		);
		assert.deepEqual(
			many.map(({ profile }) => profile),
			names.reverse().slice(0, maxProfileAccounts),
		);
		const moved = withProfileAccount(many, { profile: "p60", account: "444455556666" });
		assert.equal(moved.length, maxProfileAccounts);
		assert.deepEqual(
			moved.filter(({ profile }) => profile === "p60"),
			[{ profile: "p60", account: "444455556666" }],
		);
	});

	test("leave out whatever is no entry", () => {
		const entry = { profile: "p", account };
		for (const kept of [undefined, {}, "x"]) {
			assert.deepEqual(readProfileAccounts(kept), []);
		}
		const none = [null, 1, {}, { profile: "p" }, { profile: 1, account }, { profile: "p", account: "](x)" }];
		assert.deepEqual(readProfileAccounts([...none, entry]), [entry]);
		assert.equal(readProfileAccounts(Array.from({ length: 99 }, () => entry)).length, maxProfileAccounts);
	});
});
