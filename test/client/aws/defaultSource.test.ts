import assert from "node:assert/strict";
import { readSharedConfig } from "../../../deploy/src/identity/profiles";
import { defaultSource } from "../../../deploy/src/session/defaultSource";
import { useAwsFiles } from "../support/awsFiles";

const web = { AWS_WEB_IDENTITY_TOKEN_FILE: "/token", AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/build" };
const container = { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://127.0.0.1/" };
const off = { AWS_EC2_METADATA_DISABLED: "true" };
const keys = "[default]\naws_access_key_id = A\naws_secret_access_key = B\n";

suite("credentials that nobody chose", () => {
	for (const [what, config, environment, found] of [
		["the profile default", keys, { ...web, ...container }, { kind: "profile", profile: "default" }],
		[
			"a web identity where default is a region alone",
			"[default]\nregion = us-east-1\n",
			web,
			{ kind: "webIdentity", nobodyChose: true },
		],
		[
			"half of a profile, which is told",
			"[default]\naws_access_key_id = A\n",
			web,
			{ kind: "profile", profile: "default" },
		],
		[
			"a web identity before a container",
			"",
			{ ...web, ...container },
			{ kind: "webIdentity", nobodyChose: true },
		],
		["a container before an instance", "", container, { kind: "container", nobodyChose: true }],
		["an instance", "", {}, { kind: "instance", nobodyChose: true }],
		["none at all", "", off, undefined],
	] as const) {
		test(`are ${what}`, async () => {
			const files = await useAwsFiles(config);
			try {
				assert.deepEqual(defaultSource(await readSharedConfig(), environment), found);
			} finally {
				await files.restore();
			}
		});
	}
});
