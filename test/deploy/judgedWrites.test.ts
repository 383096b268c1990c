import assert from "node:assert/strict";
import type { Write } from "../../deploy/src/plan/operations";
import { planOf } from "../../deploy/src/plan/plan";
import { isObject } from "../../shared/src/request/json";
import { states } from "../sandbox/campaigns";
import { parseJson } from "../sandbox/parseJson";
import { type JudgedRequest, judge, whyNoJudge } from "../sandbox/support/judge";
import { randomNumbers } from "../support/random";
import { skipBecause } from "../support/skip";
import { exactly, randomPair } from "./support";

const arn = "arn:aws:connect-campaigns:us-east-1:111122223333:campaign/a";

/** A write as its operation's input. */
function inputOf({ operation, body, channel, tagKeys }: Write): JudgedRequest {
	const members = body === undefined ? {} : parseJson(body);
	assert.ok(isObject(members));
	switch (operation) {
		case "TagResource":
			return [operation, { arn, ...members }];
		case "UntagResource":
			return [operation, { arn, tagKeys }];
		case "DeleteCampaignChannelSubtypeConfig":
			return [operation, { id: "a", channelSubtype: channel }];
		case "DeleteCampaignCommunicationTime":
			return [operation, { id: "a", config: channel }];
		case "DeleteCampaignCommunicationLimits":
			return [operation, { id: "a", config: "ALL_CHANNEL_SUBTYPES" }];
		default:
			return [operation, { id: "a", ...members }];
	}
}

suite("the writes of plans, judged by the model of the service that botocore has", function () {
	// It starts Python and loads the models of AWS.
	this.timeout(120_000);

	suiteSetup(async function () {
		const reason = await whyNoJudge();
		if (reason !== undefined) {
			skipBecause(this, reason);
		}
	});

	test("are requests that the service takes, each operation at least once", async () => {
		const random = randomNumbers(20);
		const requests: JudgedRequest[] = [];
		for (let count = 0; count < 1_200; count++) {
			const { before, file } = randomPair(random);
			const { writes } = planOf(exactly(file), exactly(before), states[count % states.length]);
			requests.push(...writes.map(inputOf));
		}
		const judged = await judge(requests);
		const wrong = requests.flatMap(([operation, input], index) =>
			judged[index]?.length === 0 ? [] : [{ operation, input, faults: judged[index] }],
		);
		assert.deepEqual(wrong, []);
		assert.equal(new Set(requests.map(([operation]) => operation)).size, 14);
	});
});
