import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApplyOutcome } from "../../deploy/src/apply/apply";
import { applyMessage } from "../../deploy/src/apply/words";
import { type Change, type Plan, planOf } from "../../deploy/src/plan/plan";
import { isApplicable } from "../../deploy/src/plan/verdict";
import type { Path } from "../../shared/src/protocol";
import { isObject, type JsonObject } from "../../shared/src/request/json";
import { formatPath } from "../../shared/src/request/path";
import type { State } from "../sandbox/campaigns";
import { forAll } from "../support/property";
import { type Random, randomNumbers } from "../support/random";
import { Remote, type WriteFault } from "./remote";
import { exactly, randomPair, randomParts } from "./support";

const states: readonly State[] = ["Initialized", "Running", "Paused", "Stopped", "Completed", "Failed"];
const modes = ["replace", "merge"] as const;

/** AWS documents no way to take this away; an update that merges keeps it. */
const keptByMerge = "communicationLimitsOverride.instanceLimitsHandling";

/** The same for campaigns that mean the same; written apart from the comparison of the product. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map((item) => JSON.stringify(plain(item))).sort();
	}
	if (isObject(value)) {
		const members = Object.entries(value).map(([name, inner]) => [
			name,
			/Time$/.test(name) && typeof inner === "string" && inner.includes("-")
				? Date.parse(inner)
				: plain(inner),
		]);
		return Object.fromEntries(
			members
				.filter(([, inner]) => !(isObject(inner) && Object.keys(inner).length === 0))
				.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
		);
	}
	return value;
}

function at(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((found, step) => (isObject(found) ? found[step] : undefined), value);
}

function put(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
	if (step === undefined) {
		return by;
	}
	const object: Record<string, unknown> = isObject(value) ? { ...value } : {};
	const inner = put(object[step], rest, by);
	if (inner === undefined) {
		delete object[step];
	} else {
		object[step] = inner;
	}
	return object;
}

/** What a campaign becomes: the file, with what was left out as it was. */
function expected(file: JsonObject, before: JsonObject, left: readonly Change[]): unknown {
	const { type, ...rest } = file;
	const typed = type === undefined && before["type"] !== undefined ? { ...rest, type: before["type"] } : file;
	return left.reduce<unknown>((made, { path }) => put(made, path, at(before, path)), typed);
}

function ownOf({ id: _id, arn: _arn, ...own }: JsonObject): JsonObject {
	return own;
}

const planNow = (remote: Remote, file: JsonObject): Plan => {
	const { exact, view } = remote.seen();
	return planOf(exactly(file), exact, view.state);
};

const left = ({ changes }: Plan): readonly Change[] => changes.filter((change) => !isApplicable(change));

suite("applying a file to its campaign", () => {
	test("makes it what the file says but for what the plan called impossible, whatever an update means", async () => {
		const seen = new Set<string>();
		const draw = (random: Random, index: number) => ({
			...randomPair(random),
			state: states[index % states.length] ?? "Initialized",
			updates: modes[Math.floor(index / states.length) % modes.length] ?? "merge",
		});
		await forAll({ seed: 20, cases: 2_000 }, draw, async ({ before, file, state, updates }) => {
			const remote = new Remote(before, state, { updates });
			const plan = planNow(remote, file);
			const outcome = await remote.apply(JSON.stringify(file));
			const told = JSON.stringify(outcome);
			const after = planNow(remote, file);
			if (plan.writes.length === 0) {
				assert.equal(outcome.kind, "nothing", told);
				assert.deepEqual(remote.written, [], told);
			} else {
				assert.ok(outcome.kind === "applied" && outcome.kept !== undefined, told);
				assert.deepEqual(
					remote.written,
					plan.writes.map(({ operation }) => operation),
					told,
				);
				const kept = outcome.kept.map(({ path }) => formatPath(path));
				assert.ok(
					kept.every(
						(path) => path === "communicationLimitsOverride.instanceLimitsHandling" && updates === "merge",
					),
					told,
				);
				const stays = [...left(plan), ...outcome.kept];
				assert.deepEqual(plain(ownOf(remote.described())), plain(expected(file, before, stays)), told);
				assert.deepEqual(
					left(after).map(({ path }) => formatPath(path)),
					left(plan).map(({ path }) => formatPath(path)),
					told,
				);
				assert.equal(after.writes.length, outcome.kept.length, told);
			}
			for (const { verdict } of plan.changes) {
				seen.add(`${state} ${updates} ${verdict.kind} ${verdict.operation ?? ""}`);
			}
		});
		assert.ok(seen.size > 120, `${seen.size} kinds of change were met`);
	});

	test("says what was done and what not, whatever goes wrong, and goes on where it ended", async () => {
		const faults: readonly WriteFault[] = [
			"refused",
			"lostBefore",
			"lostAfter",
			"cancelBefore",
			"cancelAfter",
		];
		const met = new Set<string>();
		const draw = (random: Random, index: number) => ({
			...randomPair(random),
			updates: modes[index % 2] ?? "merge",
			fault: faults[random(faults.length)] ?? "refused",
			place: random(60),
		});
		await forAll({ seed: 2020, cases: 1_000 }, draw, async ({ before, file, updates, fault, ...drawn }) => {
			const remote = new Remote(before, "Initialized", { updates });
			const { writes } = planNow(remote, file);
			const place = drawn.place % Math.max(writes.length, 1);
			const outcome = await remote.apply(JSON.stringify(file), { [place]: fault });
			if (writes.length === 0) {
				return;
			}
			const told = `${fault} at ${place}: ${JSON.stringify(outcome)}`;
			met.add(`${fault} ${place}`);
			const now = planNow(remote, file);
			const differs = now.changes.map(({ path }) => formatPath(path));
			// A request that AWS takes is done, even if AWS keeps what it is to remove.
			const isDone = ({ changes }: Plan["writes"][number]): boolean =>
				changes
					.map(({ path }) => formatPath(path))
					.every((path) => path === keptByMerge || !differs.includes(path));
			const remoteTook = (index: number): boolean => index < remote.written.length;
			if (outcome.kind === "interrupted") {
				for (const [index, { write, state }] of outcome.results.entries()) {
					const mayStay = write.changes.every(
						({ path, kind }) => kind === "removed" && formatPath(path) === keptByMerge,
					);
					const isOpen =
						index === place &&
						mayStay &&
						fault !== "refused" &&
						fault !== "cancelAfter" &&
						differs.includes(keptByMerge);
					const wanted = isOpen ? "unknown" : isDone(write) && remoteTook(index) ? "done" : "notDone";
					assert.equal(state, wanted, `${told}\nwrite ${index}`);
				}
				assert.equal(
					remote.written.length,
					fault === "cancelAfter" || fault === "lostAfter" ? place + 1 : place,
					told,
				);
			} else {
				assert.ok(outcome.kind === "applied" && place === writes.length - 1, told);
				assert.equal(fault, outcome.isAnswerLost ? "lostAfter" : "cancelAfter", told);
				assert.equal(remote.written.length, writes.length, told);
				assert.ok(!outcome.isAnswerLost || outcome.kept?.length === 0, told);
			}
			const second = await remote.apply(JSON.stringify(file));
			assert.ok(second.kind === "nothing" || second.kind === "applied", told);
			const rest = planNow(remote, file).writes.flatMap(({ changes }) =>
				changes.map(({ path }) => formatPath(path)),
			);
			assert.ok(
				rest.every((path) => path === keptByMerge),
				told,
			);
		});
		assert.ok(met.size > 15, `${met.size} kinds of fault were met`);
	});

	for (const example of readdirSync("examples").filter((name) => name.endsWith(".campaign.json"))) {
		test(`has nothing to do for a campaign just created from ${example}, whatever AWS fills in`, async () => {
			const text = readFileSync(join("examples", example), "utf8");
			const { $schema: _, ...body } = JSON.parse(text);
			for (const emptyLists of ["kept", "dropped", "filled"] as const) {
				for (const fillsType of [true, false]) {
					const remote = new Remote(body, "Initialized", { emptyLists, fillsType });
					const outcome = await remote.apply(text);
					assert.ok(outcome.kind === "nothing", JSON.stringify(outcome));
					assert.deepEqual(outcome.plan.changes, []);
				}
			}
		});
	}

	const before = { ...randomParts(randomNumbers(3)), name: "Spring" };
	const file = { ...before, name: "Autumn", tags: { team: "night" } };
	const text = JSON.stringify(file);

	test("sends nothing when the campaign was changed while the person was asked", async () => {
		for (const change of [{ name: "Other" }, { tags: { x: "y" } }]) {
			const remote = new Remote(before, "Initialized");
			const outcome = await remote.apply(
				text,
				{},
				{
					confirm: () => {
						const kept = remote.campaigns.all.get(remote.id);
						assert.ok(kept);
						kept.body = { ...kept.body, ...change };
						return Promise.resolve(true);
					},
				},
			);
			assert.deepEqual([outcome.kind, remote.written], ["changed", []]);
			assert.match(
				messageOf(outcome),
				/^Nothing was applied: while you were asked, campaign "Spring" was changed/,
			);
		}
	});

	test("sends nothing when its state is another meanwhile, the person says no, or the file has errors", async () => {
		const remote = new Remote(before, "Initialized");
		const moved = await remote.apply(
			text,
			{},
			{
				confirm: () => {
					const kept = remote.campaigns.all.get(remote.id);
					assert.ok(kept);
					kept.state = "Running";
					return Promise.resolve(true);
				},
			},
		);
		const refused = await remote.apply(text, {}, { confirm: () => Promise.resolve(false) });
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
		const faulty = await remote.apply(
			text,
			{},
			{
				check: () =>
					Promise.resolve({ problems: [{ range, severity: "error", code: "wrong-type", message: "No." }] }),
			},
		);
		assert.deepEqual(
			[moved.kind, refused.kind, faulty.kind, remote.written],
			["changed", "notSent", "notSent", []],
		);
		assert.equal(applyMessage("Spring", refused), undefined);
		assert.equal(messageOf(faulty), "Not sent: the file has 1 error. No.");
	});

	test("takes a property that it doesn't know for a mistake, unless AWS has it just so", async () => {
		const from = { ...before, later: { pages: 1 }, tags: { team: "night" } };
		const unknownAt = (written: string, name: string) => () => {
			const offset = written.indexOf(`"${name}"`);
			const start = {
				line: written.slice(0, offset).split("\n").length - 1,
				character: offset - written.lastIndexOf("\n", offset) - 1,
			};
			const message = `Unknown property "${name}".`;
			const range = { start, end: start };
			return Promise.resolve({
				problems: [{ range, severity: "error", code: "unknown-member", message } as const],
			});
		};
		for (const [file, name, kind] of [
			[{ ...from, name: "Autumn" }, "later", "applied"],
			[{ ...from, name: "Autumn", later: { pages: 2 } }, "later", "notSent"],
			[{ ...from, name: "Autumn", latter: 1 }, "latter", "notSent"],
		] as const) {
			const remote = new Remote(before, "Initialized");
			const kept = remote.campaigns.all.get(remote.id);
			assert.ok(kept);
			kept.body = from;
			const written = JSON.stringify(file, undefined, 2);
			const outcome = await remote.apply(written, {}, { check: unknownAt(written, name) });
			assert.equal(outcome.kind, kind, JSON.stringify(outcome));
			assert.deepEqual(remote.written, kind === "applied" ? ["UpdateCampaignName"] : []);
		}
	});

	test("tells what AWS no longer has that nobody here knows, whether the file had it or not", async () => {
		for (const inFile of [{}, { later: { pages: 1 } }]) {
			const remote = new Remote(before, "Initialized");
			const kept = remote.campaigns.all.get(remote.id);
			assert.ok(kept);
			kept.body = { ...before, later: { pages: 1 } };
			const outcome = await remote.apply(
				JSON.stringify({ ...before, ...inFile, name: "Autumn" }),
				{},
				{
					write: (write) => {
						remote.write(write);
						kept.body = { ...before, name: "Autumn" };
						return Promise.resolve({ kind: "answered", value: undefined });
					},
				},
			);
			assert.match(
				messageOf(outcome),
				/^AWS took 1 request for campaign "Spring", but no longer has later\. Connect Campaigns doesn't know it/,
			);
		}
	});

	test("asks for the name where the account is protected", async () => {
		const remote = new Remote(before, "Initialized");
		const protection = { profiles: [], accounts: ["111122223333"] };
		const asked: string[] = [];
		const typeName = (answer: boolean) => (_: unknown, reason: string) => {
			asked.push(reason);
			return Promise.resolve(answer);
		};
		const no = await remote.apply(text, {}, { protection, typeName: typeName(false) });
		assert.deepEqual([no.kind, remote.written], ["notSent", []]);
		const yes = await remote.apply(text, {}, { protection, typeName: typeName(true) });
		assert.equal(yes.kind, "applied");
		assert.deepEqual(asked, Array(2).fill("The account 111122223333 is protected."));
	});

	test("refuses a file whose ARNs are at home elsewhere", async () => {
		const remote = new Remote(before, "Initialized");
		const elsewhere = {
			...file,
			connectCampaignFlowArn: "arn:aws:connect:eu-west-1:111122223333:instance/a/contact-flow/b:1",
		};
		const outcome = await remote.apply(JSON.stringify(elsewhere));
		assert.deepEqual(remote.written, []);
		assert.equal(
			messageOf(outcome),
			'Not sent: campaign "Spring" is in region us-east-1, but the file names region eu-west-1, at connectCampaignFlowArn. Correct the file, or link it to another campaign.',
		);
	});

	test("tells what it sent where AWS shows the campaign in another place afterwards", async () => {
		const remote = new Remote(before, "Initialized");
		let looks = 0;
		const look = () =>
			++looks > 2
				? Promise.reject(new Error("The campaign is in another account."))
				: Promise.resolve({ kind: "answered", value: remote.seen() } as const);
		const outcome = await remote.apply(text, {}, { look });
		assert.ok(outcome.kind === "applied" && outcome.kept === undefined && outcome.done.length > 0);
		assert.match(messageOf(outcome), /could not be read afterwards/);
	});

	test("ends in one message", async () => {
		const ends: readonly (readonly [Readonly<Record<number, WriteFault>>, string])[] = [
			[{}, 'Applied: campaign "Spring" is what the file says. Its state is Initialized.'],
			[
				{ 1: "lostAfter" },
				'2 of 3 requests were carried out for campaign "Spring". AWS did not take it. Try again. Done: UpdateCampaignName, TagResource. Not done: UntagResource. Its state is Initialized. Run Apply Changes again to go on.',
			],
			[
				{ 2: "lostAfter" },
				'Applied: campaign "Spring" is what the file says. Its state is Initialized. An answer of AWS got lost, so the campaign was read to make sure.',
			],
			[
				{ 1: "cancelAfter" },
				'2 of 3 requests were carried out for campaign "Spring". Cancelled. Done: UpdateCampaignName, TagResource. Not done: UntagResource. Its state is Initialized. Run Apply Changes again to go on.',
			],
		];
		for (const [faults, message] of ends) {
			const remote = new Remote({ ...before, tags: { old: "x" } }, "Initialized");
			assert.equal(messageOf(await remote.apply(text, faults)), message);
		}
	});
});

function messageOf(outcome: ApplyOutcome): string {
	return applyMessage("Spring", outcome)?.text ?? assert.fail("no message");
}
