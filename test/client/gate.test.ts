import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { getSSOTokenFilepath } from "@smithy/core/config";
import type { SubmitPorts } from "../../deploy/src/create/ports";
import { submitCalls } from "../../deploy/src/create/submitCalls";
import { messageOf } from "../../deploy/src/create/words";
import { type Identity, resolveIdentity } from "../../deploy/src/identity/identity";
import { watchSsoToken } from "../../deploy/src/session/ssoToken";
import { mfa, ssoToken } from "../sandbox/keys";
import { campaignFor } from "./support/campaign";
import { type OwnSandbox, openSandbox } from "./support/ownSandbox";
import { createdBy, hasty, submitWith, type Witnessed } from "./support/ports";

suite("the way of a submission into AWS", () => {
	let sandbox: OwnSandbox;
	setup(async () => {
		sandbox = await openSandbox();
	});
	teardown(() => sandbox.close());

	function submitAs(
		profile: string,
		changes: Partial<SubmitPorts> = {},
		text = campaignFor("us-east-1"),
	): Promise<Witnessed> {
		return submitWith({ identity: () => identityOf(profile), ...changes }, text);
	}

	const operations = (): readonly string[] => sandbox.ledger.map(({ operation }) => operation);

	test("finds out the account and what the instance is called", async () => {
		const { summaries, outcome } = await submitAs("sandbox");
		assert.equal(outcome.state, "done");
		assert.deepEqual(summaries[0]?.account, { kind: "known", id: "111122223333" });
		assert.equal(summaries[0]?.instanceAlias, "sandbox-contact-center");
	});

	test("goes on without what it may not know", async () => {
		for (const operation of ["GetCallerIdentity", "DescribeInstance"]) {
			sandbox.fail({ kind: "error", error: "AccessDenied", status: 403, operation });
		}
		const { summaries, outcome, log } = await submitAs("sandbox");
		assert.equal(outcome.state, "done");
		assert.deepEqual(summaries[0]?.account, { kind: "unknown", reason: "AWS STS answered AccessDenied" });
		assert.equal(summaries[0]?.instanceAlias, undefined);
		assert.match(log, /account of the ARNs was not compared/);
	});

	test("goes on where STS and Amazon Connect give no answer that makes sense", async () => {
		sandbox.fail({ kind: "reset", operation: "GetCallerIdentity", times: 2 });
		sandbox.fail({ kind: "html", status: 200, operation: "DescribeInstance" });
		const { summaries, outcome } = await submitAs("sandbox");
		assert.equal(outcome.state, "done");
		assert.deepEqual(summaries[0]?.account, { kind: "unknown", reason: "AWS STS could not be reached" });
	});

	test("stops where the file belongs to another account, with both and the place", async () => {
		const { outcome, steps } = await submitAs("sandbox", {}, campaignFor("us-east-1", "444455556666"));
		assert.ok(outcome.state === "notSent" && outcome.why.kind === "arnMismatch");
		assert.equal(
			messageOf(outcome)?.text,
			"Not sent: the campaign would be created in account 111122223333 (of the profile sandbox), but the file names account 444455556666, at channelSubtypeConfig.email.defaultOutboundConfig.wisdomTemplateArn. Choose another profile, or correct the file.",
		);
		assert.ok(!steps.includes("confirm") && !operations().includes("CreateCampaign"));
	});

	test("stops where the file belongs to another region, before signing in", async () => {
		const { outcome } = await submitAs("sandbox", {}, campaignFor("eu-central-1"));
		assert.match(
			messageOf(outcome)?.text ?? "",
			/in region us-east-1 \(of the profile sandbox\), but the file names region eu-central-1, at channelSubtypeConfig/,
		);
		assert.deepEqual(sandbox.ledger, []);
	});

	test("stops where STS does not know the credentials, before anyone confirms", async () => {
		for (const [profile, words] of [
			["sandbox-expired", /have expired/],
			["sandbox-wrong-key", /does not accept the credentials/],
		] as const) {
			const { outcome, steps } = await submitAs(profile);
			assert.match(messageOf(outcome)?.text ?? "", words);
			assert.ok(!steps.includes("confirm"));
		}
	});

	test("asks for the name of the campaign in protected profiles and accounts", async () => {
		for (const [protection, reason] of [
			[{ profiles: ["sandbox"], accounts: [] }, "The profile sandbox is protected."],
			[{ profiles: [], accounts: ["111122223333"] }, "The account 111122223333 is protected."],
		] as const) {
			const asked: string[] = [];
			const typeName = (name: string, why: string) => {
				asked.push(name, why);
				return Promise.resolve(false);
			};
			const { outcome } = await submitAs("sandbox", { protection, typeName });
			assert.deepEqual(asked, ["Spring renewals", reason]);
			assert.deepEqual(outcome, { state: "notSent", why: { kind: "cancelledByUser" } });
			assert.equal(sandbox.campaigns.size, 0);
		}
		const other = { profiles: ["sandbox-role"], accounts: ["444455556666"] };
		assert.equal((await submitAs("sandbox", { protection: other })).outcome.state, "done");
	});

	test("takes an account that is not known for a protected one", async () => {
		sandbox.fail({ kind: "reset", operation: "GetCallerIdentity", times: 2 });
		const asked: string[] = [];
		await submitAs("sandbox", {
			protection: { profiles: [], accounts: ["444455556666"] },
			typeName: (_, reason) => {
				asked.push(reason);
				return Promise.resolve(true);
			},
		});
		assert.deepEqual(asked, ["The account is not known, and some accounts are protected."]);
	});

	test("assumes a role with an MFA code, and stops quietly without one", async () => {
		const answering = (code: string | undefined) => ({
			calls: submitCalls(() => Promise.resolve(code), hasty),
		});
		const right = await submitAs("sandbox-mfa", answering(mfa.code));
		assert.equal(right.outcome.state, "done", right.log);
		const none = await submitAs("sandbox-mfa", answering(undefined));
		assert.deepEqual(none.outcome, { state: "notSent", why: { kind: "cancelledByUser" } });
		assert.equal(messageOf(none.outcome), undefined);
		const wrong = await submitAs("sandbox-mfa", answering("000000"));
		assert.match(messageOf(wrong.outcome)?.text ?? "", /MultiFactorAuthentication failed/);
	});

	suite("with a sign-in that has run out", () => {
		let token: string;
		const write = (accessToken: string, expiresAt: string): Promise<void> =>
			writeFile(token, JSON.stringify({ accessToken, expiresAt, region: "us-east-1", startUrl: "x" }));
		setup(async () => {
			const watch = await watchSsoToken("sandbox");
			watch.close();
			token = getSSOTokenFilepath("sandbox");
			assert.ok(token.startsWith(sandbox.folder));
			await write("old", "2020-01-01T00:00:00Z");
		});

		/** What Sign In does, with a command line that writes this. */
		const signingIn =
			(work: () => Promise<void>): SubmitPorts["renew"] =>
			async ({ renewal }) => {
				assert.equal(renewal?.command, "aws sso login --profile sandbox-sso");
				const watch = await watchSsoToken(renewal?.tokenKey ?? "");
				await work();
				await watch.fresh;
				watch.close();
				return true;
			};

		test("waits for the new token and goes on", async () => {
			const { outcome, steps } = await submitAs("sandbox-sso", {
				renew: signingIn(() => write(ssoToken, "2099-01-01T00:00:00Z")),
			});
			assert.equal(outcome.state, "done");
			assert.equal(steps.filter((step) => step === "Loading credentials").length, 2);
			assert.deepEqual([...new Set(operations())].toSorted(), [
				"CreateCampaign",
				"DescribeInstance",
				"GetCallerIdentity",
				"GetCampaignState",
				"GetRoleCredentials",
				"ListCampaigns",
			]);
		});

		test("knows no token from a broken or an expired one", async () => {
			const watch = await watchSsoToken("sandbox");
			let done = false;
			const fresh = watch.fresh.then(() => {
				done = true;
			});
			await writeFile(token, '{"accessToken": "half');
			await write("still old", "2021-01-01T00:00:00Z");
			await rm(token);
			assert.equal(done, false);
			await write("new", "2099-01-01T00:00:00Z");
			await fresh;
			watch.close();
		});

		test("knows no token that was there before, however good", async () => {
			await write("good", "2099-01-01T00:00:00Z");
			const watch = await watchSsoToken("sandbox");
			let done = false;
			const fresh = watch.fresh.then(() => {
				done = true;
			});
			await write("good", "2099-01-01T00:00:00Z");
			for (let turn = 0; turn < 10; turn++) {
				await readFile(token);
			}
			assert.equal(done, false);
			await write("new", "2099-01-01T00:00:00Z");
			await fresh;
			watch.close();
		});

		test("offers it once only", async () => {
			let offers = 0;
			const { outcome } = await submitAs("sandbox-sso", {
				renew: signingIn(() => {
					offers++;
					return write("not what the portal knows", "2099-01-01T00:00:00Z");
				}),
			});
			assert.equal(offers, 1);
			assert.ok(outcome.state === "notSent" && outcome.why.kind === "failed");
			assert.match(outcome.why.failure.advice, /aws sso login --profile sandbox-sso/);
		});

		test("goes on after the confirmation too, without asking again", async () => {
			await write(ssoToken, "2099-01-01T00:00:00Z");
			sandbox.fail({
				kind: "error",
				error: "ExpiredTokenException",
				status: 403,
				operation: "CreateCampaign",
			});
			let renewed = 0;
			const { outcome, steps } = await submitAs("sandbox-sso", {
				renew: () => {
					renewed++;
					return Promise.resolve(true);
				},
			});
			assert.equal(outcome.state, "done");
			assert.deepEqual([renewed, steps.filter((step) => step === "confirm").length], [1, 1]);
		});

		test("ends as it failed where the user does not want to", async () => {
			const { outcome } = await submitAs("sandbox-sso", { renew: () => Promise.resolve(false) });
			assert.ok(outcome.state === "notSent" && outcome.why.kind === "failed");
			assert.equal(sandbox.campaigns.size, 0);
		});
	});

	suite("cancelled", () => {
		/** Cancels as soon as this step begins. */
		function cancelAt(step: string): Promise<Witnessed> {
			const abort = new AbortController();
			return submitAs("sandbox", {
				progress: (task) =>
					task({
						signal: abort.signal,
						step: (words) => {
							if (words === step) {
								queueMicrotask(() => abort.abort());
							}
						},
					}),
			});
		}

		for (const step of ["Loading credentials", "Looking at the account", "Looking at the instance"]) {
			test(`while ${step.toLowerCase()}: nothing was created`, async () => {
				const { outcome } = await cancelAt(step);
				assert.deepEqual(outcome, { state: "notSent", why: { kind: "cancelledByUser" } });
				assert.ok(!operations().includes("CreateCampaign"));
			});
		}

		test("after the request had left: looks for the campaign and tells what it found", async () => {
			const abort = new AbortController();
			sandbox.fail({ kind: "slow-headers", milliseconds: 60_000, operation: "CreateCampaign" });
			const calls = submitCalls(() => assert.fail("asked for a code"));
			const witnessed = await submitAs("sandbox", {
				progress: (task) => task({ signal: abort.signal, step: () => undefined }),
				calls: {
					...calls,
					send: async (...parameters) => {
						const sent = calls.send(...parameters);
						await until(() => sandbox.campaigns.size === 1);
						abort.abort();
						return await sent;
					},
				},
			});
			const [id] = [...sandbox.campaigns.keys()];
			assert.equal(createdBy(witnessed).id, id);
			assert.match(
				messageOf(witnessed.outcome)?.text ?? "",
				new RegExp(`^Cancelled after the request had left\\. Even so, campaign .* was created with ID ${id}`),
			);
		});
	});

	/** The identity of a profile, found as the command finds it. */
	function identityOf(profile: string): Promise<Identity | undefined> {
		const sources = {
			setting: { profile, region: "" },
			environment: { ...process.env },
			picked: { credentials: undefined, region: undefined },
			arnRegion: undefined,
		};
		const nobody = { credentials: () => assert.fail(), region: () => assert.fail() };
		return resolveIdentity(sources, nobody);
	}

	/** Asks until it is so. */
	async function until(isSo: () => boolean): Promise<void> {
		for (const end = Date.now() + 10_000; !isSo(); ) {
			assert.ok(Date.now() < end, "not within ten seconds");
			await new Promise((resolve) => setImmediate(resolve));
		}
	}
});
