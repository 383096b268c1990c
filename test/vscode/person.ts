import assert from "node:assert/strict";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeAwsConfig } from "../sandbox/awsConfig";
import { startSandbox } from "../sandbox/sandbox";
import { openPage } from "./browser";
import type { VSCodeBuild } from "./install";
import { createProfile } from "./profile";
import { campaigns } from "./scenarios/campaigns";
import { controlling } from "./scenarios/controlling";
import { creating, whichFile } from "./scenarios/creating";
import { deaths } from "./scenarios/deaths";
import { folders } from "./scenarios/folders";
import { following } from "./scenarios/following";
import { forged } from "./scenarios/forged";
import { hostile } from "./scenarios/hostile";
import { identity } from "./scenarios/identity";
import { killed } from "./scenarios/killed";
import { lenses } from "./scenarios/lenses";
import { newcomer } from "./scenarios/newcomer";
import { pulling } from "./scenarios/pulling";
import { refused } from "./scenarios/refused";
import type { Scenario } from "./scenarios/scenario";
import { times } from "./scenarios/times";
import { tour } from "./scenarios/tour";
import { typing, typingOn } from "./scenarios/typing";
import { untrustedWorkspace } from "./scenarios/untrustedWorkspace";
import { walkthrough } from "./scenarios/walkthrough";
import { writing } from "./scenarios/writing";
import { type Undo, withUndo } from "./undo";
import { installExtension, startWorkbench, workbenchUrl } from "./workbench";

export interface Counts {
	readonly passed: number;
	readonly failed: number;
	/** Tests of what this machine lacks; none by default. */
	readonly skipped?: number;
}

const scenarios: readonly Scenario[] = [
	typing,
	typingOn,
	tour,
	identity,
	creating,
	whichFile,
	following,
	campaigns,
	pulling,
	refused,
	controlling,
	forged,
	hostile,
	killed,
	lenses,
	untrustedWorkspace,
	folders,
	deaths,
	newcomer,
	writing,
	times,
	walkthrough,
];

/** What hangs on how VS Code itself works, and so is played in the oldest one too. */
const hangOnVersion: ReadonlySet<Scenario> = new Set([typing, tour, creating]);

/** Those who type pause most of the time, so that others can work beside them; of those, two would only disturb each other. */
const pausing: ReadonlySet<Scenario> = new Set([typing, typingOn]);

/** Longest wait for what a person is to see, in milliseconds: a machine with much else to do is slow to start. */
const timeout = 90_000;

/**
 * Installs the package in a VS Code and uses it as several persons would, each against a sandbox of their own. Leaves a
 * screenshot of each step in `.vscode-test/screenshots/<version>/<topic>`. A person stops at the first step that fails,
 * and begins again once: keys and clicks of a busy machine come too late now and then, mistakes of ours every time.
 *
 * @param wanted the topic of the one scenario to play; else all, or those that depend on VS Code's version.
 */
export function usePackage(build: VSCodeBuild, wanted: string): Promise<Counts> {
	const chosen = scenarios.filter((one) =>
		wanted === "versions" ? hangOnVersion.has(one) : wanted === "all" || one.topic === wanted,
	);
	return playScenarios(build, chosen);
}

/** Plays scenarios, with somebody who types beside the others, as `usePackage` does with its own. */
export function playScenarios(build: VSCodeBuild, chosen: readonly Scenario[]): Promise<Counts> {
	return withUndo(async (afterwards) => {
		const installed = createProfile({ workspace: resolve("examples") }, afterwards);
		await installExtension(build, installed, resolve("dist/connect-campaigns.vsix"));
		return await playAll(build, chosen, installed.folder);
	});
}

async function playAll(build: VSCodeBuild, chosen: readonly Scenario[], installed: string): Promise<Counts> {
	let passed = 0;
	let failed = 0;
	const work = async (lane: readonly Scenario[]): Promise<void> => {
		for (const played of lane) {
			const lines: string[] = [];
			const start = performance.now();
			// Several at once are told one after the other.
			const say = chosen.length === 1 ? console.log : (line: string): void => void lines.push(line);
			say(`  ${played.topic}`);
			let counts = await play(build, played, installed, say);
			if (counts.failed > 0) {
				say("    It failed, and is played once more:");
				counts = await play(build, played, installed, say);
			}
			passed += counts.passed;
			failed += counts.failed;
			say(`    ${((performance.now() - start) / 1000).toFixed(1)} s`);
			if (lines.length > 0) {
				console.log(lines.join("\n"));
			}
		}
	};
	await Promise.all([
		work(chosen.filter((one) => pausing.has(one))),
		work(chosen.filter((one) => !pausing.has(one))),
	]);
	return { passed, failed };
}

async function play(
	build: VSCodeBuild,
	scenario: Scenario,
	installed: string,
	say: (line: string) => void,
): Promise<Counts> {
	try {
		return await withUndo((afterwards) => use(build, scenario, installed, say, afterwards));
	} catch (fault) {
		say(`    ✘ ${fault instanceof Error ? fault.stack : String(fault)}`);
		return { passed: 0, failed: 1 };
	}
}

async function use(
	build: VSCodeBuild,
	scenario: Scenario,
	installed: string,
	say: (line: string) => void,
	afterwards: (undo: Undo) => void,
): Promise<Counts> {
	const sandbox = await startSandbox();
	afterwards(() => sandbox.close());
	const environment = (folder: string) => ({
		...writeAwsConfig(join(folder, "aws"), sandbox.url),
		...scenario.environment,
	});
	const { settings: chosen = {} } = scenario;
	const profile = createProfile(
		{ workspace: resolve("examples"), environment, settings: chosen },
		afterwards,
	);
	cpSync(join(installed, "extensions"), join(profile.folder, "extensions"), { recursive: true });
	const workbench = await startWorkbench(build, profile, afterwards);
	const { page, outside } = await openPage(profile.environment, afterwards);
	const { workspace } = profile;
	const { server } = workbench;
	const file = join(workspace, scenario.example);
	const pictures = resolve(".vscode-test/screenshots", build.version, scenario.topic);
	rmSync(pictures, { recursive: true, force: true });
	mkdirSync(pictures, { recursive: true });
	let passed = 0;
	const take = async (name: string): Promise<void> => {
		const words = name.replaceAll(/[^A-Za-z]+/g, "-");
		await page.screenshot({ path: join(pictures, `${passed + 1}-${words}.png`) });
	};
	page.setDefaultTimeout(timeout);
	await page.goto(workbenchUrl(workbench, { folder: workspace, file }));
	for (const [name, act] of scenario.steps) {
		try {
			await Promise.race([act({ page, sandbox, server, workspace, file, take }), workbench.ended]);
			await take(name);
			passed++;
			say(`    ✔ ${name}`);
		} catch (fault) {
			await take(`${name} failed`);
			say(`    ✘ ${name}\n${fault instanceof Error ? fault.stack : String(fault)}`);
			return { passed, failed: 1 };
		}
	}
	assert.deepEqual([...outside], [], "the page asked other hosts");
	return { passed, failed: 0 };
}
