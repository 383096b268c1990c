import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Memento, Uri } from "vscode";
import { CampaignEnvironments } from "../../../../client/src/ui/campaignEnvironments";
import { IdentityStore } from "../../../../client/src/ui/identityStore";
import { renewSignIn } from "../../../../client/src/ui/signIn";
import { failedWith } from "../../support/scriptedCalls";
import { fake, log, settled } from "./fake";

const file = Uri.parse("file:///folder/a.campaign.json");

suite("a sign-in that runs in a terminal", () => {
	let home = "";
	const before = process.env["HOME"];
	const kept = new Map<string, unknown>();
	const memory: Memento = Object({
		get: (key: string) => kept.get(key),
		update: (key: string, value: unknown) => Promise.resolve(kept.set(key, value)),
	});
	let environments: CampaignEnvironments;
	let identities: IdentityStore;

	setup(() => {
		home = mkdtempSync(join(tmpdir(), "sign-in-"));
		process.env["HOME"] = home;
		Object.assign(fake, { shown: [], press: "Sign In", documents: [], folders: ["file:///folder"] });
		environments = new CampaignEnvironments(memory, log);
		identities = new IdentityStore(memory, environments);
	});
	teardown(() => {
		environments.dispose();
		process.env["HOME"] = before;
		rmSync(home, { recursive: true });
	});

	/** Waits until the progress is shown. */
	async function begin(): Promise<{ readonly ended: Promise<boolean> }> {
		const { failure } = failedWith({ renewal: { command: "aws sso login", tokenKey: "key" } });
		const ended = renewSignIn(failure, identities);
		while (fake.running.length === 0) {
			await Promise.race([ended.then(() => assert.fail("ended")), wait(5)]);
		}
		return { ended };
	}

	const picks: Readonly<Record<string, () => unknown>> = {
		"a profile is picked": () =>
			identities.remember(file, { credentials: { kind: "profile", profile: "other" } }),
		"an environment is chosen": () => environments.choose({ source: file, all: [] }, undefined),
		"a profile is set": () =>
			fake.tell("configuration", {
				affectsConfiguration: (name: string) => name === "connectCampaign.profile",
			}),
	};
	for (const [what, pick] of Object.entries(picks)) {
		test(`is waited for no longer once ${what}`, async () => {
			const { ended } = await begin();
			assert.deepEqual(fake.running, ["Waiting for the sign-in"]);
			await pick();
			assert.equal(await ended, false);
			assert.deepEqual(fake.running, []);
		});
	}

	test("is waited for while something else changes", async () => {
		const { ended } = await begin();
		fake.tell("configuration", { affectsConfiguration: (name: string) => name === "connectCampaign.zone" });
		fake.tell("windowState", { focused: true });
		fake.tell("trust");
		await settled();
		assert.deepEqual(fake.running, ["Waiting for the sign-in"]);
		await identities.remember(file, {});
		assert.equal(await ended, false);
	});
});
