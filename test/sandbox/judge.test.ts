import assert from "node:assert/strict";
import { changed } from "../support/campaigns";
import { skipBecause } from "../support/skip";
import { campaign } from "./support/awsCli";
import { judge, whyNoJudge } from "./support/judge";
import { removals, updates } from "./support/lifecycle";
import { campaignWith, type Path, sides, written } from "./support/sides";

/** Where botocore's model says less than the service's own, or an older one something else. */
function isKnownToDiffer(path: Path, value: unknown): boolean {
	const isNewer = path.includes("pacingStrategies") || (path.at(-1) === "bandwidthAllocation" && value === 2);
	const isRepeated =
		Array.isArray(value) && new Set(value.map((item) => JSON.stringify(item))).size < value.length;
	return isNewer || isRepeated;
}

/** The sandbox's table of constraints was written by hand; this is AWS's own data, read by other code. */
suite("the model of the service that botocore has", function () {
	// It starts Python and loads the models of AWS.
	this.timeout(120_000);

	suiteSetup(async function () {
		const reason = await whyNoJudge();
		if (reason !== undefined) {
			skipBecause(this, reason);
		}
	});

	test("agrees with the sandbox on both sides of each constraint", async () => {
		const cases = sides
			.flatMap(({ path, taken, refused }) => [
				...taken.map((value) => ({ path, value, isTaken: true })),
				...refused.map((value) => ({ path, value, isTaken: false })),
			])
			.filter(({ path, value }) => !isKnownToDiffer(path, value));
		const judged = await judge(
			cases.map(({ path, value }) => ["CreateCampaign", changed(campaignWith(path), path, value)]),
		);
		const faults = judged.map((each) => each.filter((path) => !path.endsWith(".pacingStrategies")));
		const odd = cases.filter(({ isTaken }, index) => (faults[index]?.length === 0) !== isTaken);
		assert.ok(cases.length > 300, String(cases.length));
		assert.deepEqual(
			odd.map(({ path, value, isTaken }) => ({ path: written(path), value, isTaken })),
			[],
		);
	});

	test("finds nothing wrong with the updates and removals of the tests, and knows all of their operations", async () => {
		const id = "a";
		const good = [
			["CreateCampaign", campaign] as const,
			...updates.map(({ operation, property, value }) => [operation, { id, [property]: value }] as const),
			...removals.map(({ operation, query }) => [operation, { id, ...query }] as const),
		];
		assert.deepEqual((await judge(good)).flat(), []);
		const bad = good.map(([operation, input]) => [operation, { ...input, other: 1 }] as const);
		assert.deepEqual(
			await judge(bad),
			bad.map(() => [".other"]),
		);
	});
});
