import assert from "node:assert/strict";
import { ago } from "../../../deploy/src/create/ago";
import { bodyHash } from "../../../deploy/src/create/bodyHash";
import { consoleLink } from "../../../deploy/src/create/consoleLink";
import {
	accountOf,
	earlierOf,
	type HistoryEntry,
	historyLimit,
	lastOf,
	originOf,
	readHistory,
	withEntry,
	withMoved,
	withoutId,
	withState,
} from "../../../deploy/src/create/history";
import { campaignFor, identityFor } from "../support/campaign";
import { openSandbox } from "../support/ownSandbox";
import { submitWith } from "../support/ports";

const entry: HistoryEntry = {
	uri: "file:///a.campaign.json",
	id: "c-1",
	arn: "arn:aws:connect-campaigns:us-west-2:111122223333:campaign/c-1",
	name: "Spring",
	instanceId: "i",
	region: "us-west-2",
	account: "111122223333",
	credentials: { kind: "profile", profile: "tests" },
	endpoint: undefined,
	time: 1_000,
	bodyHash: "h",
	state: "Initialized",
};

suite("the history of campaigns", () => {
	test("has a file describe none any more, not the one before, where its campaign is gone", () => {
		const second = withEntry(withEntry([], entry), { ...entry, id: "c-2" });
		assert.equal(lastOf(second, entry.uri)?.id, "c-2");
		assert.equal(
			lastOf(readHistory(JSON.parse(JSON.stringify(withoutId(second, "c-2")))), entry.uri),
			undefined,
		);
		assert.equal(lastOf(withEntry(second, entry), entry.uri)?.id, entry.id);
		const other = withEntry(withEntry([], entry), { ...entry, id: "c-3", uri: "file:///other" });
		const over = withMoved(other, "file:///other", entry.uri);
		assert.equal(lastOf(withoutId(over, "c-3"), entry.uri), undefined);
	});

	test("is read as it was written, and keeps the newest first", () => {
		const history = withEntry(withEntry([], entry), { ...entry, id: "c-2", time: 2_000 });
		const kept: unknown = JSON.parse(JSON.stringify(history));
		assert.deepEqual(JSON.parse(JSON.stringify(readHistory(kept))), kept);
		assert.equal(lastOf(readHistory(kept), entry.uri)?.id, "c-2");
		assert.equal(lastOf(readHistory(kept), "file:///b.campaign.json"), undefined);
	});

	test("keeps these members of a creation and no others", async () => {
		const sandbox = await openSandbox();
		const identity = identityFor(sandbox.url, {
			credentials: { kind: "profile", profile: "sandbox" },
			region: "us-east-1",
			stsEndpoint: sandbox.url,
		});
		const pending: object[] = [];
		const { history } = await submitWith(
			{
				identity: () => Promise.resolve(identity),
				pending: {
					keep: (record) => Promise.resolve(void pending.push(record)),
					clear: () => Promise.resolve(),
					unresolved: () => Promise.resolve(undefined),
				},
			},
			campaignFor("us-east-1"),
		);
		await sandbox.close();
		const common = [
			"account",
			"bodyHash",
			"credentials",
			"endpoint",
			"instanceId",
			"name",
			"region",
			"time",
			"uri",
		];
		const membersOf = (kept: readonly object[]) => kept.map((one) => Object.keys(one).sort());
		assert.deepEqual(membersOf(history), [[...common, "arn", "id", "state"].sort()]);
		assert.deepEqual(membersOf(pending), [[...common, "before", "key"].sort()]);
	});

	test("forgets the oldest where it would grow without end", () => {
		const full = Array.from({ length: historyLimit }, (_, index) => ({ ...entry, id: `c-${index}` }));
		const history = withEntry(full, { ...entry, id: "c-new" });
		assert.equal(history.length, historyLimit);
		assert.equal(history[0]?.id, "c-new");
		assert.equal(history.at(-1)?.id, `c-${historyLimit - 2}`);
	});

	test("has room for more than a person creates", () => {
		assert.ok(historyLimit >= 10_000);
	});

	test("says how a campaign and its file came together, created where nothing is said", () => {
		assert.equal(originOf(entry), "created");
		for (const origin of ["created", "pulled", "linked"] as const) {
			const [read] = readHistory([{ ...entry, origin }]);
			assert.equal(read && originOf(read), origin);
		}
		assert.deepEqual(readHistory([{ ...entry, origin: "stolen" }]), []);
	});

	test("takes no campaign that was pulled or linked for one that was created", () => {
		const identity = { ...identityFor(""), endpoint: undefined };
		const known = { kind: "known", id: "111122223333" } as const;
		for (const origin of ["pulled", "linked"] as const) {
			assert.equal(earlierOf([{ ...entry, origin }], "h", identity, known), undefined);
		}
	});

	test("forgets a campaign that is no more, and no other", () => {
		const other = { ...entry, id: "c-2" };
		assert.deepEqual(withoutId([entry, other], "c-1"), [other]);
	});

	test("follows a file, and all files of a folder", () => {
		const at = (uri: string, id: string): HistoryEntry => ({ ...entry, uri, id });
		const history = [at("file:///a/x.campaign.json", "c-1"), at("file:///ab/x.campaign.json", "c-2")];
		const places = (from: string, to: string) => withMoved(history, from, to).map(({ uri }) => uri);
		assert.deepEqual(places("file:///a/x.campaign.json", "file:///y.campaign.json"), [
			"file:///y.campaign.json",
			"file:///ab/x.campaign.json",
		]);
		for (const [from, to] of [
			["file:///a", "file:///b/c"],
			["file:///a/", "file:///b/c/"],
		] as const) {
			assert.deepEqual(places(from, to), ["file:///b/c/x.campaign.json", "file:///ab/x.campaign.json"]);
		}
		assert.equal(withMoved(history, "file:///x", "file:///y"), history);
	});

	test("says of a file that took the place of another what it said of it before", () => {
		const replaced = { ...entry, uri: "file:///b.campaign.json", id: "c-2" };
		const moved = withMoved([replaced, entry], entry.uri, replaced.uri);
		assert.equal(lastOf(moved, replaced.uri)?.id, entry.id);
		assert.equal(moved.length, 2);
	});

	test("puts up with anything that it finds in its place", () => {
		const junk = [null, 1, "x", [], {}, { ...entry, time: "now" }, { ...entry, id: 1 }, { ...entry, arn: 1 }];
		assert.deepEqual(readHistory([...junk, entry, { ...entry, time: Number.NaN }]), [entry]);
		for (const kept of [undefined, null, "x", 7, {}, { length: 1 }]) {
			assert.deepEqual(readHistory(kept), []);
		}
	});

	test("knows the state that a campaign was last seen in", () => {
		const other = { ...entry, id: "c-2" };
		assert.deepEqual(withState([entry, other], "c-2", "Running"), [entry, { ...other, state: "Running" }]);
	});

	test("finds what was created from the same body in the same account, by whatever profile", () => {
		const identity = { ...identityFor(""), endpoint: undefined };
		const known = { kind: "known", id: "111122223333" } as const;
		assert.equal(earlierOf([{ ...entry, bodyHash: "x" }, entry], "h", identity, known), entry);
		const renamed = { ...identity, credentials: { kind: "profile", profile: "other" } } as const;
		assert.equal(earlierOf([entry], "h", renamed, known), entry);
		for (const other of [{ region: "us-east-1" }, { endpoint: "http://127.0.0.1:1" }] as const) {
			assert.equal(earlierOf([entry], "h", { ...identity, ...other }, known), undefined);
		}
		assert.equal(earlierOf([entry], "h", identity, { kind: "known", id: "444455556666" }), undefined);
	});

	test("goes by the credentials where an account is not known", () => {
		const identity = { ...identityFor(""), endpoint: undefined };
		const unknown = { kind: "unknown", reason: "AWS STS could not be reached" } as const;
		const known = { kind: "known", id: "111122223333" } as const;
		assert.equal(earlierOf([entry], "h", identity, unknown), entry);
		const without = { ...entry, account: undefined };
		assert.equal(earlierOf([without], "h", identity, known), without);
		for (const credentials of [{ kind: "profile", profile: "other" }, { kind: "environment" }] as const) {
			assert.equal(earlierOf([entry], "h", { ...identity, credentials }, unknown), undefined);
		}
	});

	test("takes the account from an ARN", () => {
		assert.equal(accountOf(entry.arn), "111122223333");
		assert.equal(accountOf("arn:aws:s3:::bucket"), undefined);
		assert.equal(accountOf(undefined), undefined);
	});
});

suite("bodyHash", () => {
	test("does not mind the order of members, and minds everything else", () => {
		const body = { a: 1, b: [{ c: "x", d: null }, 2] };
		assert.equal(bodyHash({ b: [{ d: null, c: "x" }, 2], a: 1 }), bodyHash(body));
		assert.match(bodyHash(body), /^[0-9a-f]{64}$/);
		const others = [
			{},
			{ ...body, a: "1" },
			{ ...body, b: [2, { c: "x", d: null }] },
			{ a: 1, b: [["c", "x"]] },
			{ a: 1, b: [{ c: "x" }, 2] },
			{
				a: 1,
				b: [
					[
						["c", "x"],
						["d", null],
					],
					2,
				],
			},
		];
		const hashes = new Set([body, ...others].map(bodyHash));
		assert.equal(hashes.size, others.length + 1);
	});
});

suite("ago", () => {
	const minute = 60_000;
	for (const [passed, words] of [
		[-minute, "just now"],
		[minute - 1, "just now"],
		[minute, "1 minute ago"],
		[5.9 * minute, "5 minutes ago"],
		[60 * minute, "1 hour ago"],
		[23.9 * 60 * minute, "23 hours ago"],
		[24 * 60 * minute, "1 day ago"],
		[400 * 24 * 60 * minute, "400 days ago"],
	] as const) {
		test(`says ${words}`, () => assert.equal(ago(0, passed), words));
	}
});

suite("consoleLink", () => {
	test("leads to the region's console, in the commercial partition alone", () => {
		assert.equal(
			consoleLink(entry),
			"https://us-west-2.console.aws.amazon.com/connect/v2/app/instances?region=us-west-2",
		);
		for (const other of [
			{ arn: "arn:aws-cn:connect-campaigns:cn-north-1:111122223333:campaign/c", region: "cn-north-1" },
			{ arn: "arn:aws-us-gov:connect-campaigns:us-gov-west-1:1:campaign/c", region: "us-gov-west-1" },
			{ arn: undefined },
			{ endpoint: "http://127.0.0.1:4599" },
			{ region: "evil.example/" },
		]) {
			assert.equal(consoleLink({ ...entry, ...other }), undefined, JSON.stringify(other));
		}
	});
});
