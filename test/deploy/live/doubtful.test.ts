import assert from "node:assert/strict";
import { checkAgainstAws } from "../../../deploy/src/live/check/check";
import { instanceId } from "../../client/support/campaign";
import { everything } from "./files";
import { LiveSandbox, shortened } from "./support";

const { signal } = new AbortController();

suite("what AWS tells in part, or told before", () => {
	let aws: LiveSandbox;
	setup(async () => {
		aws = await LiveSandbox.start();
	});
	teardown(() => aws.stop());

	test("is asked for again where it failed, and a check says since when the rest is known", async () => {
		const live = aws.open();
		aws.sandbox.fail({ kind: "reset", operation: "DescribeQueue" });
		const begun = aws.clock.date();
		const before = await checkAgainstAws(everything, { live, now: begun }, signal);
		assert.match(shortened(before.lines).join("\n"), /^Not checked.*Queue/im);
		const count = aws.calls.length;
		aws.clock.time += 5_000;
		const { lines: again, asOf } = await checkAgainstAws(everything, { live, now: aws.clock.date() }, signal);
		assert.deepEqual(aws.calls.slice(count), ["DescribeQueue"]);
		assert.match(shortened(again).join("\n"), /^✓ Queue Outbound sales is enabled$/m);
		assert.ok(asOf <= begun + 5_000 && asOf < aws.clock.date(), String(asOf - begun));
	});

	test("proves nothing where something of a list isn't understood, and has failed where nothing is", async () => {
		const flows = ["a", "b"].map((id) => ({ id, name: id, type: "CAMPAIGN" }));
		aws.sandbox.seed({ instances: [{ id: instanceId, content: { flows } }] });
		for (const [kind, expected] of [
			["last-without-id", ["ready", false, 1]],
			["all-without-id", ["failed", false, 0]],
			["slow-body", ["ready", true, 2]],
		] as const) {
			aws.sandbox.fail({ kind, operation: "ListContactFlows", milliseconds: 0 });
			const { state, complete, items } = await aws.open().lookUp("campaignFlow", { instanceId }, signal);
			assert.deepEqual([state, complete, items.length], expected, kind);
		}
	});
});
