import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import type { Came } from "./runExisting";

suite("commands on existing campaigns", function () {
	this.timeout(60_000);
	let came: readonly Came[];

	suiteSetup(() => {
		const stubs = [resolve("test/client/commands/vscode"), resolve("test/support/stubs")].join(":");
		const written = execFileSync(
			process.execPath,
			["--import", "tsx", resolve("test/client/commands/runExisting.ts")],
			{ encoding: "utf8", env: { ...process.env, NODE_PATH: stubs, NODE_OPTIONS: "" } },
		);
		came = JSON.parse(written);
	});

	const of = (argument: string): Came =>
		came.find((one) => one.argument === JSON.stringify(argument)) ?? assert.fail(argument);

	test("do nothing with an argument that is no ID", () => {
		const forged = came.slice(0, 13);
		for (const { argument, view, error, told, requests } of forged) {
			assert.deepEqual(
				[view, error, told, requests],
				[undefined, undefined, ["Nothing was done: that isn't a campaign ID."], 0],
				argument,
			);
		}
	});

	test("ask with the credentials that created a campaign, whatever is in use now", () => {
		const { view, keys, error } = of("c-then");
		assert.deepEqual([view, keys, error], ["c-then", "AKIDthen", undefined]);
	});

	test("ask for a row of a list with the credentials that saw it, and hold AWS to what the row says", () => {
		const rows = came.slice(-5);
		const [found, ...others] = rows;
		assert.deepEqual([found?.view, found?.keys, found?.error], ["c-row", "AKIDthen", undefined]);
		const words = [
			/account 444455556666, but AWS shows account 111122223333/,
			/instance another, but AWS shows instance/,
			/belongs to AWS's own endpoint, but the settings of the profile "then" now lead to/,
			/"gone".* in neither AWS file/,
		];
		assert.equal(others.length, words.length);
		for (const [index, { view, error }] of others.entries()) {
			assert.equal(view, undefined);
			assert.match(error ?? "", words[index] ?? assert.fail());
		}
	});

	test("remember the account that the profile led to, once AWS has told it", () => {
		const { accounts } = of("c-then");
		assert.deepEqual(accounts, [{ profile: "then", account: "111122223333" }]);
		assert.deepEqual(of("").accounts, [], "before anything was asked");
	});

	test("stop where AWS shows another account than is remembered", () => {
		const { view, error } = of("c-account");
		assert.equal(view, undefined);
		assert.match(error ?? "", /Nothing was done: .*account 444455556666, but AWS shows account 111122223333/);
	});

	test("forget the state of a campaign that AWS no longer has", () => {
		const { view, state, told } = of("c-deleted");
		assert.deepEqual([view, state], [undefined, undefined]);
		assert.match(told.join("\n"), /not found/);
		assert.equal(of("c-account").state, "Initialized");
	});

	test("stop before anything is asked where the profile leads elsewhere, or is gone", () => {
		for (const [id, words] of [
			[
				"c-endpoint",
				/belongs to the endpoint https:\/\/elsewhere\.example, but the settings of the profile "then" now lead to/,
			],
			["c-gone", /"gone".* in neither AWS file/],
		] as const) {
			const { view, error, requests } = of(id);
			assert.deepEqual([view, requests], [undefined, 0]);
			assert.match(error ?? "", words);
		}
	});
});
