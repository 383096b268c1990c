import assert from "node:assert/strict";
import { campaignSkeleton } from "../../client/src/skeleton";
import { readCampaign } from "../../client/src/submit/body";
import { describeKind } from "../../client/src/submit/describe";

suite("the skeleton of a new campaign", () => {
	const text = campaignSkeleton.replace(/\$\{\d+:([^}]*)\}/g, "$1").replace("$0", "");

	test("is a request once its tab stops are left as they are", () => {
		assert.equal(describeKind(readCampaign(text).body), "MANAGED, telephony (progressive)");
	});

	test("numbers its tab stops in the order of the text", () => {
		const stops = [...campaignSkeleton.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
		assert.deepEqual(stops, [1, 2, 3, 4, 5, 0]);
	});
});
