import assert from "node:assert/strict";
import { itemsAt, labelsAt } from "../../support/completing";

suite("the owner that is offered", () => {
	const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
	const arn = (instance: string) => `arn:aws:connect:eu-west-2:444455556666:instance/${instance}`;
	const others = new Map([
		[
			"owner",
			[
				{ value: arn(id), from: "autumn" },
				{ value: arn("another"), from: "winter" },
			],
		],
	]);
	const file = (rest: string) => `{"connectInstanceId":"${id}",${rest}"tags":{"owner":"‸"}}`;

	test("is that of a campaign of this instance that holds it whole", () => {
		assert.deepEqual(labelsAt(file(""), { others }), [arn(id)]);
	});

	test("is made up of whole ARNs of this file, else it has gaps; a guessed region is not in it", () => {
		const flow = `"connectCampaignFlowArn":"${arn(id)}/contact-flow/f:1",`;
		assert.deepEqual(labelsAt(file(flow)), [arn(id)]);
		const guess = flow.replace("444455556666", "<account>");
		assert.deepEqual(labelsAt(file(guess)), [`arn:aws:connect:<region>:<account>:instance/${id}`]);
	});

	test("of a file with gaps is no value for another one", () => {
		const text = `{"tags":{"owner":"arn:aws:connect:eu-west-2:<account>:instance/${id}"},"connectInstanceId":""}`;
		const labels = itemsAt(text, text.length - 2).map(({ label }) => label);
		assert.deepEqual(labels, [id]);
	});
});
