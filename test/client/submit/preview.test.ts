import assert from "node:assert/strict";
import { parse } from "jsonc-parser";
import { previewText } from "../../../deploy/src/create/preview";
import { identityFor } from "../support/campaign";

const request = {
	method: "PUT",
	origin: "https://connect-campaigns.us-west-2.amazonaws.com",
	path: "/v2/campaigns",
	headers: [["content-type", "application/json"]],
	body: '{"name":"a // b","tags":{}}',
	differences: [],
} as const;
const identity = { ...identityFor(""), endpoint: undefined };

suite("previewText", () => {
	test("names the environment that is chosen", () => {
		assert.match(previewText(request, identity, {}, "prod"), /^\/\/ Environment: prod$/m);
		assert.doesNotMatch(previewText(request, identity, {}), /Environment/);
	});

	test("tells what goes where and as whom, and is JSON with comments", () => {
		const text = previewText(request, identity, { flow: "arn:aws:connect:us-west-2:111122223333:x" });
		for (const line of [
			"// Profile:  tests",
			"// Account:  111122223333, after the ARNs in the file",
			"// Region:   us-west-2",
			"// Endpoint: https://connect-campaigns.us-west-2.amazonaws.com",
			"// PUT /v2/campaigns",
			"// content-type: application/json",
		]) {
			assert.ok(text.split("\n").includes(line), line);
		}
		assert.deepEqual(parse(text), JSON.parse(request.body));
		assert.doesNotMatch(text, /stop before sending/);
	});

	test("speaks of keys of the environment, other endpoints and unknown accounts", () => {
		const other = identityFor("http://127.0.0.1:1", { credentials: { kind: "environment" } });
		const text = previewText({ ...request, origin: "http://127.0.0.1:1" }, other, {});
		assert.match(text, /Profile: {2}none, keys of the environment/);
		assert.match(text, /Account: {2}known to AWS only/);
		assert.match(text, /Endpoint: http:\/\/127\.0\.0\.1:1 \(not AWS's own\)/);
	});

	test("says where Create Campaign would stop", () => {
		const text = previewText({ ...request, differences: [{ path: ["typo"], kind: "lost" }] }, identity, {});
		assert.match(text, /would stop before sending.*\n\/\/ {3}typo \(lost\)/);
	});

	test("says that Create Campaign would stop over the region of the file's ARNs", () => {
		const text = previewText(request, identity, { flow: "arn:aws:connect:eu-west-2:111122223333:x" });
		assert.match(
			text,
			/would stop before sending: the campaign would be created in region us-west-2.*eu-west-2, at flow\./,
		);
	});
});
