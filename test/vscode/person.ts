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
import { creating } from "./scenarios/creating";
import { deaths } from "./scenarios/deaths";
import { elsewhere } from "./scenarios/elsewhere";
import { environments } from "./scenarios/environments";
import { folders } from "./scenarios/folders";
import { following } from "./scenarios/following";
import { forged } from "./scenarios/forged";
import { hostile } from "./scenarios/hostile";
import { identity } from "./scenarios/identity";
import { killed } from "./scenarios/killed";
import { lenses } from "./scenarios/lenses";
import { live } from "./scenarios/live";
import { newcomer } from "./scenarios/newcomer";
import { refused } from "./scenarios/refused";
import type { Scenario } from "./scenarios/scenario";
import { times } from "./scenarios/times";
import { tour } from "./scenarios/tour";
import { typing } from "./scenarios/typing";
import { untrustedWorkspace } from "./scenarios/untrustedWorkspace";
import { walkthrough } from "./scenarios/walkthrough";
import { type Undo, withUndo } from "./undo";
import { installExtension, startWorkbench, workbenchUrl } from "./workbench";

export interface Counts {
	readonly passed: number;
	readonly failed: number;
	/** Tests of what this machine lacks; none by default. */
	readonly skipped?: number;
	/** What each failed test says, which stands once more at the end of the whole run. */
	readonly faults?: readonly string[];
}

const scenarios: readonly Scenario[] = [
	typing,
	tour,
	identity,
	creating,
	following,
	campaigns,
	elsewhere,
	environments,
	refused,
	controlling,
	forged,
	hostile,
	killed,
	lenses,
	live,
	untrustedWorkspace,
	folders,
	deaths,
	newcomer,
	times,
	walkthrough,
];

/** What hangs on how VS Code itself works, and so is played in the oldest one too. */
const hangOnVersion: ReadonlySet<Scenario> = new Set([typing, tour, creating, elsewhere, live, environments]);

/** Those who type pause most of the time, so that others can work beside them; two of them would only disturb each other. */
const pausing: ReadonlySet<Scenario> = new Set([typing]);

/** Longest wait for what a person is to see, in milliseconds: a machine with much else to do is slow to start. */
const timeout = 90_000;

/** A scenario in one VS Code. */
interface Play {
	readonly build: VSCodeBuild;
	readonly scenario: Scenario;
}

/** All scenarios in the current VS Code, and what hangs on its version in the oldest. */
export function everyPlay(current: VSCodeBuild, oldest: VSCodeBuild): readonly Play[] {
	return [
		...scenarios.map((scenario) => ({ build: current, scenario })),
		...[...hangOnVersion].map((scenario) => ({ build: oldest, scenario })),
	];
}

/** The scenario of a topic in one VS Code, or all of them without a topic. */
export function playsOf(build: VSCodeBuild, topic: string | undefined): readonly Play[] {
	return scenarios
		.filter((one) => topic === undefined || one.topic === topic)
		.map((scenario) => ({ build, scenario }));
}

/**
 * Installs the package in VS Code and uses it as several persons would, two at a time, each against a sandbox of their
 * own. Leaves a screenshot of each step in `.vscode-test/screenshots/<version>/<topic>`. A person stops at the first
 * step that fails, and begins again once: keys and clicks of a busy machine come too late now and then, mistakes of ours
 * every time.
 */
export function playAll(plays: readonly Play[]): Promise<Counts> {
	return withUndo(async (afterwards) => {
		const installed = await installInEach(new Set(plays.map(({ build }) => build)), afterwards);
		const counts = { passed: 0, failed: 0 };
		const faults: string[] = [];
		const work = async (queue: Iterable<Play>): Promise<void> => {
			for (const one of queue) {
				const { passed, failed } = await playTwice(one, installed, plays.length === 1);
				counts.passed += passed;
				counts.failed += failed;
				if (failed > 0) {
					faults.push(`${one.scenario.topic} in VS Code ${one.build.version}, twice`);
				}
			}
		};
		const typists = plays.filter(({ scenario }) => pausing.has(scenario)).values();
		const others = plays.filter(({ scenario }) => !pausing.has(scenario)).values();
		await Promise.all([work(typists).then(() => work(others)), work(others)]);
		return { ...counts, faults };
	});
}

/** The extensions' folder of a profile for each VS Code. */
async function installInEach(
	builds: ReadonlySet<VSCodeBuild>,
	afterwards: (undo: Undo) => void,
): Promise<ReadonlyMap<VSCodeBuild, string>> {
	const folders = new Map<VSCodeBuild, string>();
	for (const build of builds) {
		const profile = createProfile({ workspace: resolve("examples") }, afterwards);
		await installExtension(build, profile, resolve("dist/connect-campaigns.vsix"));
		folders.set(build, join(profile.folder, "extensions"));
	}
	return folders;
}

/** Plays a scenario, and once more where it fails. Several at once are told one after the other. */
async function playTwice(
	one: Play,
	installed: ReadonlyMap<VSCodeBuild, string>,
	isAlone: boolean,
): Promise<Counts> {
	const lines: string[] = [];
	const start = performance.now();
	const say = isAlone ? console.log : (line: string): void => void lines.push(line);
	say(`  ${one.scenario.topic} in VS Code ${one.build.version}`);
	let counts = await play(one, installed, say);
	if (counts.failed > 0) {
		say("    It failed, and is played once more:");
		counts = await play(one, installed, say);
	}
	say(`    ${((performance.now() - start) / 1000).toFixed(1)} s`);
	if (!isAlone) {
		console.log(lines.join("\n"));
	}
	return counts;
}

async function play(
	one: Play,
	installed: ReadonlyMap<VSCodeBuild, string>,
	say: (line: string) => void,
): Promise<Counts> {
	try {
		return await withUndo((afterwards) => use(one, installed.get(one.build), say, afterwards));
	} catch (fault) {
		say(`    ✘ ${fault instanceof Error ? fault.stack : String(fault)}`);
		return { passed: 0, failed: 1 };
	}
}

async function use(
	{ build, scenario }: Play,
	extensions: string | undefined,
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
	assert.ok(extensions !== undefined, "the package is installed in each VS Code first");
	cpSync(extensions, join(profile.folder, "extensions"), { recursive: true });
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
