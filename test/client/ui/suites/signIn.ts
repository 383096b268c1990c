import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mock } from "node:test";
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
			await Promise.race([ended.then(() => assert.fail("ended")), settled()]);
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

	/** The question that is open, with its buttons. */
	const asked = () => fake.shown.filter(({ level }) => level !== undefined).at(-1);
	const ends = (commandLine: string, exitCode: number | undefined, terminal = fake.terminals.at(-1)) =>
		fake.tell("endShellExecution", {
			terminal,
			execution: { commandLine: { value: commandLine } },
			exitCode,
		});

	const failures: Readonly<Record<string, readonly [happens: () => void, why: RegExp]>> = {
		"its terminal is closed": [
			() => fake.tell("closeTerminal", fake.terminals.at(-1)),
			/^The terminal was closed before anybody signed in\.$/,
		],
		"its command fails": [
			() => ends("aws sso login", 255),
			/^The sign-in failed: its command ended with exit code 255\.$/,
		],
		"its command isn't there": [
			() => ends("aws sso login", 127),
			/^The sign-in failed: its command was not found\. Install the AWS CLI, or correct PATH\.$/,
		],
		"its command ends and nobody is signed in": [
			() => ends("aws sso login", 0),
			/^The command ended, and there is no new sign-in\.$/,
		],
		"nobody knows how its command ended": [
			() => ends("aws sso login", undefined),
			/^The command ended, and there is no new sign-in\.$/,
		],
	};
	for (const [what, [happens, why]] of Object.entries(failures)) {
		test(`is waited for no longer once ${what}, and is a button away`, async () => {
			const { ended } = await begin();
			happens();
			fake.press = undefined;
			assert.equal(await ended, false);
			assert.deepEqual(fake.running, []);
			assert.match(asked()?.text ?? "", why);
			assert.deepEqual(asked()?.buttons, ["Sign In Again"]);
			assert.equal(asked()?.detail, "Sign In runs in a terminal: aws sso login");
		});
	}

	test("is begun again for who wants that, until there is one", async () => {
		const { ended } = await begin();
		const before = fake.terminals.length;
		fake.press = "Sign In Again";
		ends("aws sso login", 1);
		while (fake.terminals.length === before) {
			await wait(5);
		}
		const folder = join(home, ".aws", "sso", "cache");
		const name = createHash("sha1").update("key").digest("hex");
		writeFileSync(
			join(folder, `${name}.json`),
			JSON.stringify({ accessToken: "token", expiresAt: "2099-01-01T00:00:00Z" }),
		);
		assert.equal(await ended, true);
		assert.deepEqual(fake.running, []);
	});

	test("is waited for while other commands and terminals end", async () => {
		const { ended } = await begin();
		ends("ls", 1);
		ends("aws sso login", 1, {});
		fake.tell("closeTerminal", {});
		await settled();
		assert.deepEqual(fake.running, ["Waiting for the sign-in"]);
		await identities.remember(file, {});
		assert.equal(await ended, false);
		assert.equal(asked()?.buttons?.[0], "Sign In", "nothing else is asked");
	});

	test("is waited for no longer than 15 minutes", async () => {
		mock.timers.enable({ apis: ["setTimeout"] });
		try {
			const { ended } = await begin();
			fake.press = undefined;
			mock.timers.tick(15 * 60_000 - 1);
			await settled();
			assert.deepEqual(fake.running, ["Waiting for the sign-in"]);
			mock.timers.tick(1);
			assert.equal(await ended, false);
			assert.equal(asked()?.text, "Nobody signed in within 15 minutes.");
		} finally {
			mock.timers.reset();
		}
	});

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
