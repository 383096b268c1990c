import type { Page } from "playwright-core";
import type { Sandbox } from "../../sandbox/sandbox";

/** A step's name and what the person does in it. Throws when the person does not see what they should. */
export type Step = readonly [name: string, act: (person: Person) => Promise<void>];

/** One person's use of the package, in a VS Code and against a sandbox of their own. */
export interface Scenario {
	/** In a few letters: names the folder of its pictures. */
	readonly topic: string;
	/** The example that is open at the start. */
	readonly example: string;
	/** User settings beside those of every run. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Variables of AWS and others beside those that lead to the sandbox. */
	readonly environment?: Readonly<Record<string, string>>;
	/** One after the other; each needs the ones before it. */
	readonly steps: readonly Step[];
}

/** What a person has before them. */
export interface Person {
	readonly page: Page;
	readonly sandbox: Sandbox;
	/** Process ID of VS Code's server. */
	readonly server: number;
	/** Copies of the examples, this person's own. */
	readonly workspace: string;
	/** Path of the file that was open at the start. */
	readonly file: string;
	/** Takes a picture of what is on screen. */
	take(name: string): Promise<void>;
}
