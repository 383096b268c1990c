import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withoutAwsVariables } from "../../client/src/language/serverEnvironment";
import { useAwsFiles } from "./support/awsFiles";

/** Variables that hold a credential, or lead to one. */
const variables = {
	AWS_ACCESS_KEY_ID: "AKID",
	AWS_SECRET_ACCESS_KEY: "secret",
	AWS_SESSION_TOKEN: "token",
	AWS_SECURITY_TOKEN: "token",
	AWS_CONTAINER_AUTHORIZATION_TOKEN: "token",
	AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: "/token",
	AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://127.0.0.1/keys",
	AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/keys",
	AWS_WEB_IDENTITY_TOKEN_FILE: "/token",
	AWS_BEARER_TOKEN_BEDROCK: "token",
	aws_secret_access_key: "secret",
};

suite("the environment of the language server", () => {
	test("has no variable of AWS, and all others", async () => {
		const files = await useAwsFiles("", "", variables);
		try {
			const script = join(files.folder, "server.cjs");
			await writeFile(script, "process.send(process.env)");
			// As the library does that starts the server.
			const env = { ...process.env, ...withoutAwsVariables(process.env) };
			const child = fork(script, { env });
			const seen = await new Promise<object>((resolve, reject) => {
				child.once("message", (message) => resolve(Object(message)));
				child.once("error", reject);
			});
			const names = Object.keys(seen);
			assert.deepEqual(
				names.filter((name) => /^aws_/i.test(name)),
				[],
			);
			assert.ok(names.includes("HOME") && names.includes("PATH"));
		} finally {
			await files.restore();
		}
	});

	test("differs from that of the client in these alone", () => {
		assert.deepEqual(withoutAwsVariables({ PATH: "/bin", AWS_PROFILE: "p", LAWS_X: "1" }), {
			AWS_PROFILE: undefined,
		});
	});
});
