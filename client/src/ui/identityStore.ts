import { EventEmitter, type Memento, workspace } from "vscode";
import type { IdentitySources } from "../aws/identity";

type Key = "profile" | "region";

const section = "connectCampaign";

/** The picks that a workspace remembers. */
export class IdentityStore {
	readonly #memory: Memento;
	readonly #changed = new EventEmitter<void>();
	/** Tells that another pick is remembered. */
	readonly onDidChange = this.#changed.event;

	constructor(memory: Memento) {
		this.#memory = memory;
	}

	/**
	 * What an identity is decided from at this moment. Of the settings only the user's own count: what a
	 * workspace says must never redirect a campaign.
	 */
	sources(): IdentitySources {
		return {
			setting: { profile: userSetting("profile"), region: userSetting("region") },
			environment: { ...process.env },
			remembered: { profile: this.remembered("profile"), region: this.remembered("region") },
		};
	}

	remembered(key: Key): string | undefined {
		return this.#memory.get<string>(`${section}.${key}`);
	}

	async remember(key: Key, value: string): Promise<void> {
		await this.#memory.update(`${section}.${key}`, value);
		this.#changed.fire();
	}
}

function userSetting(key: Key): string {
	const value: unknown = workspace.getConfiguration(section).inspect(key)?.globalValue;
	return typeof value === "string" ? value.trim() : "";
}
