import assert from "node:assert/strict";
import { startClient } from "../support/startClient";

suite("bundled client", () => {
	test("comes up without the AWS SDK and without the client of the language server", () => {
		const { files } = startClient();
		assert.ok(files.includes("client.js"));
		for (const later of ["aws.js", "languageClient.js", "browser.js"]) {
			assert.ok(!files.includes(later), later);
		}
	});
});
