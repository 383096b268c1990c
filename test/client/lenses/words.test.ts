import assert from "node:assert/strict";
import { problemsWords } from "../../../client/src/views/lenses/problemsWords";
import { createdWords, createWords } from "../../../client/src/views/lenses/words";
import type { IdentityPreview } from "../../../deploy/src/outlook";

const profile = (name: string): IdentityPreview["credentials"] => ({
	value: { kind: "profile", profile: name },
	by: "setting",
	source: "connectCampaign.profile",
});
const region: IdentityPreview["region"] = { value: "eu-west-2", by: "environment", source: "AWS_REGION" };

suite("words above a campaign file", () => {
	test("name profile and region, and what has yet to be chosen", () => {
		const title = (outlook: Partial<IdentityPreview>): string =>
			createWords({ credentials: undefined, region: undefined, profileMissing: false, ...outlook }).title;
		assert.equal(title({}), "$(cloud-upload) Create Campaign · choose a profile");
		assert.equal(title({ region }), "$(cloud-upload) Create Campaign · choose a profile");
		assert.equal(
			title({ credentials: profile("tests") }),
			"$(cloud-upload) Create Campaign with profile tests · choose a region",
		);
		assert.equal(
			title({ credentials: profile("tests"), region }),
			"$(cloud-upload) Create Campaign with profile tests in eu-west-2",
		);
		assert.equal(
			createWords({ credentials: profile("tests"), region, profileMissing: false }, "prod").title,
			"$(cloud-upload) Create Campaign for prod with profile tests in eu-west-2",
		);
		const keys = { value: { kind: "environment" }, by: "environment", source: "AWS_ACCESS_KEY_ID" } as const;
		assert.equal(
			title({ credentials: keys, region }),
			"$(cloud-upload) Create Campaign with keys of the environment in eu-west-2",
		);
		assert.equal(
			title({ credentials: profile("gone"), region, profileMissing: true }),
			"$(cloud-upload) Create Campaign · there is no profile gone",
		);
	});

	test("say what decided", () => {
		const { tooltip } = createWords({ credentials: profile("tests"), region, profileMissing: false });
		assert.match(tooltip, /decided by connectCampaign\.profile\..*decided by AWS_REGION\./);
	});

	test("take no name for an icon", () => {
		const { title } = createWords({ credentials: profile("$(x)"), region, profileMissing: false });
		assert.ok(!title.includes("$(x)"), title);
	});

	test("count problems", () => {
		assert.equal(problemsWords(0, 0), undefined);
		assert.equal(problemsWords(1, 0)?.title, "$(error) 1 error");
		assert.equal(problemsWords(3, 1)?.title, "$(error) 3 errors, 1 warning");
		assert.equal(problemsWords(0, 2)?.title, "$(warning) 2 warnings");
	});

	test("say when a campaign was created and how it was last seen", () => {
		const entry = {
			uri: "file:///a.campaign.json",
			id: "c-1",
			arn: undefined,
			name: "Spring",
			instanceId: "i",
			region: "us-east-1",
			account: undefined,
			credentials: { kind: "environment" } as const,
			endpoint: undefined,
			time: 0,
			bodyHash: "h",
			state: "Initialized",
		};
		const { title, tooltip } = createdWords(entry, 300_000);
		assert.equal(title, "$(history) created 5 minutes ago · Initialized");
		assert.match(tooltip, /^Spring, ID c-1, in us-east-1\./);
		assert.doesNotMatch(createdWords({ ...entry, state: "$(zap)" }, 0).title, /\$\(zap/);
	});
});
