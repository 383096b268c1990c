import assert from "node:assert/strict";
import type { IdentitySources } from "../../../deploy/src/identity/decide";
import { resolveIdentity } from "../../../deploy/src/identity/identity";
import { previewIdentity } from "../../../deploy/src/outlook";
import { type AwsFiles, useAwsFiles } from "../support/awsFiles";

const profile = (name: string) => ({ kind: "profile", profile: name }) as const;
const nothing: IdentitySources = {
	setting: { profile: "", region: "" },
	environment: {},
	picked: { credentials: undefined, region: undefined },
	arnRegion: undefined,
};

suite("foresee", () => {
	let files: AwsFiles;
	setup(async () => {
		files = await useAwsFiles("[profile homed]\nregion = eu-west-2\n[profile homeless]\noutput = json\n");
	});
	teardown(() => files.restore());

	test("says what the identity will be where nothing has to be asked", async () => {
		const unasked = () => assert.fail("asked");
		for (const sources of [
			{ ...nothing, setting: { profile: "homed", region: "" } },
			{ ...nothing, picked: { credentials: profile("homeless"), region: "us-west-2" } },
			{ ...nothing, picked: { credentials: profile("homeless"), region: undefined }, arnRegion: "eu-west-2" },
			{ ...nothing, environment: { AWS_PROFILE: "homed", AWS_REGION: "us-east-1" } },
		]) {
			const identity = await resolveIdentity(sources, { credentials: unasked, region: unasked });
			const outlook = await previewIdentity(sources);
			assert.deepEqual(outlook.credentials?.value, identity?.credentials);
			assert.equal(outlook.region?.value, identity?.region);
			assert.equal(outlook.profileMissing, false);
		}
	});

	test("leaves open what will be asked", async () => {
		const open = await previewIdentity(nothing);
		assert.deepEqual([open.credentials, open.region], [undefined, undefined]);
		const gone = await previewIdentity({
			...nothing,
			picked: { credentials: profile("gone"), region: undefined },
		});
		assert.equal(gone.credentials, undefined);
		const homeless = await previewIdentity({ ...nothing, setting: { profile: "homeless", region: "" } });
		assert.equal(homeless.region, undefined);
	});

	test("knows a profile that is in neither file", async () => {
		const wrong = await previewIdentity({ ...nothing, environment: { AWS_PROFILE: "wrong" } });
		assert.equal(wrong.profileMissing, true);
	});
});
